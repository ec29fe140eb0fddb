"""Planned things as rows of plain values, in the order in which they are stored.

Every value is checked where it is read: `ValueError`, `TypeError` or `PlanError`
tells that a row makes no sense. Needs nothing but the standard library, for the
first screen.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import time
from typing import Any

from runstrength_desktop.domain.block import MAIN, Block, BlockKind
from runstrength_desktop.domain.prescription import Band, Prescription, Side
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Intensity, PlannedExercise, Run, RunKind, Session

_STATUS: Mapping[object, Status] = {status.value: status for status in Status}
_PLAIN_RUN = (None, "", None, "planned", "", "", "")
_OLDER_RUNS = frozenset({0, 6})
_PLAIN_SESSION = ("", None, "", "planned", "", "", "")
_PLAIN_ITEM = ("main", 0, "")
_PLAIN_DOSE = (None, None, None, None, None, "")
_DOSE_COLUMNS = 12


def run_of(row: Sequence[Any]) -> Run:
    """A run of a row (id, kind, distance_km, minutes, then what `RUNS` selects).

    A step saved by an older program ends after the minutes, or after the series.
    """
    key, kind, distance_km, minutes, *more = row
    told = (*more, *_PLAIN_RUN[len(more) :]) if len(more) in _OLDER_RUNS else more
    intensity, note, starts_at, status, reason, series, dismissed = told
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
        tuple(text_of(dismissed).split()),
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


def run_row(run: Run) -> list[object]:
    """What `run_of` reads."""
    row: list[object] = [run.id, run.kind.value, run.distance_km, run.minutes]
    told = [run.note, _clock_of(run), run.status.value, run.reason, run.series]
    return [*row, run.intensity and run.intensity.value, *told, " ".join(run.dismissed)]


def session_row(session: Session) -> list[object]:
    """What `session_of` reads, its exercises left out."""
    told = [session.note, _clock_of(session), session.place, session.status.value, session.reason]
    more = [session.series, " ".join(session.dismissed)]
    return [session.id, session.title, *told, *more]


def item_row(item: PlannedExercise) -> list[object]:
    """What `item_of` reads."""
    dose = item.prescription
    work = [dose.sets, dose.reps, dose.seconds, dose.load_kg, dose.rest_s, dose.side.value]
    more = [dose.reps_to, dose.distance_m, dose.load_percent, dose.band and dose.band.value]
    rest = [dose.rpe, dose.tempo, item.block.kind.value, item.block.number, item.note]
    return [item.id, item.exercise_id, item.exercise_name, *work, *more, *rest]


def clock_text(at: time) -> str:
    """A clock time as it is stored, such as "07:30"."""
    return at.isoformat("minutes")


def text_of(value: object) -> str:
    """A text as it was stored; `TypeError` for anything else."""
    if not isinstance(value, str):
        raise TypeError("a text was stored as something else")
    return value


def whole_of(value: object) -> int:
    """A whole number as it was stored; `TypeError` for anything else."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("a whole number was stored as something else")
    return value


def _clock_of(thing: Run | Session) -> str | None:
    return None if thing.starts_at is None else clock_text(thing.starts_at)


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


def _clock(value: object) -> time | None:
    return None if value is None else time.fromisoformat(text_of(value))


def _whole(value: object) -> int | None:
    return None if value is None else whole_of(value)


def _real(value: object) -> float | None:
    if value is not None and not isinstance(value, int | float):
        raise TypeError("a number was stored as something else")
    return None if value is None else float(value)
