"""The tick of a card: an open ring, a tick, a half, or a dash, told apart by shape."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from runstrength_desktop.domain.status import Status
from runstrength_desktop.ui.theme.tokens import Palette

RADIUS = 6.0
STROKE = 1.6
_HALF_TURN, _FROM_TOP = 180 * 16, 90 * 16
_TICK = ((-2.8, 0.2), (-0.8, 2.3), (2.9, -2.2))


class TickInks:
    """Colours of ticks."""

    def __init__(self, palette: Palette) -> None:
        self.filled = QColor(palette.good)
        good, muted = QPen(self.filled, 1.2), QPen(QColor(palette.text_muted), 1.2)
        self.rings = {
            Status.PLANNED: QPen(QColor(palette.neutral), 1.2),
            Status.DONE: good,
            Status.PARTLY: good,
            Status.SKIPPED: muted,
        }
        cap = Qt.PenCapStyle.RoundCap
        self.on_filled = QPen(QColor(palette.card), STROKE, Qt.PenStyle.SolidLine, cap)


def paint_tick(painter: QPainter, status: Status, middle: QPointF, inks: TickInks) -> None:
    """The tick of a status around `middle`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(inks.filled if status is Status.DONE else Qt.BrushStyle.NoBrush)
    painter.setPen(inks.rings[status])
    painter.drawEllipse(middle, RADIUS, RADIUS)
    if status is Status.DONE:
        painter.setPen(inks.on_filled)
        painter.drawPolyline(QPolygonF([middle + QPointF(x, y) for x, y in _TICK]))
    elif status is Status.PARTLY:
        painter.setBrush(inks.filled)
        painter.drawPie(_around(middle), _FROM_TOP, _HALF_TURN)
    elif status is Status.SKIPPED:
        painter.drawLine(middle - QPointF(3, 0), middle + QPointF(3, 0))
    painter.restore()


def _around(middle: QPointF) -> QRectF:
    return QRectF(middle.x() - RADIUS, middle.y() - RADIUS, 2 * RADIUS, 2 * RADIUS)
