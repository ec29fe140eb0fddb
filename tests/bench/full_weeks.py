"""Full weeks, twelve sessions of eight exercises in each, over ten years: switch, drag, paste."""

import resource
import sqlite3
import sys
from collections.abc import Sequence
from contextlib import closing
from datetime import date, timedelta
from itertools import cycle, islice
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragMoveEvent

from runstrength_desktop import composition
from runstrength_desktop.domain.clip_edits import clip_weeks
from runstrength_desktop.domain.identity import new_id
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.week import Day, PlannedExercise, Run, RunKind, Session, Week
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.storage.week_rows import DayRows, Rows, Values, rows_of
from runstrength_desktop.ui.calendar.day_view import DayView
from runstrength_desktop.ui.calendar.panel import WeekPanel
from runstrength_desktop.ui.drag import DragKind, DragPayload, pack
from runstrength_desktop.ui.theme.tokens import LIGHT
from tests.bench.measuring import Figure, medians
from tests.bench.painted import finish_painting, repaint_all, shown
from tests.bench.ten_years import WEEKS, this_week, weeks_in_file

SIZE = (1250, 820)
ROUNDS, PASTES = 40, 9
SESSIONS, EXERCISES = 12, 8
PASTED_WEEKS = 12
SWITCH_GOAL, JUDGED_GOAL, DRAG_GOAL = 2.0, 4.0, 0.5
PASTE_GOAL, MEMORY_GOAL = 5.0, 1.05
SWITCHES = 1_000
KIB_A_MIB = 1024


def measure(folder: Path) -> list[Figure]:
    """The calendar by itself over ten years of full weeks."""
    first = this_week() - timedelta(weeks=WEEKS // 2)
    weeks = (full_week(first + timedelta(weeks=n), n) for n in range(WEEKS))
    database = weeks_in_file(folder / "full.db", weeks)
    with composition.open_plan(database) as plan:
        planner = Planner(plan)
        plan.warm_up()
        calendar = WeekPanel(planner, composition.catalogue(), LIGHT, date.today)
        calendar.show_week(this_week())
        shown(calendar, SIZE)
        figures = [*_switch(calendar), *_drag(calendar, planner), _memory(calendar)]
        calendar.close()
        figures.append(_paste(planner, folder))
    return figures


def full_week(start: date, number: int) -> Week:
    """Twelve sessions of eight exercises, and five runs."""
    week = Week.empty(start)
    for n, day in enumerate(week.days):
        sessions = tuple(_session(number + n) for _ in range(2 if n < SESSIONS - 7 else 1))
        runs = (Run(new_id(), RunKind.EASY, 6.0),) if n % 2 else ()
        week = week.with_day(Day(day.date, runs, sessions))
    return week


def _session(number: int) -> Session:
    exercises = composition.catalogue().exercises
    first = number * EXERCISES % len(exercises)
    chosen = islice(cycle(exercises), first, first + EXERCISES)
    items = tuple(PlannedExercise(new_id(), one.id, one.name, one.dose) for one in chosen)
    return Session(new_id(), f"Strength {number}", items)


def _switch(calendar: WeekPanel) -> list[Figure]:
    weeks = cycle([this_week() + timedelta(weeks=n) for n in range(-100, 100)])

    def switch() -> None:
        calendar.show_week(next(weeks))
        finish_painting(calendar)

    def switch_and_judge() -> None:
        switch()
        calendar.advice.settle()
        finish_painting(calendar)

    ms, judged, floor = medians(ROUNDS, switch, switch_and_judge, lambda: repaint_all(calendar))
    full = "a full repaint of that week"
    return [
        Figure(
            "Another week of 12 × 8 read and painted, ten years stored",
            full,
            SWITCH_GOAL,
            ms,
            floor,
        ),
        Figure("The same, judged and painted with its advice", full, JUDGED_GOAL, judged, floor),
    ]


def _drag(calendar: WeekPanel, planner: Planner) -> list[Figure]:
    calendar.show_week(this_week())
    finish_painting(calendar)
    views = calendar.findChildren(DayView)
    session = next(planner.week(this_week()).sessions())
    payload = DragPayload(DragKind.SESSION, session.id, views[0].day)
    mime = pack(payload)
    places = cycle([(view, y) for view in views for y in (60, 200, 340, 480)])

    def move() -> None:
        view, y = next(places)
        event = QDragMoveEvent(
            QPoint(60, y),
            Qt.DropAction.MoveAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        view.dragMoveEvent(event)
        finish_painting(calendar)

    def judge() -> None:
        calendar.advice.end()
        calendar.advice.begin(payload)

    moved, judged, floor = medians(ROUNDS, move, judge, lambda: repaint_all(calendar))
    for view in views:
        view.end_hover()
    calendar.advice.end()
    full = "a full repaint of that week"
    return [
        Figure("A dragged session moved on, tints and reason shown", full, DRAG_GOAL, moved, floor),
        Figure("All seven days judged as a drag begins", full, SWITCH_GOAL, judged, floor),
    ]


def _memory(calendar: WeekPanel) -> Figure:
    weeks = cycle([this_week() + timedelta(weeks=n) for n in range(-100, 100)])

    def switch(times: int) -> float:
        for start in islice(weeks, times):
            calendar.show_week(start)
            finish_painting(calendar)
        return peak_mib()

    before = switch(SWITCHES // 5)
    after = switch(SWITCHES)
    what = "Peak memory after 1,000 more week switches"
    return Figure(what, "after the first 200", MEMORY_GOAL, after, before, "MiB")


def peak_mib() -> float:
    """The most memory that this process has held."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / KIB_A_MIB / (KIB_A_MIB if sys.platform == "darwin" else 1)


def _paste(planner: Planner, folder: Path) -> Figure:
    starts = [this_week() + timedelta(weeks=n) for n in range(PASTED_WEEKS)]
    clip = clip_weeks(planner.weeks(starts))
    free = iter(this_week() + timedelta(weeks=WEEKS + 20 * n) for n in range(PASTES + 2))
    rows = rows_of(day for week in planner.weeks(starts) for day in week.days)
    with closing(_bare(folder / "bare.db", rows)) as connection:

        def insert() -> None:
            for table, filled in _tables(rows):
                _executemany(connection, table, filled)
            connection.commit()
            for table, _ in _tables(rows):
                connection.execute(f"DELETE FROM {table}")
            connection.commit()

        def paste() -> None:
            planner.make(changes.paste(clip, Place(next(free))))

        pasted, bare = medians(PASTES, paste, insert)
    what = "Twelve full weeks pasted and committed, with their step of undo"
    return Figure(what, "their rows by a bare executemany", PASTE_GOAL, pasted, bare)


def _tables(rows: DayRows) -> Sequence[tuple[str, Rows]]:
    return (("run", rows.runs), ("session", rows.sessions), ("session_item", rows.items))


def _bare(path: Path, rows: DayRows) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    for table, filled in _tables(rows):
        columns = ", ".join(next(iter(filled.values())))
        connection.execute(f"CREATE TABLE {table} (id TEXT PRIMARY KEY, {columns})")
    connection.commit()
    return connection


def _executemany(connection: sqlite3.Connection, table: str, rows: Rows) -> None:
    names = ["id", *next(iter(rows.values()))]
    places = ", ".join(f":{name}" for name in names)
    values = [{"id": key, **row, **_day(row)} for key, row in rows.items()]
    connection.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({places})", values)


def _day(row: Values) -> Values:
    day = row.get("date")
    return {"date": day.isoformat()} if isinstance(day, date) else {}
