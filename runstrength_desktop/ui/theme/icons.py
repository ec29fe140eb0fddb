"""The few icons of the window, painted so that they fit every scale and theme."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

_SIZES = (16, 32, 48)
_BOX = 16.0


def icon(name: str, colour: str, disabled: str) -> QIcon:
    """One of "back", "forward", "undo", "redo"; `KeyError` for others."""
    path = _PATHS[name]()
    result = QIcon()
    for size in _SIZES:
        result.addPixmap(_pixmap(path, size, colour))
        result.addPixmap(_pixmap(path, size, disabled), QIcon.Mode.Disabled)
    return result


def _pixmap(path: QPainterPath, size: int, colour: str) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / _BOX, size / _BOX)
    pen = QPen(QColor(colour), 1.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPath(path)
    painter.end()
    return pixmap


def _lines(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(QPointF(*point))
    return path


def _back() -> QPainterPath:
    return _lines((9.8, 3.5), (5.4, 8), (9.8, 12.5))


def _forward() -> QPainterPath:
    return _lines((6.2, 3.5), (10.6, 8), (6.2, 12.5))


def _undo() -> QPainterPath:
    path = _lines((6, 3), (3, 6), (6, 9))
    path.moveTo(3, 6)
    path.lineTo(9.5, 6)
    path.arcTo(QRectF(6, 6, 7, 7), 90, -180)
    path.lineTo(6.5, 13)
    return path


def _redo() -> QPainterPath:
    path = _lines((10, 3), (13, 6), (10, 9))
    path.moveTo(13, 6)
    path.lineTo(6.5, 6)
    path.arcTo(QRectF(3, 6, 7, 7), 90, 180)
    path.lineTo(9.5, 13)
    return path


_PATHS = {"back": _back, "forward": _forward, "undo": _undo, "redo": _redo}
