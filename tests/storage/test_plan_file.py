import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from threading import Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runstrength_desktop.domain.edit import Edit
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.storage.plan_file import PlanFile
from runstrength_desktop.storage.refusals import PlanReadOnlyError
from tests.counts import count
from tests.faults.edit_stream import MONDAYS, Way, choose, expect, take
from tests.planning.memory_store import MemoryStore
from tests.storage.plans import ADDED_RUN, MONDAY, SOURCES, add_run, fill, new_plan, run_ids


@settings(max_examples=count(12, 300))
@given(st.integers(0, 2**32).map(Random), st.integers(1, 30))
def test_a_file_holds_what_a_model_in_memory_holds(random: Random, steps: int) -> None:
    model = MemoryStore()
    with TemporaryDirectory() as folder:
        with new_plan(Path(folder)) as plan:
            planner = Planner(plan)
            for _ in range(steps):
                step = choose(model, random)
                take(step, planner)
                expect(step, model)
                assert plan.undo_name() == model.undo_name()
                assert plan.redo_name() == model.redo_name()
        with PlanFile.open(Path(folder) / "plan.db", **SOURCES) as plan:
            assert plan.read(MONDAYS) == model.read(MONDAYS)
            assert plan.read_shelf() == model.read_shelf()
            _walk_both_ways(plan, model)


def _walk_both_ways(plan: PlanFile, model: MemoryStore) -> None:
    for way in (Way.BACK, Way.FORTH):
        while (model.undo_name() if way is Way.BACK else model.redo_name()) is not None:
            expect(way, model)
            assert plan.undo() if way is Way.BACK else plan.redo()
            assert plan.read(MONDAYS) == model.read(MONDAYS)
            assert plan.read_shelf() == model.read_shelf()
    assert plan.redo() is None


def test_undo_gives_back_what_it_did(plan: PlanFile) -> None:
    fill(plan)
    (before,) = plan.read([MONDAY])
    add_run(plan)
    (after,) = plan.read([MONDAY])
    assert plan.undo() == Edit(ADDED_RUN, (after,), (before,))
    assert plan.redo() == Edit(ADDED_RUN, (before,), (after,))


def test_weeks_come_in_the_order_asked_for(plan: PlanFile) -> None:
    first, second, third = fill(plan, weeks=3)
    starts = [third.start, first.start]
    assert plan.read(starts) == (third, first)
    assert plan.read([second.start]) == (second,)


def test_a_step_from_an_outdated_week_is_refused_and_changes_nothing(plan: PlanFile) -> None:
    planner = Planner(plan)
    (week,) = planner.weeks([MONDAY])
    add_run(plan)
    kept = plan.read([MONDAY])
    with pytest.raises(PlanError, match="changed elsewhere"):
        plan.commit(Edit("Late", (week,), (week.with_day(kept[0].days[0]),)))
    assert plan.read([MONDAY]) == kept
    assert plan.undo_name() == ADDED_RUN


def test_only_the_newest_steps_are_kept(plan: PlanFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("runstrength_desktop.storage.history.MOST_STEPS", 3)
    for _ in range(5):
        add_run(plan)
    assert [plan.undo() is not None for _ in range(4)] == [True, True, True, False]
    assert len(run_ids(plan)) == 2


def test_every_edited_row_counts_its_versions(plan: PlanFile) -> None:
    fill(plan)
    session = next(plan.read([MONDAY])[0].sessions())
    item = session.items[0]
    on = plan.read([MONDAY])[0].days[1].date
    Planner(plan).make(changes.prescribe(item.id, on, Prescription(5, 5)))
    rows = plan._connection.execute("SELECT id, version FROM session_item").fetchall()
    assert {key: version for key, version in rows if version > 1} == {item.id: 2}


BAD_VALUES: dict[str, list[object]] = {
    "sets": [0, 21, -1, "x", float("inf")],
    "reps": [0, 501, "x"],
    "load_kg": [-1.0, 0.0, 1001.0, float("inf"), "x"],
    "rest_s": [-1, 1801, float("inf")],
    "side": ["both", ""],
    "exercise_name": ["x" * 201],
    "position": [-1],
}


@pytest.mark.parametrize(("column", "value"), [(c, v) for c, vs in BAD_VALUES.items() for v in vs])
def test_the_file_itself_refuses_values_out_of_range(
    plan: PlanFile, column: str, value: object
) -> None:
    fill(plan)
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        plan._connection.execute(f"UPDATE session_item SET {column} = ?", (value,))


def test_a_row_that_makes_no_sense_is_a_sentence(plan: PlanFile) -> None:
    fill(plan)
    plan._connection.execute("UPDATE session_item SET sets = 2.5")
    with pytest.raises(PlanError, match="damaged"):
        plan.read([MONDAY])
    plan._connection.execute("UPDATE session_item SET sets = 2")
    plan._connection.execute("UPDATE session SET title = CAST(x'ff00ff' AS TEXT)")
    with pytest.raises(PlanError, match="damaged"):
        plan.read([MONDAY])


def test_a_plan_belongs_to_its_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "made"
    with PlanFile.open_or_create(folder / "p.db", make_folder=True, **SOURCES) as plan:
        fill(plan)
        modes = {p.name: stat.S_IMODE(p.stat().st_mode) for p in folder.iterdir()}
    assert modes == dict.fromkeys(["p.db", "p.db-wal", "p.db-shm", "p.db.lock"], 0o600)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_it_is_durable_by_its_settings(plan: PlanFile) -> None:
    asked = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "trusted_schema": 0,
        "cell_size_check": 1,
    }
    ask = plan._connection.execute
    assert {name: ask(f"PRAGMA {name}").fetchone()[0] for name in asked} == asked


