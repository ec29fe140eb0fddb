"""A plan with ten years in it, as a user who never missed a week would have."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from runstrength_desktop import composition
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.identity import new_id
from runstrength_desktop.domain.iso_week import monday_of
from runstrength_desktop.domain.week import Day, PlannedExercise, Run, RunKind, Session, Week
from runstrength_desktop.storage.plan_file import PlanFile
from runstrength_desktop.storage.week_rows import Rows, rows_of

WEEKS = 520
BLOCK_WEEKS = 4
SESSION_DAYS = (0, 1, 3, 4)
EXERCISES_A_SESSION = 7
RUNS = {
    0: Run("", RunKind.EASY, 6.0),
    2: Run("", RunKind.INTERVALS, 9.0),
    3: Run("", RunKind.CROSS, None, 40),
    5: Run("", RunKind.TEMPO, 8.5),
    6: Run("", RunKind.LONG, 21.0),
}


def this_week() -> date:
    """The Monday that lies in the middle of the ten years."""
    return monday_of(date.today())


def full_week(start: date, number: int) -> Week:
    """Four sessions of seven exercises and five runs; every fourth week begins a new block."""
    week = Week.empty(start)
    exercises = composition.catalogue().exercises
    for day in week.days:
        weekday = day.date.weekday()
        runs = (_renamed(RUNS[weekday]),) if weekday in RUNS else ()
        sessions: tuple[Session, ...] = ()
        if weekday in SESSION_DAYS:
            sessions = (_session(exercises, (number // BLOCK_WEEKS) * 4 + weekday),)
        week = week.with_day(Day(day.date, runs, sessions))
    return week


def ten_years(folder: Path) -> Path:
    """A plan file with 520 full weeks, the present one in the middle."""
    first = this_week() - timedelta(weeks=WEEKS // 2)
    weeks = (full_week(first + timedelta(weeks=n), n) for n in range(WEEKS))
    return weeks_in_file(folder / "ten-years.db", weeks)


def weeks_in_file(database: Path, weeks: Iterable[Week]) -> Path:
    """A plan file with these weeks in it."""
    with composition.open_plan(database) as plan:
        athlete = _athlete_of(plan)
    rows = rows_of(day for week in weeks for day in week.days)
    with closing(sqlite3.connect(database)) as connection, connection:
        _insert(connection, "run", athlete, rows.runs)
        _insert(connection, "session", athlete, rows.sessions)
        _insert(connection, "session_item", athlete, rows.items)
    return database


def _athlete_of(plan: PlanFile) -> str:
    with closing(sqlite3.connect(plan.path)) as connection:
        return str(connection.execute("SELECT id FROM athlete").fetchone()[0])


def _insert(connection: sqlite3.Connection, table: str, athlete: str, rows: Rows) -> None:
    now = datetime.now(UTC).replace(tzinfo=None).isoformat(" ")
    fixed = {"athlete_id": athlete, "version": 1, "changed_at": now}
    values = [{"id": row_id, **row, **fixed} for row_id, row in rows.items()]
    for row in values:
        if isinstance(day := row.get("date"), date):
            row["date"] = day.isoformat()
    names = list(values[0])
    columns, places = ", ".join(names), ", ".join(f":{name}" for name in names)
    connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({places})", values)


def _session(exercises: Sequence[Exercise], first: int) -> Session:
    return Session(new_id(), f"Strength {first + 1}", tuple(_items(exercises, first)))


def _items(exercises: Sequence[Exercise], first: int) -> Iterator[PlannedExercise]:
    for number in range(EXERCISES_A_SESSION):
        exercise = exercises[(first * EXERCISES_A_SESSION + number) % len(exercises)]
        yield PlannedExercise(new_id(), exercise.id, exercise.name, exercise.dose)


def _renamed(run: Run) -> Run:
    return Run(new_id(), run.kind, run.distance_km, run.minutes)
