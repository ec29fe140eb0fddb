"""Files that are written whole or not at all, and outlive a power cut (F05)."""

import os
from contextlib import suppress
from pathlib import Path

_NEW = os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_BINARY", 0)


def write_atomic(path: Path, data: bytes) -> None:
    """Put `data` at `path` for its owner alone (0600); `OSError` leaves the old file.

    A new file in the same folder is synced, then renamed, then the folder is synced.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        _write_new(temporary, data)
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    sync_folder(path.parent)


def make_private(path: Path) -> None:
    """Make an empty file that only its owner may read; `FileExistsError` if it is there."""
    os.close(os.open(path, _NEW, 0o600))


def sync_file(path: Path) -> None:
    """Wait until the bytes of a closed file are on the disk."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Wait until names made in a folder are on the disk; Windows does so by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _write_new(path: Path, data: bytes) -> None:
    with suppress(FileNotFoundError):
        path.unlink()
    with os.fdopen(os.open(path, _NEW, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
