"""The star of a page: filled for a favourite."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from runstrength_desktop.ui.catalogue.row_buttons import paint_star
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.tokens import RADIUS, Palette

_SIDE = 32


class StarButton(QAbstractButton):
    """`clicked` asks for the other state; `show_state` is told what it became."""

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._colours = palette
        self.setCheckable(True)
        self.setFixedSize(_SIDE, _SIDE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Favourite"))
        self.setToolTip(self.tr("Favourite (Ctrl+D)"))

    @override
    def nextCheckState(self) -> None:
        """What is shown follows what was saved."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._colours.accent), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        middle = QPointF(_SIDE / 2, _SIDE / 2)
        paint_star(painter, middle, 8.5, self._colours, is_filled=self.isChecked())
