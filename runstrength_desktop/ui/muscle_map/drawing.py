"""The body map as painter paths: both figures side by side in one system of units."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF, QTransform

from runstrength_desktop.domain.body_map import BodyMap, Fibre, Outline, Point, Shape, Tissue
from runstrength_desktop.domain.muscle import BodySide, BodyView

GAP = 48.0
_STRIP = 20.0

RegionKey = tuple[str, BodySide]
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class DrawnShape:
    """A shape where it stands; `key` is None for decoration, `box` is left, top, right, bottom.

    `lines` are fibres, or the lines of a decoration.
    """

    key: RegionKey | None
    deep: bool
    path: QPainterPath
    box: Box
    centre: Point
    lines: QPainterPath
    tissue: Tissue

    @cached_property
    def polygon(self) -> QPolygonF:
        """The flattened outline: `QPainterPath.contains` errs beside flat curve tops."""
        return self.path.toFillPolygon()

    def contains(self, x: float, y: float) -> bool:
        """Whether a point in units lies inside."""
        return self.polygon.containsPoint(QPointF(x, y), Qt.FillRule.OddEvenFill)


BoxedShape = tuple[float, float, float, float, DrawnShape]


class MapDrawing:
    """Every path of both figures, made once; `size` is what they fill, in units."""

    def __init__(self, body_map: BodyMap, muscle_ids: Collection[str]) -> None:
        """`muscle_ids` are the regions that are known; other shapes are left out."""
        self.size = QSizeF(2 * body_map.width + GAP, body_map.height)
        axes = {
            BodyView.FRONT: body_map.width / 2,
            BodyView.BACK: body_map.width * 1.5 + GAP,
        }
        drawn = [
            _drawn(shape, axes[shape.view])
            for shape in body_map.shapes
            if shape.region is None or shape.region in muscle_ids
        ]
        self.decoration = tuple(shape for shape in drawn if not shape.key and not shape.deep)
        self.bones = tuple(shape for shape in drawn if not shape.key and shape.deep)
        self._layers = (
            tuple(shape for shape in drawn if shape.key and not shape.deep),
            tuple(shape for shape in drawn if shape.key and shape.deep),
        )
        self._strips = [_strips(layer, body_map.height) for layer in self._layers]
        self.keys = _drawn_keys(drawn, muscle_ids)

    def layer(self, *, deep: bool) -> tuple[DrawnShape, ...]:
        """The regions of one layer; some regions show on both."""
        return self._layers[deep]

    def shape_at(self, x: float, y: float, *, deep: bool) -> DrawnShape | None:
        """The shape of a layer under a point in units."""
        strips, number = self._strips[deep], int(y / _STRIP)
        if not 0 <= number < len(strips):
            return None
        for left, top, right, bottom, shape in strips[number]:
            if left <= x <= right and top <= y <= bottom and shape.contains(x, y):
                return shape
        return None

    def shapes_of(self, key: RegionKey, *, deep: bool) -> tuple[DrawnShape, ...]:
        """A region's shapes on one layer, front first."""
        return tuple(shape for shape in self._layers[deep] if shape.key == key)

    def main_shape(self, key: RegionKey, *, deep: bool) -> DrawnShape:
        """Where one of `keys` is best seen: its largest shape, on this layer if it has one."""
        shapes = self.shapes_of(key, deep=deep) or self.shapes_of(key, deep=not deep)
        return max(shapes, key=_area)

    def fit(self, width: float, height: float) -> QTransform:
        """From units to a widget of this size, centred, with a little air."""
        scale = max(0.01, min((width - 8) / self.size.width(), (height - 6) / self.size.height()))
        left = (width - self.size.width() * scale) / 2
        top = (height - self.size.height() * scale) / 2
        return QTransform(scale, 0, 0, scale, left, top)


def region_path(shapes: Iterable[DrawnShape]) -> QPainterPath:
    """Several shapes as one path."""
    path = QPainterPath()
    for shape in shapes:
        path.addPath(shape.path)
    return path


def _drawn_keys(drawn: list[DrawnShape], muscle_ids: Collection[str]) -> tuple[RegionKey, ...]:
    keys = {shape.key for shape in drawn}
    wanted = [(muscle_id, side) for muscle_id in muscle_ids for side in BodySide]
    return tuple(key for key in wanted if key in keys)


def _drawn(shape: Shape, axis: float) -> DrawnShape:
    path, lines = QPainterPath(), QPainterPath()
    for outline in shape.outlines:
        _add(path, outline, axis)
        path.closeSubpath()
    for fibre in shape.fibres:
        _add(lines, fibre, axis)
    bounds = path.boundingRect()
    box = (bounds.left(), bounds.top(), bounds.right(), bounds.bottom())
    centre = (shape.centre[0] + axis, shape.centre[1])
    key = (shape.region, shape.side) if shape.region and shape.side else None
    return DrawnShape(key, shape.deep, path, box, centre, lines, shape.tissue)


def _add(path: QPainterPath, curve: Outline | Fibre, axis: float) -> None:
    path.moveTo(curve.start[0] + axis, curve.start[1])
    for (ax, ay), (bx, by), (x, y) in curve.segments:
        path.cubicTo(ax + axis, ay, bx + axis, by, x + axis, y)


def _strips(layer: tuple[DrawnShape, ...], height: float) -> list[list[BoxedShape]]:
    """The shapes that reach into each strip of `_STRIP` units, from the top."""
    strips: list[list[BoxedShape]] = [[] for _ in range(int(height / _STRIP) + 1)]
    for shape in layer:
        first, last = int(shape.box[1] / _STRIP), int(shape.box[3] / _STRIP)
        for strip in strips[max(0, first) : last + 1]:
            strip.append((*shape.box, shape))
    return strips


def _area(shape: DrawnShape) -> float:
    left, top, right, bottom = shape.box
    return (right - left) * (bottom - top)
