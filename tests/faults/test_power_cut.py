"""What was acknowledged survives a power cut (F04, F05), by a model of a disk.

A killed program says nothing about this: what it wrote lies in the system's
cache and lives on. Here its system calls are recorded and the disk is built as
it may be when the cache is gone, at random moments.
"""

import logging
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from runstrength_desktop.composition import open_plan
from tests.counts import count
from tests.faults.acknowledged import ACK, TRY, Held, held_by, step_of, what_is_unsound
from tests.faults.atomic_writer import NAME, version
from tests.faults.edit_stream import expect
from tests.faults.power_cut.disk import Disk
from tests.faults.power_cut.images import (
    Cache,
    Check,
    Verdict,
    first_writes,
    random_cuts,
    replay,
    write_image,
)
from tests.faults.power_cut.recording import (
    Recording,
    is_acknowledgement,
    record,
    why_no_strace,
)
from tests.planning.memory_store import MemoryStore

SEED = 20261121
SITTINGS = ("10", "10", "140")
"""Steps of each sitting; the last is long enough for SQLite to move its journal by itself."""

SHORT_SITTINGS = ("20", "20")

pytestmark = pytest.mark.skipif(why_no_strace() is not None, reason=str(why_no_strace()))

FIGURES = logging.getLogger(__name__)


def record_edits(folder: Path, steps: Sequence[str], *options: str) -> Recording:
    plan = folder / "disk"
    plan.mkdir()
    arguments = [str(plan), "--steps", *steps, *options]
    return record(plan, folder / "strace.log", "tests.faults.writer", arguments)


def record_saves(folder: Path, *options: str) -> Recording:
    files = folder / "disk"
    files.mkdir()
    arguments = [str(files), *options]
    return record(files, folder / "strace.log", "tests.faults.atomic_writer", arguments)


@pytest.fixture(scope="module")
def edits(tmp_path_factory: pytest.TempPathFactory) -> Recording:
    """A plan as the program keeps it: made, edited, closed, opened again, left open."""
    return record_edits(tmp_path_factory.mktemp("edits"), SITTINGS)


def check_plan_image(recording: Recording) -> Check:
    """Opens an image as the program would, and counts the acknowledged steps it lost."""
    history = states(recording)

    def check(folder: Path, acknowledged: int) -> int:
        database = folder / "plan.db"
        with closing(open_plan(database)) as plan:
            assert what_is_unsound(database) is None
            held = held_by(plan)
        known = history[: acknowledged + 2]
        assert held in known, "a plan that never was"
        newest = max(number for number, state in enumerate(known) if state == held)
        return max(0, acknowledged - newest)

    return check


def states(recording: Recording) -> list[Held]:
    """The plan after no step, after one, after two and so on."""
    model = MemoryStore()
    history = [held_by(model)]
    for line in recording.said:
        if line.startswith(TRY):
            expect(step_of(line), model)
            history.append(held_by(model))
    assert len(history) == 1 + recording.said.count(ACK)
    return history


def check_saved_file(folder: Path, acknowledged: int) -> int:
    """Old or new, never empty, never a mixture."""
    path = folder / NAME
    if not path.exists():
        return acknowledged
    known = [b"", *(version(number) for number in range(1, acknowledged + 2))]
    found = path.read_bytes()
    assert found in known[1:], "neither an old file nor the new one"
    return max(0, acknowledged - known.index(found))


def cut(recording: Recording, images: int, check: Check) -> dict[Cache, Verdict]:
    random = Random(SEED)
    return replay(recording, random_cuts(recording, images, random), random, check)


def told(verdicts: dict[Cache, Verdict]) -> dict[str, str]:
    return {cache.value: str(verdict) for cache, verdict in verdicts.items()}


def test_the_replayed_disk_ends_as_the_true_one(edits: Recording, tmp_path: Path) -> None:
    disk = Disk(edits.folder)
    for call in edits.calls:
        if not is_acknowledgement(call):
            disk.follow(call)
    write_image(disk.root, tmp_path, Cache.KEPT, Random(SEED))
    assert files_of(tmp_path) == files_of(edits.folder)


def files_of(folder: Path) -> dict[str, bytes]:
    """Relative names and contents, without what lives in memory alone."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".db-shm")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_a_power_cut_loses_nothing_acknowledged(edits: Recording) -> None:
    verdicts = cut(edits, count(24, 300), check_plan_image(edits))
    FIGURES.info("synchronous FULL: %s", told(verdicts))
    assert sum(verdict.images for verdict in verdicts.values()) == count(24, 300)
    assert not any(verdict.is_red for verdict in verdicts.values()), told(verdicts)


def test_a_journal_half_moved_into_the_plan_is_moved_later(edits: Recording) -> None:
    # Page 1 goes first and tells of pages that the file does not have yet.
    cuts = first_writes(edits, "plan.db")
    assert len(cuts) >= len(SITTINGS)
    verdicts = replay(edits, cuts, Random(SEED), check_plan_image(edits))
    assert not any(verdict.is_red for verdict in verdicts.values()), told(verdicts)


@pytest.mark.parametrize("synchronous", ["NORMAL", "OFF"])
def test_a_weaker_setting_is_found_out(synchronous: str, tmp_path: Path) -> None:
    weak = record_edits(tmp_path, SHORT_SITTINGS, "--synchronous", synchronous)
    verdicts = cut(weak, count(24, 300), check_plan_image(weak))
    FIGURES.info("synchronous %s: %s", synchronous, told(verdicts))
    assert verdicts[Cache.LOST].lost, told(verdicts)
    assert not verdicts[Cache.KEPT].is_red, told(verdicts)


def test_a_power_cut_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    saves = record_saves(tmp_path)
    verdicts = cut(saves, count(60, 501), check_saved_file)
    FIGURES.info("write_atomic: %s", told(verdicts))
    assert not any(verdict.is_red for verdict in verdicts.values()), told(verdicts)


def test_a_save_without_a_sync_is_found_out(tmp_path: Path) -> None:
    saves = record_saves(tmp_path, "--without-sync")
    verdicts = cut(saves, count(60, 501), check_saved_file)
    FIGURES.info("write_atomic without sync: %s", told(verdicts))
    assert verdicts[Cache.LOST].lost
    assert verdicts[Cache.TORN].broken
