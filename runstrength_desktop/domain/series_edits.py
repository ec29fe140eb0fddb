"""Weekly repeats: made until a date, and changed one, from one on, or all together.

An occurrence changed alone leaves its series. Occurrences that are done, partly
done or skipped are a record: only the one at hand is changed with the others.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import zip_longest

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.identity import new_id
from runstrength_desktop.domain.iso_week import checked_day
from runstrength_desktop.domain.ordered import replaced, without
from runstrength_desktop.domain.planned_anew import run_anew, session_anew
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import DAYS, Day, PlannedExercise, Run, Session
from runstrength_desktop.domain.weeks import Weeks, all_days, days_of, find_thing, with_days

MOST_REPEATS = 104

Thing = Session | Run

_NO_REPEAT = "Choose a last day at least a week later, to repeat it until then."
_TOO_MANY = f"A repeat goes on for at most {MOST_REPEATS} weeks."


class Scope(StrEnum):
    """How many of a series a change is for."""

    ONE = "one"
    LATER = "later"
    ALL = "all"


def repeat_dates(on: date, until: date) -> tuple[date, ...]:
    """The same weekday of each week after `on` up to `until`; `PlanError` if none or too many."""
    weeks = (checked_day(until) - on).days // DAYS
    if weeks < 1:
        raise PlanError(_NO_REPEAT)
    if weeks > MOST_REPEATS:
        raise PlanError(_TOO_MANY)
    return tuple(on + timedelta(n * DAYS) for n in range(1, weeks + 1))


def repeat(weeks: Weeks, thing_id: str, until: date) -> Weeks:
    """A session or run once a week until a date, last day counted.

    Days that hold one of its series already get no second one.
    """
    day, thing = find_thing(weeks, thing_id)
    series = thing.series or new_id()
    days = days_of(weeks)
    days[day.date] = _with(day, replace(thing, series=series))
    for on in repeat_dates(day.date, until):
        if not any(one.series == series for one in days[on].things):
            days[on] = _added(days[on], _anew(thing, series))
    return with_days(weeks, days)


def move_occurrences(weeks: Weeks, thing_id: str, target: date, scope: Scope) -> Weeks:
    """Occurrences moved by as many days as lie between the one at hand and `target`."""
    by = target - find_thing(weeks, thing_id)[0].date
    days = days_of(weeks)
    found = list(_in_scope(weeks, thing_id, scope))
    for on, thing in found:
        days[on] = _left_out(days[on], thing.id)
    for on, thing in found:
        there = checked_day(on + by)
        days[there] = _added(days[there], _left_alone(thing, scope))
    return with_days(weeks, days)


def change_occurrences(weeks: Weeks, changed: Thing, scope: Scope) -> Weeks:
    """Occurrences made like `changed`, which has the id of the one at hand.

    Each keeps its own id, status and place on its day.
    """
    days = days_of(weeks)
    for on, thing in _in_scope(weeks, changed.id, scope):
        alike = changed if thing.id == changed.id else _alike(thing, changed)
        days[on] = _with(days[on], _left_alone(alike, scope))
    return with_days(weeks, days)


def remove_occurrences(weeks: Weeks, thing_id: str, scope: Scope) -> Weeks:
    """Occurrences taken out."""
    days = days_of(weeks)
    for on, thing in _in_scope(weeks, thing_id, scope):
        days[on] = _left_out(days[on], thing.id)
    return with_days(weeks, days)


def leaving_series(before: Weeks, after: Weeks) -> Weeks:
    """`after` with whatever was changed or moved alone no longer in its series.

    What became of it, or a verdict waved away, does not count as a change.
    """
    places = {thing.id: (on, _plan_of(thing)) for on, thing in _joined_things(before)}
    days = days_of(after)
    for on, thing in _joined_things(after):
        if places.get(thing.id, (on, _plan_of(thing))) != (on, _plan_of(thing)):
            days[on] = _with(days[on], replace(thing, series=""))
    return with_days(after, days)


def _in_scope(weeks: Weeks, thing_id: str, scope: Scope) -> Iterator[tuple[date, Thing]]:
    day, at_hand = find_thing(weeks, thing_id)
    if scope is Scope.ONE or not at_hand.series:
        yield day.date, at_hand
        return
    for on, thing in _joined_things(weeks):
        is_asked = scope is Scope.ALL or on >= day.date
        is_open = thing.status is Status.PLANNED or thing.id == thing_id
        if thing.series == at_hand.series and is_asked and is_open:
            yield on, thing


def _joined_things(weeks: Weeks) -> Iterator[tuple[date, Thing]]:
    for day in all_days(weeks):
        for thing in day.things:
            if thing.series:
                yield day.date, thing


def _alike(thing: Thing, model: Thing) -> Thing:
    if isinstance(thing, Run) and isinstance(model, Run):
        kept = replace(model, id=thing.id, status=thing.status, reason=thing.reason)
        return replace(kept, dismissed=thing.dismissed)
    assert isinstance(thing, Session)
    assert isinstance(model, Session)
    return replace(
        model,
        id=thing.id,
        status=thing.status,
        reason=thing.reason,
        dismissed=thing.dismissed,
        items=tuple(_items_like(thing.items, model.items)),
    )


def _items_like(
    own: Sequence[PlannedExercise], model: Iterable[PlannedExercise]
) -> Iterator[PlannedExercise]:
    """The model's exercises under the ids that stand in their places."""
    for mine, item in zip_longest(own, model):
        if item is not None:
            yield replace(item, id=new_id() if mine is None else mine.id)


def _plan_of(thing: Thing) -> Thing:
    return replace(thing, status=Status.PLANNED, reason="", dismissed=())


def _left_alone(thing: Thing, scope: Scope) -> Thing:
    return replace(thing, series="") if scope is Scope.ONE else thing


def _anew(thing: Thing, series: str) -> Thing:
    if isinstance(thing, Run):
        return replace(run_anew(thing), series=series)
    return replace(session_anew(thing), series=series)


def _added(day: Day, thing: Thing) -> Day:
    if isinstance(thing, Run):
        return replace(day, runs=(*day.runs, thing))
    return replace(day, sessions=(*day.sessions, thing))


def _with(day: Day, thing: Thing) -> Day:
    if isinstance(thing, Run):
        return replace(day, runs=replaced(day.runs, thing))
    return replace(day, sessions=replaced(day.sessions, thing))


def _left_out(day: Day, thing_id: str) -> Day:
    return replace(day, runs=without(day.runs, thing_id), sessions=without(day.sessions, thing_id))
