"""A look at the raw bytes before SQLite may touch a file (F09, F10, F13).

SQLite opens a file of no bytes as a sound, empty database, and a naive program
then makes a new plan over the lost one.
"""

import os
import stat
from pathlib import Path

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.storage.refusals import PlanDamagedError, damaged, surroundings
from runstrength_desktop.storage.schema_number import APPLICATION_ID, SCHEMA

_HEADER = 100
_SMALLEST = 512
_MAGIC = b"SQLite format 3\x00"
_FORMATS = {1, 2}
_NOT_OURS = "“{name}” is not a RunStrength plan and was left as it is; choose another file."
_EMPTY = "“{name}” is empty, so it was left as it is; restore a backup or choose another file."
_CUT_OFF = "“{name}” is cut off and was left as it is; restore a backup to go on."
NEWER = (
    "This plan was made by a newer RunStrength (schema {found}; this one reads up to {known})."
    " Nothing was changed; please update RunStrength."
)


def check_bytes(path: Path) -> int:
    """The schema number of a file that looks like a plan; `PlanError` otherwise.

    Never call it for a plan that this process has open: closing the second
    handle would drop SQLite's locks.
    """
    with surroundings(path):
        size, header = _read_header(path)
        missing = size < _promised_size(header) and not _has_journal(path)
    if size == 0:
        raise PlanDamagedError(_EMPTY.format(name=path.name))
    if not header.startswith(_MAGIC[: len(header)]):
        raise PlanError(_NOT_OURS.format(name=path.name))
    if size < _SMALLEST or missing:
        raise PlanDamagedError(_CUT_OFF.format(name=path.name))
    if _number(header, 68) != APPLICATION_ID:
        raise PlanError(_NOT_OURS.format(name=path.name))
    if not _FORMATS.issuperset(header[18:20]):
        raise damaged(path)
    return _known_schema(_number(header, 60))


def newer(found: object) -> PlanError:
    """The refusal of a plan that a newer program made."""
    return PlanError(NEWER.format(found=found, known=SCHEMA))


def _read_header(path: Path) -> tuple[int, bytes]:
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    try:
        state = os.fstat(handle)
        if not stat.S_ISREG(state.st_mode):
            raise PlanError(_NOT_OURS.format(name=path.name))
        return state.st_size, os.read(handle, _HEADER)
    finally:
        os.close(handle)


def _has_journal(path: Path) -> bool:
    """Whether a journal may hold what is missing: SQLite moves page 1 over before the others."""
    journal = path.with_name(path.name + "-wal")
    return journal.exists() and journal.stat().st_size > 0


def _promised_size(header: bytes) -> int:
    page = int.from_bytes(header[16:18], "big")
    return _number(header, 28) * (65536 if page == 1 else page)


def _known_schema(found: int) -> int:
    if found > SCHEMA:
        raise newer(found)
    if found < 1:
        raise PlanDamagedError("This plan carries no schema number; restore a backup to go on.")
    return found


def _number(header: bytes, at: int) -> int:
    return int.from_bytes(header[at : at + 4], "big")
