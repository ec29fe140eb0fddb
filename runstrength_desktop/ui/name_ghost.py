"""What a row of a list looks like while it is dragged."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, RADIUS, Palette

GHOST_WIDTH = 240


def name_ghost(name: str, palette: Palette, widget: QWidget) -> QPixmap:
    """A small card with a name, for the screen that `widget` is on."""
    font = fonts.strong_font()
    metrics = QFontMetrics(font, widget)
    shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, GHOST_WIDTH)
    size = QRect(0, 0, metrics.horizontalAdvance(shown) + 7 * GRID, metrics.height() + 4 * GRID)
    picture = QPixmap(size.size() * widget.devicePixelRatioF())
    picture.setDevicePixelRatio(widget.devicePixelRatioF())
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    _paint(painter, size, shown, palette)
    painter.end()
    return picture


def _paint(painter: QPainter, card: QRect, name: str, palette: Palette) -> None:
    painter.setOpacity(0.92)
    painter.setPen(QColor(palette.line))
    painter.setBrush(QColor(palette.card))
    painter.drawRoundedRect(card.adjusted(0, 0, -1, -1), RADIUS, RADIUS)
    bar = QRect(GRID, 2 * GRID, 3, card.height() - 4 * GRID)
    painter.fillRect(bar, QColor(palette.strength))
    painter.setPen(QColor(palette.text))
    painter.drawText(card.adjusted(4 * GRID, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, name)
