"""One line to add by typing: "rdl 3x8 rest 90", "easy 6 km" or "Tue easy 6k, Sun long 14k"."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.plan_text import TypedExercise, parse_plan_line
from runstrength_desktop.ui.calendar.edit_popup import EditPopup
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.tokens import GRID, Palette

if TYPE_CHECKING:
    from runstrength_desktop.planning.run_text import TypedRun

WIDTH = 320
SHOWN = 8


class AddLine(EditPopup):
    """Enter adds what was typed; what is not understood stays, with the reason.

    `typed` carries a `TypedExercise` or a `Run` for the day of the line, and
    `runs_typed` a tuple of `TypedRun` when there are several or weekdays.
    """

    typed = Signal(object)
    runs_typed = Signal(object)

    def __init__(self, catalogue: Catalogue, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self.setFixedWidth(WIDTH)
        self._build_line(catalogue)
        self._build_reason(palette)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _build_line(self, catalogue: Catalogue) -> None:
        self._line = QLineEdit()
        self._line.setPlaceholderText(self.tr("rdl 3x8 rest 90, or easy 6 km"))
        self._line.setAccessibleName(self.tr("Add an exercise or a run"))
        names = QStringListModel([e.name for e in catalogue.exercises], self)
        completer = self._completer = QCompleter(names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(SHOWN)
        # The completer fills its name in after this signal: a dose can follow once it has.
        completer.activated.connect(lambda _: QTimer.singleShot(0, self, self._go_on))
        self._line.setCompleter(completer)
        self._line.returnPressed.connect(self._add)
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        self._down.addWidget(self._line)
        self._line.setFocus()

    def _build_reason(self, palette: Palette) -> None:
        self._reason = PlainLabel()
        self._reason.setWordWrap(True)
        self._reason.hide()
        self._reason.set_colour(palette.error)
        self._down.addWidget(self._reason)
        self._line.textEdited.connect(self._accept_again)

    def _go_on(self) -> None:
        self._line.setText(f"{self._line.text().strip()} ")

    def _is_choosing(self) -> bool:
        popup = self._completer.popup()
        return popup is not None and popup.isVisible() and popup.currentIndex().isValid()

    def _add(self) -> None:
        if self._is_choosing():
            return
        try:
            wanted = parse_plan_line(self._line.text(), self._catalogue)
        except PlanError as error:
            self._refuse(str(error))
            return
        self.drop()
        self._tell(wanted)

    def _refuse(self, reason: str) -> None:
        self._reason.setText(reason)
        self._reason.show()
        self._line.setAccessibleDescription(reason)
        self.settle()

    def _accept_again(self) -> None:
        self._reason.hide()
        self._line.setAccessibleDescription("")
        self.settle()

    def _tell(self, wanted: TypedExercise | tuple["TypedRun", ...]) -> None:
        if isinstance(wanted, TypedExercise):
            self.typed.emit(wanted)
        elif len(wanted) == 1 and wanted[0].weekday is None:
            self.typed.emit(wanted[0].run)
        else:
            self.runs_typed.emit(wanted)
