"""A move on its way to the disk, and back to the screen."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from runstrength_desktop import app, composition
from runstrength_desktop.domain.place import Place
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.window.main_window import MainWindow
from tests.bench.measuring import Figure, Technique, medians
from tests.bench.painted import SIZE, finish_painting, repaint_all, shown
from tests.bench.ten_years import ten_years, this_week

ROUNDS = 60
COMMIT_GOAL, DROP_GOAL = 6.0, 1.0


def measure(folder: Path) -> list[Figure]:
    """On one disk, with one durability: WAL and a full sync at every commit."""
    database = ten_years(folder)
    with _one_row(folder / "one-row.db") as commit, composition.open_plan(database) as plan:
        plan.warm_up()
        moved, committed = medians(ROUNDS, _moves(Planner(plan)), commit)
        window = app.make_window(plan, database)
        shown(window, SIZE)
        dropped, committed_too, repainted = medians(
            ROUNDS, _drops(window), commit, lambda: repaint_all(window)
        )
        window.close()
    durable = "one row updated by sqlite3, committed as durably"
    allowed = "six such commits and a full repaint of the window"
    drop_floor = COMMIT_GOAL * committed_too + repainted
    return [
        Figure("A session moved to another day, committed", durable, COMMIT_GOAL, moved, committed),
        Figure(
            "The same from the drop to the painted window", allowed, DROP_GOAL, dropped, drop_floor
        ),
    ]


def _drops(window: MainWindow) -> Technique:
    move = _moves(window.planner)

    def drop() -> None:
        move()
        finish_painting(window)

    return drop


def _moves(planner: Planner) -> Technique:
    """Moves a session of this week to the next day, and back the next time."""
    session = next(planner.week(this_week()).sessions()).id

    def move() -> None:
        week = planner.week(this_week())
        source = next(day for day in week.days if session in {s.id for s in day.sessions})
        target = week.days[1 if source is week.days[0] else 0].date
        planner.make(changes.move_session(session, source.date, Place(target)))

    return move


@contextmanager
def _one_row(path: Path) -> Iterator[Technique]:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("CREATE TABLE row (id INTEGER PRIMARY KEY, number INTEGER)")
        connection.execute("INSERT INTO row VALUES (1, 0)")

        def commit() -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("UPDATE row SET number = number + 1 WHERE id = 1")
            connection.execute("COMMIT")

        yield commit
