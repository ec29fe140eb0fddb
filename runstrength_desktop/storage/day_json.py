"""Days as JSON, for the steps that undo reads back."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from runstrength_desktop.domain.week import Day, PlannedExercise, Run, Session
from runstrength_desktop.storage.week_reader import item_of, run_of, session_of
from runstrength_desktop.storage.week_rows import clock_text


def days_to_json(days: Iterable[Day]) -> str:
    """Compact JSON: per day its date, runs and sessions, each value in row order."""
    plain = [
        [day.date.isoformat(), [_run(r) for r in day.runs], [_session(s) for s in day.sessions]]
        for day in days
    ]
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def days_from_json(text: str) -> tuple[Day, ...]:
    """The days of `days_to_json`; `ValueError`, `TypeError` or `PlanError` for anything else."""
    return tuple(
        Day(
            date.fromisoformat(on),
            tuple(run_of(run) for run in runs),
            tuple(_session_of(session) for session in sessions),
        )
        for on, runs, sessions in json.loads(text)
    )


def _run(run: Run) -> list[object]:
    row: list[object] = [run.id, run.kind.value, run.distance_km, run.minutes]
    told = [run.note, _clock(run), run.status.value, run.reason, run.series]
    return [*row, run.intensity and run.intensity.value, *told]


def _session(session: Session) -> list[object]:
    told = [session.note, _clock(session), session.place, session.status.value, session.reason]
    more = [session.series, " ".join(session.dismissed)]
    return [session.id, session.title, [_item(item) for item in session.items], *told, *more]


def _item(item: PlannedExercise) -> list[object]:
    dose = item.prescription
    work = [dose.sets, dose.reps, dose.seconds, dose.load_kg, dose.rest_s, dose.side.value]
    more = [dose.reps_to, dose.distance_m, dose.load_percent, dose.band and dose.band.value]
    rest = [dose.rpe, dose.tempo, item.block.kind.value, item.block.number, item.note]
    return [item.id, item.exercise_id, item.exercise_name, *work, *more, *rest]


def _clock(thing: Run | Session) -> str | None:
    return None if thing.starts_at is None else clock_text(thing.starts_at)


def _session_of(row: list[Any]) -> Session:
    key, title, items, *more = row
    return session_of([key, title, *more], [item_of(item) for item in items])
