"""What mends are made from: a check, its week, and what may be put into it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from runstrength_desktop.coaching.check import Check
from runstrength_desktop.coaching.checked_week import CheckedWeek
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import DAYS, PlannedExercise, Session

MOST_EXERCISES = 5

Score = Callable[[Exercise], float]


@dataclass(frozen=True)
class Workbench:
    """A check to mend, the week, what may be put into it, and the first day to touch."""

    check: Check
    seen: CheckedWeek
    exercises: Sequence[Exercise]
    since: date

    @cached_property
    def sessions(self) -> tuple[tuple[date, Session], ...]:
        """Planned sessions with their days."""
        days = (day for day in self.seen.week.days if day.date >= self.since)
        pairs = ((day.date, session) for day in days for session in day.sessions)
        return tuple((on, one) for on, one in pairs if one.status is Status.PLANNED)

    @cached_property
    def items(self) -> tuple[tuple[date, PlannedExercise, Exercise], ...]:
        """Their exercises that count."""
        found = {one.item.id: one.exercise for one in self.seen.work}
        return tuple(
            (on, item, found[item.id])
            for on, session in self.sessions
            for item in session.items
            if item.id in found
        )

    def choice(self, score: Score) -> list[Exercise]:
        """Exercises to add: those already planned, what needs nothing, what gives most."""
        planned = {exercise.id for _, _, exercise in self.items}
        fit = [e for e in self.exercises if _is_plain(e, self.seen.settings.level) and score(e)]
        fit.sort(
            key=lambda e: (e.id not in planned, not e.needs_nothing, -score(e), e.level, e.name)
        )
        return fit[:MOST_EXERCISES]

    @property
    def days(self) -> Iterator[date]:
        """The days of the week that may be touched."""
        days = (self.seen.week.start + timedelta(n) for n in range(DAYS))
        return (day for day in days if day >= self.since)


def _is_plain(exercise: Exercise, level: int) -> bool:
    is_other_work = exercise.is_mobility or exercise.is_plyometric
    needs_partner = not any("partner" not in needed for needed in exercise.equipment)
    return not is_other_work and not needs_partner and exercise.level <= level
