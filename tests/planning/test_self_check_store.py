"""The answers of the self-check: kept for each athlete, deleted whole, refused when odd."""

import json
import os
import stat
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.self_check import Answer, ComparedWith, SelfCheckAnswers
from runstrength_desktop.planning.self_check_store import (
    ANSWERS_FILE,
    KeptAnswers,
    SelfCheckStore,
)

ANNA, BEN = "0a6c6f3e-anna", "7b1d-ben"
ANSWERS = SelfCheckAnswers(
    {"knee": Answer.YES, "one_leg_squat.left": Answer.UNSURE, "sitting": Answer.NO},
    {"calf_raise.left": 24, "calf_raise.right": 0},
    44,
    ComparedWith.WOMEN,
)
KEPT = KeptAnswers(ANSWERS, date(2026, 11, 21), is_finished=True)

_KEYS = st.from_regex(r"[a-z][a-z0-9_]{0,20}(\.(left|right))?", fullmatch=True)
_KEPT = st.builds(
    KeptAnswers,
    st.builds(
        SelfCheckAnswers,
        given=st.dictionaries(_KEYS, st.sampled_from(Answer), max_size=20),
        counts=st.dictionaries(_KEYS, st.integers(0, 200), max_size=4),
        age=st.none() | st.integers(5, 110),
        compared_with=st.sampled_from(ComparedWith),
    ),
    st.dates(),
    st.booleans(),
)


@pytest.fixture
def store(tmp_path: Path) -> SelfCheckStore:
    return SelfCheckStore(tmp_path, ANNA)


def told() -> dict[str, Any]:
    """What the file holds for Anna, to be spoiled."""
    return {
        "on": "2026-11-21",
        "is_finished": True,
        "given": {"knee": "yes"},
        "counts": {"calf_raise.left": 24},
        "age": 44,
        "compared_with": "women",
    }


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_nothing_is_kept_before_somebody_answers(store: SelfCheckStore, tmp_path: Path) -> None:
    assert store.read() is None
    assert files(tmp_path) == []


def test_what_was_kept_is_read_again(store: SelfCheckStore, tmp_path: Path) -> None:
    store.keep(KEPT)
    assert store.read() == KEPT
    assert files(tmp_path) == [ANSWERS_FILE]


@given(kept=_KEPT, other=_KEPT)
def test_anything_that_can_be_answered_comes_back(
    tmp_path: Path, kept: KeptAnswers, other: KeptAnswers
) -> None:
    anna, ben = SelfCheckStore(tmp_path, ANNA), SelfCheckStore(tmp_path, BEN)
    anna.keep(kept)
    ben.keep(other)
    assert (anna.read(), ben.read()) == (kept, other)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")
def test_nobody_else_on_the_computer_may_read_it(store: SelfCheckStore, tmp_path: Path) -> None:
    store.keep(KEPT)
    assert stat.S_IMODE((tmp_path / ANSWERS_FILE).stat().st_mode) == 0o600


def test_deleting_leaves_no_byte(store: SelfCheckStore, tmp_path: Path) -> None:
    store.keep(KEPT)
    (tmp_path / f".{ANSWERS_FILE}.4711.tmp").write_bytes(b"left by a power cut")
    (tmp_path / "plan.db").write_bytes(b"the plan")
    store.delete()
    assert files(tmp_path) == ["plan.db"]
    assert store.read() is None
    store.delete()


def test_deleting_takes_what_a_link_leads_to(tmp_path: Path) -> None:
    elsewhere, here = tmp_path / "elsewhere", tmp_path / "here"
    elsewhere.mkdir()
    here.mkdir()
    (here / ANSWERS_FILE).symlink_to(elsewhere / "answers")
    store = SelfCheckStore(here, ANNA)
    store.keep(KEPT)
    assert files(elsewhere) == ["answers"]
    store.delete()
    assert files(elsewhere) == files(here) == []


def test_another_athletes_answers_stay(store: SelfCheckStore, tmp_path: Path) -> None:
    ben = SelfCheckStore(tmp_path, BEN)
    store.keep(KEPT)
    ben.keep(KeptAnswers(SelfCheckAnswers(age=30), date(2026, 1, 1)))
    store.delete()
    assert store.read() is None
    kept = ben.read()
    assert kept is not None
    assert kept.answers.age == 30
    assert ANNA not in (tmp_path / ANSWERS_FILE).read_text("utf-8")


