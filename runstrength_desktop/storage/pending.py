"""A swap that a crash interrupted: finished, or cleared away, at the next start."""

import os
import re
from pathlib import Path

from runstrength_desktop.planning.atomic_file import sync_folder, write_atomic
from runstrength_desktop.storage.new_file import JOURNALS, beside, remove_with_journals
from runstrength_desktop.storage.refusals import surroundings

FRESH = ".restoring"
_MARK = ".pending"
_ASIDE = re.compile(r"damaged-\d{8}T\d{12}Z", re.ASCII)
_TEMPORARY = (FRESH, ".migrating", ".creating")


def swap_setting_aside(path: Path, aside: str) -> None:
    """Move the plan and its journals to the folder `aside`, then the finished file in."""
    write_atomic(beside(path, _MARK), aside.encode())
    _finish_swap(path, beside(path, _MARK))


def finish_pending(path: Path) -> None:
    """Finish a swap that was begun, then remove our own temporary files."""
    with surroundings(path):
        mark = beside(path, _MARK)
        if mark.exists():
            _finish_swap(path, mark)
        for ending in _TEMPORARY:
            remove_with_journals(beside(path, ending))


def is_pending(path: Path) -> bool:
    """Whether a swap waits to be finished."""
    return os.path.lexists(beside(path, _MARK))


def _finish_swap(path: Path, mark: Path) -> None:
    fresh = beside(path, FRESH)
    if fresh.exists():
        _move_aside(path, path.with_name(_aside_name(mark)))
        fresh.replace(path)
        sync_folder(path.parent)
    mark.unlink()
    sync_folder(path.parent)


def _aside_name(mark: Path) -> str:
    name = mark.read_text(encoding="utf-8", errors="replace")
    return name if _ASIDE.fullmatch(name) else "damaged"


def _move_aside(path: Path, folder: Path) -> None:
    """Journals first: a plan must never meet the journal of another."""
    folder.mkdir(mode=0o700, exist_ok=True)
    for ending in (*JOURNALS, ""):
        if beside(path, ending).exists():
            beside(path, ending).replace(folder / beside(path, ending).name)
    sync_folder(folder)
