import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.storage import backup as backups
from runstrength_desktop.storage.backup import BackupKind, check_backup, list_backups, make_backup
from runstrength_desktop.storage.backup_age import kept
from runstrength_desktop.storage.plan_file import PlanFile
from tests.counts import count
from tests.storage.plans import MONDAY, SOURCES, add_run, fill, new_plan

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def test_a_backup_tells_when_what_and_how_much(plan: PlanFile) -> None:
    weeks = fill(plan)
    made = plan.back_up()
    assert list_backups(plan.places.backups) == (made,)
    assert (made.kind, made.verified, made.stem) == (BackupKind.BY_HAND, True, "plan")
    assert made.counts is not None
    assert (made.counts.sessions, made.counts.runs, made.counts.exercises) == (2, 2, 4)
    assert abs(made.made_at - datetime.now(UTC)) < timedelta(minutes=5)
    with PlanFile.open_for_reading(made.path, **SOURCES) as copy:
        assert copy.read([MONDAY]) == weeks


def test_a_backup_is_one_private_file_with_its_manifest(plan: PlanFile) -> None:
    fill(plan)
    made = plan.back_up()
    assert {p.name for p in made.path.parent.iterdir()} == {
        made.path.name,
        made.path.name + ".json",
    }
    assert {p.stat().st_mode & 0o777 for p in made.path.parent.iterdir()} == {0o600}
    assert made.path.parent.stat().st_mode & 0o777 == 0o700


def test_a_changed_value_is_seen_where_sqlite_sees_nothing(plan: PlanFile) -> None:
    fill(plan)
    made = plan.back_up()
    content, random = made.path.read_bytes(), Random(1)
    at = content.index(b"Hip thrust")
    for _ in range(count(10, 100)):
        flipped = bytearray(content)
        flipped[at + random.randrange(10)] ^= 1 << random.randrange(3)
        made.path.write_bytes(flipped)
        with closing(sqlite3.connect(made.path)) as raw:
            assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        with pytest.raises(PlanError, match="no longer what was saved"):
            check_backup(made.path)


def test_one_backup_a_day_is_made_before_the_first_change(tmp_path: Path) -> None:
    with new_plan(tmp_path) as plan:
        add_run(plan)
        add_run(plan)
        assert list_backups(plan.places.backups) == ()
    for _ in range(2):
        with PlanFile.open(tmp_path / "plan.db", **SOURCES) as plan:
            plan.warm_up()
            add_run(plan)
    (made,) = list_backups(tmp_path / "plan-backups")
    assert made.kind is BackupKind.DAILY
    assert made.counts is not None
    assert made.counts.runs == 2


def test_a_backup_is_due_a_day_later_and_only_after_a_change(plan: PlanFile) -> None:
    add_run(plan)
    made = make_backup(plan._connection, plan.places, BackupKind.DAILY)
    later = made.made_at + timedelta(days=1)
    assert made.change_number == 1
    assert not backups.is_due(plan.places, 2, made.made_at + timedelta(hours=23))
    assert not backups.is_due(plan.places, 1, later)
    assert backups.is_due(plan.places, 2, later)
    assert backups.is_due(plan.places, 2, made.made_at - timedelta(days=3650))


def test_a_failing_backup_is_told_and_stops_no_work(tmp_path: Path) -> None:
    new_plan(tmp_path).close()
    with PlanFile.open(tmp_path / "plan.db", **SOURCES) as plan:
        add_run(plan)
    (tmp_path / "plan-backups").write_text("a file in the way")
    with PlanFile.open(tmp_path / "plan.db", **SOURCES) as plan:
        add_run(plan)
        assert plan.backup_problem is not None
        with pytest.raises(PlanError):
            plan.back_up()


