"""From a path to a connection, in the order of the sequence "Open"."""

import errno
import os
import sqlite3
from contextlib import ExitStack
from pathlib import Path

from runstrength_desktop.storage.connection import (
    connect_to_look,
    connect_to_read,
    connect_to_write,
    structure,
)
from runstrength_desktop.storage.places import PlanPlaces
from runstrength_desktop.storage.preflight import check_bytes
from runstrength_desktop.storage.refusals import PlanDamagedError, primary_code, surroundings
from runstrength_desktop.storage.schema_number import SCHEMA
from runstrength_desktop.storage.soundness import check_plan, check_settled, left_journals

_NOT_IN_PLACE = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM}


def open_to_write(places: PlanPlaces) -> sqlite3.Connection:
    """Check, migrate if old, and connect; call it under the lock."""
    path = places.path
    with surroundings(path):
        schema = check_bytes(path)
        _check_may_write(path)
        check_settled(path)
        if schema < SCHEMA:
            _migrate(places)
        return connect_to_write(path)


def open_to_read(places: PlanPlaces, stack: ExitStack) -> sqlite3.Connection:
    """A connection that changes nothing; `stack` closes it and clears away what it needed.

    A writer may be alive beside it. Where SQLite cannot work in place (a folder
    that may only be read, an older schema), it works on a private copy.
    """
    path = places.path
    with surroundings(path):
        old = check_bytes(path) < SCHEMA
        checked = _check_unless_written(path)
        connection = None if old else _in_place(path)
        if connection is None:
            connection = _in_copy(places, stack, old=old)
        stack.callback(connection.close)
        if not checked or old:
            check_plan(connection, path)
        return connection


def _check_may_write(path: Path) -> None:
    if not _may_write(path, path.parent):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))


def _may_write(*places: Path) -> bool:
    """Whether all of these may be written to: a file, and its folder where the journal goes."""
    effective = os.access in os.supports_effective_ids
    return all(os.access(at, os.W_OK, effective_ids=effective) for at in places)


def _check_unless_written(path: Path) -> bool:
    """Refuse what is damaged, leaving no trace; false if a living writer is in the way."""
    if left_journals(path):
        return False
    try:
        check_settled(path)
    except PlanDamagedError:
        if not left_journals(path):
            raise
        return False
    return True


def _would_leave_journals(path: Path) -> bool:
    """Whether reading in place would leave journals there that no one may write later.

    SQLite makes them with the plan's own permissions, and cannot remove them again.
    """
    journal = path.with_name(f"{path.name}-wal")
    return not _may_write(path) and _may_write(path.parent) and not journal.exists()


def _in_place(path: Path) -> sqlite3.Connection | None:
    if _would_leave_journals(path):
        return None
    try:
        with ExitStack() as stack:
            connection = (connect_to_look if _may_write(path, path.parent) else connect_to_read)(
                path
            )
            stack.callback(connection.close)
            structure(connection)
            stack.pop_all()
            return connection
    except sqlite3.OperationalError as error:
        if primary_code(error) in _NOT_IN_PLACE:
            return None
        raise


def _in_copy(places: PlanPlaces, stack: ExitStack, *, old: bool) -> sqlite3.Connection:
    from runstrength_desktop.storage.private_copy import private_copy  # noqa: PLC0415 - rare

    copy = stack.enter_context(private_copy(places.path, left_journals(places.path)))
    if old:
        _migrate_copy(copy, places.migrations)
    return connect_to_look(copy)


def _migrate(places: PlanPlaces) -> None:
    from runstrength_desktop.storage.migrate import migrate_plan  # noqa: PLC0415 - loads Alembic

    migrate_plan(places)


def _migrate_copy(copy: Path, migrations: Path) -> None:
    from runstrength_desktop.storage.migrate import migrate_file  # noqa: PLC0415 - loads Alembic

    migrate_file(copy, migrations)
