"""How much of an exercise: sets of reps, seconds or metres, load, effort, rest and side."""

import math
import re
from dataclasses import dataclass
from enum import StrEnum

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.muscle import BodySide

MAX_SETS = 20
MAX_REPS = 500
MAX_SECONDS = 3600
MAX_LOAD_KG = 1000.0
MAX_REST_S = 1800
MAX_DISTANCE_M = 5000.0
MAX_PERCENT = 120.0
LOWEST_RPE, HIGHEST_RPE = 5.0, 10.0
_TEMPO = re.compile(r"[0-9]{1,2}(-[0-9x]{1,2}){1,3}")


class Side(StrEnum):
    """Which side works: both (or each in turn), or one alone."""

    EACH = "each"
    LEFT = "left"
    RIGHT = "right"

    def works(self, body_side: BodySide) -> bool:
        """Whether this side of the body does the sets."""
        return self is Side.EACH or self.value == body_side.value


class Band(StrEnum):
    """How strong a resistance band is."""

    LIGHT = "light"
    MEDIUM = "medium"
    HEAVY = "heavy"


@dataclass(frozen=True, slots=True)
class Prescription:
    """`sets` of `reps` (to `reps_to`), of `seconds` or of `distance_m` metres.

    Load is `load_kg`, `load_percent` of a one-repetition maximum, or a `band`;
    effort is `rpe` (repetitions in reserve are 10 − rpe); `tempo` is seconds
    down-hold-up, such as "3-1-1"; rest in seconds. Raises `PlanError` with one
    sentence when a value is out of range.
    """

    sets: int
    reps: int | None = None
    seconds: int | None = None
    load_kg: float | None = None
    rest_s: int | None = None
    side: Side = Side.EACH
    reps_to: int | None = None
    distance_m: float | None = None
    load_percent: float | None = None
    band: Band | None = None
    rpe: float | None = None
    tempo: str = ""

    def __post_init__(self) -> None:
        if sum(one is not None for one in (self.reps, self.seconds, self.distance_m)) != 1:
            raise PlanError("A dose has either repetitions, seconds or metres.")
        _check_whole("Sets", self.sets, 1, MAX_SETS)
        _check_whole("Repetitions", self.reps, 1, MAX_REPS)
        _check_whole("Seconds", self.seconds, 1, MAX_SECONDS)
        _check_whole("Rest", self.rest_s, 0, MAX_REST_S)
        _check_amount("Load", self.load_kg, MAX_LOAD_KG, "kg")
        self._check_details()

    def _check_details(self) -> None:
        _check_amount("Distance", self.distance_m, MAX_DISTANCE_M, "m")
        _check_amount("Load", self.load_percent, MAX_PERCENT, "%")
        if sum(one is not None for one in (self.load_kg, self.load_percent, self.band)) > 1:
            raise PlanError("A load is either kilograms, per cent or a band.")
        if self.reps_to is not None and not (self.reps or MAX_REPS) < self.reps_to <= MAX_REPS:
            raise PlanError(f"A range of repetitions goes upwards, at most to {MAX_REPS}.")
        if self.rpe is not None and (
            not LOWEST_RPE <= self.rpe <= HIGHEST_RPE or (2 * self.rpe) % 1
        ):
            raise PlanError("Effort (RPE) is between 5 and 10, in half steps.")
        if self.tempo and not _TEMPO.fullmatch(self.tempo):
            raise PlanError("Tempo is seconds down, hold and up, such as 3-1-1.")

    @property
    def rir(self) -> float | None:
        """Repetitions in reserve: 10 − RPE (R18)."""
        return None if self.rpe is None else HIGHEST_RPE - self.rpe

    def work_text(self) -> str:
        """Such as "3 × 8", "3 × 8–12", "2 × 30 s" or "3 × 40 m"."""
        if self.reps:
            up_to = f"–{self.reps_to}" if self.reps_to else ""
            return f"{self.sets} × {self.reps}{up_to}"
        if self.seconds:
            return f"{self.sets} × {self.seconds} s"
        return f"{self.sets} × {self.distance_m:g} m"

    def load_text(self) -> str:
        """Such as "24 kg", "75 %" or "light band"; empty for none."""
        if self.load_kg is not None:
            return f"{self.load_kg:g} kg"
        if self.load_percent is not None:
            return f"{self.load_percent:g} %"
        return f"{self.band.value} band" if self.band else ""

    def extra_text(self, *, unilateral: bool) -> str:
        """Such as "24 kg @8", "each" or "3-1-1 left"; empty when there is nothing to add."""
        effort = f"@{self.rpe:g}" if self.rpe is not None else ""
        is_one_sided = self.side is not Side.EACH or unilateral
        parts = (self.load_text(), effort, self.tempo, self.side.value if is_one_sided else "")
        return " ".join(part for part in parts if part)


def _check_amount(what: str, value: float | None, most: float, unit: str) -> None:
    if value is not None and not (math.isfinite(value) and 0 < value <= most):
        raise PlanError(f"{what} must be more than 0 and at most {most:g} {unit}.")


def _check_whole(what: str, value: int | None, low: int, high: int) -> None:
    if value is not None and not low <= value <= high:
        raise PlanError(f"{what} must be between {low} and {high}, not {value}.")
