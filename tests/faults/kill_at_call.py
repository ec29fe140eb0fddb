"""Kills a writer inside a chosen system call, the n-th of its kind (F02)."""

import subprocess
import sys
from pathlib import Path

from tests.faults.acknowledged import Promises
from tests.house.house_files import ROOT

_STEPS = ("6", "6")


def kill_at(call: str, number: int, folder: Path) -> Promises:
    """What the writer had promised when it died; fails if it lived."""
    inject = f"inject={call}:signal=SIGKILL:when={number}"
    strace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", inject]
    writer = [sys.executable, "-m", "tests.faults.writer", str(folder), "--steps", *_STEPS]
    run = subprocess.run([*strace, *writer], cwd=ROOT, capture_output=True, check=False)
    assert run.returncode, f"the writer lived: it made fewer than {number} calls of {call}"
    assert not run.stderr, run.stderr.decode()
    promises = Promises()
    for line in run.stdout.split(b"\n")[:-1]:
        promises.hear(line)
    return promises
