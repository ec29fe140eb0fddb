"""Swapping days and shifting what comes later: weeks before, weeks after.

What is no longer planned but done, partly done or skipped is a record and stays
where it is; races stay too unless asked for.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import checked_day, monday_of
from runstrength_desktop.domain.planned_anew import run_anew, session_anew
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import DAYS, Day, Run, RunKind, Session
from runstrength_desktop.domain.weeks import Weeks, day_in, days_of, find_thing, with_days

BLOCK_WEEKS = 4
MOST_SHIFT_DAYS = 27

_NOT_FREE = "That day is not a rest day; move what is planned on it first."
_TOO_FAR = f"Plans shift by 1 to {MOST_SHIFT_DAYS} days at a time."
_HOLDS = "That week already holds something; choose an empty week."


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `first` to `last`, both counted."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise PlanError("Choose a last day that is not before the first.")

    def days(self) -> Iterator[date]:
        """Each of them, in order."""
        return (self.first + timedelta(n) for n in range((self.last - self.first).days + 1))

    def touched(self, by: int) -> tuple[date, ...]:
        """The Mondays of the weeks that a shift by so many days reads and writes."""
        first, last = min(self.first, self.first + timedelta(by)), self.last + timedelta(max(by, 0))
        return tuple(sorted({monday_of(on) for on in Span(checked_day(first), last).days()}))


def to_the_end_of_the_block(first: date, weeks: int = BLOCK_WEEKS) -> Span:
    """From a day to the Sunday of the last of so many weeks, its own counted."""
    if not 1 <= weeks <= 52:  # noqa: PLR2004  (a year)
        raise PlanError("Choose between 1 and 52 weeks.")
    return Span(first, checked_day(monday_of(first) + timedelta(weeks * DAYS - 1)))


def swap_days(weeks: Weeks, one: date, other: date) -> Weeks:
    """Everything on two days exchanged, in order."""
    a, b = day_in(weeks, one), day_in(weeks, other)
    return with_days(weeks, {one: replace(b, date=one), other: replace(a, date=other)})


def shift(weeks: Weeks, span: Span, by: int, *, races_too: bool = False) -> Weeks:
    """What is planned in a span, `by` days later (or earlier, below 0).

    It goes after what stays on its new day; what leaves the span lies beyond it.
    """
    if not 1 <= abs(by) <= MOST_SHIFT_DAYS:
        raise PlanError(_TOO_FAR)
    days, moved = days_of(weeks), []
    for on in span.days():
        day = days[on]
        runs = tuple(run for run in day.runs if _shifts(run, races_too=races_too))
        sessions = tuple(one for one in day.sessions if _shifts(one, races_too=races_too))
        days[on] = _left_out(day, {thing.id for thing in Day(on, runs, sessions).things})
        moved.append((checked_day(on + timedelta(by)), runs, sessions))
    for on, runs, sessions in moved:
        day = days[on]
        days[on] = Day(on, (*day.runs, *runs), (*day.sessions, *sessions))
    return with_days(weeks, days)


def insert_rest_day(weeks: Weeks, span: Span, *, races_too: bool = False) -> Weeks:
    """The first day of a span freed: what is planned from it on comes a day later."""
    return shift(weeks, span, 1, races_too=races_too)


def remove_rest_day(weeks: Weeks, span: Span, *, races_too: bool = False) -> Weeks:
    """The first day of a span dropped: what is planned after it comes a day earlier.

    `PlanError` unless the day is free; a mark “rest” on it goes.
    """
    day = day_in(weeks, span.first)
    kept = tuple(run for run in day.runs if run.kind is not RunKind.REST)
    left = replace(day, runs=kept)
    if any(_shifts(thing, races_too=races_too) for thing in left.things):
        raise PlanError(_NOT_FREE)
    freed = with_days(weeks, {span.first: left})
    if span.first == span.last:
        return freed
    later = Span(span.first + timedelta(1), span.last)
    return shift(freed, later, -1, races_too=races_too)


def shift_from(weeks: Weeks, thing_id: str, span: Span, by: int) -> Weeks:
    """A missed session or run of the first day `by` days later, and all that is planned after it.

    The rest of the first day stays, and so do races.
    """
    day, thing = find_thing(weeks, thing_id)
    after = weeks
    if span.last > span.first:
        after = shift(weeks, Span(span.first + timedelta(1), span.last), by)
    day, there = day_in(after, day.date), day_in(after, checked_day(day.date + timedelta(by)))
    if isinstance(thing, Run):
        there = replace(there, runs=(*there.runs, thing))
    else:
        there = replace(there, sessions=(*there.sessions, thing))
    return with_days(after, {day.date: _left_out(day, {thing_id}), there.date: there})


def duplicate_week(weeks: Weeks, source: date, target: date) -> Weeks:
    """The seven days from `source` on planned again from `target` on; `PlanError` unless free."""
    days = days_of(weeks)
    by = target - source
    for on in Span(source, source + timedelta(DAYS - 1)).days():
        if days[on + by].things:
            raise PlanError(_HOLDS)
        days[on + by] = _day_anew(days[on], on + by)
    return with_days(weeks, days)


def _day_anew(day: Day, on: date) -> Day:
    runs = tuple(run_anew(run) for run in day.runs)
    return Day(checked_day(on), runs, tuple(session_anew(one) for one in day.sessions))


def _shifts(thing: Run | Session, *, races_too: bool) -> bool:
    if thing.status is not Status.PLANNED:
        return False
    return races_too or not (isinstance(thing, Run) and thing.kind is RunKind.RACE)


def _left_out(day: Day, gone: set[str]) -> Day:
    runs = tuple(run for run in day.runs if run.id not in gone)
    return Day(day.date, runs, tuple(one for one in day.sessions if one.id not in gone))
