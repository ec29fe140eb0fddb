"""A tiny body with the muscles of an exercise: the half of the figure that works."""

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from runstrength_desktop.domain.body_map import BodyMap, Shape
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.muscle import BodyView
from runstrength_desktop.ui.shape_path import shape_path
from runstrength_desktop.ui.theme.tokens import Palette

SIZE = QSize(32, 38)

_CORNER = 5.0
_OUTLINE = 5.0
# Shares of the figure's height and width that a half shows: no hands, no feet.
_WAIST = 0.46
_UPPER = (0.07, 0.545)
_LOWER = (0.45, 0.92)
_LEGS = 0.3
_STRONG, _SOME = 1.0, 0.5


@dataclass(frozen=True, slots=True)
class Half:
    """The upper or lower half of one figure."""

    view: BodyView
    is_lower: bool


HALVES = tuple(Half(v, low) for v in (BodyView.BACK, BodyView.FRONT) for low in (True, False))


class Thumbnails:
    """Pictures of exercises, each made when it is first painted."""

    def __init__(self, body_map: BodyMap, palette: Palette, ratio: float) -> None:
        self._map = body_map
        self._palette = palette
        self._ratio = ratio
        self._plain: dict[Half, QPixmap] = {}
        self._made: dict[str, QPixmap] = {}

    @property
    def ratio(self) -> float:
        """Device pixels a pixel the pictures are made for."""
        return self._ratio

    def of(self, exercise: Exercise) -> QPixmap:
        """The picture of an exercise."""
        made = self._made.get(exercise.id)
        if made is None:
            made = self._made[exercise.id] = self._make(exercise)
        return made

    def half_of(self, exercise: Exercise) -> Half:
        """The half of a figure where most of its work is seen."""
        work = dict.fromkeys(HALVES, 0.0)
        for muscle_id, weight in exercise.muscles:
            for half in self._halves_by_region.get(muscle_id, ()):
                work[half] += weight**2
        return max(HALVES, key=work.__getitem__)

    def _make(self, exercise: Exercise) -> QPixmap:
        half = self.half_of(exercise)
        picture = QPixmap(self._plain_half(half))
        painter = self._painter(picture, half)
        for muscle_id, weight in reversed(exercise.muscles):
            painter.setBrush(QColor(self._tint(weight)))
            for shape in self._shapes.get((muscle_id, half.view), ()):
                painter.drawPath(shape_path(shape))
        painter.end()
        return picture

    def _plain_half(self, half: Half) -> QPixmap:
        plain = self._plain.get(half)
        if plain is None:
            plain = self._plain[half] = self._draw_plain(half)
        return plain

    def _draw_plain(self, half: Half) -> QPixmap:
        picture = QPixmap(SIZE * self._ratio)
        picture.setDevicePixelRatio(self._ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._palette.surface))
        painter.drawRoundedRect(QRectF(QPointF(), SIZE.toSizeF()), _CORNER, _CORNER)
        painter.end()
        painter = self._painter(picture, half)
        painter.setBrush(QColor(self._palette.skin))
        painter.setPen(QPen(QColor(self._palette.outline), _OUTLINE))
        painter.drawPath(shape_path(self._map.of_view(half.view)[0]))
        painter.end()
        return picture

    def _painter(self, picture: QPixmap, half: Half) -> QPainter:
        """Paints in the figure's units, inside the rounded ground."""
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QPainterPath()
        ground.addRoundedRect(QRectF(QPointF(), SIZE.toSizeF()), _CORNER, _CORNER)
        painter.setClipPath(ground)
        top, bottom = _LOWER if half.is_lower else _UPPER
        scale = SIZE.height() / (self._map.height * (bottom - top))
        painter.translate(SIZE.width() / 2, 0)
        painter.scale(scale, scale)
        painter.translate(0, -self._map.height * top)
        if half.is_lower:
            painter.setClipRect(self._legs(), Qt.ClipOperation.IntersectClip)
        painter.setPen(Qt.PenStyle.NoPen)
        return painter

    def _legs(self) -> QRectF:
        width = self._map.width
        return QRectF(-width * _LEGS, 0, 2 * width * _LEGS, self._map.height)

    def _tint(self, weight: float) -> str:
        ramp = self._palette.ramp
        if weight >= _STRONG:
            return ramp[4]
        return ramp[2] if weight >= _SOME else ramp[1]

    @cached_property
    def _shapes(self) -> dict[tuple[str, BodyView], list[Shape]]:
        shapes: dict[tuple[str, BodyView], list[Shape]] = {}
        for shape in self._map.shapes:
            if shape.region is not None:
                shapes.setdefault((shape.region, shape.view), []).append(shape)
        return shapes

    @cached_property
    def _halves_by_region(self) -> dict[str, set[Half]]:
        halves: dict[str, set[Half]] = {}
        for (region, view), shapes in self._shapes.items():
            for shape in shapes:
                is_lower = shape.centre[1] > self._map.height * _WAIST
                halves.setdefault(region, set()).add(Half(view, is_lower))
        return halves