def test_closing_leaves_one_file_and_may_happen_twice(tmp_path: Path) -> None:
    plan = new_plan(tmp_path)
    add_run(plan)
    plan.close()
    plan.close()
    assert {p.name for p in tmp_path.iterdir()} == {"plan.db", "plan.db.lock"}


@pytest.mark.parametrize("way", [PlanFile.open, PlanFile.open_or_create, PlanFile.create])
def test_a_missing_folder_is_named(way: Callable[..., PlanFile], tmp_path: Path) -> None:
    with pytest.raises(PlanError, match=r"There is no folder “.*nowhere”"):
        way(tmp_path / "nowhere" / "x.db", **SOURCES)
    assert not list(tmp_path.iterdir())


def test_opening_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(PlanError, match="There is no plan"):
        PlanFile.open(tmp_path / "x.db", **SOURCES)
    assert not list(tmp_path.iterdir())


def test_creating_leaves_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "x.db").write_text("a letter")
    with pytest.raises(PlanError, match="there already"):
        PlanFile.create(tmp_path / "x.db", **SOURCES)
    assert (tmp_path / "x.db").read_text() == "a letter"


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    new_plan(tmp_path / "far").close()
    (tmp_path / "near.db").symlink_to(tmp_path / "far" / "plan.db")
    with PlanFile.open(tmp_path / "near.db", **SOURCES) as plan:
        add_run(plan)
        assert (tmp_path / "far" / "plan.db-wal").exists()
    assert (tmp_path / "near.db").is_symlink()


def test_reading_works_beside_a_writer_and_writes_nothing(plan: PlanFile) -> None:
    fill(plan)
    said = _elsewhere(
        "p = PlanFile.open_for_reading(path, **SOURCES)",
        f"print(sum(1 for _ in p.read([date({MONDAY:%Y, %m, %d})])[0].items()))",
        "try: p.undo()",
        "except PlanError as e: print(e)",
        path=plan.path,
    )
    assert said.splitlines() == [
        "4",
        "“plan.db” was opened only to read it; open it to change it.",
    ]
    add_run(plan)


def test_reading_leaves_nothing_beside_a_closed_plan(tmp_path: Path) -> None:
    with new_plan(tmp_path) as plan:
        weeks = fill(plan)
    before = {p.name: p.read_bytes() for p in tmp_path.iterdir() if p.is_file()}
    with PlanFile.open_for_reading(tmp_path / "plan.db", **SOURCES) as plan:
        assert plan.read([MONDAY]) == weeks
        with pytest.raises(PlanReadOnlyError):
            plan.commit(Edit("x", weeks, weeks))
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir() if p.is_file()} == before


def test_the_first_screen_loads_neither_orm_nor_migrations(tmp_path: Path) -> None:
    with new_plan(tmp_path) as plan:
        fill(plan)
    said = _elsewhere(
        "p = PlanFile.open(path, **SOURCES)",
        f"assert not p.read([date({MONDAY:%Y, %m, %d})])[0].is_empty",
        "assert p.undo_name()",
        "late = {'sqlalchemy', 'alembic', 'mako', 'tempfile', 'hashlib'}",
        "print(sorted(late & set(sys.modules)))",
        "p.warm_up()",
        "print('sqlalchemy' in sys.modules)",
        path=tmp_path / "plan.db",
    )
    assert said.split() == ["[]", "True"]


def test_an_edit_may_come_while_the_writer_still_loads(tmp_path: Path) -> None:
    new_plan(tmp_path).close()
    said = _elsewhere(
        "from threading import Thread",
        "from tests.storage.plans import add_run, run_ids",
        "p = PlanFile.open(path, **SOURCES)",
        "threads = [Thread(target=p.warm_up) for _ in range(3)]",
        "[t.start() for t in threads]",
        "ids = {add_run(p) for _ in range(5)}",
        "[t.join() for t in threads]",
        "print(ids == run_ids(p))",
        path=tmp_path / "plan.db",
    )
    assert said.strip() == "True"


def test_threads_take_turns(plan: PlanFile) -> None:
    threads = [Thread(target=plan.read, args=([MONDAY],)) for _ in range(4)]
    threads += [Thread(target=plan.back_up) for _ in range(2)]
    for thread in threads:
        thread.start()
    ids = {add_run(plan) for _ in range(10)}
    for thread in threads:
        thread.join()
    assert run_ids(plan) == ids


def test_a_full_check_counts_what_is_planned(plan: PlanFile) -> None:
    fill(plan, weeks=2)
    counts = plan.check()
    assert (counts.sessions, counts.runs, counts.exercises) == (4, 4, 8)


def test_a_full_check_sees_a_row_without_its_session(plan: PlanFile) -> None:
    fill(plan)
    with closing(sqlite3.connect(plan.path)) as other, other:
        other.execute("DELETE FROM session")
    with pytest.raises(PlanError, match="damaged"):
        plan.check()


def _elsewhere(*lines: str, path: Path) -> str:
    """What a fresh interpreter says about a plan."""
    head = [
        "import sys",
        "from datetime import date",
        "from pathlib import Path",
        "from runstrength_desktop.domain.errors import PlanError",
        "from runstrength_desktop.paths import DB",
        "from runstrength_desktop.storage.plan_file import PlanFile",
        "SOURCES = dict(migrations=DB / 'migrations', schema=DB / 'schema.sql')",
        f"path = Path({str(path)!r})",
    ]
    ran = subprocess.run(
        [sys.executable, "-c", "\n".join([*head, *lines])],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout
