"""What became of a thing as a small sign: tick, half circle or cross."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from runstrength_desktop.domain.status import Status

SIZE = 9


def paint_mark(painter: QPainter, status: Status, middle: QPointF, colour: QColor) -> None:
    """Paint the sign of a status around `middle`; nothing for what is only planned."""
    if status not in _PATHS:
        return
    painter.save()
    painter.setPen(QPen(colour, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.translate(middle)
    painter.drawPath(_PATHS[status]())
    if status is Status.PARTLY:
        painter.setBrush(colour)
        painter.drawPie(_circle(), 90 * 16, 180 * 16)
    painter.restore()


def _tick() -> QPainterPath:
    path = QPainterPath(QPointF(-SIZE / 2, 0))
    path.lineTo(-SIZE / 8, SIZE / 2.6)
    path.lineTo(SIZE / 2, -SIZE / 2.4)
    return path


def _half() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(_circle())
    return path


def _cross() -> QPainterPath:
    arm = SIZE / 2.6
    path = QPainterPath(QPointF(-arm, -arm))
    path.lineTo(arm, arm)
    path.moveTo(arm, -arm)
    path.lineTo(-arm, arm)
    return path


def _circle() -> QRectF:
    return QRectF(-SIZE / 2, -SIZE / 2, SIZE, SIZE)


_PATHS: Mapping[Status, Callable[[], QPainterPath]] = {
    Status.DONE: _tick,
    Status.PARTLY: _half,
    Status.SKIPPED: _cross,
}
