"""A dated week: seven days of runs and strength sessions."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from enum import StrEnum

from runstrength_desktop.domain.block import MAIN, Block
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.status import Status

MAX_DISTANCE_KM = 500.0
MAX_MINUTES = 1440
DAYS = 7


class RunKind(StrEnum):
    """The kinds of a running day."""

    EASY = "easy"
    LONG = "long"
    TEMPO = "tempo"
    INTERVALS = "intervals"
    HILLS = "hills"
    RACE = "race"
    CROSS = "cross"
    REST = "rest"


class Intensity(StrEnum):
    """How hard a run is meant, where its kind does not say enough."""

    EASY = "easy"
    MODERATE = "moderate"
    HARD = "hard"


@dataclass(frozen=True, slots=True)
class Run:
    """A run on a day: kilometres or minutes (both may be open).

    `starts_at` is a local clock time; `series` joins weekly repeats; `note`
    holds what its kind does not say, such as "8 × 400 m" or a race's name;
    `dismissed` names the rules whose verdict on it was waved away.
    """

    id: str
    kind: RunKind
    distance_km: float | None = None
    minutes: int | None = None
    intensity: Intensity | None = None
    note: str = ""
    starts_at: time | None = None
    status: Status = Status.PLANNED
    reason: str = ""
    series: str = ""
    dismissed: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.distance_km is not None and not (
            math.isfinite(self.distance_km) and 0 < self.distance_km <= MAX_DISTANCE_KM
        ):
            raise PlanError(f"A distance must be more than 0 and at most {MAX_DISTANCE_KM:g} km.")
        if self.minutes is not None and not 1 <= self.minutes <= MAX_MINUTES:
            raise PlanError(f"A run takes between 1 and {MAX_MINUTES} minutes.")


@dataclass(frozen=True, slots=True)
class PlannedExercise:
    """An exercise in a session; keeps the name it had when it was planned."""

    id: str
    exercise_id: str
    exercise_name: str
    prescription: Prescription
    block: Block = MAIN
    note: str = ""


@dataclass(frozen=True, slots=True)
class Session:
    """A strength session: its exercises in order.

    `starts_at` is a local clock time, `place` the id of a training place,
    `reason` says why it was skipped, `series` joins weekly repeats, and
    `dismissed` names the rules whose verdict on it was waved away.
    """

    id: str
    title: str
    items: tuple[PlannedExercise, ...] = ()
    note: str = ""
    starts_at: time | None = None
    place: str = ""
    status: Status = Status.PLANNED
    reason: str = ""
    series: str = ""
    dismissed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Day:
    """One date with its runs and sessions, each in order."""

    date: date
    runs: tuple[Run, ...] = ()
    sessions: tuple[Session, ...] = ()

    @property
    def things(self) -> tuple[Run | Session, ...]:
        """Its runs, then its sessions."""
        return (*self.runs, *self.sessions)


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days in order; those that are stored and edited run from Monday to Sunday."""

    start: date
    days: tuple[Day, ...]

    def __post_init__(self) -> None:
        expected = tuple(self.start + timedelta(n) for n in range(DAYS))
        if tuple(d.date for d in self.days) != expected:
            raise ValueError(f"not seven days in order: {self.start}")

    @classmethod
    def empty(cls, start: date) -> "Week":
        """The seven days from `start` on with nothing planned."""
        return cls(start, tuple(Day(start + timedelta(n)) for n in range(DAYS)))

    @property
    def is_empty(self) -> bool:
        """Whether nothing is planned on any day."""
        return not any(day.runs or day.sessions for day in self.days)

    def day(self, on: date) -> Day:
        """The day of a date; `KeyError` if it is in another week."""
        offset = (on - self.start).days
        if not 0 <= offset < DAYS:
            raise KeyError(on)
        return self.days[offset]

    def with_day(self, day: Day) -> "Week":
        """The same week with one day replaced."""
        days = tuple(day if d.date == day.date else d for d in self.days)
        return replace(self, days=days)

    def sessions(self) -> Iterator[Session]:
        """All sessions, Monday first."""
        return (session for day in self.days for session in day.sessions)

    def items(self) -> Iterator[PlannedExercise]:
        """All planned exercises, Monday first; those of skipped sessions are left out."""
        kept = (one for one in self.sessions() if one.status is not Status.SKIPPED)
        return (item for session in kept for item in session.items)
