"""Weeks as a plan file holds them: with all that a reader elsewhere needs to know."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import monday_of, week_label
from runstrength_desktop.domain.own_change import OwnShelf
from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.domain.training_place import TrainingPlace
from runstrength_desktop.domain.week import DAYS
from runstrength_desktop.domain.weeks import Weeks
from runstrength_desktop.planning.import_preview import Progress

SUFFIX = ".runstrength"
MOST_WEEKS = 1_000


@dataclass(frozen=True)
class SavedWeeks:
    """Weeks in order, the own exercises in them, and the names of their places by id."""

    weeks: Weeks
    exercises: tuple[OwnExercise, ...] = ()
    place_names: Mapping[str, str] = field(default_factory=dict)

    @property
    def counts(self) -> "PlanCounts":
        """How much is planned in it."""
        return counts_of(self.weeks)


@dataclass(frozen=True, slots=True)
class PlanCounts:
    """How many sessions, planned exercises and runs."""

    sessions: int = 0
    exercises: int = 0
    runs: int = 0

    @property
    def is_nothing(self) -> bool:
        """Whether nothing is planned."""
        return not (self.sessions or self.runs)


ReadPlan = Callable[[Path, Progress], SavedWeeks]
WritePlan = Callable[[Path, SavedWeeks], None]


def saved_weeks(weeks: Weeks, shelf: OwnShelf, built_in: Iterable[TrainingPlace]) -> SavedWeeks:
    """Weeks with the own exercises and the place names that they refer to."""
    sessions = [session for week in weeks for session in week.sessions()]
    used = {item.exercise_id for session in sessions for item in session.items}
    places = {session.place for session in sessions}
    return SavedWeeks(
        weeks,
        tuple(replace(own, is_deleted=False) for own in shelf.exercises if own.id in used),
        {place.id: place.name for place in (*built_in, *shelf.places) if place.id in places},
    )


def counts_of(weeks: Weeks) -> PlanCounts:
    """How much is planned in these weeks, skipped things too."""
    sessions = [session for week in weeks for session in week.sessions()]
    runs = sum(len(day.runs) for week in weeks for day in week.days)
    return PlanCounts(len(sessions), sum(len(session.items) for session in sessions), runs)


def mondays_between(first: date, last: date) -> tuple[date, ...]:
    """The Mondays of all weeks from one day to another; `PlanError` if they are none."""
    start, end = monday_of(first), monday_of(last)
    if end < start:
        raise PlanError(
            f"{week_label(end)} comes before {week_label(start)}; name the earlier week first."
        )
    count = (end - start).days // DAYS + 1
    if count > MOST_WEEKS:
        raise PlanError(f"A file can hold at most {MOST_WEEKS} weeks; these are {count}.")
    return tuple(start + timedelta(DAYS * n) for n in range(count))


def suggested_name(first: date, last: date) -> str:
    """Such as "RunStrength 2026-W47.runstrength", or with " to 2026-W49"."""
    start, end = monday_of(first), monday_of(last)
    span = week_label(start) if start == end else f"{week_label(start)} to {week_label(end)}"
    return f"RunStrength {span}{SUFFIX}"
