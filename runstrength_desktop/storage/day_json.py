"""Days as JSON, for the steps that undo reads back."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from runstrength_desktop.domain.week import Day, Session
from runstrength_desktop.planning.plan_rows import (
    item_of,
    item_row,
    run_of,
    run_row,
    session_of,
    session_row,
)


def days_to_json(days: Iterable[Day]) -> str:
    """Compact JSON: per day its date, runs and sessions, each value in row order."""
    plain = [
        [day.date.isoformat(), [run_row(r) for r in day.runs], [_session(s) for s in day.sessions]]
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


def _session(session: Session) -> list[object]:
    key, title, *more = session_row(session)
    return [key, title, [item_row(item) for item in session.items], *more]


def _session_of(row: list[Any]) -> Session:
    key, title, items, *more = row
    return session_of([key, title, *more], [item_of(item) for item in items])
