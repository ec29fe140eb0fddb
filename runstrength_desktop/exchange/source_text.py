"""The text of a file that may be anything (F27, F34): bounded in size, decoded, not empty."""

import codecs
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.planning.import_preview import Progress

MOST_BYTES = 25_000_000
_CHUNK = 1_000_000
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NONBLOCK", 0)
)
_ENCODINGS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_text(path: Path, tell: Progress) -> str:
    """The whole text; `PlanError` if it is none, or larger than `MOST_BYTES`."""
    raw = _read_bytes(path, tell)
    encoding = next((name for mark, name in _ENCODINGS if raw.startswith(mark)), "utf-8")
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        raise PlanError(f"{_named(path)} is not UTF-8 text; save it as UTF-8 first.") from None
    if "\0" in text:
        raise PlanError(f"{_named(path)} is not a text file; choose another one.")
    if not text.strip():
        raise PlanError(f"{_named(path)} is empty; export it again.")
    return text


def _read_bytes(path: Path, tell: Progress) -> bytes:
    with _opened(path) as handle:
        size = os.fstat(handle).st_size
        if size > MOST_BYTES:
            raise _too_large(path)
        parts, done = [], 0
        while part := os.read(handle, _CHUNK):
            parts.append(part)
            done += len(part)
            if done > MOST_BYTES:
                raise _too_large(path)
            tell(done, max(done, size))
        return b"".join(parts)


@contextmanager
def _opened(path: Path) -> Iterator[int]:
    """A handle of a regular file; a pipe or a device is refused before it is read."""
    try:
        handle = os.open(path, _FLAGS)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name makes no sense"
        raise PlanError(f"{_named(path)} cannot be opened: {reason}.") from error
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise PlanError(f"{_named(path)} is not a file; choose another one.")
        yield handle
    except OSError as error:
        raise PlanError(f"{_named(path)} cannot be read: {error.strerror}.") from error
    finally:
        os.close(handle)


def _too_large(path: Path) -> PlanError:
    most = MOST_BYTES // 1_000_000
    return PlanError(f"{_named(path)} is larger than {most} MB; bring it in as smaller files.")


def _named(path: Path) -> str:
    return f"“{shown(path.name or str(path))}”"
