"""Makes a plan where none is: whole or not at all (sequence "Create")."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.identity import new_id
from runstrength_desktop.planning.atomic_file import make_private, sync_file, sync_folder
from runstrength_desktop.storage.connection import brand, connect_to_write, settle
from runstrength_desktop.storage.refusals import surroundings
from runstrength_desktop.storage.schema_number import MIN_READER, SCHEMA

JOURNALS = ("-wal", "-shm", "-journal")


def create_plan(path: Path, schema: Path) -> None:
    """An empty plan at `path`, for its owner alone; call it under the lock."""
    fresh = beside(path, ".creating")
    with surroundings(path):
        remove_with_journals(fresh)
        if path.exists():
            raise PlanError(f"“{path.name}” is there already; open it or choose another name.")
        make_private(fresh)
        _fill(fresh, schema.read_text(encoding="utf-8"))
        sync_file(fresh)
        fresh.replace(path)
        sync_folder(path.parent)


def fill_whole(path: Path, fill: Callable[[Path], None]) -> None:
    """A private file that `fill` writes, under its name only when it is whole."""
    draft = path.with_name(f".{path.name}.tmp")
    draft.unlink(missing_ok=True)
    try:
        make_private(draft)
        fill(draft)
        sync_file(draft)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    sync_folder(path.parent)


def check_folder(folder: Path, *, make: bool) -> None:
    """Make a folder for its owner alone if `make`; `PlanError` naming it if it is not there."""
    with surroundings(folder):
        if make:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not folder.is_dir():
            raise PlanError(f"There is no folder “{folder}”; make it or choose another.")


def put_in_place(fresh: Path, path: Path) -> None:
    """Swap a finished file in for a settled one; old or new, never half.

    A journal of the old file would turn the new one into nonsense (F20).
    """
    if any(_size(beside(path, ending)) for ending in ("-wal", "-journal")):
        raise PlanError(f"“{path.name}” is being read by another program; close it and try again.")
    for ending in JOURNALS:
        beside(path, ending).unlink(missing_ok=True)
    fresh.replace(path)
    sync_folder(path.parent)


def beside(path: Path, ending: str) -> Path:
    """A neighbour such as plan.db.creating."""
    return path.with_name(path.name + ending)


def remove_with_journals(path: Path) -> None:
    """Remove one of our own temporary databases, whatever is left of it."""
    for ending in ("", *JOURNALS):
        beside(path, ending).unlink(missing_ok=True)


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _fill(path: Path, schema: str) -> None:
    with closing(connect_to_write(path)) as connection:
        connection.executescript(f"BEGIN;\n{schema}\nCOMMIT;")
        brand(connection, SCHEMA)
        _add_first_rows(connection)
        settle(connection)


def _add_first_rows(connection: sqlite3.Connection) -> None:
    athlete = "INSERT INTO athlete (id, name, version) VALUES (:id, :name, 1)"
    connection.execute(athlete, {"id": new_id(), "name": ""})
    marks = "INSERT INTO plan_meta (id, min_reader, change_number) VALUES (1, :reader, 0)"
    connection.execute(marks, {"reader": MIN_READER})
