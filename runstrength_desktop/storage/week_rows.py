"""Days as the rows they are stored in."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from runstrength_desktop.domain.week import Day, PlannedExercise, Run, Session
from runstrength_desktop.planning.plan_rows import clock_text

Values = dict[str, object]
Rows = dict[str, Values]


@dataclass(frozen=True, slots=True)
class DayRows:
    """Rows of each table by id; order is the `position` in them."""

    sessions: Rows = field(default_factory=dict)
    items: Rows = field(default_factory=dict)
    runs: Rows = field(default_factory=dict)


def rows_of(days: Iterable[Day]) -> DayRows:
    """All rows that make up these days."""
    rows = DayRows()
    for day in days:
        for position, run in enumerate(day.runs):
            rows.runs[run.id] = _run_values(day, position, run)
        for position, session in enumerate(day.sessions):
            rows.sessions[session.id] = _session_values(day, position, session)
            for at, item in enumerate(session.items):
                rows.items[item.id] = _item_values(session, at, item)
    return rows


def _run_values(day: Day, position: int, run: Run) -> Values:
    return {
        "date": day.date,
        "position": position,
        "kind": run.kind.value,
        "distance_km": run.distance_km,
        "minutes": run.minutes,
        "intensity": run.intensity and run.intensity.value,
        **_told(run),
    }


def _session_values(day: Day, position: int, session: Session) -> Values:
    return {
        "date": day.date,
        "position": position,
        "title": session.title,
        "place": session.place,
        **_told(session),
    }


def _told(thing: Run | Session) -> Values:
    return {
        "note": thing.note,
        "starts_at": thing.starts_at and clock_text(thing.starts_at),
        "status": thing.status.value,
        "reason": thing.reason,
        "series": thing.series,
        "dismissed": " ".join(thing.dismissed),
    }


def _item_values(session: Session, position: int, item: PlannedExercise) -> Values:
    dose = item.prescription
    return {
        "session_id": session.id,
        "position": position,
        "exercise_id": item.exercise_id,
        "exercise_name": item.exercise_name,
        "sets": dose.sets,
        "reps": dose.reps,
        "seconds": dose.seconds,
        "load_kg": dose.load_kg,
        "rest_s": dose.rest_s,
        "side": dose.side.value,
        "reps_to": dose.reps_to,
        "distance_m": dose.distance_m,
        "load_percent": dose.load_percent,
        "band": dose.band and dose.band.value,
        "rpe": dose.rpe,
        "tempo": dose.tempo,
        "block_kind": item.block.kind.value,
        "block_number": item.block.number,
        "note": item.note,
    }
