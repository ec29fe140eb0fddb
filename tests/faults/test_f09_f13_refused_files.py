"""F09, F10 and F13: what we do not understand is refused, and not a byte of it changes."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random
from shutil import copyfile
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.weeks import Weeks
from runstrength_desktop.storage.plan_file import PlanFile
from tests.counts import count
from tests.storage.plans import GOLDEN, MONDAYS, SOURCES, sha256

NEWEST = GOLDEN / "schema-7.db"
WAYS: list[Callable[..., PlanFile]] = [
    PlanFile.open,
    PlanFile.open_or_create,
    PlanFile.open_for_reading,
]
NOT_PLANS = {
    "no bytes": b"",
    "one byte": b"S",
    "half a header": b"SQLite format 3\0",
    "a letter": b"Dear all,\n" * 100,
    "zeros": bytes(8192),
    "a cut off plan": NEWEST.read_bytes()[:8192],
    "a plan of half its pages": NEWEST.read_bytes()[: NEWEST.stat().st_size // 8192 * 4096],
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("content", NOT_PLANS.values(), ids=NOT_PLANS)
def test_a_file_that_is_no_plan_is_refused(
    way: Callable[..., PlanFile], content: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "plan.db"
    path.write_bytes(content)
    with pytest.raises(PlanError):
        way(path, **SOURCES)
    assert path.read_bytes() == content
    assert {p.name for p in tmp_path.iterdir()} <= {"plan.db", "plan.db.lock"}


@pytest.mark.parametrize("way", WAYS)
def test_another_programs_database_is_refused(way: Callable[..., PlanFile], tmp_path: Path) -> None:
    path = tmp_path / "plan.db"
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("CREATE TABLE notes (text)")
    before = sha256(path)
    with pytest.raises(PlanError, match="not a RunStrength plan"):
        way(path, **SOURCES)
    assert sha256(path) == before


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("folder", [True, False])
def test_what_is_no_file_is_refused(
    way: Callable[..., PlanFile], folder: bool, tmp_path: Path
) -> None:
    path = tmp_path / "plan.db"
    if folder:
        path.mkdir()
    else:
        path.symlink_to(tmp_path / "nothing" / "there")
    with pytest.raises(PlanError):
        way(path, **SOURCES)


NEWER = {
    "user_version": "PRAGMA user_version = 99",
    "min_reader": "UPDATE plan_meta SET min_reader = 99",
    "revision": "UPDATE alembic_version SET version_num = '0099'",
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("change", NEWER.values(), ids=NEWER)
def test_a_plan_of_a_newer_program_is_refused(
    way: Callable[..., PlanFile], change: str, tmp_path: Path
) -> None:
    path = tmp_path / "plan.db"
    copyfile(NEWEST, path)
    with closing(sqlite3.connect(path)) as newer, newer:
        newer.execute(change)
    before = sha256(path)
    with pytest.raises(PlanError, match=r"newer RunStrength.*99.*Nothing was changed"):
        way(path, **SOURCES)
    assert sha256(path) == before
    assert {p.name for p in tmp_path.iterdir()} <= {"plan.db", "plan.db.lock"}


@pytest.mark.parametrize(
    "kind", ["TRIGGER t AFTER DELETE ON run BEGIN SELECT 1; END", "VIEW v AS SELECT 1"]
)
def test_a_plan_with_code_of_somebody_else_is_refused(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.db"
    copyfile(NEWEST, path)
    with closing(sqlite3.connect(path)) as other, other:
        other.execute(f"CREATE {kind}")
    before = sha256(path)
    with pytest.raises(PlanError, match="damaged"):
        PlanFile.open(path, **SOURCES)
    assert sha256(path) == before


def mutated(content: bytes, random: Random) -> bytes:
    """A plan as bad disks, cables and editors leave it."""
    kind, page = random.randrange(5), 4096 * random.randrange(len(content) // 4096)
    if kind == 0:
        return content[: random.randrange(len(content))]
    if kind == 1:
        return content[:page] + random.randbytes(4096) + content[page + 4096 :]
    if kind == 2:
        return content[:page] + bytes(4096) + content[page + 4096 :]
    at = random.randrange(100) if kind == 3 else random.randrange(len(content))
    flipped = bytearray(content)
    flipped[at] ^= 1 << random.randrange(8)
    return bytes(flipped)


@settings(max_examples=count(150, 5000))
@given(st.integers(0, 2**32))
def test_a_damaged_plan_is_refused_or_sound_and_never_written_to(seed: int) -> None:
    content = mutated(NEWEST.read_bytes(), Random(seed))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.db"
        path.write_bytes(content)
        found = _weeks_of(path)
        assert path.read_bytes() == content
        assert {p.name for p in path.parent.iterdir()} <= {"plan.db", "plan.db.lock"}
    if found is not None and found != _golden_weeks():
        assert _differs_in_values_alone(content), seed


def _weeks_of(path: Path) -> Weeks | None:
    """What can be read, in both ways; `None` if it is refused."""
    try:
        with PlanFile.open_for_reading(path, **SOURCES) as plan:
            looked = plan.read(MONDAYS)
        with PlanFile.open(path, **SOURCES) as plan:
            assert plan.read(MONDAYS) == looked
            plan.undo_name()
    except PlanError:
        return None
    return looked


def _golden_weeks() -> Weeks:
    with TemporaryDirectory() as folder:
        copyfile(NEWEST, Path(folder) / "plan.db")
        weeks = _weeks_of(Path(folder) / "plan.db")
    assert weeks is not None
    return weeks


def _differs_in_values_alone(content: bytes) -> bool:
    """A flipped bit inside a value, which only a backup's manifest can tell (F11)."""
    golden = NEWEST.read_bytes()
    different = [n for n, (a, b) in enumerate(zip(golden, content, strict=False)) if a != b]
    return len(content) == len(golden) and len(different) == 1 and different[0] >= 100
