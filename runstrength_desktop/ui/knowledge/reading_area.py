"""A scrolled article: arrows scroll it once it has the focus."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from runstrength_desktop.ui.knowledge.article_page import ArticlePage
from runstrength_desktop.ui.known_viewport import give_known_viewport
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.slim_scroll_bar import SlimScrollBar
from runstrength_desktop.ui.theme.tokens import Palette

_STEP = 24


class ReadingArea(QScrollArea):
    """Its page is as wide as it is, and is told so before it is laid out."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        give_known_viewport(self)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._bar = SlimScrollBar(self)
        self._bar.setSingleStep(_STEP)
        self.setVerticalScrollBar(self._bar)
        self.page: ArticlePage | None = None

    def apply_palette(self, palette: Palette) -> None:
        """Use these colours for the scroll bar."""
        self._bar.paint_with(QColor(palette.window), QColor(palette.neutral))

    def show_page(self, page: ArticlePage, name: str, place: int = 0) -> None:
        """Show an article, scrolled down by so many pixels."""
        self.page = page
        page.use_width(self.viewport().width())
        self.setAccessibleName(name)
        self.setWidget(page)
        self._bar.setValue(place)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.page is not None:
            self.page.use_width(self.viewport().width())
        super().resizeEvent(event)
