"""Paints a figure: near limbs dark, far ones light, things and bands in their own tones."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from runstrength_desktop.planning.figure_plane import Capsule, Picture, Role
from runstrength_desktop.planning.figure_shapes import outline
from runstrength_desktop.ui.theme.tokens import Palette

_HALO = 1.3
_RING = 2.2

Colours = dict[Role | str, QColor]


def paint_figure(painter: QPainter, picture: Picture, rect: QRectF, palette: Palette) -> None:
    """Fit a picture into `rect`, on the ground line, without changing its shape."""
    left, bottom, right, top = picture.box
    scale = min(rect.width() / (right - left), rect.height() / (top - bottom))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(
        rect.center().x(), rect.bottom() - (rect.height() - (top - bottom) * scale) / 2
    )
    painter.scale(scale, -scale)
    painter.translate(-(left + right) / 2, -bottom)
    colours = _colours(palette)
    for group, shapes in groupby(picture.capsules, lambda shape: shape.group):
        _paint(painter, tuple(shapes), colours, is_part=bool(group))
    painter.restore()


def _paint(
    painter: QPainter, shapes: Sequence[Capsule], colours: Colours, *, is_part: bool
) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    if is_part:
        painter.setBrush(colours["card"])
        for shape in shapes:
            _fill(painter, shape, _HALO)
    for shape in shapes:
        if shape.is_ring:
            _ring(painter, shape, colours)
            continue
        painter.setBrush(colours[shape.role])
        _fill(painter, shape, 0.0)


def _ring(painter: QPainter, shape: Capsule, colours: Colours) -> None:
    size = shape.first_radius - _RING / 2
    painter.setPen(QPen(colours[shape.role], _RING))
    painter.setBrush(Qt.BrushStyle.NoBrush if shape.is_hollow else colours["card"])
    painter.drawEllipse(QPointF(*shape.first), size, size)
    painter.setPen(Qt.PenStyle.NoPen)


def _fill(painter: QPainter, shape: Capsule, wider: float) -> None:
    for (x, y), size in ((shape.first, shape.first_radius), (shape.second, shape.second_radius)):
        painter.drawEllipse(QPointF(x, y), size + wider, size + wider)
    corners = outline(shape, wider)
    if corners is not None:
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))


def _colours(palette: Palette) -> Colours:
    body = QColor(palette.text)
    return {
        "card": QColor(palette.card),
        Role.GROUND: QColor(palette.neutral),
        Role.FAR_PROP: QColor(palette.neutral),
        Role.BALL: _mixed(QColor(palette.neutral), QColor(palette.card), 0.35),
        Role.FAR: _mixed(body, QColor(palette.card), 0.42),
        Role.BODY: _mixed(body, QColor(palette.card), 0.80),
        Role.NEAR: _mixed(body, QColor(palette.card), 0.92),
        Role.PROP: QColor(palette.text_muted),
        Role.BAND: QColor(palette.strength),
        Role.ARROW: QColor(palette.strength),
    }


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    def part(a: float, b: float) -> float:
        return a * share + b * (1 - share)

    return QColor.fromRgbF(
        part(one.redF(), other.redF()),
        part(one.greenF(), other.greenF()),
        part(one.blueF(), other.blueF()),
    )
