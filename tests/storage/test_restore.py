from pathlib import Path

import pytest

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.storage.backup import BackupKind, list_backups
from runstrength_desktop.storage.plan_file import PlanFile
from tests.storage.plans import GOLDEN, MONDAY, SOURCES, add_run, fill, new_plan, run_ids, sha256


def test_a_restored_plan_goes_on_where_the_backup_was(plan: PlanFile) -> None:
    weeks = fill(plan)
    made = plan.back_up()
    add_run(plan)
    planner = Planner(plan)
    now = planner.weeks([MONDAY])
    plan.restore(made.path)
    planner.use(plan)
    assert planner.weeks([MONDAY]) == weeks
    assert planner.undo()
    kept = list_backups(plan.places.backups)[0]
    assert kept.kind is BackupKind.BEFORE_RESTORE
    plan.restore(kept.path)
    assert plan.read([MONDAY]) == now


def test_a_damaged_plan_is_set_aside_whole(tmp_path: Path) -> None:
    with new_plan(tmp_path) as plan:
        weeks = fill(plan)
        made = plan.back_up()
    path = tmp_path / "plan.db"
    path.write_bytes(b"\0" * 4096)
    (tmp_path / "plan.db-wal").write_bytes(b"its journal")
    with PlanFile.open_restored(path, made.path, **SOURCES) as plan:
        assert plan.read([MONDAY]) == weeks
    (aside,) = tmp_path.glob("damaged-*")
    assert {p.name: p.read_bytes() for p in aside.iterdir()} == {
        "plan.db": b"\0" * 4096,
        "plan.db-wal": b"its journal",
    }


def test_a_missing_plan_comes_back(tmp_path: Path) -> None:
    with new_plan(tmp_path) as plan:
        weeks = fill(plan)
        made = plan.back_up()
    (tmp_path / "plan.db").unlink()
    with PlanFile.open_restored(tmp_path / "plan.db", made.path, **SOURCES) as plan:
        assert plan.read([MONDAY]) == weeks
    assert not list(tmp_path.glob("damaged-*"))


def test_a_backup_of_an_old_schema_is_migrated_on_its_way_in(plan: PlanFile) -> None:
    before = sha256(GOLDEN / "schema-1.db")
    plan.restore(GOLDEN / "schema-1.db")
    assert not plan.read([MONDAY])[0].is_empty
    assert sha256(GOLDEN / "schema-1.db") == before
    assert {p.name for p in GOLDEN.iterdir() if "schema-1" in p.name} == {"schema-1.db"}


def test_a_bad_backup_is_refused_and_the_plan_goes_on(plan: PlanFile, tmp_path: Path) -> None:
    weeks = fill(plan)
    made = plan.back_up()
    content = made.path.read_bytes()
    made.path.write_bytes(content.replace(b"Hip thrust", b"Hop thrust"))
    (tmp_path / "letter.txt").write_text("dear all")
    (tmp_path / "empty.db").touch()
    sources = [made.path, tmp_path / "letter.txt", tmp_path / "empty.db", tmp_path / "none.db"]
    for source in [*sources, tmp_path / "no" / "folder.db", plan.path, tmp_path]:
        with pytest.raises(PlanError):
            plan.restore(source)
        assert plan.read([MONDAY]) == weeks
        add_run(plan)
        assert plan.undo()
    assert not list(tmp_path.glob("*.restoring*"))


@pytest.mark.parametrize("moved", range(6))
def test_a_swap_that_a_crash_interrupted_is_finished_at_the_next_start(
    tmp_path: Path, moved: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    with new_plan(tmp_path) as plan:
        weeks = fill(plan)
        made = plan.back_up()
    path = tmp_path / "plan.db"
    for ending in ("", "-wal", "-shm", "-journal"):
        (tmp_path / f"plan.db{ending}").write_bytes(b"broken" * 100)
    _crash_after(moved, monkeypatch)
    with pytest.raises(KeyboardInterrupt):
        PlanFile.open_restored(path, made.path, **SOURCES)
    monkeypatch.undo()
    with PlanFile.open(path, **SOURCES) as plan:
        assert plan.read([MONDAY]) == weeks
    (aside,) = tmp_path.glob("damaged-*")
    assert len([p for p in aside.iterdir() if p.read_bytes() == b"broken" * 100]) == 4
    assert {p.name for p in tmp_path.iterdir()} == {
        "plan.db",
        "plan.db.lock",
        "plan-backups",
        aside.name,
    }


def _crash_after(moves: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Die at the n-th rename or removal that follows the marker."""
    replace, unlink, left = Path.replace, Path.unlink, [moves]

    def counted() -> None:
        if left[0] == 0:
            raise KeyboardInterrupt
        left[0] -= 1

    def dying_replace(self: Path, target: Path) -> Path:
        if (self.parent / "plan.db.pending").exists():
            counted()
        return replace(self, target)

    def dying_unlink(self: Path, missing_ok: bool = False) -> None:
        if self.name.endswith(".pending"):
            counted()
        unlink(self, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "replace", dying_replace)
    monkeypatch.setattr(Path, "unlink", dying_unlink)


def test_a_rescue_copy_holds_all_and_may_replace_an_older_one(
    plan: PlanFile, tmp_path: Path
) -> None:
    ids = {add_run(plan)}
    plan.rescue_copy(tmp_path / "rescue.db")
    ids.add(add_run(plan))
    plan.rescue_copy(tmp_path / "rescue.db")
    with PlanFile.open(tmp_path / "rescue.db", **SOURCES) as rescued:
        assert run_ids(rescued) == ids
    with pytest.raises(PlanError, match="another place"):
        plan.rescue_copy(plan.path)
    with pytest.raises(PlanError, match="no folder"):
        plan.rescue_copy(tmp_path / "no" / "rescue.db")
