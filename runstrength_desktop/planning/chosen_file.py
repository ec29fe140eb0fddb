"""Putting a finished file where the user wants it: whole, or not at all with a reason (F40)."""

import errno
from pathlib import Path

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.planning.atomic_file import write_atomic

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


def write_chosen(target: Path, data: bytes) -> None:
    """Replace or make `target`; `PlanError` with one sentence leaves the old file as it was."""
    try:
        path = target.resolve()
        _check(path)
        write_atomic(path, data)
    except PermissionError:
        sentence = f"RunStrength may not write {_named(target)}; choose another place."
        raise PlanError(sentence) from None
    except OSError as problem:
        raise PlanError(_sentence(target, problem)) from None
    except ValueError:
        raise PlanError("That is not a file name; choose another.") from None


def _check(path: Path) -> None:
    if path.is_dir():
        raise PlanError(f"{_named(path)} is a folder; name a file in it.")
    if path.exists() and not path.is_file():
        raise PlanError(f"{_named(path)} is not an ordinary file; choose another name.")
    if not path.parent.is_dir():
        raise PlanError(f"There is no folder {_named(path.parent)}; make it or choose another.")


def _sentence(target: Path, problem: OSError) -> str:
    if problem.errno in _FULL:
        return f"The disk is full: {_named(target)} was not written; choose another place."
    reason = (problem.strerror or "unknown reason").lower()
    return f"{_named(target)} could not be written ({reason}); choose another place."


def _named(path: Path) -> str:
    return f"“{shown(str(path), limit=120)}”"
