"""F08: what may only be read can be read, and is refused for writing with a sentence."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

import pytest

from runstrength_desktop.storage.plan_file import PlanFile
from runstrength_desktop.storage.refusals import PlanReadOnlyError
from tests.faults.other_process import first_line, kill, start
from tests.storage.plans import MONDAY, SOURCES, add_run, fill, new_plan

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
NOBODY = 65534
CASES = {"file": (0o444, 0o755), "folder": (0o644, 0o555), "both": (0o444, 0o555)}


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user may reach."""
    folder = Path(mkdtemp())
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    rmtree(folder)


@contextmanager
def ordinary_user() -> Iterator[None]:
    """Permissions do not hold for root."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def _close_down(folder: Path, file_mode: int, folder_mode: int) -> None:
    for path in folder.iterdir():
        if path.is_file():
            path.chmod(file_mode)
    folder.chmod(folder_mode)


@pytest.mark.parametrize("lock_is_left", [True, False])
@pytest.mark.parametrize(("file_mode", "folder_mode"), CASES.values(), ids=CASES)
def test_a_closed_plan_can_be_read_and_not_changed(
    open_folder: Path, file_mode: int, folder_mode: int, lock_is_left: bool
) -> None:
    with new_plan(open_folder) as plan:
        weeks = fill(plan)
    if not lock_is_left:
        (open_folder / "plan.db.lock").unlink()
    _close_down(open_folder, file_mode, folder_mode)
    before = {p: p.read_bytes() for p in open_folder.iterdir()}
    with ordinary_user():
        with PlanFile.open_for_reading(open_folder / "plan.db", **SOURCES) as plan:
            assert plan.read([MONDAY]) == weeks
        with pytest.raises(PlanReadOnlyError, match=r"“plan[.]db” can only be read here"):
            PlanFile.open(open_folder / "plan.db", **SOURCES)
    left = {p: p.read_bytes() for p in open_folder.iterdir() if p.name != "plan.db.lock"}
    assert left == {p: content for p, content in before.items() if p.name != "plan.db.lock"}


def test_its_owner_reads_a_closed_file_without_leaving_journals_that_no_one_may_write(
    open_folder: Path,
) -> None:
    with new_plan(open_folder) as plan:
        weeks = fill(plan)
    (open_folder / "plan.db").chmod(0o444)
    if os.geteuid() == 0:
        for path in (open_folder, *open_folder.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
    before = sorted(open_folder.iterdir())
    with ordinary_user(), PlanFile.open_for_reading(open_folder / "plan.db", **SOURCES) as plan:
        assert plan.read([MONDAY]) == weeks
    assert sorted(open_folder.iterdir()) == before


@pytest.mark.parametrize(("file_mode", "folder_mode"), CASES.values(), ids=CASES)
def test_the_journal_of_a_killed_writer_is_read_too(
    open_folder: Path, file_mode: int, folder_mode: int
) -> None:
    writer = start(
        "p = PlanFile.open_or_create(path, **SOURCES); fill(p); say('ready'); sys.stdin.read()",
        open_folder / "plan.db",
    )
    assert first_line(writer) == "ready"
    kill(writer)
    assert (open_folder / "plan.db-wal").stat().st_size
    (open_folder / "plan.db-shm").unlink()
    _close_down(open_folder, file_mode, folder_mode)
    with ordinary_user(), PlanFile.open_for_reading(open_folder / "plan.db", **SOURCES) as plan:
        assert len(list(plan.read([MONDAY])[0].items())) == 4


def test_a_new_plan_in_a_closed_folder_is_refused(open_folder: Path) -> None:
    open_folder.chmod(0o555)
    with ordinary_user(), pytest.raises(PlanReadOnlyError):
        PlanFile.open_or_create(open_folder / "plan.db", **SOURCES)


def test_a_plan_that_becomes_read_only_refuses_the_next_edit(open_folder: Path) -> None:
    with new_plan(open_folder) as plan:
        add_run(plan)
        plan._connection.execute("PRAGMA query_only = ON")
        with pytest.raises(PlanReadOnlyError):
            add_run(plan)
        plan._connection.execute("PRAGMA query_only = OFF")
        add_run(plan)
