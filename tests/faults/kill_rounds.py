"""Kills writers at random moments: `python -m tests.faults.kill_rounds FOLDER KILLS SEED`.

One plan goes through all kills. Each writer is forked from this process, which
has loaded everything, opens what the last one left, compares it with all that
was ever acknowledged, and edits, closes and opens it until it is killed.
"""

import json
import os
import select
import signal
import sys
import time
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from runstrength_desktop.composition import open_plan
from tests.faults.acknowledged import (
    ACK,
    TRY,
    Promises,
    compare,
    held_by,
)
from tests.faults.edit_stream import Way, expect
from tests.faults.writer import Say, edit
from tests.planning.memory_store import MemoryStore

_LONGEST_DELAY = 0.05
_PROMISES_FIRST = (None, 0, 1, 2, 5)
"""After how many acknowledged steps the delay begins; `None`: when the writer starts."""

_LONGEST_SITTING = 12
_OPENED = b"OPENED "


@dataclass(slots=True)
class Report:
    """What came of the kills; `wrong` is empty if every promise was kept."""

    kills: int = 0
    while_opening: int = 0
    acknowledged: int = 0
    further: int = 0
    undone_at_the_end: int = 0
    wrong: list[str] = field(default_factory=list)


def main() -> None:
    """Print a report as JSON."""
    parser = ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("kills", type=int)
    parser.add_argument("seed", type=int)
    parser.add_argument("--acknowledge-early", action="store_true")
    options = parser.parse_args()
    report, promises, random = Report(), Promises(), Random(options.seed)
    database = options.folder / "plan.db"
    _load_everything()
    while report.kills < options.kills and not report.wrong:
        _round(database, promises, random, report, early=options.acknowledge_early)
    if not report.wrong:
        _look_back(database, promises, report)
    sys.stdout.write(json.dumps(asdict(report)))


def _round(
    database: Path, promises: Promises, random: Random, report: Report, *, early: bool
) -> None:
    with _writer(database, promises, random.random(), early=early) as (pid, pipe):
        said = _hear_promises(pipe, random.choice(_PROMISES_FIRST))
        said += _listen(pipe, random.uniform(0, _LONGEST_DELAY))
        os.kill(pid, signal.SIGKILL)
        said += _rest(pipe)
    report.kills += 1
    report.while_opening += _OPENED not in said
    for line in said.split(b"\n")[:-1]:
        if line.startswith(_OPENED):
            _hear_opening(line[len(_OPENED) :].decode(), promises, report)
        promises.hear(line)
        report.acknowledged += line == ACK


def _hear_opening(outcome: str, promises: Promises, report: Report) -> None:
    if outcome not in {"kept", "further"}:
        report.wrong.append(f"after kill {report.kills - 1}: {outcome}")
    report.further += outcome == "further"
    promises.settle(further=outcome == "further")


@contextmanager
def _writer(
    database: Path, promises: Promises, seed: float, *, early: bool
) -> Iterator[tuple[int, int]]:
    """A forked writer and the pipe from it."""
    pipe, end = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(pipe)
        _write_until_killed(database, promises, Random(seed), end, early=early)
    os.close(end)
    try:
        yield pid, pipe
    finally:
        os.waitpid(pid, 0)
        os.close(pipe)


def _write_until_killed(
    database: Path, promises: Promises, random: Random, end: int, *, early: bool
) -> None:
    def say(line: bytes) -> None:
        os.write(end, line)

    try:
        plan = open_plan(database)
        outcome = compare(plan, promises, database)
        say(_OPENED + outcome.encode() + b"\n")
        promises.settle(further=outcome == "further")
        while True:
            steps = random.randint(1, _LONGEST_SITTING)
            edit(plan, promises.model, random, steps, _hasty(say) if early else say)
            plan.close()
            plan = open_plan(database)
    except Exception as error:  # noqa: BLE001 (any error of the program counts)
        say(_OPENED + f"{error!r}".replace("\n", " ").encode() + b"\n")
    finally:
        os._exit(1)


def _hasty(say: Say) -> Say:
    """Says that a step is kept as soon as it is tried: the fault that must be seen."""

    def say_early(line: bytes) -> None:
        say(line if line.startswith(TRY) else b"")
        say(ACK + b"\n" if line.startswith(TRY) else b"")

    return say_early


def _look_back(database: Path, promises: Promises, report: Report) -> None:
    """After the last kill, take back every step there ever was."""
    with closing(open_plan(database)) as plan:
        outcome = compare(plan, promises, database)
        _hear_opening(outcome, promises, report)
        while not report.wrong and promises.model.done:
            plan.undo()
            expect(Way.BACK, promises.model)
            report.undone_at_the_end += 1
            if held_by(plan) != held_by(promises.model):
                report.wrong.append(f"undo {report.undone_at_the_end} led elsewhere")


def _load_everything() -> None:
    """Save once elsewhere, so that forked writers start at once."""
    with (
        TemporaryDirectory(prefix="runstrength-") as folder,
        closing(open_plan(Path(folder) / "plan.db")) as plan,
    ):
        edit(plan, MemoryStore(), Random(0), 3, lambda _: None)


def _hear_promises(pipe: int, wanted: int | None) -> bytes:
    """All that is said until so many steps are acknowledged; for 0 the plan is open."""
    said = b""
    while wanted is not None and (_OPENED not in said or said.count(ACK + b"\n") < wanted):
        heard = os.read(pipe, 1 << 16)
        said += heard
        if not heard:
            break
    return said


def _listen(pipe: int, seconds: float) -> bytes:
    said, end = b"", time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        if select.select([pipe], [], [], left)[0]:
            heard = os.read(pipe, 1 << 16)
            said += heard
            if not heard:
                time.sleep(left)
    return said


def _rest(pipe: int) -> bytes:
    said = b""
    while heard := os.read(pipe, 1 << 16):
        said += heard
    return said


if __name__ == "__main__":
    main()
