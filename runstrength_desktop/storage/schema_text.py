"""Readable SQL of a new plan, made from the migrations: db/schema.sql."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

from runstrength_desktop.storage.connection import structure
from runstrength_desktop.storage.schema_number import REVISION
from runstrength_desktop.storage.upgrade import upgrade

_HEAD = (
    "-- The tables of a new plan, made from the migrations beside it; a test keeps both equal.\n"
)

_MARK = "INSERT INTO alembic_version (version_num) VALUES ('{revision}');\n"


def schema_text(migrations: Path) -> str:
    """What db/schema.sql should hold."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        upgrade(connection, migrations, REVISION)
        statements = [f"{_tidy(sql)};\n" for _, _, sql in structure(connection)]
    return "\n".join([_HEAD, *statements, _MARK.format(revision=REVISION)])


def comparable(connection: sqlite3.Connection) -> set[tuple[str, ...]]:
    """The structure of a file, whatever the order and the quotes of its definitions."""
    return {
        tuple(sorted(line.strip(" ,") for line in _tidy(sql).splitlines()))
        for _, _, sql in structure(connection)
    }


def _tidy(sql: str) -> str:
    head, *body = [line.strip().rstrip(",").rstrip() for line in sql.splitlines()]
    head = re.sub(r'"(\w+)"', r"\1", head)
    if not body:
        return head
    columns, constraints = _parted(body[:-1])
    lines = ",\n".join(f"  {line}" for line in [*columns, *sorted(constraints)])
    return f"{head}\n{lines}\n)"


def _parted(lines: list[str]) -> tuple[list[str], list[str]]:
    constraints = [line for line in lines if line.startswith("CONSTRAINT ")]
    return [line for line in lines if line not in constraints], constraints
