"""Rows into weeks; needs nothing but the standard library, for the first screen."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, time, timedelta
from typing import Any, Protocol

from runstrength_desktop.domain.block import MAIN, Block, BlockKind
from runstrength_desktop.domain.prescription import Band, Prescription, Side
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import (
    DAYS,
    Day,
    Intensity,
    PlannedExercise,
    Run,
    RunKind,
    Session,
    Week,
)
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
    """A run of a row (id, kind, distance_km, minutes, then what `RUNS` selects).

    A step saved by an older program ends after the minutes.
    """
    key, kind, distance_km, minutes, *more = row
    intensity, note, starts_at, status, reason, series = more or _PLAIN_RUN
    return Run(
        text_of(key),
        RunKind(kind),
        _real(distance_km),
        _whole(minutes),
        None if intensity is None else Intensity(intensity),
        text_of(note),
        _clock(starts_at),
        _STATUS[status],
        text_of(reason),
        text_of(series),
    )


def session_of(row: Sequence[Any], items: Iterable[PlannedExercise]) -> Session:
    """A session of a row (id, title, then what `SESSIONS` selects), with its exercises.

    A step saved by an older program ends after the title.
    """
    key, title, *more = row
    note, starts_at, place, status, reason, series, dismissed = more or _PLAIN_SESSION
    return Session(
        text_of(key),
        text_of(title),
        tuple(items),
        text_of(note),
        _clock(starts_at),
        text_of(place),
        _STATUS[status],
        text_of(reason),
        text_of(series),
        tuple(text_of(dismissed).split()),
    )


def item_of(row: Sequence[Any]) -> PlannedExercise:
    """A planned exercise of a row (id, exercise id and name, its dose, block and note).

    A step saved by an older program ends after the side.
    """
    key, exercise_id, name, *dose = row
    kind, number, note = dose[_DOSE_COLUMNS:] or _PLAIN_ITEM
    block = MAIN if kind == MAIN.kind and not number else Block(BlockKind(kind), whole_of(number))
    return PlannedExercise(
        text_of(key),
        text_of(exercise_id),
        text_of(name),
        _dose_of(dose[:_DOSE_COLUMNS]),
        block,
        text_of(note),
    )


_STATUS: Mapping[object, Status] = {status.value: status for status in Status}
_PLAIN_RUN = (None, "", None, "planned", "", "")
_PLAIN_SESSION = ("", None, "", "planned", "", "", "")
_PLAIN_ITEM = ("main", 0, "")
_PLAIN_DOSE = (None, None, None, None, None, "")
_DOSE_COLUMNS = 12


def _dose_of(row: Sequence[Any]) -> Prescription:
    sets, reps, seconds, load_kg, rest_s, side, *more = row
    reps_to, distance_m, load_percent, band, rpe, tempo = more or _PLAIN_DOSE
    return Prescription(
        sets=whole_of(sets),
        reps=_whole(reps),
        seconds=_whole(seconds),
        load_kg=_real(load_kg),
        rest_s=_whole(rest_s),
        side=Side(side),
        reps_to=_whole(reps_to),
        distance_m=_real(distance_m),
        load_percent=_real(load_percent),
        band=None if band is None else Band(band),
        rpe=_real(rpe),
        tempo=text_of(tempo),
    )


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


def _clock(value: object) -> time | None:
    return None if value is None else time.fromisoformat(text_of(value))


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
