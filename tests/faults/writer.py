"""A program that edits a plan and says what is kept: `python -m tests.faults.writer FOLDER`.

What it says goes straight to the pipe, so that whatever kills it, the words
that came out were true when they came out. The weaker ways of working exist to
show that the tests would see them.
"""

import os
import sys
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from random import Random

from runstrength_desktop.composition import open_plan
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.storage.plan_file import PlanFile
from tests.faults.acknowledged import ACK, tried
from tests.faults.edit_stream import choose, expect, take
from tests.planning.memory_store import MemoryStore

Say = Callable[[bytes], object]


def edit(plan: PlanFile, model: MemoryStore, random: Random, steps: int, say: Say) -> None:
    """Take random steps, each announced before and acknowledged after; `model` follows."""
    planner = Planner(plan)
    for _ in range(steps):
        step = choose(model, random)
        say(tried(step))
        take(step, planner)
        say(ACK + b"\n")
        expect(step, model)


def weaken(plan: PlanFile, synchronous: str) -> None:
    """Give a durable plan a setting that is not."""
    plan._connection.execute(f"PRAGMA synchronous = {synchronous}")


def say(line: bytes) -> None:
    """Put a line into the pipe."""
    assert os.write(sys.stdout.fileno(), line) == len(line)


def main() -> None:
    """Sit down to the plan a few times; the last time, leave without closing it."""
    parser = ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--steps", type=int, nargs="+", default=[30, 30], help="of each sitting")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--synchronous")
    options = parser.parse_args()
    model, random = MemoryStore(), Random(options.seed)
    for sitting, steps in enumerate(options.steps, 1):
        plan = open_plan(options.folder / "plan.db")
        if options.synchronous:
            weaken(plan, options.synchronous)
        edit(plan, model, random, steps, say)
        if sitting < len(options.steps):
            plan.close()
    os._exit(0)


if __name__ == "__main__":
    main()
