"""The drawn body: closed Bézier outlines that window and paper share."""

from dataclasses import dataclass
from enum import StrEnum

from runstrength_desktop.domain.muscle import BodySide, BodyView

Point = tuple[float, float]
Segment = tuple[Point, Point, Point]


class Body(StrEnum):
    """The two bodies that are drawn, from the same regions."""

    FEMALE = "female"
    MALE = "male"


class Tissue(StrEnum):
    """What a decoration shows, for its colour."""

    SKIN = "skin"
    TENDON = "tendon"
    BONE = "bone"
    HAIR = "hair"


@dataclass(frozen=True, slots=True)
class Outline:
    """A closed curve: a start, then cubic segments (control, control, end)."""

    start: Point
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Fibre:
    """An open curve along a muscle's fibres: a start, then cubic segments."""

    start: Point
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """One region on one side in one view, or decoration when `region` is None.

    Coordinates are the figure's own: x right and y down as seen, 100 units a
    head, x = 0 the middle line. `centre` lies inside the shape. In the front
    view the runner's left is at the viewer's right. A decoration may have
    `fibres` only: lines such as those between fingers.
    """

    region: str | None
    side: BodySide | None
    view: BodyView
    deep: bool
    outlines: tuple[Outline, ...]
    centre: Point
    fibres: tuple[Fibre, ...] = ()
    tissue: Tissue = Tissue.SKIN


@dataclass(frozen=True, slots=True)
class BodyMap:
    """Front and back figure; each is `width` × `height` units, x from −width/2."""

    width: float
    height: float
    shapes: tuple[Shape, ...]

    def of_view(self, view: BodyView) -> tuple[Shape, ...]:
        """Shapes of one figure, body outline first, in painting order."""
        return tuple(shape for shape in self.shapes if shape.view is view)
