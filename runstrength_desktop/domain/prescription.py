"""How much of an exercise: sets of reps or seconds, load, rest and side."""

import math
from dataclasses import dataclass
from enum import StrEnum

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.muscle import BodySide

MAX_SETS = 20
MAX_REPS = 500
MAX_SECONDS = 3600
MAX_LOAD_KG = 1000.0
MAX_REST_S = 1800


class Side(StrEnum):
    """Which side works: both (or each in turn), or one alone."""

    EACH = "each"
    LEFT = "left"
    RIGHT = "right"

    def works(self, body_side: BodySide) -> bool:
        """Whether this side of the body does the sets."""
        return self is Side.EACH or self.value == body_side.value


@dataclass(frozen=True, slots=True)
class Prescription:
    """`sets` of either `reps` or `seconds`; load in kg, rest in seconds.

    Raises `PlanError` with one sentence when a value is out of range.
    """

    sets: int
    reps: int | None = None
    seconds: int | None = None
    load_kg: float | None = None
    rest_s: int | None = None
    side: Side = Side.EACH

    def __post_init__(self) -> None:
        if (self.reps is None) == (self.seconds is None):
            raise PlanError("A dose has either repetitions or seconds.")
        _check_whole("Sets", self.sets, 1, MAX_SETS)
        _check_whole("Repetitions", self.reps, 1, MAX_REPS)
        _check_whole("Seconds", self.seconds, 1, MAX_SECONDS)
        _check_whole("Rest", self.rest_s, 0, MAX_REST_S)
        if self.load_kg is not None and not (
            math.isfinite(self.load_kg) and 0 < self.load_kg <= MAX_LOAD_KG
        ):
            raise PlanError(f"Load must be more than 0 and at most {MAX_LOAD_KG:g} kg.")

    def work_text(self) -> str:
        """Such as "3 × 8" or "2 × 30 s"."""
        return f"{self.sets} × {self.reps}" if self.reps else f"{self.sets} × {self.seconds} s"

    def extra_text(self, *, unilateral: bool) -> str:
        """Such as "24 kg", "each" or "24 kg left"; empty when there is nothing to add."""
        parts = [f"{self.load_kg:g} kg"] if self.load_kg is not None else []
        if self.side is not Side.EACH or unilateral:
            parts.append(self.side.value)
        return " ".join(parts)


def _check_whole(what: str, value: int | None, low: int, high: int) -> None:
    if value is not None and not low <= value <= high:
        raise PlanError(f"{what} must be between {low} and {high}, not {value}.")
