"""A scrolled page: arrows scroll it once it has the focus."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from runstrength_desktop.ui.known_viewport import give_known_viewport
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.slim_scroll_bar import SlimScrollBar
from runstrength_desktop.ui.theme.tokens import Palette


class ReadingArea(QScrollArea):
    """Its content is as wide as it is."""

    def __init__(self, name: str, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        give_known_viewport(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        bar = SlimScrollBar(self)
        bar.paint_with(QColor(palette.window), QColor(palette.neutral))
        bar.setSingleStep(24)
        self.setVerticalScrollBar(bar)
        self._wanted = 0
        bar.rangeChanged.connect(self._scroll_on)
        colours = self.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            colours.setColor(role, QColor(palette.window))
        self.setPalette(colours)

    def scroll_to(self, value: int) -> None:
        """Scroll there as soon as the content is laid out and long enough."""
        self._wanted = value
        self._scroll_on(0, self.verticalScrollBar().maximum())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """There is nothing to scroll sideways: these keys go to the page's owner."""
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _scroll_on(self, _: int, most: int) -> None:
        if 0 < self._wanted <= most:
            wanted, self._wanted = self._wanted, 0
            self.verticalScrollBar().setValue(wanted)

    def show_content(self, content: QWidget) -> None:
        """Show this page."""
        content.setBackgroundRole(QPalette.ColorRole.Window)
        self.setWidget(content)
