"""A tiny body with the muscles that work: the part of the figure where they are."""

from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from runstrength_desktop.domain.body_map import BodyMap, Shape
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.muscle import BodyView
from runstrength_desktop.ui.framing import FRAME_HEIGHT, Frame, Framing
from runstrength_desktop.ui.shape_path import shape_path
from runstrength_desktop.ui.theme.tokens import Palette

SIZE = QSize(32, 38)

_CORNER = 5.0
_OUTLINE = 5.0
_LEGS = 0.3
_STRONG, _SOME = 1.0, 0.5

Muscles = tuple[tuple[str, float], ...]


class Thumbnails:
    """Pictures of exercises and templates, each made when it is first painted."""

    def __init__(self, body_map: BodyMap, palette: Palette, ratio: float) -> None:
        self._map = body_map
        self._palette = palette
        self._ratio = ratio
        self._framing = Framing(body_map)
        self._plain: dict[Frame, QPixmap] = {}
        self._made: dict[Muscles, QPixmap] = {}

    @property
    def ratio(self) -> float:
        """Device pixels a pixel the pictures are made for."""
        return self._ratio

    def of(self, exercise: Exercise) -> QPixmap:
        """The picture of an exercise."""
        return self.of_muscles(exercise.muscles)

    def of_muscles(self, muscles: Muscles) -> QPixmap:
        """The picture of regions with their shares of the work (0 to 1), the most first."""
        made = self._made.get(muscles)
        if made is None:
            made = self._made[muscles] = self._make(muscles)
        return made

    def frame_of(self, exercise: Exercise) -> Frame:
        """The part of a figure where most of its work is seen."""
        return self._framing.frame_of(exercise.muscles)

    def _make(self, muscles: Muscles) -> QPixmap:
        frame = self._framing.frame_of(muscles)
        picture = QPixmap(self._plain_part(frame))
        painter = self._painter(picture, frame)
        for muscle_id, weight in reversed(muscles):
            painter.setBrush(QColor(tint(self._palette, weight)))
            for shape in self._shapes.get((muscle_id, frame.view), ()):
                painter.drawPath(shape_path(shape))
        painter.end()
        return picture

    def _plain_part(self, frame: Frame) -> QPixmap:
        plain = self._plain.get(frame)
        if plain is None:
            plain = self._plain[frame] = self._draw_plain(frame)
        return plain

    def _draw_plain(self, frame: Frame) -> QPixmap:
        picture = QPixmap(SIZE * self._ratio)
        picture.setDevicePixelRatio(self._ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._palette.surface))
        painter.drawRoundedRect(QRectF(QPointF(), SIZE.toSizeF()), _CORNER, _CORNER)
        painter.end()
        painter = self._painter(picture, frame)
        painter.setBrush(QColor(self._palette.skin))
        painter.setPen(QPen(QColor(self._palette.outline), _OUTLINE))
        painter.drawPath(shape_path(self._map.of_view(frame.view)[0]))
        painter.end()
        return picture

    def _painter(self, picture: QPixmap, frame: Frame) -> QPainter:
        """Paints in the figure's units, inside the rounded ground."""
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QPainterPath()
        ground.addRoundedRect(QRectF(QPointF(), SIZE.toSizeF()), _CORNER, _CORNER)
        painter.setClipPath(ground)
        scale = SIZE.height() / (self._map.height * FRAME_HEIGHT)
        painter.translate(SIZE.width() / 2, 0)
        painter.scale(scale, scale)
        painter.translate(0, -self._map.height * frame.top)
        if frame.hides_hands:
            painter.setClipRect(self._legs(), Qt.ClipOperation.IntersectClip)
        painter.setPen(Qt.PenStyle.NoPen)
        return painter

    def _legs(self) -> QRectF:
        width = self._map.width
        return QRectF(-width * _LEGS, 0, 2 * width * _LEGS, self._map.height)

    @cached_property
    def _shapes(self) -> dict[tuple[str, BodyView], list[Shape]]:
        shapes: dict[tuple[str, BodyView], list[Shape]] = {}
        for shape in self._map.shapes:
            if shape.region is not None:
                shapes.setdefault((shape.region, shape.view), []).append(shape)
        return shapes


def tint(palette: Palette, weight: float) -> str:
    """The colour of a muscle that does this much of the work."""
    if weight >= _STRONG:
        return palette.ramp[4]
    return palette.ramp[2] if weight >= _SOME else palette.ramp[1]
