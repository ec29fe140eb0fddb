"""F17, F18 and F20: others lock, move, remove or replace the file while it is open."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from shutil import copyfile

import pytest

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.storage import connection
from runstrength_desktop.storage.plan_file import PlanFile
from tests.counts import count
from tests.faults.other_process import first_line, kill, start
from tests.storage.plans import GOLDEN, MONDAY, SOURCES, add_run, fill, new_plan, run_ids

LOCKER = """
import sqlite3
c = sqlite3.connect(path, isolation_level=None)
c.execute(sys.stdin.readline())
say("locked")
sys.stdin.readline()
c.execute("ROLLBACK")
say("free")
sys.stdin.readline()
"""


def test_a_locked_plan_is_a_sentence_and_the_edit_can_be_repeated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.3)
    with new_plan(tmp_path) as plan:
        planner = Planner(plan)
        ids = {add_run(plan)}
        other = start(LOCKER, plan.path)
        assert other.stdin is not None
        other.stdin.write("BEGIN IMMEDIATE\n")
        other.stdin.flush()
        assert first_line(other) == "locked"
        for _ in range(2):
            with pytest.raises(PlanError, match="in use by another program"):
                add_run(plan)
            with pytest.raises(PlanError, match="in use by another program"):
                planner.undo()
        assert run_ids(plan) == ids
        other.stdin.write("\n")
        other.stdin.flush()
        assert first_line(other) == "free"
        ids.add(add_run(plan))
        assert run_ids(plan) == ids
        other.communicate("\n")


BRIEF_WRITER = """
import sqlite3
c = sqlite3.connect(path, isolation_level=None)
c.execute("BEGIN IMMEDIATE")
c.execute("UPDATE athlete SET name = 'another'")
say("locked")
time.sleep(0.4)
c.execute("COMMIT")
"""


def test_an_edit_waits_for_another_write_to_end(tmp_path: Path) -> None:
    # A deferred transaction would read first and then fail at once (SQLITE_BUSY_SNAPSHOT).
    with new_plan(tmp_path) as plan:
        plan.warm_up()
        other = start(BRIEF_WRITER, plan.path)
        assert first_line(other) == "locked"
        assert run_ids(plan) == set()
        assert {add_run(plan)} == run_ids(plan)
        assert other.communicate() == ("", "")


def test_a_plan_that_is_locked_at_the_start_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.2)
    new_plan(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / "plan.db", isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN IMMEDIATE")
        for way in (PlanFile.open, PlanFile.open_for_reading):
            with pytest.raises(PlanError, match="in use by another program"):
                way(tmp_path / "plan.db", **SOURCES)


def _remove(path: Path) -> None:
    path.unlink()


def _rename(path: Path) -> None:
    path.rename(path.with_name("elsewhere.db"))


def _replace(path: Path) -> None:
    copyfile(GOLDEN / "schema-7.db", path.with_name("new.db"))
    path.with_name("new.db").replace(path)


def _move_folder(path: Path) -> None:
    path.parent.rename(path.parent.with_name("moved"))


HANDS = [_remove, _rename, _replace, _move_folder]


@pytest.mark.parametrize("hand", HANDS)
def test_a_file_that_goes_away_takes_no_edit(tmp_path: Path, hand: Callable[[Path], None]) -> None:
    (tmp_path / "home").mkdir()
    with new_plan(tmp_path / "home") as plan:
        ids = {add_run(plan) for _ in range(3)}
        hand(plan.path)
        for edit in (lambda: add_run(plan), plan.undo, plan.redo, plan.check_place):
            with pytest.raises(PlanError, match="no longer where it was, so nothing was saved"):
                edit()
        assert run_ids(plan) == ids
        plan.rescue_copy(tmp_path / "rescue.db")
    with PlanFile.open(tmp_path / "rescue.db", **SOURCES) as rescued:
        assert run_ids(rescued) == ids


@pytest.mark.parametrize("hand", HANDS[:3])
def test_without_the_check_an_edit_would_be_acknowledged_and_lost(
    tmp_path: Path, hand: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    # The planted bug of F18: SQLite goes on saying that the commit is fine.
    monkeypatch.setattr(PlanFile, "check_place", lambda _: None)
    with new_plan(tmp_path) as plan:
        hand(plan.path)
        add_run(plan)


WRITER = """
p = PlanFile.open_or_create(path, **SOURCES)
fill(p)
say(p.back_up().path)
add_run(p)
say("more")
sys.stdin.read()
"""


def _killed_writer(path: Path) -> Path:
    """A plan whose writer died with a journal full of edits; its one backup."""
    writer = start(WRITER, path)
    backup = Path(first_line(writer))
    assert first_line(writer) == "more"
    kill(writer)
    assert path.with_name(path.name + "-wal").stat().st_size
    return backup


def test_a_backup_over_a_dead_writers_journal_is_what_it_was(tmp_path: Path) -> None:
    for n in range(count(2, 100)):
        path = tmp_path / str(n) / "plan.db"
        path.parent.mkdir()
        backup = _killed_writer(path)
        with PlanFile.open_restored(path, backup, **SOURCES) as plan:
            assert len(run_ids(plan)) == 2
            plan.check()
            kept = max(plan.places.backups.glob("*before-restore.db"))
            plan.restore(kept)
            assert len(run_ids(plan)) == 3


def test_a_plan_that_is_being_read_is_not_swapped(tmp_path: Path) -> None:
    with new_plan(tmp_path) as plan:
        fill(plan)
        backup = plan.back_up().path
        with closing(sqlite3.connect(plan.path, isolation_level=None)) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT * FROM run").fetchall()
            ids = run_ids(plan) | {add_run(plan)}
            with pytest.raises(PlanError, match="being read by another program"):
                plan.restore(backup)
            assert run_ids(plan) == ids
            ids.add(add_run(plan))
        plan.restore(backup)
        assert run_ids(plan) < ids


def test_an_old_reader_never_meets_the_journal_of_the_restored_plan(tmp_path: Path) -> None:
    with new_plan(tmp_path) as plan:
        backup = plan.back_up().path
        fill(plan)
        with closing(sqlite3.connect(plan.path, isolation_level=None)) as reader:
            before = reader.execute("SELECT id FROM run").fetchall()
            plan.restore(backup)
            added = add_run(plan)
            assert reader.execute("SELECT id FROM run").fetchall() == before
            assert run_ids(plan) == {added}
        plan.check()


def test_a_backup_copied_by_hand_over_a_journal_is_not_believed(tmp_path: Path) -> None:
    # The planted bug of F20: the journal of the old file makes nonsense of the new one.
    path = tmp_path / "plan.db"
    backup = _killed_writer(path)
    copyfile(GOLDEN / "schema-7.db", path)
    before = [(path.with_name(name)).read_bytes() for name in ("plan.db", "plan.db-wal")]
    with pytest.raises(PlanError, match=r"A journal beside “plan[.]db” does not fit"):
        PlanFile.open(path, **SOURCES)
    assert [(path.with_name(name)).read_bytes() for name in ("plan.db", "plan.db-wal")] == before
    with PlanFile.open_restored(path, backup, **SOURCES) as plan:
        assert not plan.read([MONDAY])[0].is_empty
    (aside,) = tmp_path.glob("damaged-*")
    assert {p.name for p in aside.iterdir()} >= {"plan.db", "plan.db-wal"}


def test_an_unclean_exit_is_checked_in_full_and_goes_on(tmp_path: Path) -> None:
    _killed_writer(tmp_path / "plan.db")
    with PlanFile.open(tmp_path / "plan.db", **SOURCES) as plan:
        assert len(run_ids(plan)) == 3
        assert add_run(plan) in run_ids(plan)
