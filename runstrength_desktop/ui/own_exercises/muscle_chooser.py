"""Which muscles an exercise works and how much: rows to choose from a list with search."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from runstrength_desktop.domain.muscle import Muscle
from runstrength_desktop.domain.user_text import fold
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.own_exercises.form import ChoiceBox
from runstrength_desktop.ui.own_exercises.wording import roles
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.tokens import GRID

_PRIME, _SECONDARY = 1.0, 0.5


class MuscleChooser(QWidget):
    """Says `changed` whenever a muscle comes, goes, or does something else."""

    changed = Signal()

    def __init__(
        self, muscles: Sequence[Muscle], chosen: Iterable[tuple[str, float]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._names = {muscle.id: muscle.name for muscle in muscles}
        self._chosen: dict[str, _MuscleRow] = {}
        self.adder = MuscleAdder(muscles, self)
        self.adder.setAccessibleName(self.tr("Add a muscle"))
        self.adder.picked.connect(self.add)
        self.setFocusProxy(self.adder)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        self._column.addWidget(self.adder)
        for muscle_id, weight in chosen:
            self._add_row(muscle_id, weight)

    def muscles(self) -> tuple[tuple[str, float], ...]:
        """The chosen muscles with their weights, heaviest first."""
        pairs = ((muscle, float(row.role.word)) for muscle, row in self._chosen.items())
        return tuple(sorted(pairs, key=lambda pair: -pair[1]))

    def add(self, muscle_id: str) -> None:
        """Choose one more: the first is a prime mover, the others are secondary."""
        if muscle_id in self._chosen:
            self._chosen[muscle_id].role.setFocus()
            return
        self._add_row(muscle_id, _SECONDARY if self._chosen else _PRIME)
        self.changed.emit()

    def role_of(self, muscle_id: str) -> ChoiceBox:
        """The box that says what a chosen muscle does."""
        return self._chosen[muscle_id].role

    def remove(self, muscle_id: str) -> None:
        """Take a muscle out."""
        row = self._chosen.pop(muscle_id)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.adder.setFocus()
        self.changed.emit()

    def _add_row(self, muscle_id: str, weight: float) -> None:
        row = _MuscleRow(self._names.get(muscle_id, muscle_id), weight, self)
        row.role.currentIndexChanged.connect(self.changed)
        row.removal.clicked.connect(lambda: self.remove(muscle_id))
        self._column.addWidget(row)
        self._chosen[muscle_id] = row


class _MuscleRow(QWidget):
    """A chosen muscle: its name, what it does, and a cross to take it out."""

    def __init__(self, name: str, weight: float, parent: QWidget) -> None:
        super().__init__(parent)
        self.role = ChoiceBox({str(value): text for value, text in roles().items()})
        self.role.choose(str(weight))
        self.role.setAccessibleName(self.tr("What %1 does").replace("%1", name))
        self.removal = QToolButton(self)
        self.removal.setText("×")
        self.removal.setAutoRaise(True)
        self.removal.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.removal.setAccessibleName(self.tr("Remove %1").replace("%1", name))
        self.removal.setToolTip(self.tr("Remove"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(PlainLabel(name), 1)
        row.addWidget(self.role)
        row.addWidget(self.removal)


class MuscleAdder(QComboBox):
    """All muscles by name, to be searched by any part of name or group; Enter picks."""

    picked = Signal(str)

    def __init__(self, muscles: Sequence[Muscle], parent: QWidget) -> None:
        super().__init__(parent)
        for muscle in muscles:
            self.addItem(_told(muscle), muscle.id)
        self.setMinimumContentsLength(12)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.setSizeAdjustPolicy(policy)
        line = _MuscleLine()
        line.setPlaceholderText(self.tr("Add a muscle: type a part of its name"))
        line.entered.connect(self._pick_text)
        self.setLineEdit(line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._completer = self._search()
        self.setCompleter(self._completer)
        self.activated.connect(self._pick)
        self.setCurrentIndex(-1)

    def _search(self) -> QCompleter:
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        return completer

    def _pick_text(self, text: str) -> None:
        wanted = fold(text)
        texts = [(fold(self.itemText(n)), n) for n in range(self.count())]
        found = [n for told, n in texts if told == wanted] or [
            n for told, n in texts if wanted and wanted in told
        ]
        if found:
            self._pick(found[0])

    def _pick(self, index: int) -> None:
        muscle_id = self.itemData(index)
        if (popup := self._completer.popup()) is not None:
            popup.hide()
        self._clear()
        QTimer.singleShot(0, self._clear)  # Qt writes the picked text after it told of it
        if muscle_id is not None:
            self.picked.emit(muscle_id)

    def _clear(self) -> None:
        self.setCurrentIndex(-1)
        self.clearEditText()


class _MuscleLine(QLineEdit):
    """Enter says the text as long as there is one, instead of saving the form."""

    entered = Signal(str)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.text().strip():
            event.accept()
            self.entered.emit(self.text())
        else:
            super().keyPressEvent(event)


def _told(muscle: Muscle) -> str:
    known = {fold(muscle.name), fold(muscle.group)}
    more = "" if fold(muscle.common_name) in known else muscle.common_name
    parts = dict.fromkeys(part for part in (muscle.name, more, muscle.group) if part)
    return " · ".join(parts)
