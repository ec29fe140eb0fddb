"""Why a file cannot be used: what the surroundings said, as one calm sentence.

Only the surroundings are translated; any other error is a bug and stays one.
"""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from runstrength_desktop.domain.errors import PlanError


class PlanReadOnlyError(PlanError):
    """The file or its folder may be read but not changed (F08)."""


class PlanDriveFullError(PlanError):
    """There is no room left (F06)."""


class PlanDamagedError(PlanError):
    """What is stored is not a sound plan (F10)."""


_READ_ONLY = "“{name}” can only be read here; copy it to a folder that you may write to."
_CLOSED = (
    "“{name}” cannot be made in “{folder}”, where you may not write;"
    " allow that, or name another file with --database."
)
_FULL = "The drive of “{name}” is full, so the last change was not saved; make space and try again."
_BUSY = "“{name}” is in use by another program; wait until it is done and try again."
_DRIVE = "The drive of “{name}” reports an error; save a copy on another drive and check this one."
_DAMAGED = "“{name}” is damaged and was left as it is; restore a backup to go on."
_NO_ENTRY = "“{name}” cannot be opened; check that it is there and that you may use its folder."

_BY_SQLITE: dict[int, str] = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_IOERR: _DRIVE,
    sqlite3.SQLITE_CANTOPEN: _NO_ENTRY,
    sqlite3.SQLITE_PERM: _NO_ENTRY,
}
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_OF_THE_SYSTEM: dict[int | None, str] = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.EIO: _DRIVE,
    errno.EBUSY: _BUSY,
}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


@contextmanager
def surroundings(path: Path) -> Iterator[None]:
    """Turn what disk, system or SQLite refuse into a `PlanError` about `path`."""
    try:
        yield
    except Exception as error:
        sentence = refusal(error, path)
        if sentence is None:
            raise
        raise sentence from error


def refusal(error: Exception, path: Path) -> PlanError | None:
    """The sentence for an error of the surroundings; `None` if it is a bug."""
    cause = getattr(error, "orig", None) or error
    if _is_unreadable_text(cause):
        return damaged(path)
    if isinstance(cause, sqlite3.Error):
        return _of_sqlite(primary_code(cause), path)
    if isinstance(cause, OSError):
        return _of_the_system(cause, path)
    return None


def primary_code(error: BaseException) -> int:
    """SQLite's code without its extension; 0 if there is none."""
    cause = getattr(error, "orig", None) or error
    return int(getattr(cause, "sqlite_errorcode", 0)) & 0xFF


def damaged(path: Path) -> PlanDamagedError:
    """The refusal of a plan that is not sound."""
    return PlanDamagedError(_DAMAGED.format(name=path.name))


def _is_unreadable_text(error: BaseException) -> bool:
    """Python's own complaint about stored bytes carries no code of SQLite's.

    A damaged name inside SQLite's message fails to decode as well.
    """
    if isinstance(error, UnicodeDecodeError):
        return True
    return isinstance(error, sqlite3.OperationalError) and not hasattr(error, "sqlite_errorcode")


def _of_sqlite(code: int, path: Path) -> PlanError | None:
    if code in _DAMAGE:
        return damaged(path)
    if code == sqlite3.SQLITE_READONLY:
        return _read_only(path)
    sentence = _BY_SQLITE.get(code)
    return None if sentence is None else _said(sentence, path)


def _of_the_system(error: OSError, path: Path) -> PlanError:
    if error.errno in _FORBIDDEN:
        return _read_only(path)
    return _said(_OF_THE_SYSTEM.get(error.errno, _NO_ENTRY), path)


def _read_only(path: Path) -> PlanError:
    is_there = os.path.lexists(path)  # says no where even looking is forbidden
    sentence = _READ_ONLY if is_there else _CLOSED
    return PlanReadOnlyError(sentence.format(name=path.name, folder=path.parent))


def _said(sentence: str, path: Path) -> PlanError:
    kind = PlanDriveFullError if sentence == _FULL else PlanError
    return kind(sentence.format(name=path.name))
