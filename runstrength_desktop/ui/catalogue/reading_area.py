"""A scrolled page: arrows scroll it once it has the focus."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from runstrength_desktop.ui.known_viewport import give_known_viewport
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
        colours = self.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            colours.setColor(role, QColor(palette.window))
        self.setPalette(colours)

    def show_content(self, content: QWidget) -> None:
        """Show this page."""
        content.setBackgroundRole(QPalette.ColorRole.Window)
        self.setWidget(content)
