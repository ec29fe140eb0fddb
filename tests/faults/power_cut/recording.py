"""Runs a program under strace and keeps what it did to one folder, and what it promised."""

import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from tests.faults.power_cut.calls import Call, read_calls
from tests.house.house_files import ROOT

_LONGEST_WRITE = 70_000
_WAYS = (
    "open openat creat close dup dup2 dup3 lseek write pwrite64 writev pwritev pwritev2 fsync"
    " fdatasync sync syncfs ftruncate truncate fallocate unlink unlinkat rename renameat renameat2"
    " mkdir mkdirat rmdir link linkat symlink symlinkat sendfile copy_file_range"
)
# "?": a name that this processor's kernel does not have is no error.
_TRACE = "trace=" + ",".join(f"?{name}" for name in _WAYS.split())
_ACK = b"ACK"


@dataclass(frozen=True, slots=True)
class Recording:
    """The calls on `folder` with the acknowledgements between them, and all that was said."""

    folder: Path
    calls: tuple[Call, ...]
    said: tuple[bytes, ...]


@lru_cache(maxsize=1)
def why_no_strace() -> str | None:
    """Why nothing can be recorded here; `None` if it can."""
    if not sys.platform.startswith("linux"):
        return "system calls are recorded by strace, which is for Linux only"
    if shutil.which("strace") is None:
        return "strace is not installed"
    tried = subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True, check=False)
    return None if tried.returncode == 0 else "this machine does not let strace look at programs"


def record(folder: Path, log: Path, module: str, arguments: Sequence[str]) -> Recording:
    """Run `python -m module` to its end; `folder` is empty before and lies beside no log."""
    options = ["-f", "-y", "-xx", "-s", str(_LONGEST_WRITE), "-e", _TRACE]
    command = ["strace", *options, "-o", str(log), sys.executable, "-m", module, *arguments]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, timeout=300)
    if run.returncode:
        raise RuntimeError(run.stderr.decode(errors="replace")[-2000:])
    with log.open(encoding="ascii") as lines:
        calls = tuple(_of_interest(read_calls(lines), str(folder)))
    return Recording(folder, calls, tuple(run.stdout.splitlines()))


def is_acknowledgement(call: Call) -> bool:
    """Whether the program said here that a step is kept."""
    return call.name == "write" and call.texts()[0].startswith(_ACK)


def _of_interest(calls: Iterator[Call], folder: str) -> Iterator[Call]:
    mine, promise = _escaped(folder), f'"{_escaped(_ACK.decode())}'
    for call in calls:
        touches = mine in call.arguments or call.result_path.startswith(folder)
        if touches or (call.name == "write" and promise in call.arguments):
            yield call


def _escaped(text: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in text.encode())
