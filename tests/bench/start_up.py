"""From the start of the process to the end of the first paint of the real window."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
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

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}

Start = Callable[[], tuple[float, float]]
Taken = Sequence[tuple[float, float]]


def measure(folder: Path) -> list[Figure]:
    """Processes in turns, all windows left by `os._exit` at the same moment."""
    (folder / "one").mkdir()
    plans = (one_week(folder / "one"), ten_years(folder))
    starts: list[Start] = [_empty_window, *(partial(_start_on_copy, plan) for plan in plans)]
    for start in starts:
        start()
    empty, one, ten = zip(*([start() for start in starts] for _ in range(ROUNDS)), strict=True)
    return _figures(empty, one, ten)


def _figures(empty: Taken, one_week: Taken, ten: Taken) -> list[Figure]:
    floor_ms, floor_mib = _medians(empty)
    floor = "the same of an empty QMainWindow"
    what = "Start to the end of the first paint, catalogue and this week shown"
    figures = [
        Figure(said, floor, TIME_GOAL, _medians(taken)[0], floor_ms)
        for said, taken in ((what, one_week), (f"{what}, ten years stored", ten))
    ]
    mib = _medians(one_week)[1]
    if mib:
        peak = "Peak memory at the first paint"
        figures.append(Figure(peak, floor, MEMORY_GOAL, mib, floor_mib, "MiB"))
    return figures


def _medians(taken: Taken) -> tuple[float, float]:
    milliseconds, mebibytes = zip(*taken, strict=True)
    return median(milliseconds), median(mebibytes)


def one_week(folder: Path) -> Path:
    """A plan as after the first evening: the example, in this week.

    Made by another process: what this one loads would count as memory of those it starts.
    """
    plan = folder / "plan.db"
    command = [sys.executable, "-m", "runstrength_desktop", "--database", str(plan), "example"]
    subprocess.run(command, env=ENVIRONMENT, check=True, stdout=subprocess.DEVNULL)
    return plan


def _empty_window() -> tuple[float, float]:
    return process_cost(sys.executable, str(STARTS / "empty_window.py"))


def _start_on_copy(database: Path) -> tuple[float, float]:
    return on_copy(database, sys.executable, str(STARTS / "real_window.py"))


def on_copy(database: Path, *command: str) -> tuple[float, float]:
    """A plan that was closed properly: what an ended process leaves would be looked into first."""
    copy = database.parent / "start" / "plan.db"
    copy.parent.mkdir()
    shutil.copy(database, copy)
    try:
        return process_cost(*command, str(copy))
    finally:
        shutil.rmtree(copy.parent)


def process_cost(*command: str) -> tuple[float, float]:
    """Milliseconds and, where the system tells, MiB of a whole process."""
    before = time.perf_counter()
    process = subprocess.Popen(command, env=ENVIRONMENT)
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
