"""The two buttons a row shows under the pointer: a star and an "i"."""

from enum import Enum, auto

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from runstrength_desktop.ui.theme.tokens import GRID, Palette

SIZE = 28

_MARGIN = 2 * GRID
# A five-pointed star in a box of 2 by 2 around its middle.
_STAR = (
    (0.0, -1.0), (0.26, -0.36), (0.95, -0.31), (0.43, 0.14), (0.59, 0.81),
    (0.0, 0.45), (-0.59, 0.81), (-0.43, 0.14), (-0.95, -0.31), (-0.26, -0.36),
)  # fmt: skip


class RowButton(Enum):
    """What is asked of a row by the pointer."""

    STAR = auto()
    DETAILS = auto()


def button_at(row: QRect, place: QPoint, *, has_star: bool) -> RowButton | None:
    """The button at a place of the list, None beside them."""
    for button, box in boxes(row, has_star=has_star).items():
        if box.contains(place):
            return button
    return None


def boxes(row: QRect, *, has_star: bool) -> dict[RowButton, QRect]:
    """Where the buttons of a row stand, from the right."""
    top = row.center().y() - SIZE // 2 + 1
    right = row.right() + 1 - _MARGIN
    found = {RowButton.DETAILS: QRect(right - SIZE, top, SIZE, SIZE)}
    if has_star:
        found[RowButton.STAR] = QRect(right - 2 * SIZE, top, SIZE, SIZE)
    return found


def paint_buttons(
    painter: QPainter, row: QRect, palette: Palette, *, is_favourite: bool, has_star: bool
) -> None:
    """Paint the buttons of the row under the pointer."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    places = boxes(row, has_star=has_star)
    paint_details(painter, QRectF(places[RowButton.DETAILS]), palette.accent)
    if has_star:
        middle = QRectF(places[RowButton.STAR]).center()
        paint_star(painter, middle, 8.0, palette, is_filled=is_favourite)


def paint_star(
    painter: QPainter, middle: QPointF, radius: float, palette: Palette, *, is_filled: bool
) -> None:
    """A star: filled for a favourite, an outline for none."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(palette.strength), 1.3))
    painter.setBrush(QColor(palette.strength) if is_filled else Qt.BrushStyle.NoBrush)
    points = [middle + QPointF(x, y) * radius for x, y in _STAR]
    path = QPainterPath()
    path.addPolygon(QPolygonF(points))
    path.closeSubpath()
    painter.drawPath(path)
    painter.restore()


def paint_details(painter: QPainter, box: QRectF, colour: str) -> None:
    """An "i" in a ring."""
    middle = box.center()
    pen = QPen(QColor(colour), 1.4)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(middle, 8.0, 8.0)
    painter.drawLine(middle + QPointF(0, -0.5), middle + QPointF(0, 4))
    painter.drawPoint(middle + QPointF(0, -3.6))
