"""Rows into weeks; needs nothing but the standard library, for the first screen."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Protocol

from runstrength_desktop.domain.prescription import Prescription, Side
from runstrength_desktop.domain.week import DAYS, Day, PlannedExercise, Run, RunKind, Session, Week
from runstrength_desktop.domain.weeks import Weeks
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


def run_of(row: Sequence[Any]) -> Run:
    """A run of a row (id, kind, distance_km, minutes)."""
    key, kind, distance_km, minutes = row
    return Run(text_of(key), RunKind(kind), _real(distance_km), _whole(minutes))


def item_of(row: Sequence[Any]) -> PlannedExercise:
    """A planned exercise of a row (id, exercise id and name, then its dose)."""
    key, exercise_id, name, *dose = row
    return PlannedExercise(text_of(key), text_of(exercise_id), text_of(name), _dose_of(dose))


def _dose_of(row: Sequence[Any]) -> Prescription:
    sets, reps, seconds, load_kg, rest_s, side = row
    return Prescription(
        sets=whole_of(sets),
        reps=_whole(reps),
        seconds=_whole(seconds),
        load_kg=_real(load_kg),
        rest_s=_whole(rest_s),
        side=Side(side),
    )


def _read_days(fetch: Fetch, span: Mapping[str, object]) -> dict[date, Day]:
    runs: defaultdict[date, list[Run]] = defaultdict(list)
    for on, *row in fetch(week_sql.RUNS, span):
        runs[_date(on)].append(run_of(row))
    items = _read_items(fetch, span)
    sessions: defaultdict[date, list[Session]] = defaultdict(list)
    for on, key, title in fetch(week_sql.SESSIONS, span):
        sessions[_date(on)].append(Session(text_of(key), text_of(title), tuple(items.get(key, ()))))
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


def text_of(value: object) -> str:
    """A text as it was stored; `TypeError` for anything else."""
    if not isinstance(value, str):
        raise TypeError("a text was stored as something else")
    return value


def whole_of(value: object) -> int:
    """A whole number as it was stored; `TypeError` for anything else."""
    if not isinstance(value, int):
        raise TypeError("a whole number was stored as something else")
    return value


def _whole(value: object) -> int | None:
    return None if value is None else whole_of(value)


def _real(value: object) -> float | None:
    if value is not None and not isinstance(value, int | float):
        raise TypeError("a number was stored as something else")
    return None if value is None else float(value)