ODD: list[tuple[str, Any]] = [
    ("given", {"knee": "perhaps"}),
    ("given", {"knee": True}),
    ("given", {"knee": ["yes"]}),
    ("given", {"../../etc": "yes"}),
    ("given", {"knee.middle": "yes"}),
    ("given", {"KNEE": "yes"}),
    ("given", {"k" * 200: "yes"}),
    ("given", []),
    ("counts", {"calf_raise.left": -1}),
    ("counts", {"calf_raise.left": 201}),
    ("counts", {"calf_raise.left": True}),
    ("counts", {"calf_raise.left": 1.5}),
    ("age", 4),
    ("age", 111),
    ("age", "44"),
    ("compared_with", "martians"),
    ("on", "21.11.2026"),
    ("on", 0),
    ("is_finished", 1),
    ("note", "<b>bold</b>"),
]


@pytest.mark.parametrize(("field", "value"), ODD)
def test_a_value_that_makes_no_sense_is_refused_and_left_as_it_is(
    store: SelfCheckStore, tmp_path: Path, field: str, value: Any
) -> None:
    text = json.dumps({"version": 1, "athletes": {ANNA: {**told(), field: value}}})
    refused(store, tmp_path, text.encode())


@pytest.mark.parametrize("field", told())
def test_a_missing_value_is_refused(store: SelfCheckStore, tmp_path: Path, field: str) -> None:
    rest = {key: value for key, value in told().items() if key != field}
    refused(store, tmp_path, json.dumps({"version": 1, "athletes": {ANNA: rest}}).encode())


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x00" * 40,
        b"\xff\xfe{}",
        b"[]",
        b"null",
        b"{}",
        b'{"version": 1}',
        b'{"version": true, "athletes": {}}',
        b'{"version": 1, "athletes": []}',
        b'{"version": 1, "athletes": {}, "athletes": {}}',
        b'{"version": 1, "athletes": {}, "more": 1}',
        b'{"version": ' + b"9" * 5000 + b"}",
        b"[" * 100_000,
    ],
)
def test_a_file_that_is_something_else_is_refused(
    store: SelfCheckStore, tmp_path: Path, raw: bytes
) -> None:
    refused(store, tmp_path, raw)


def test_a_file_cut_anywhere_is_refused(store: SelfCheckStore, tmp_path: Path) -> None:
    store.keep(KEPT)
    whole = (tmp_path / ANSWERS_FILE).read_bytes()
    for length in range(len(whole)):
        refused(store, tmp_path, whole[:length])


def test_a_newer_file_is_told_apart(store: SelfCheckStore, tmp_path: Path) -> None:
    (tmp_path / ANSWERS_FILE).write_text('{"version": 2, "people": {}}', "utf-8")
    with pytest.raises(PlanError, match="newer RunStrength"):
        store.read()


def test_what_cannot_be_read_can_be_deleted(store: SelfCheckStore, tmp_path: Path) -> None:
    (tmp_path / ANSWERS_FILE).write_bytes(b"\x00\x01")
    store.delete()
    assert files(tmp_path) == []
    store.keep(KEPT)
    assert store.read() == KEPT


def test_a_folder_that_is_gone_is_told_in_a_sentence(tmp_path: Path) -> None:
    store = SelfCheckStore(tmp_path / "gone", ANNA)
    with pytest.raises(PlanError, match="There is no folder"):
        store.keep(KEPT)
    assert store.read() is None


def test_a_folder_in_the_place_of_the_file_is_told(store: SelfCheckStore, tmp_path: Path) -> None:
    (tmp_path / ANSWERS_FILE).mkdir()
    for attempt in (store.read, lambda: store.keep(KEPT), store.delete):
        with pytest.raises(PlanError):
            attempt()
    assert (tmp_path / ANSWERS_FILE).is_dir()


def refused(store: SelfCheckStore, folder: Path, raw: bytes) -> None:
    """Neither read nor written over."""
    path = folder / ANSWERS_FILE
    path.write_bytes(raw)
    with pytest.raises(PlanError, match="cannot be read"):
        store.read()
    with pytest.raises(PlanError):
        store.keep(KEPT)
    assert path.read_bytes() == raw
