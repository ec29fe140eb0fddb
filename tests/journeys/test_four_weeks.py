"""Four weeks by a real mouse: between weeks, copied, given up, dropped outside, at the edge."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from runstrength_desktop.domain.iso_week import monday_of, week_label
from runstrength_desktop.ui.dates import day_in_words
from tests.journeys.desk import Desk, Screen, missing_tools

pytestmark = [
    pytest.mark.xserver,
    pytest.mark.skipif(bool(missing_tools), reason=f"missing: {', '.join(missing_tools)}"),
]

MONDAY = monday_of(date.today())
WEEK = timedelta(7)
TUESDAY, FRIDAY = MONDAY + timedelta(1), MONDAY + timedelta(4)


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    made = Screen()
    yield made
    made.close()


@pytest.fixture
def desk(screen: Screen, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(screen, tmp_path / "plan.db")
    made.command("add", TUESDAY.isoformat(), "hip thrust 3x8")
    made.start()
    made.key("alt+2")
    made.wait_until(lambda: made.ask(cell(FRIDAY + 2 * WEEK)) != "nowhere", "four weeks are there")
    yield made
    made.end()


def cell(on: date) -> str:
    return f"cell|{day_in_words(on)}:"


def card(on: date) -> str:
    return f"card|{day_in_words(on)}:"


def titles(desk: Desk, on: date) -> list[str]:
    day = desk.day(week_label(monday_of(on)), on.weekday())
    return [session["title"] for session in day["sessions"]]


def test_a_session_is_dragged_two_weeks_on_and_taken_back(desk: Desk) -> None:
    there = FRIDAY + 2 * WEEK
    desk.drag(card(TUESDAY), cell(there))
    desk.wait_until(lambda: titles(desk, there) == ["Strength"], "the session is two weeks on")
    assert titles(desk, TUESDAY) == []
    desk.key("ctrl+z")
    desk.wait_until(lambda: titles(desk, TUESDAY) == ["Strength"], "the session is back")


def test_an_exercise_is_dragged_from_the_catalogue(desk: Desk) -> None:
    there = FRIDAY + WEEK
    desk.drag("row|Exercises|", cell(there))
    desk.wait_until(lambda: titles(desk, there) == ["Strength"], "a session holds the exercise")


def test_escape_outside_and_itself_change_nothing(desk: Desk) -> None:
    desk.drag(card(TUESDAY), cell(FRIDAY + WEEK), drop=False)
    desk.drag(card(TUESDAY), "region|Gluteus maximus, left")
    desk.drag(card(TUESDAY), card(TUESDAY))
    assert titles(desk, TUESDAY) == ["Strength"]
    assert titles(desk, FRIDAY + WEEK) == []
    assert desk.ask("message") == "nowhere"


def test_the_keys_move_a_session_by_weeks_and_open_its_day(desk: Desk) -> None:
    desk.click(card(TUESDAY))
    desk.key("alt+Down", "alt+Down")
    desk.wait_until(lambda: titles(desk, TUESDAY + 2 * WEEK) == ["Strength"], "two weeks on")
    desk.key("Return")
    desk.wait_until(
        lambda: desk.ask(f"row|{day_in_words(TUESDAY + 2 * WEEK)}|Strength") != "nowhere",
        "its week is there in full",
    )