def test_a_bad_source_is_neither_backed_up_nor_rotated(plan: PlanFile) -> None:
    fill(plan)
    plan.back_up()
    before = sorted(plan.places.backups.iterdir())
    plan._connection.execute("PRAGMA ignore_check_constraints = ON")
    plan._connection.execute("UPDATE session_item SET sets = 99")
    with pytest.raises(PlanError, match="damaged"):
        plan.back_up()
    assert sorted(plan.places.backups.iterdir()) == before


def test_a_full_disk_leaves_no_half_backup(plan: PlanFile, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(plan)

    def no_space(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backups, "sync_file", no_space)
    with pytest.raises(PlanError, match="full"):
        plan.back_up()
    assert list(plan.places.backups.iterdir()) == []


def test_only_sound_automatic_backups_of_this_plan_are_thinned(plan: PlanFile) -> None:
    add_run(plan)
    daily = make_backup(plan._connection, plan.places, BackupKind.DAILY)
    hand = plan.back_up()
    for info, name in [(daily, "plan"), (hand, "plan"), (daily, "other")]:
        for day in range(20, 60):
            _age(info.path, name, NOW - timedelta(days=day))
    (plan.places.backups / "plan-notes.db").write_text("mine")
    make_backup(plan._connection, plan.places, BackupKind.DAILY)
    left = list_backups(plan.places.backups)
    assert sum(1 for i in left if i.stem == "other") == 40
    assert sum(1 for i in left if i.kind is BackupKind.BY_HAND) == 41
    assert sum(1 for i in left if i.stem == "plan" and i.kind is BackupKind.DAILY) < 20
    assert (plan.places.backups / "plan-notes.db").exists()


def _age(path: Path, stem: str, made_at: datetime) -> None:
    kind = path.name.split("Z-")[1]
    name = f"{stem}-{made_at:%Y%m%dT%H%M%S%f}Z-{kind}"
    path.with_name(name).write_bytes(path.read_bytes())
    path.with_name(name + ".json").write_bytes(path.with_name(path.name + ".json").read_bytes())


@given(st.lists(st.integers(-100, 2000), min_size=1))
def test_the_newest_and_all_of_two_days_stay(hours: list[int]) -> None:
    made = [NOW - timedelta(hours=h) for h in hours]
    staying = kept(made, NOW)
    assert max(made) in staying
    assert {m for m in made if NOW - m < timedelta(days=2)} <= staying
    assert kept(staying, NOW) == staying


def test_names_that_are_almost_ours_are_left_alone(plan: PlanFile) -> None:
    add_run(plan)
    plan.back_up()
    for stamp in ("99999999T999999999999Z", "20261121T120000Z"):
        (plan.places.backups / f"plan-{stamp}-daily.db").touch()
        (plan.places.backups / f".plan-{stamp}-daily.db.tmp").touch()
    (plan.places.backups / ".plan-20200101T120000000000Z-daily.db.tmp").touch()
    plan.back_up()
    assert len(list_backups(plan.places.backups)) == 2
    assert len(list(plan.places.backups.iterdir())) == 8


def test_a_year_of_hourly_backups_shrinks_to_a_few() -> None:
    staying = kept([NOW - timedelta(hours=h) for h in range(24 * 365)], NOW)
    days = {(NOW - m).days for m in staying}
    assert len([d for d in days if 2 <= d < 14]) >= 12
    assert len(staying) < 48 + 13 + 8 + 13
    assert date(2026, 3, 31) in {m.date() for m in staying}


def test_a_backup_without_a_manifest_is_listed_as_not_verified(plan: PlanFile) -> None:
    made = plan.back_up()
    manifest = made.path.with_name(made.path.name + ".json")
    strange = {"tables": {}, "counts": {"sessions": "x"}, "change_number": []}
    for text in ["", "[]", "{", json.dumps(strange), json.dumps({"counts": 7, "bytes": 1e999})]:
        manifest.write_text(text)
        (found,) = list_backups(plan.places.backups)
        assert not found.verified
    manifest.unlink()
    (found,) = list_backups(plan.places.backups)
    assert found == replace(made, counts=None, change_number=None, verified=False)
