"""Whether a file is a sound plan of ours, found out without writing to it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.storage import week_sql
from runstrength_desktop.storage.connection import (
    connect_to_migrate,
    connect_to_read,
    is_sound,
    schema_of,
    structure,
)
from runstrength_desktop.storage.preflight import newer
from runstrength_desktop.storage.refusals import PlanDamagedError, damaged, refusal
from runstrength_desktop.storage.schema_number import REVISION, SCHEMA

_REVISIONS = {number: f"{number:04}" for number in range(1, SCHEMA)} | {SCHEMA: REVISION}
_JOURNALS = ("-wal", "-journal")
_STRANGE_JOURNAL = (
    "A journal beside “{name}” does not fit it; move “{journal}” elsewhere and open the plan again."
)


def check_settled(path: Path) -> None:
    """A quick check of a closed file; after an unclean exit a full one, of a copy."""
    if left_journals(path):
        _check_copy(path)
        return
    try:
        with closing(connect_to_read(path, settled=True)) as connection:
            check_plan(connection, path)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise refusal(error, path) or damaged(path) from error


def check_plan(connection: sqlite3.Connection, path: Path, *, fully: bool = False) -> None:
    """Refuse what is newer, not sound, or holds what we never made; reads only."""
    try:
        _check_marks(connection, path)
        if not is_sound(connection, fully=fully):
            raise damaged(path)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise refusal(error, path) or damaged(path) from error


def left_journals(path: Path) -> list[Path]:
    """Journals with something in them: the last writer did not close the plan."""
    names = (path.with_name(path.name + ending) for ending in _JOURNALS)
    return [journal for journal in names if journal.exists() and journal.stat().st_size]


def _check_marks(connection: sqlite3.Connection, path: Path) -> None:
    schema = schema_of(connection)
    if any(kind not in {"table", "index"} for kind, _, _ in structure(connection)):
        raise damaged(path)
    (reader,) = connection.execute("SELECT min_reader FROM plan_meta").fetchone() or (None,)
    (revision,) = connection.execute(week_sql.REVISION).fetchone() or (None,)
    if isinstance(reader, int) and reader > SCHEMA:
        raise newer(reader)
    if _REVISIONS.get(schema) != revision:
        raise newer(revision) if schema == SCHEMA else damaged(path)
    if schema == SCHEMA:
        for probe in week_sql.PROBES:
            connection.execute(probe).fetchone()


def _check_copy(path: Path) -> None:
    journals = left_journals(path)
    try:
        _check_one_copy(path, journals)
    except PlanDamagedError:
        if _is_sound_alone(path):
            raise _strange(path, journals[0]) from None
        raise


def _is_sound_alone(path: Path) -> bool:
    try:
        _check_one_copy(path, [])
    except PlanError:
        return False
    return True


def _check_one_copy(path: Path, journals: list[Path]) -> None:
    from runstrength_desktop.storage.private_copy import private_copy  # noqa: PLC0415 - rare

    with private_copy(path, journals) as copy:
        try:
            with closing(connect_to_migrate(copy)) as connection:
                check_plan(connection, path, fully=True)
        except (sqlite3.Error, UnicodeDecodeError) as error:
            raise refusal(error, path) or damaged(path) from error


def _strange(path: Path, journal: Path) -> PlanDamagedError:
    return PlanDamagedError(_STRANGE_JOURNAL.format(name=path.name, journal=journal.name))
