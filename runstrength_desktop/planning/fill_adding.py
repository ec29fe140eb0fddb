"""The step that puts filled sessions into weeks, and the ground that they are found on."""

from collections.abc import Iterable
from datetime import date, timedelta

from runstrength_desktop.coaching.fill_history import WEEKS
from runstrength_desktop.coaching.fill_sessions import FilledDay
from runstrength_desktop.coaching.fill_wish import FillGround
from runstrength_desktop.coaching.race_phases import RACE_WEEKS, TAPER_WEEKS
from runstrength_desktop.coaching.verdicts import CoachSettings
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import checked_day
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.planned_anew import with_new_ids
from runstrength_desktop.domain.session_edits import add_session
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import DAYS, Day, RunKind, Week
from runstrength_desktop.domain.weeks import Weeks, all_days, day_in
from runstrength_desktop.planning.change import Change, change_of
from runstrength_desktop.planning.fill_asked import FillAsked
from runstrength_desktop.planning.programme_host import ProgrammeHost

_CHANGED = "One of these days has changed by now; fill the week again."
_SIGHT = timedelta(weeks=TAPER_WEEKS + RACE_WEEKS)


def adding(name: str, added: Iterable[FilledDay], weeks: Iterable[Week]) -> Change:
    """The step that adds sessions, each under ids of its own, to weeks as they are here."""
    sessions = [(one.date, with_new_ids(one.session)) for one in added]
    there = {day.date: day.sessions for day in all_days(tuple(weeks))}

    def apply(weeks: Weeks) -> Weeks:
        for on, session in sessions:
            if day_in(weeks, on).sessions != there[on]:
                raise PlanError(_CHANGED)
            weeks = add_session(weeks, session, Place(on))
        return weeks

    return change_of(name, tuple(on for on, _ in sessions), apply)


def ground_of(start: date, number: int, host: ProgrammeHost, asked: FillAsked) -> FillGround:
    """The first of so many weeks from a Monday on, with the days around and between them.

    Where a week holds no run yet, the usual runs are reckoned with, and so are
    the profile's races. `PlanError` beyond the years of a plan.
    """
    last = checked_day(start + timedelta(DAYS * number - 1))
    weeks = host.expected(start - timedelta(weeks=WEEKS - 1), last)
    profile, catalogue = host.profile, host.catalogue
    level = profile.level if asked.level is None else asked.level
    return FillGround(
        next(week for week in weeks if week.start == start),
        tuple(day for week in weeks for day in week.days if day.date < start),
        tuple(day for week in weeks for day in week.days if day.date >= start + timedelta(DAYS)),
        catalogue.by_id,
        catalogue.exercises,
        catalogue.guides,
        catalogue.muscles,
        CoachSettings(host.limits, profile.mode, level),
    )


def races_near(start: date, number: int, host: ProgrammeHost) -> tuple[date, ...]:
    """The races that so many weeks from a Monday on may be shaped by (R10), in order."""
    weeks = host.stored(start - _SIGHT, start + timedelta(DAYS * number) + _SIGHT)
    planned = {day.date for day in all_days(weeks) if _holds_race(day)}
    return tuple(sorted(planned | {race.date for race in host.profile.races}))


def _holds_race(day: Day) -> bool:
    return any(run.kind is RunKind.RACE and run.status is not Status.SKIPPED for run in day.runs)
