"""The ground of a card that stands for itself: a rounded frame, filled."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from runstrength_desktop.ui.theme.tokens import RADIUS, Palette


def paint_card(painter: QPainter, within: QRect, colours: Palette) -> None:
    """Paint it along the inside of a rectangle."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.line), 1))
    painter.setBrush(QColor(colours.card))
    painter.drawRoundedRect(QRectF(within).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
