"""F14 and F15: an old plan comes out equal, or stays as it was; never half."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from random import Random
from shutil import copyfile
from time import sleep

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.exc import PendingRollbackError

from runstrength_desktop.domain.edit import Edit
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.own_change import OwnChange, OwnShelf
from runstrength_desktop.domain.prescription import Side
from runstrength_desktop.domain.week import PlannedExercise, Session
from runstrength_desktop.domain.weeks import Weeks, all_days, with_day
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.storage import migrate
from runstrength_desktop.storage.backup import BackupKind, list_backups
from runstrength_desktop.storage.connection import connect_to_migrate
from runstrength_desktop.storage.plan_file import PlanFile
from runstrength_desktop.storage.refusals import PlanDamagedError
from runstrength_desktop.storage.schema_number import MIN_READER, SCHEMA
from tests.counts import count
from tests.faults.other_process import first_line, kill, start
from tests.storage.kept_values import profile, template, usual_week
from tests.storage.own_values import own_exercise
from tests.storage.plans import GOLDEN, MONDAYS, SOURCES, add_run, sha256

OLDEST = GOLDEN / "schema-1.db"
SECOND = GOLDEN / "schema-2.db"
FOURTH = GOLDEN / "schema-4.db"
FIFTH = GOLDEN / "schema-5.db"
SIXTH = GOLDEN / "schema-6.db"
NEWEST = GOLDEN / "schema-7.db"
BEFORE = sha256(OLDEST)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A plan of schema 1."""
    return Path(copyfile(OLDEST, tmp_path / "plan.db"))


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> Weeks:
    """What the plan of schema 1 holds: the second one's weeks, without sides."""
    path = Path(copyfile(SECOND, tmp_path_factory.mktemp("golden") / "plan.db"))
    with PlanFile.open(path, **SOURCES) as plan:
        weeks = plan.read(MONDAYS)
    for day in list(all_days(weeks)):
        sessions = tuple(_sideless(session) for session in day.sessions)
        weeks = with_day(weeks, replace(day, sessions=sessions))
    return weeks


def _sideless(session: Session) -> Session:
    def each(item: PlannedExercise) -> PlannedExercise:
        return replace(item, prescription=replace(item.prescription, side=Side.EACH))

    return replace(session, items=tuple(each(item) for item in session.items))


def test_an_old_plan_is_migrated_and_equal(old: Path, expected: Weeks) -> None:
    with PlanFile.open(old, **SOURCES) as plan:
        assert plan.read(MONDAYS) == expected
        assert plan.undo_name() is None
        add_run(plan)
        assert plan.undo()
        assert plan.read(MONDAYS) == expected
        (backup,) = list_backups(plan.places.backups)
    assert (backup.kind, backup.verified) == (BackupKind.BEFORE_UPDATE, True)
    with closing(sqlite3.connect(backup.path)) as kept:
        assert kept.execute("PRAGMA user_version").fetchone() == (1,)
    assert {p.name for p in old.parent.iterdir()} == {"plan.db", "plan.db.lock", "plan-backups"}


def test_a_plan_of_schema_2_keeps_its_steps_and_gets_a_shelf(tmp_path: Path) -> None:
    path = Path(copyfile(SECOND, tmp_path / "plan.db"))
    with PlanFile.open(path, **SOURCES) as plan:
        before = plan.read(MONDAYS)
        assert plan.read_shelf() == OwnShelf()
        assert list(plan.read_last_used()) == ["side_plank", "hip_thrust"]
        assert plan.redo()
        undone = 0
        while plan.undo():
            undone += 1
        assert undone > len(MONDAYS)
        assert all(week.is_empty for week in plan.read(MONDAYS))
        while undone > 1:
            assert plan.redo()
            undone -= 1
        assert plan.read(MONDAYS) == before
        plan.commit(Edit("New", own=(OwnChange(None, own_exercise()),)))
        assert plan.read_shelf() == OwnShelf((own_exercise(),))
    with PlanFile.open(path, **SOURCES) as plan:
        assert plan.undo_name() == "New"


def test_a_plan_of_schema_4_keeps_its_shelf_and_may_hold_templates(tmp_path: Path) -> None:
    path = Path(copyfile(FOURTH, tmp_path / "plan.db"))
    with PlanFile.open(path, **SOURCES) as plan:
        before, weeks = plan.read_shelf(), plan.read(MONDAYS)
        (reader,) = plan._connection.execute("SELECT min_reader FROM plan_meta").fetchone()
        assert reader == MIN_READER
        assert before == OwnShelf((own_exercise(),), (), frozenset({"glute_bridge"}))
        assert plan.redo_name() == "New Attic"
        plan.commit(Edit("New", own=(OwnChange(None, template()), OwnChange(None, usual_week()))))
    with PlanFile.open(path, **SOURCES) as plan:
        kept = replace(before, templates=(template(),), usual_week=usual_week())
        assert (plan.read_shelf(), plan.read(MONDAYS)) == (kept, weeks)
        assert plan.undo()
        assert plan.read_shelf() == before


def test_a_plan_of_schema_5_keeps_its_shelf_and_may_hold_a_profile(tmp_path: Path) -> None:
    path = Path(copyfile(FIFTH, tmp_path / "plan.db"))
    with PlanFile.open(path, **SOURCES) as plan:
        before = plan.read_shelf()
        assert (before.templates, before.usual_week) == ((template(),), usual_week())
        assert before.profile is None
        assert plan.redo_name() == "New Attic"
        plan.commit(Edit("New", own=(OwnChange(None, profile()),)))
    with PlanFile.open(path, **SOURCES) as plan:
        assert plan.read_shelf() == replace(before, profile=profile())
        assert plan.undo()
        assert plan.read_shelf() == before


def test_a_plan_of_schema_6_keeps_its_runs_and_their_steps_of_undo(tmp_path: Path) -> None:
    path = Path(copyfile(SIXTH, tmp_path / "plan.db"))
    with PlanFile.open(path, **SOURCES) as plan:
        weeks = plan.read(MONDAYS)
        day = next(day for day in all_days(weeks) if day.runs)
        planner = Planner(plan)
        planner.make(changes.dismiss(day.runs[0].id, day.date, ("R23",)))
    with PlanFile.open(path, **SOURCES) as plan:
        (kept,) = [run for one in all_days(plan.read(MONDAYS)) for run in one.runs if run.dismissed]
        assert kept == replace(day.runs[0], dismissed=("R23",))
        steps = 0
        while plan.undo():
            steps += 1
        assert steps > 1
        while plan.redo():
            steps -= 1
        assert steps == 0


def test_a_plan_of_today_is_opened_as_it_is(tmp_path: Path) -> None:
    path = Path(copyfile(NEWEST, tmp_path / "plan.db"))
    with PlanFile.open(path, **SOURCES) as plan:
        shelf = OwnShelf((own_exercise(),), (), frozenset({"glute_bridge"}))
        kept = replace(shelf, templates=(template(),), usual_week=usual_week(), profile=profile())
        assert plan.read_shelf() == kept
        assert plan.redo_name() == "New Attic"
        assert not list_backups(plan.places.backups)


def test_an_old_plan_can_be_read_without_being_changed(old: Path, expected: Weeks) -> None:
    with PlanFile.open_for_reading(old, **SOURCES) as plan:
        assert plan.read(MONDAYS) == expected
    assert [p.name for p in old.parent.iterdir()] == ["plan.db"]
    assert sha256(old) == BEFORE


def test_enforced_keys_would_lose_children_and_are_caught(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The planted bug of F14: rebuilding the parent under ON DELETE CASCADE empties the child.
    def with_keys(path: Path) -> sqlite3.Connection:
        connection = connect_to_migrate(path)
        connection.execute("PRAGMA foreign_keys = ON")
        return connection

    monkeypatch.setattr(migrate, "connect_to_migrate", with_keys)
    with pytest.raises(PlanDamagedError):
        PlanFile.open(old, **SOURCES)
    assert sha256(old) == BEFORE


STEPS = [
    "make_backup",
    "make_private",
    "copy_into",
    "upgrade",
    "brand",
    "check_plan",
    "settle",
    "sync_file",
    "put_in_place",
]


@pytest.mark.parametrize("step", STEPS)
def test_an_error_in_any_step_leaves_the_old_plan(
    old: Path, expected: Weeks, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_space(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(migrate, step, no_space)
    with pytest.raises(PlanError, match="full"):
        PlanFile.open(old, **SOURCES)
    assert sha256(old) == BEFORE
    assert not list(old.parent.glob("*.migrating*"))
    monkeypatch.undo()
    with PlanFile.open(old, **SOURCES) as plan:
        assert plan.read(MONDAYS) == expected


@pytest.mark.parametrize("pages", range(15, 20, count(2, 1)))
def test_a_drive_that_fills_up_during_the_migration_leaves_the_old_plan(
    old: Path, pages: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Alembic tidies up after the error, and what then fails must not hide the full drive.
    def on_a_small_drive(path: Path) -> sqlite3.Connection:
        connection = connect_to_migrate(path)
        connection.execute(f"PRAGMA max_page_count = {pages}")
        return connection

    monkeypatch.setattr(migrate, "connect_to_migrate", on_a_small_drive)
    with pytest.raises(PlanError, match="full"):
        PlanFile.open(old, **SOURCES)
    assert sha256(old) == BEFORE


@pytest.mark.parametrize("nth", range(1, 60, count(12, 1)))
def test_an_error_in_any_statement_leaves_the_old_plan(old: Path, nth: int) -> None:
    with _dying_at(nth), pytest.raises((KeyboardInterrupt, PendingRollbackError)):
        PlanFile.open(old, **SOURCES)
    assert sha256(old) == BEFORE
    assert not list(old.parent.glob("*.migrating*"))


@contextmanager
def _dying_at(nth: int) -> Iterator[None]:
    """Interrupt the program before its n-th statement; the last ones when there are fewer."""
    seen = 0

    def die(*_: object) -> None:
        nonlocal seen
        seen += 1
        if seen == nth:
            raise KeyboardInterrupt

    event.listen(Engine, "before_cursor_execute", die)
    try:
        yield
    finally:
        event.remove(Engine, "before_cursor_execute", die)


KILLED = """
from runstrength_desktop.storage import migrate
from runstrength_desktop.storage.connection import connect_to_write
say("loaded")
PlanFile.open(path, **SOURCES)
say("done")
"""


def test_a_kill_at_any_time_leaves_old_or_new(tmp_path: Path, expected: Weeks) -> None:
    random, found = Random(14), set()
    for n in range(count(3, 300)):
        folder = tmp_path / str(n)
        folder.mkdir()
        path = Path(copyfile(OLDEST, folder / "plan.db"))
        process = start(KILLED, path)
        assert first_line(process) == "loaded"
        sleep(random.uniform(0, 0.25))
        kill(process)
        found.add(path.read_bytes()[63])
        with PlanFile.open(path, **SOURCES) as plan:
            assert plan.read(MONDAYS) == expected
        left = {p.name for p in folder.iterdir()}
        assert left == {"plan.db", "plan.db.lock", "plan-backups"}
    assert found <= {1, SCHEMA}
