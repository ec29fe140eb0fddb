"""The plane that figures are drawn on: capsules, their roles, and the camera."""

from dataclasses import dataclass
from enum import StrEnum
from math import cos, radians, sin

from runstrength_desktop.domain.figure import View
from runstrength_desktop.domain.rotation import Vector

YAW = {View.SIDE: 0.0, View.QUARTER: 32.0, View.FRONT: 90.0, View.HIGH: 90.0}
HIGH_BY = 42.0

Flat = tuple[float, float]


class Role(StrEnum):
    """What a shape is; the painter gives it a colour."""

    GROUND = "ground"
    BALL = "ball"
    FAR_PROP = "far_prop"
    FAR = "far"
    BODY = "body"
    NEAR = "near"
    PROP = "prop"
    BAND = "band"
    ARROW = "arrow"


@dataclass(frozen=True, slots=True)
class Capsule:
    """Two discs and all between them; a limb, or a disc when both points are one.

    Capsules that follow each other with one group number other than 0 are one
    part of the body, set off from what lies behind by a thin gap.
    """

    role: Role
    first: Flat
    second: Flat
    first_radius: float
    second_radius: float
    is_ring: bool = False
    is_hollow: bool = False
    group: int = 0


@dataclass(frozen=True, slots=True)
class Picture:
    """Capsules from the back to the front in units of which a body is about 180 high.

    y points up; `box` is left, bottom, right, top.
    """

    capsules: tuple[Capsule, ...]
    box: tuple[float, float, float, float]


class Camera:
    """Looks at the body from a side."""

    def __init__(self, view: View, shift: float = 0.0) -> None:
        self._cos, self._sin = cos(radians(YAW[view])), sin(radians(YAW[view]))
        height = radians(HIGH_BY if view is View.HIGH else 0.0)
        self._upright, self._tipped = cos(height), sin(height)
        self._shift = shift

    def flat(self, at: Vector) -> Flat:
        """Where a point is on the plane."""
        nearer = at[0] * self._sin + at[2] * self._cos
        across = at[0] * self._cos - at[2] * self._sin + self._shift
        return (across, at[1] * self._upright - nearer * self._tipped)

    def depth(self, at: Vector) -> float:
        """How near a point is; more is nearer."""
        nearer = at[0] * self._sin + at[2] * self._cos
        return nearer * self._upright + at[1] * self._tipped

    def disc_width(self) -> float:
        """How wide a disc across the body looks, 1 for a whole circle."""
        return abs(self._cos)
