"""Plan files: what is saved is what is read, and nothing else is."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.exchange.plan_bundle import (
    is_plan,
    plan_bytes,
    read_plan,
    saved_from,
    write_plan,
)
from runstrength_desktop.planning.saved_weeks import SavedWeeks
from tests.domain.plan_values import MONDAY
from tests.exchange.plan_files import NAME, a_file, a_week, as_read, saved
from tests.storage.own_values import own_exercise


@given(told=saved())
def test_what_is_saved_is_read_again(told: SavedWeeks) -> None:
    text = plan_bytes(told).decode()
    assert saved_from(text, NAME, lambda _done, _whole: None) == told


def test_a_file_says_what_it_is_and_leaves_out_what_is_plain(tmp_path: Path) -> None:
    path = tmp_path / NAME
    write_plan(path, SavedWeeks((a_week(),)))
    told = json.loads(path.read_text("utf-8"))
    assert (told["format"], told["version"]) == ("runstrength-plan", 1)
    (week,) = told["weeks"]
    (day,) = week["days"]
    assert (week["week"], day["date"]) == ("2026-W47", "2026-11-16")
    assert day["runs"] == [
        {"id": "run-1", "kind": "easy", "distance_km": 6.5, "note": "two\nlines"}
    ]
    (item,) = day["sessions"][0]["items"]
    assert item.keys() == {"id", "exercise", "name", "sets", "reps", "load_kg"}
    assert list(tmp_path.iterdir()) == [path]


def test_empty_weeks_between_are_kept() -> None:
    weeks = tuple(a_week().empty(MONDAY + timedelta(7 * n)) for n in range(3))
    text = plan_bytes(SavedWeeks(weeks)).decode()
    assert saved_from(text, NAME, lambda _done, _whole: None).weeks == weeks


def test_writing_where_nobody_may_leaves_the_old_file(tmp_path: Path) -> None:
    with pytest.raises(PlanError, match="There is no folder"):
        write_plan(tmp_path / "gone" / NAME, SavedWeeks((a_week(),)))
    with pytest.raises(PlanError, match="is a folder"):
        write_plan(tmp_path, SavedWeeks((a_week(),)))


def test_what_could_not_be_read_again_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / NAME
    week = a_week("\ud800")
    with pytest.raises(PlanError, match="These weeks cannot be saved: week 1, 2026-11-16"):
        write_plan(path, SavedWeeks((week,)))
    assert not path.exists()


def test_reading_tells_how_far_it_is_and_can_be_stopped(tmp_path: Path) -> None:
    path = tmp_path / NAME
    write_plan(path, SavedWeeks((a_week(),)))
    said: list[tuple[int, int]] = []

    def stop(done: int, whole: int) -> None:
        said.append((done, whole))
        if done == whole == 1:
            raise PlanError("Reading was stopped.")

    with pytest.raises(PlanError, match=r"^Reading was stopped"):
        read_plan(path, stop)
    assert said[-1] == (1, 1)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ('{"version": 1, "format" : "runstrength-plan"}', True),
        ('{"format": "runstrength-plan", "weeks": [', True),
        ('\ufeff  {"format": "runstrength-plan"}', True),
        ('[{"name": "a \\"format\\": \\"runstrength-plan\\" b"}]', False),
        ('{"name": "a \\"format\\": \\"runstrength-plan\\" b"}', False),
        ('name,format\n"format": "runstrength-plan"', False),
        ("{}", False),
    ],
)
def test_a_plan_file_is_known_by_its_content(tmp_path: Path, text: str, answer: bool) -> None:
    path = tmp_path / "list.json"
    path.write_text(text, "utf-8")
    assert is_plan(path, lambda _done, _whole: None) is answer


def test_own_exercises_come_back_whole_and_undeleted() -> None:
    own = own_exercise()
    assert as_read(a_file(own)).exercises == (own,)


@given(st.sampled_from(["exercises", "names"]))
def test_what_need_not_be_there_may_be_left_out(name: str) -> None:
    told = a_file()
    del told[name]
    assert as_read(told).weeks
