"""A plan as the first release made it, to try the whole way to today's schema."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from runstrength_desktop.domain.identity import new_id
from runstrength_desktop.planning.atomic_file import make_private
from runstrength_desktop.storage.connection import brand, connect_to_migrate, settle
from runstrength_desktop.storage.refusals import surroundings
from runstrength_desktop.storage.upgrade import upgrade

_REVISION, _SCHEMA = "0001", 1


def make_first_plan(path: Path, migrations: Path, day: date) -> None:
    """A file of schema 1 where none is, with one easy run of 6 km on a day."""
    with surroundings(path):
        make_private(path)
        with closing(connect_to_migrate(path)) as connection:
            upgrade(connection, migrations, _REVISION)
            brand(connection, _SCHEMA)
            _add_run(connection, day)
            settle(connection)


def _add_run(connection: sqlite3.Connection, day: date) -> None:
    values = {"athlete": new_id(), "run": new_id(), "day": day.isoformat()}
    connection.execute("INSERT INTO plan_meta (id, min_reader) VALUES (1, 1)")
    connection.execute("INSERT INTO athlete (id, name, version) VALUES (:athlete, '', 1)", values)
    connection.execute(
        "INSERT INTO run (id, athlete_id, date, position, kind, distance_km, version)"
        " VALUES (:run, :athlete, :day, 0, 'easy', 6.0, 1)",
        values,
    )
