"""Weeks seen by the checks, and the shipped programmes laid on a usual three-run week."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, time, timedelta

from runstrength_desktop.coaching.check import Check
from runstrength_desktop.coaching.checked_week import CheckedWeek, History
from runstrength_desktop.coaching.checks import check_week
from runstrength_desktop.coaching.verdicts import CoachSettings, PlaceVerdict, verdicts_of_days
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.identity import new_id
from runstrength_desktop.domain.muscle import Muscle
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.programme import Programme
from runstrength_desktop.domain.week import PlannedExercise, Run, RunKind, Session, Week
from tests.coaching.coaching_values import MONDAY
from tests.db.shipped import catalogue

Planned = tuple[Exercise, Prescription]


def planned(*work: Planned, title: str = "Strength") -> Session:
    items = (PlannedExercise(new_id(), one.id, one.name, dose) for one, dose in work)
    return Session(new_id(), title, tuple(items))


def shipped(*work: tuple[str, Prescription], title: str = "Strength") -> Session:
    return planned(*((catalogue().by_id[key], dose) for key, dose in work), title=title)


def run(kind: RunKind = RunKind.EASY, km: float | None = 6.0, *, at: time | None = None) -> Run:
    return Run(new_id(), kind, distance_km=km, starts_at=at)


def laid(start: date, things: dict[int, Sequence[Run | Session]]) -> Week:
    """Runs and sessions by weekday, 0 for Monday."""
    days = list(Week.empty(start).days)
    for n, on in things.items():
        days[n] = replace(
            days[n],
            runs=tuple(one for one in on if isinstance(one, Run)),
            sessions=tuple(one for one in on if isinstance(one, Session)),
        )
    return Week(start, tuple(days))


def monday(weeks: int = 0) -> date:
    return MONDAY + timedelta(weeks=weeks)


def seen(
    week: Week,
    *work: Exercise,
    before: Iterable[Week] = (),
    after: Iterable[Week] = (),
    muscles: Sequence[Muscle] = (),
    level: int = 2,
) -> CheckedWeek:
    """A week of these exercises, or of the shipped ones when none is given."""
    known = {one.id: one for one in work} or catalogue().by_id
    settings = CoachSettings(level=level)
    history = History(tuple(before), known)
    return CheckedWeek(week, history, tuple(after), known, muscles, settings)


def verdicts(of: CheckedWeek) -> dict[str, PlaceVerdict]:
    return dict(verdicts_of_days(of.week.days, of.days, of.exercises, of.settings))


def checks_by_id(
    week: Week, before: Sequence[Week] = (), after: Sequence[Week] = (), level: int = 2
) -> dict[str, list[Check]]:
    settings = CoachSettings(level=level)
    found: dict[str, list[Check]] = {}
    known = catalogue()
    for check in check_week(week, before, after, known.by_id, known.muscles, settings):
        found.setdefault(check.id, []).append(check)
    return found


def three_runs(start: date, last: RunKind = RunKind.LONG) -> dict[int, list[Run | Session]]:
    return {1: [run()], 3: [run(RunKind.INTERVALS, 8.0)], 6: [run(last, 14.0)]}


def programme_weeks(programme: Programme, last: RunKind = RunKind.LONG) -> list[Week]:
    """Its weeks from a Monday on, on a usual three-run week; the last run as asked for."""
    weeks = []
    for number, told in enumerate(programme.weeks, 1):
        start = monday(number - 1)
        things = three_runs(start, last if number == len(programme.weeks) else RunKind.LONG)
        for day, key in told.days:
            work = programme.session_in_week(number, key)
            title = programme.sessions[key].title
            things.setdefault(day, []).append(shipped(*work, title=title))
        weeks.append(laid(start, dict(things)))
    return weeks
