"""A filter with choices: opened by a click, cleared by its cross."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from runstrength_desktop.ui.catalogue.filter_chip import FilterChip, Glyph
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.tokens import Palette

_REMOVERS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class ChoiceChip(FilterChip):
    """Says what is chosen of one facet; `clicked` asks to open it, `removed` to clear it."""

    removed = Signal()

    def __init__(self, title: str, palette: Palette, parent: QWidget) -> None:
        super().__init__(Glyph.ARROW, palette, parent)
        self._title = title
        self.show_chosen([])

    def show_chosen(self, labels: list[str]) -> None:
        """Say that these are chosen, filled when there are any."""
        more = f" +{len(labels) - 1}" if len(labels) > 1 else ""
        self.show_glyph(Glyph.CROSS if labels else Glyph.ARROW)
        self.show_choice(f"{labels[0]}{more}" if labels else self._title, is_filled=bool(labels))
        chosen = ", ".join(labels) or self.tr("anything")
        self.setAccessibleName(f"{self._title}: {chosen}")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _REMOVERS and self.is_filled:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.is_filled and self.isDown() and self.is_on_glyph(event.position()):
            self.setDown(False)
            self.removed.emit()
        else:
            super().mouseReleaseEvent(event)
