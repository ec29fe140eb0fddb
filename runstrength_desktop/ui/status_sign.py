"""Signs of checks, told apart by shape: a tick in a circle, a square, a triangle, a diamond."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from runstrength_desktop.coaching.check import CheckStatus
from runstrength_desktop.coaching.spacing import Level
from runstrength_desktop.ui.theme.tokens import Palette
from runstrength_desktop.ui.verdict_sign import STROKE, VerdictInks, paint_sign

_LEVELS = {CheckStatus.OK: Level.FITS, CheckStatus.WARN: Level.CAUTION}
_BOX = 14


def paint_status(
    painter: QPainter, status: CheckStatus, middle: QPointF, size: float, palette: Palette
) -> None:
    """The sign of a status, `size` pixels high; never red, which is for errors."""
    level = _LEVELS.get(status)
    if level is not None:
        paint_sign(painter, level, middle, size, VerdictInks(palette))
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(middle)
    painter.scale(size / _BOX, size / _BOX)
    painter.setPen(Qt.PenStyle.NoPen)
    if status is CheckStatus.NOTICE:
        _paint_notice(painter, palette)
    else:
        painter.setBrush(QColor(palette.neutral))
        painter.drawPolygon(QPolygonF([QPointF(*p) for p in ((0, -6), (6, 0), (0, 6), (-6, 0))]))
    painter.restore()


def _paint_notice(painter: QPainter, palette: Palette) -> None:
    """A square with an i: something to know; amber is kept for cautions."""
    painter.setBrush(QColor(palette.text_muted))
    painter.drawRoundedRect(QRectF(-6, -6, 12, 12), 2.5, 2.5)
    ink = QColor(palette.card)
    painter.setPen(QPen(ink, STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(0, -0.4), QPointF(0, 3.4))
    painter.drawPoint(QPointF(0, -3.3))
