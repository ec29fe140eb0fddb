"""What is in a plan, as numbers that a backup can be compared by (F11)."""

import hashlib
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from runstrength_desktop.storage.connection import columns, rows_in_order, tables

Shape = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class TableDigest:
    """How many rows a table has, and the SHA-256 of all their values."""

    rows: int
    sha256: str


@dataclass(frozen=True, slots=True)
class PlanCounts:
    """How much is planned in a file."""

    sessions: int
    runs: int
    exercises: int


def shape_of(connection: sqlite3.Connection) -> Shape:
    """Every table with its columns."""
    return {table: columns(connection, table) for table in tables(connection)}


def digests_of(connection: sqlite3.Connection, shape: Shape) -> dict[str, TableDigest]:
    """A digest of these columns of each table."""
    return {
        table: _digest(rows_in_order(connection, table, names)) for table, names in shape.items()
    }


def counts_of(digests: Mapping[str, TableDigest]) -> PlanCounts:
    """The counts a user understands."""
    return PlanCounts(
        sessions=digests["session"].rows,
        runs=digests["run"].rows,
        exercises=digests["session_item"].rows,
    )


def _digest(rows: Iterable[tuple[object, ...]]) -> TableDigest:
    seen, count = hashlib.sha256(), 0
    for row in rows:
        seen.update(repr(row).encode("utf-8", "backslashreplace"))
        count += 1
    return TableDigest(count, seen.hexdigest())
