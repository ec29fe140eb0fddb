"""One line to add by typing: "rdl 3x8 rest 90" or "run easy 6 km"."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.plan_text import parse_plan_text
from runstrength_desktop.ui.calendar.edit_popup import EditPopup
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.tokens import GRID, Palette

if TYPE_CHECKING:
    from collections.abc import Callable

WIDTH = 320
SHOWN = 8


class AddLine(EditPopup):
    """Enter adds what was typed (`typed`); what is not understood stays, with the reason."""

    typed = Signal(object)

    def __init__(self, catalogue: Catalogue, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._read: Callable[[str], object] = lambda text: parse_plan_text(text, catalogue)
        self.setFixedWidth(WIDTH)
        self._build_line(catalogue)
        self._build_reason(palette)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _build_line(self, catalogue: Catalogue) -> None:
        self._line = QLineEdit()
        self._line.setPlaceholderText(self.tr("rdl 3x8 rest 90, or run easy 6 km"))
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
        self._line.textEdited.connect(self._reason.hide)

    def _go_on(self) -> None:
        self._line.setText(f"{self._line.text().strip()} ")

    def _is_choosing(self) -> bool:
        popup = self._completer.popup()
        return popup is not None and popup.isVisible() and popup.currentIndex().isValid()

    def _add(self) -> None:
        if self._is_choosing():
            return
        try:
            wanted = self._read(self._line.text())
        except PlanError as error:
            self._reason.setText(str(error))
            self._reason.show()
            self.adjustSize()
            return
        self.drop()
        self.typed.emit(wanted)
