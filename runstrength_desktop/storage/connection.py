"""SQLite's own ways; the only module with SQL that no other database knows."""

import sqlite3
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from runstrength_desktop.storage.schema_number import APPLICATION_ID

BUSY_SECONDS = 5.0
_PATIENCE_AT_CLOSING_MS = 300
_PRAGMAS = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA synchronous = FULL",
    *(["PRAGMA fullfsync = ON"] if sys.platform == "darwin" else []),
)
BEGIN = "BEGIN IMMEDIATE"


def connect_to_write(path: Path) -> sqlite3.Connection:
    """The one writing connection to an existing, checked plan: WAL, synced, keys enforced."""
    connection = _connect(path, "mode=rw")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA journal_mode = WAL").fetchone()
    return connection


def connect_to_migrate(path: Path) -> sqlite3.Connection:
    """A connection without foreign keys, or rebuilding a parent would delete its children."""
    connection = _connect(path, "mode=rw")
    connection.execute("PRAGMA foreign_keys = OFF")
    return connection


def connect_to_read(path: Path, *, settled: bool = False) -> sqlite3.Connection:
    """A connection that writes nothing.

    `settled` promises that nobody writes and no journal is left: then not even
    the files beside the database are made.
    """
    connection = _connect(path, "mode=ro&immutable=1" if settled else "mode=ro")
    connection.execute("PRAGMA query_only = ON")
    return connection


def connect_to_look(path: Path) -> sqlite3.Connection:
    """Reads beside a living writer, and clears away its own traces when it is the last."""
    connection = _connect(path, "mode=rw")
    connection.execute("PRAGMA query_only = ON")
    return connection


def fetch(
    connection: sqlite3.Connection, statement: str, values: Mapping[str, object]
) -> Iterable[tuple[Any, ...]]:
    """Rows of a portable statement; dates travel as ISO text."""
    sent = {k: v.isoformat() if isinstance(v, date) else v for k, v in values.items()}
    return connection.execute(statement, sent).fetchall()


def brand(connection: sqlite3.Connection, schema: int) -> None:
    """Mark a file as a plan of this schema."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
    connection.execute(f"PRAGMA user_version = {schema:d}")


def schema_of(connection: sqlite3.Connection) -> int:
    """The schema number of an open plan."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def is_sound(connection: sqlite3.Connection, *, fully: bool) -> bool:
    """Whether the structure holds; `fully` compares the indexes and references too."""
    check = "integrity_check(1)" if fully else "quick_check(1)"
    found = connection.execute(f"PRAGMA {check}").fetchone()
    return bool(found == ("ok",) and not (fully and has_orphans(connection)))


def has_orphans(connection: sqlite3.Connection) -> bool:
    """Whether any row refers to one that is not there."""
    return connection.execute("PRAGMA foreign_key_check").fetchone() is not None


def settle(connection: sqlite3.Connection) -> bool:
    """Bring the journal into the file; false while another program reads it."""
    connection.execute(f"PRAGMA busy_timeout = {_PATIENCE_AT_CLOSING_MS:d}")
    try:
        busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        connection.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000:.0f}")
    return not busy


def structure(connection: sqlite3.Connection) -> tuple[tuple[str, str, str], ...]:
    """Type, name and definition of all that was made in the file, sorted."""
    rows = connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC, name"
    )
    return tuple(rows.fetchall())


def tables(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Names of all tables."""
    return tuple(name for kind, name, _ in structure(connection) if kind == "table")


def copy_into(source: sqlite3.Connection, target: Path) -> None:
    """A consistent copy of a living plan in the empty file `target`, one file without journals."""
    connection = connect_to_migrate(target)
    try:
        source.backup(connection)
        connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    finally:
        connection.close()


def rows_in_order(
    connection: sqlite3.Connection, table: str, names: Iterable[str]
) -> Iterator[tuple[Any, ...]]:
    """These columns of every row, sorted by the first column."""
    listed = ", ".join(_quoted(name) for name in names)
    return connection.execute(f"SELECT {listed} FROM {_quoted(table)} ORDER BY 1")  # noqa: S608 - names only, quoted


def columns(connection: sqlite3.Connection, table: str) -> tuple[str, ...]:
    """Names of a table's columns."""
    rows = connection.execute("SELECT name FROM pragma_table_info(?)", (table,))
    return tuple(name for (name,) in rows)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _connect(path: Path, options: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?{options}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        for pragma in _PRAGMAS:
            connection.execute(pragma)
    except BaseException:
        connection.close()
        raise
    return connection
