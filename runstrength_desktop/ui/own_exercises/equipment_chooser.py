"""What an exercise needs: alternatives, each some things together."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from runstrength_desktop.domain.exercise import Equipment
from runstrength_desktop.ui.equipment_list import EquipmentList
from runstrength_desktop.ui.theme.tokens import GRID, Palette


class EquipmentChooser(QWidget):
    """A list of alternatives, and beside it the things of the one that is current."""

    changed = Signal()

    def __init__(
        self,
        equipment: Sequence[Equipment],
        chosen: Iterable[frozenset[str]],
        palette: Palette,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._names = {thing.id: thing.name for thing in equipment}
        self._sets = list(chosen) or [frozenset[str]()]
        self.things = EquipmentList(equipment, self)
        self.things.setAccessibleName(self.tr("Equipment of the alternative"))
        self.alternatives = QListWidget(self)
        self.alternatives.setAccessibleName(self.tr("Equipment alternatives"))
        self.alternatives.setWordWrap(True)
        self.alternatives.setPalette(_softly_chosen(self.alternatives.palette(), palette))
        self.add_button = QPushButton(self.tr("Or with…"))
        self.add_button.setAccessibleName(self.tr("Add an equipment alternative"))
        self.remove_button = QPushButton(self.tr("Remove"))
        self.remove_button.setAccessibleName(self.tr("Remove the equipment alternative"))
        self._lay_out()
        self._list()
        self._connect()
        self.alternatives.setCurrentRow(0)

    def sets(self) -> tuple[frozenset[str], ...]:
        """The alternatives, each once."""
        return tuple(dict.fromkeys(self._sets))

    def _lay_out(self) -> None:
        for button in (self.add_button, self.remove_button):
            button.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.remove_button)
        left = QVBoxLayout()
        left.setSpacing(GRID)
        left.addWidget(self.alternatives, 1)
        left.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3 * GRID)
        row.addLayout(left, 1)
        row.addWidget(self.things, 1)
        self.setFixedHeight(self.things.minimumHeight())
        self.setFocusProxy(self.alternatives)

    def _connect(self) -> None:
        self.alternatives.currentRowChanged.connect(self._show)
        self.things.ticked.connect(self._take)
        self.add_button.clicked.connect(self._add)
        self.remove_button.clicked.connect(self._remove)

    def _list(self) -> None:
        self.alternatives.clear()
        for things in self._sets:
            self.alternatives.addItem(self._told(things))
        self.remove_button.setEnabled(len(self._sets) > 1)

    def _told(self, things: frozenset[str]) -> str:
        if not things:
            return self.tr("Nothing needed")
        return " + ".join(name for key, name in self._names.items() if key in things)

    def _show(self, row: int) -> None:
        if row >= 0:
            self.things.tick(self._sets[row])

    def _take(self) -> None:
        row = self.alternatives.currentRow()
        if row >= 0:
            self._sets[row] = self.things.things()
            self.alternatives.item(row).setText(self._told(self._sets[row]))
            self.changed.emit()

    def _add(self) -> None:
        self._sets.append(frozenset())
        self._list()
        self.alternatives.setCurrentRow(len(self._sets) - 1)
        self.things.setFocus()
        self.changed.emit()

    def _remove(self) -> None:
        row = self.alternatives.currentRow()
        if row >= 0 and len(self._sets) > 1:
            del self._sets[row]
            self._list()
            self.alternatives.setCurrentRow(min(row, len(self._sets) - 1))
            self.alternatives.setFocus()
            self.changed.emit()


def _softly_chosen(colours: QPalette, tokens: Palette) -> QPalette:
    """The row that is current, without drawing the eye from where one types."""
    made = QPalette(colours)
    made.setColor(QPalette.ColorRole.Highlight, QColor(tokens.accent_soft))
    made.setColor(QPalette.ColorRole.HighlightedText, QColor(tokens.text))
    return made
