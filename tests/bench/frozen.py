"""The frozen program against an empty window frozen the same way: its size and its start.

Freezes both anew, which takes minutes; `RUNSTRENGTH_FROZEN` names the Python that does.
"""

import os
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path
from statistics import median

from tests.bench.measuring import Figure
from tests.bench.place import ROOT
from tests.bench.start_up import on_copy, one_week, process_cost

DIST = ROOT / "build" / "freeze" / "dist"
ROUNDS = 15
SIZE_GOAL = 1.35
TIME_GOAL = 2.0
BYTES_A_MB = 1_000_000
FLOOR = "an empty QMainWindow frozen the same way"


def measure(folder: Path) -> list[Figure]:
    """Both are left at the end of their first paint, in turns."""
    _freeze()
    plan = one_week(folder)
    empty = partial(process_cost, str(DIST / "empty_window" / "empty_window"))
    real = partial(on_copy, plan, str(DIST / "real_window" / "real_window"))
    for start in (empty, real):
        start()
    taken = [(real()[0], empty()[0]) for _ in range(ROUNDS)]
    ours, floor = (median(times) for times in zip(*taken, strict=True))
    what = "Start of the frozen program to the end of the first paint, this week shown"
    return [
        Figure("Size installed", FLOOR, SIZE_GOAL, _mb("real_window"), _mb("empty_window"), "MB"),
        Figure(what, f"the same of {FLOOR}", TIME_GOAL, ours, floor),
    ]


def _freeze() -> None:
    python = os.environ.get("RUNSTRENGTH_FROZEN", sys.executable)
    script, spec = ROOT / "packaging" / "freeze.py", Path(__file__).with_name("frozen.spec")
    for name in ("empty_window", "real_window"):
        shutil.rmtree(DIST / name, ignore_errors=True)
    subprocess.run([python, script, "--no-test", "--spec", spec], check=True)


def _mb(name: str) -> float:
    files = [path for path in (DIST / name).rglob("*") if path.is_file() and not path.is_symlink()]
    return sum(path.stat().st_size for path in files) / BYTES_A_MB
