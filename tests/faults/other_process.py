"""A program of its own that works with a plan, to be killed or waited for."""

import sys
from collections.abc import Sequence
from pathlib import Path
from subprocess import PIPE, Popen

_HEAD = """
import sys, time
from pathlib import Path
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.storage.plan_file import PlanFile
from tests.storage.plans import MONDAY, SOURCES, add_run, fill, run_ids
path = Path(sys.argv[1])
def say(*words):
    print(*words, flush=True)
"""


def start(script: str, path: Path, inside: Sequence[str] = ()) -> Popen[str]:
    """A fresh interpreter that runs `script`, by the command `inside` if given.

    `path`, `say` and the plan's names are ready for it.
    """
    command = [*inside, sys.executable, "-c", _HEAD + script, str(path)]
    return Popen(command, stdin=PIPE, stdout=PIPE, stderr=PIPE, text=True)


def first_line(process: Popen[str]) -> str:
    """What it says first."""
    assert process.stdout is not None
    return process.stdout.readline().strip()


def kill(process: Popen[str]) -> None:
    """`kill -9`, and wait."""
    process.kill()
    process.communicate()
