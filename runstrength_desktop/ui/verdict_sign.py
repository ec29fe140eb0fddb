"""Signs of verdicts, told apart by shape: a tick, a triangle with a mark, a cross."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from runstrength_desktop.coaching.spacing import Level
from runstrength_desktop.ui.theme.tokens import Palette

STROKE = 1.6


class VerdictInks:
    """Colours of the three levels: the sign, and the ground of a day behind it."""

    def __init__(self, palette: Palette) -> None:
        self.signs = (QColor(palette.good), QColor(palette.caution), QColor(palette.caution))
        self.texts = (
            QColor(palette.accent),
            QColor(palette.on_caution_soft),
            QColor(palette.on_caution_soft),
        )
        self.on_sign = QColor(palette.card)
        self.grounds = (
            QColor(palette.accent_soft),
            QColor(palette.caution_soft),
            QColor(palette.caution_soft),
        )
        hatched = QColor(palette.caution)
        hatched.setAlphaF(0.4)
        self.hatching = QBrush(hatched, Qt.BrushStyle.BDiagPattern)


def paint_sign(
    painter: QPainter, level: Level, middle: QPointF, size: float, inks: VerdictInks
) -> None:
    """The sign of a level, `size` pixels high."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(middle)
    painter.scale(size / 14, size / 14)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(inks.signs[level])
    if level is Level.CAUTION:
        painter.drawPolygon(_polygon((0, -6.5), (7, 6), (-7, 6)))
    else:
        painter.drawEllipse(QPointF(0, 0), 6.5, 6.5)
    painter.setPen(QPen(inks.on_sign, STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for line in _STROKES[level]:
        painter.drawPolyline(_polygon(*line))
    painter.restore()


_STROKES = {
    Level.FITS: (((-3.0, 0.3), (-0.8, 2.6), (3.2, -2.4)),),
    Level.CAUTION: (((0.0, -2.6), (0.0, 1.4)), ((0.0, 3.9), (0.0, 4.0))),
    Level.CLASH: (((-2.6, -2.6), (2.6, 2.6)), ((-2.6, 2.6), (2.6, -2.6))),
}


def _polygon(*points: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])
