"""From the start of the process to the end of the first paint of the real window."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from tests.bench.measuring import MS, Figure
from tests.bench.place import ROOT
from tests.bench.ten_years import ten_years

STARTS = Path(__file__).parent / "starts"
ROUNDS = 15
TIME_GOAL = 2.0
MEMORY_GOAL = 1.5
KIB_A_MIB = 1024


def measure(folder: Path) -> list[Figure]:
    """Processes in turns, both windows left by `os._exit` at the same moment."""
    database = ten_years(folder)
    empty, real = [], []
    _start("empty_window.py")
    _start_on_copy(database)
    for _ in range(ROUNDS):
        empty.append(_start("empty_window.py"))
        real.append(_start_on_copy(database))
    return _figures(empty, real)


def _figures(empty: list[tuple[float, float]], real: list[tuple[float, float]]) -> list[Figure]:
    floor_ms, floor_mib = (median(values) for values in zip(*empty, strict=True))
    ms, mib = (median(values) for values in zip(*real, strict=True))
    floor = "the same of an empty QMainWindow"
    what = "Start to the end of the first paint, catalogue and this week shown"
    figures = [Figure(what, floor, TIME_GOAL, ms, floor_ms)]
    if mib:
        peak = "Peak memory at the first paint"
        figures.append(Figure(peak, floor, MEMORY_GOAL, mib, floor_mib, "MiB"))
    return figures


def _start_on_copy(database: Path) -> tuple[float, float]:
    """A plan that was closed properly: what an ended process leaves would be looked into first."""
    copy = database.parent / "start" / "plan.db"
    copy.parent.mkdir()
    shutil.copy(database, copy)
    try:
        return _start("real_window.py", str(copy))
    finally:
        shutil.rmtree(copy.parent)


def _start(script: str, *arguments: str) -> tuple[float, float]:
    """Milliseconds and, where the system tells, MiB of a whole process."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    before = time.perf_counter()
    process = subprocess.Popen([sys.executable, STARTS / script, *arguments], env=environment)
    mib = _wait(process)
    return (time.perf_counter() - before) * MS, mib


def _wait(process: subprocess.Popen[bytes]) -> float:
    if sys.platform == "win32":
        status, mib = process.wait(), 0.0
    else:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        mib = usage.ru_maxrss / (KIB_A_MIB**2 if sys.platform == "darwin" else KIB_A_MIB)
    if status:
        raise RuntimeError("a start failed; see its message above")
    return mib
