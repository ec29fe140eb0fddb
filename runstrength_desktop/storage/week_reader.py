"""Rows into weeks; needs nothing but the standard library, for the first screen."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Protocol

from runstrength_desktop.domain.week import DAYS, Day, PlannedExercise, Run, Session, Week
from runstrength_desktop.domain.weeks import Weeks
from runstrength_desktop.planning.plan_rows import item_of, run_of, session_of, text_of
from runstrength_desktop.storage import week_sql


class Fetch(Protocol):
    """Runs a portable statement; dates are given as dates and come as dates or ISO text."""

    def __call__(self, statement: str, values: Mapping[str, object], /) -> Iterable[Sequence[Any]]:
        """The rows."""


def read_weeks(fetch: Fetch, athlete: str, starts: Sequence[date]) -> Weeks:
    """The weeks of these Mondays, in this order; `ValueError` or so if a row makes no sense."""
    days: dict[date, Day] = {}
    for first, last in _spans(starts):
        days |= _read_days(fetch, {"athlete": athlete, "first": first, "last": last})
    return tuple(Week(start, tuple(_seven(days, start))) for start in starts)


def read_series(fetch: Fetch, athlete: str, series: str) -> list[date]:
    """The dates on which something of a series lies, in order."""
    values = {"athlete": athlete, "series": series}
    return [_date(on) for (on,) in fetch(week_sql.SERIES_DATES, values)]


def _read_days(fetch: Fetch, span: Mapping[str, object]) -> dict[date, Day]:
    runs: defaultdict[date, list[Run]] = defaultdict(list)
    for on, *row in fetch(week_sql.RUNS, span):
        runs[_date(on)].append(run_of(row))
    items = _read_items(fetch, span)
    sessions: defaultdict[date, list[Session]] = defaultdict(list)
    for on, *row in fetch(week_sql.SESSIONS, span):
        sessions[_date(on)].append(session_of(row, items.get(row[0], ())))
    return {d: Day(d, tuple(runs[d]), tuple(sessions[d])) for d in {*runs, *sessions}}


def _read_items(fetch: Fetch, span: Mapping[str, object]) -> dict[str, list[PlannedExercise]]:
    items: defaultdict[str, list[PlannedExercise]] = defaultdict(list)
    for session_id, *row in fetch(week_sql.ITEMS, span):
        items[session_id].append(item_of(row))
    return items


def _spans(starts: Iterable[date]) -> Iterator[tuple[date, date]]:
    """First and last days of the runs of Mondays that follow each other."""
    first: date | None = None
    last: date | None = None
    for start in sorted(set(starts)):
        if first is not None and last is not None and start - last > timedelta(1):
            yield first, last
            first = start
        first = first or start
        last = start + timedelta(DAYS - 1)
    if first is not None and last is not None:
        yield first, last


def _seven(days: Mapping[date, Day], start: date) -> Iterator[Day]:
    for offset in range(DAYS):
        on = start + timedelta(offset)
        yield days.get(on) or Day(on)


def _date(value: object) -> date:
    return value if isinstance(value, date) else date.fromisoformat(text_of(value))
