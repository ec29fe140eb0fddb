"""A figure doing an exercise, as joint angles: what the drawing is made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Vector = tuple[float, float, float]


class View(StrEnum):
    """From where the figure is seen; it faces right, a little towards us, or us.

    "high" looks at it from in front and above, for what happens on its side.
    """

    SIDE = "side"
    QUARTER = "quarter"
    FRONT = "front"
    HIGH = "high"


class Feet(StrEnum):
    """How feet meet the ground: soles flat, on the toes, or as the ankle says."""

    FLAT = "flat"
    TOES = "toes"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class Pose:
    """Joint angles in degrees; all 0 is standing upright with hanging arms.

    `trunk` holds pitch (forward lean, −90 lies on the back), roll (towards the
    near side), yaw, spine (forward bend), side_bend, twist and neck. Each limb
    holds its own angles by name; near is the side towards us when seen from
    the side. `feet` says by side how they stand (flat if not said); `held` puts
    a point at a height, else the lowest point touches the ground, `lift` higher;
    `planted` bends limbs until they touch a height.
    """

    trunk: Mapping[str, float]
    limbs: Mapping[str, Mapping[str, float]]
    feet: Mapping[str, Feet] = field(default_factory=dict)
    held: tuple[str, float] | None = None
    lift: float = 0.0
    planted: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing beside or in the hands of the figure.

    `at` names the points of the body it is tied to; `sizes` holds what the
    kind allows: height, length, dx, dy. `only_in` is "start" or "end" when it
    stands elsewhere in the other position.
    """

    kind: str
    at: tuple[str, ...]
    sizes: Mapping[str, float] = field(default_factory=dict)
    only_in: str = ""


@dataclass(frozen=True, slots=True)
class Arrow:
    """Which way a point moves: degrees (0 right, 90 up) and length."""

    at: str
    degrees: float
    length: float


@dataclass(frozen=True, slots=True)
class Figure:
    """Start and end of an exercise; a hold has no end.

    `is_shown` is false for a drawing that was not recognised without its name.
    """

    exercise_id: str
    view: View
    start: Pose
    end: Pose | None
    props: tuple[Prop, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    is_shown: bool = True
