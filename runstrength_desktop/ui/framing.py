"""Which part of which figure a small picture shows: where the muscles at work lie well inside."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from runstrength_desktop.domain.body_map import BodyMap, Shape
from runstrength_desktop.domain.muscle import BodyView

# Shares of the figure's height; the tops of five frames from the head to the feet.
FRAME_HEIGHT = 0.475
_TOPS = (0.06, 0.17, 0.28, 0.40, 0.53)
_BELOW_ARMS = 0.28
_INSIDE = 0.02
_OFF_CENTRE = 0.25

Box = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """A part of one figure, from a share of its height downwards."""

    view: BodyView
    top: float

    @property
    def bottom(self) -> float:
        """Where it ends, as a share of the height."""
        return self.top + FRAME_HEIGHT

    @property
    def hides_hands(self) -> bool:
        """Whether hands would hang beside the legs."""
        return self.top >= _BELOW_ARMS


FRAMES = tuple(Frame(view, top) for view in (BodyView.BACK, BodyView.FRONT) for top in _TOPS)


class Framing:
    """Chooses frames on one body."""

    def __init__(self, body_map: BodyMap) -> None:
        self._height = body_map.height
        self._shapes = body_map.shapes

    def frame_of(self, muscles: Sequence[tuple[str, float]]) -> Frame:
        """The frame where most of the work is seen whole and near the middle."""
        return max(FRAMES, key=lambda frame: self._seen(frame, muscles))

    def _seen(self, frame: Frame, muscles: Iterable[tuple[str, float]]) -> float:
        return sum(weight**2 * self._share(frame, muscle) for muscle, weight in muscles)

    def _share(self, frame: Frame, muscle: str) -> float:
        """From 0 to 1: how much of a muscle this frame shows, less the further off its middle."""
        extents = self._extents.get(muscle, ())
        total = sum(area for _, _, area in extents)
        seen = sum(area * _inside(frame, box) for view, box, area in extents if view is frame.view)
        return seen / total if total else 0.0

    @cached_property
    def _extents(self) -> dict[str, list[tuple[BodyView, Box, float]]]:
        extents: dict[str, list[tuple[BodyView, Box, float]]] = {}
        for shape in self._shapes:
            if shape.region is not None:
                box, area = self._extent(shape)
                extents.setdefault(shape.region, []).append((shape.view, box, area))
        return extents

    def _extent(self, shape: Shape) -> tuple[Box, float]:
        points = [end for outline in shape.outlines for _, _, end in outline.segments]
        across = [x for x, _ in points]
        down = [y / self._height for _, y in points]
        area = (max(across) - min(across)) * (max(down) - min(down))
        return (min(down), max(down)), area


def _inside(frame: Frame, box: Box) -> float:
    top, bottom = box
    low, high = frame.top + _INSIDE, frame.bottom - _INSIDE
    visible = max(0.0, min(bottom, high) - max(top, low)) / (bottom - top)
    middle = (frame.top + frame.bottom) / 2
    return visible**2 * (1 - _OFF_CENTRE * abs((top + bottom) / 2 - middle) / FRAME_HEIGHT)
