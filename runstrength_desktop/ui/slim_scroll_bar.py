"""A narrow scroll bar that leaves the width to what it scrolls."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from runstrength_desktop.ui.override import override

WIDTH = 8


class SlimScrollBar(QScrollBar):
    """A rounded handle on the ground of the column."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._ground = QColor()
        self._handle = QColor()

    def paint_with(self, ground: QColor, handle: QColor) -> None:
        """Use these colours from now on."""
        self._ground, self._handle = ground, handle
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, super().sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        slider = QStyle.SubControl.SC_ScrollBarSlider
        control = QStyle.ComplexControl.CC_ScrollBar
        handle = self.style().subControlRect(control, option, slider, self)
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._handle)
        painter.drawRoundedRect(handle.adjusted(2, 1, -2, -1), 2, 2)
