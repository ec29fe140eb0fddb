"""One writer for a plan: a lock of the system on a file beside it (F16).

The system frees the lock when its owner dies, so a stale file means nothing on
the same machine. Other machines may not see the lock, only the words in it.
"""

import errno
import json
import os
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.storage.refusals import surroundings

_FAR_BYTE = 1 << 30
_MOST_BYTES = 4096
_HELD = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}


@dataclass(frozen=True, slots=True)
class LockOwner:
    """Who holds a plan; `pid` 0 when that is not known."""

    pid: int
    host: str
    program: str


class PlanInUseError(PlanError):
    """Another program, or another machine, holds the plan."""

    def __init__(self, sentence: str, owner: LockOwner | None, *, can_take_over: bool) -> None:
        super().__init__(sentence)
        self.owner = owner
        self.can_take_over = can_take_over


class PlanLock:
    """Held from `take` to `release`, or until the process ends."""

    def __init__(self, path: Path) -> None:
        self.path = path.with_name(path.name + ".lock")
        self._plan = path
        self._handle: int | None = None

    def take(self, *, take_over: bool = False) -> None:
        """Become the writer; `PlanInUseError` if somebody is.

        `take_over` overrides a lock that another machine left behind, never a
        living owner on this one.
        """
        with surroundings(self._plan):
            handle = os.open(self.path, _flags(), 0o600)
            try:
                self._own(handle, take_over=take_over)
            except BaseException:
                os.close(handle)
                raise
        self._handle = handle

    def release(self) -> None:
        """Let the next one write; the file stays, for removing it would let two own it."""
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        try:
            os.ftruncate(handle, 0)
        finally:
            os.close(handle)

    def _own(self, handle: int, *, take_over: bool) -> None:
        free = _try_lock(handle)
        owner = _read_owner(handle)
        if not free:
            raise PlanInUseError(_in_use(self._plan, owner), owner, can_take_over=False)
        if owner and owner.host != _host() and not take_over:
            raise PlanInUseError(_elsewhere(self._plan, owner), owner, can_take_over=True)
        _write_owner(handle, LockOwner(os.getpid(), _host(), "RunStrength"))


def _in_use(plan: Path, owner: LockOwner | None) -> str:
    if owner is None:
        return f"“{plan.name}” is open in another program; close it there and try again."
    who = f"{shown(owner.program)} (process {owner.pid} on {shown(owner.host)})"
    return f"“{plan.name}” is open in {who}; close it there and try again."


def _elsewhere(plan: Path, owner: LockOwner) -> str:
    return (
        f"“{plan.name}” was left open on the computer “{shown(owner.host)}”;"
        " close it there, or start RunStrength here to take it over."
    )


def _flags() -> int:
    return os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)


def _host() -> str:
    return os.environ.get("COMPUTERNAME", "") if sys.platform == "win32" else os.uname().nodename


def _read_owner(handle: int) -> LockOwner | None:
    os.lseek(handle, 0, os.SEEK_SET)
    try:
        found = json.loads(os.read(handle, _MOST_BYTES))
        return LockOwner(int(found["pid"]), str(found["host"]), str(found["program"]))
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return None


def _write_owner(handle: int, owner: LockOwner) -> None:
    os.ftruncate(handle, 0)
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, json.dumps(asdict(owner)).encode())


if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> bool:
        os.lseek(handle, _FAR_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            if error.errno in _HELD:
                return False
            raise
        return True

else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in _HELD:
                return False
            raise
        return True
