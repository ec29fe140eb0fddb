"""Looking things up in, and putting days back into, several weeks at once."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.week import DAYS, Day, PlannedExercise, Run, Session, Week

_GONE = "That is no longer in the plan."

Weeks = tuple[Week, ...]


def all_days(weeks: Weeks) -> Iterable[Day]:
    """Every day, in the order of the weeks."""
    return (day for week in weeks for day in week.days)


def seven_days(start: date, weeks: Weeks) -> Week:
    """The seven days from `start` on, which these weeks hold."""
    if weeks[0].start == start:
        return weeks[0]
    days = {day.date: day for day in all_days(weeks)}
    return Week(start, tuple(days[start + timedelta(n)] for n in range(DAYS)))


def day_in(weeks: Weeks, on: date) -> Day:
    """The day of a date; `PlanError` if its week is not among these."""
    for day in all_days(weeks):
        if day.date == on:
            return day
    raise PlanError(_GONE)


def with_day(weeks: Weeks, day: Day) -> Weeks:
    """The same weeks with one day replaced."""
    return tuple(
        w.with_day(day) if 0 <= (day.date - w.start).days < len(w.days) else w for w in weeks
    )


def days_of(weeks: Weeks) -> dict[date, Day]:
    """Every day by its date, to be changed and given to `with_days`."""
    return {day.date: day for day in all_days(weeks)}


def with_days(weeks: Weeks, days: Mapping[date, Day]) -> Weeks:
    """The same weeks with these days in them."""
    return tuple(_with_days(week, days) for week in weeks)


def find_session(weeks: Weeks, session_id: str) -> tuple[Day, Session]:
    """A session and its day; `PlanError` if it is gone."""
    for day in all_days(weeks):
        for session in day.sessions:
            if session.id == session_id:
                return day, session
    raise PlanError(_GONE)


def find_item(weeks: Weeks, item_id: str) -> tuple[Day, Session, PlannedExercise]:
    """A planned exercise, its session and its day; `PlanError` if it is gone."""
    for day in all_days(weeks):
        for session in day.sessions:
            for item in session.items:
                if item.id == item_id:
                    return day, session, item
    raise PlanError(_GONE)


def find_run(weeks: Weeks, run_id: str) -> tuple[Day, Run]:
    """A run and its day; `PlanError` if it is gone."""
    for day in all_days(weeks):
        for run in day.runs:
            if run.id == run_id:
                return day, run
    raise PlanError(_GONE)


def find_thing(weeks: Weeks, thing_id: str) -> tuple[Day, Session | Run]:
    """A session or run and its day; `PlanError` if it is gone."""
    for day in all_days(weeks):
        for thing in day.things:
            if thing.id == thing_id:
                return day, thing
    raise PlanError(_GONE)


def _with_days(week: Week, days: Mapping[date, Day]) -> Week:
    after = tuple(days.get(day.date, day) for day in week.days)
    return week if after == week.days else Week(week.start, after)
