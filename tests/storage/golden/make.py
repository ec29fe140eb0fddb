"""Makes the plans of each schema that tests start from: `python -m tests.storage.golden.make`.

A golden plan is made once, by the program of its time, and then only copied.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from runstrength_desktop.planning.atomic_file import make_private
from runstrength_desktop.storage.connection import brand, connect_to_write, settle
from runstrength_desktop.storage.upgrade import upgrade
from tests.storage.plans import GOLDEN, SOURCES, fill, new_plan

_WEEKS = 3
_COMMON = {
    "athlete": "id, name, version",
    "session": "id, athlete_id, date, position, title, version",
    "session_item": "id, athlete_id, session_id, position, exercise_id, exercise_name,"
    " sets, reps, seconds, load_kg, rest_s, version",
    "run": "id, athlete_id, date, position, kind, distance_km, minutes, version",
}


def make_newest(path: Path) -> None:
    """Three weeks in today's schema, with one step undone."""
    with new_plan(path.parent, path.name) as plan:
        fill(plan, _WEEKS)
        plan.undo()
    path.with_name(path.name + ".lock").unlink()


def make_first(path: Path, newest: Path) -> None:
    """The same weeks in schema 1, which knew no sides and no undo."""
    make_private(path)
    with closing(connect_to_write(path)) as plan:
        upgrade(plan, SOURCES["migrations"], "0001")
        brand(plan, 1)
        plan.execute("INSERT INTO plan_meta (id, min_reader) VALUES (1, 1)")
        _copy_rows(newest, plan)
        settle(plan)


def _copy_rows(source: Path, plan: sqlite3.Connection) -> None:
    plan.execute("ATTACH ? AS newest", (str(source),))
    for table, columns in _COMMON.items():
        plan.execute(f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM newest.{table}")
    plan.execute("DETACH newest")


if __name__ == "__main__":
    make_newest(GOLDEN / "schema-2.db")
    make_first(GOLDEN / "schema-1.db", GOLDEN / "schema-2.db")
