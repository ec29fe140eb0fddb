"""A program that is killed keeps every promise it made (F01, F02)."""

import json
import logging
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from runstrength_desktop.composition import open_plan
from tests.counts import LONG, count
from tests.faults.acknowledged import compare
from tests.faults.kill_at_call import kill_at
from tests.faults.power_cut.recording import why_no_strace
from tests.house.house_files import ROOT

SEED = 20261121
NO_STRACE = why_no_strace()
CALLS = {"pwrite64": 200, "fdatasync": 30, "unlink": 4, "rename": 2}
MOMENTS = [
    (call, n) for call, last in CALLS.items() for n in range(1, last + 1, 4 if last > 99 else 1)
]
A_FEW = [("pwrite64", 3), ("pwrite64", 150), ("fdatasync", 7), ("unlink", 3), ("rename", 1)]

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="writers are forked and SIGKILLed")


def kill_rounds(folder: Path, kills: int, *options: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.faults.kill_rounds", str(folder), str(kills)]
    run = subprocess.run(
        [*command, str(SEED), *options], cwd=ROOT, capture_output=True, check=True, timeout=300
    )
    report: dict[str, Any] = json.loads(run.stdout)
    return report


def test_nothing_acknowledged_is_lost_by_kill_9(tmp_path: Path) -> None:
    report = kill_rounds(tmp_path, count(15, 200))
    logging.getLogger(__name__).info("kill -9: %s", report)
    assert report["wrong"] == []
    assert report["kills"] == count(15, 200)
    assert report["acknowledged"] > report["kills"]
    assert report["undone_at_the_end"] > 0


def test_a_program_that_promises_before_it_saved_is_found_out(tmp_path: Path) -> None:
    report = kill_rounds(tmp_path, 60, "--acknowledge-early")
    assert report["wrong"]


@pytest.mark.skipif(NO_STRACE is not None, reason=str(NO_STRACE))
@pytest.mark.parametrize(("call", "number"), MOMENTS if LONG else A_FEW)
def test_nothing_acknowledged_is_lost_by_kill_9_inside_a_call(
    call: str, number: int, tmp_path: Path
) -> None:
    promises = kill_at(call, number, tmp_path)
    with closing(open_plan(tmp_path / "plan.db")) as plan:
        assert compare(plan, promises, tmp_path / "plan.db") in {"kept", "further"}
