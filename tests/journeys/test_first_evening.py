"""The main job by a real mouse, and once more by the keyboard alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.desk import Desk, Screen, missing_tools

pytestmark = [
    pytest.mark.xserver,
    pytest.mark.skipif(bool(missing_tools), reason=f"missing: {', '.join(missing_tools)}"),
]

WEDNESDAY, THURSDAY = 2, 3


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    made = Screen()
    yield made
    made.close()


@pytest.fixture
def desk(screen: Screen, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(screen, tmp_path / "plan.db")
    made.start()
    yield made
    made.end()


def titles(desk: Desk, day: int) -> list[str]:
    return [session["title"] for session in desk.day("this", day)["sessions"]]


def exercises(desk: Desk, day: int) -> list[str]:
    sessions = desk.day("this", day)["sessions"]
    return [item["exercise"] for session in sessions for item in session["items"]]


def test_by_mouse_from_the_muscle_to_the_printed_plan(desk: Desk, tmp_path: Path) -> None:
    assert desk.ask("count|Exercises") == "175"
    desk.click("region|Gluteus maximus, left")
    desk.wait_until(lambda: int(desk.ask("count|Exercises")) < 175, "the list is filtered")

    desk.drag("row|Exercises|Barbell hip thrust", "list|Wednesday")
    desk.wait_until(lambda: exercises(desk, WEDNESDAY) == ["hip_thrust"], "hip thrust on Wednesday")

    desk.drag("row|Wednesday|Strength", "list|Thursday")
    desk.wait_until(lambda: titles(desk, THURSDAY) == ["Strength"], "session on Thursday")
    assert titles(desk, WEDNESDAY) == []

    desk.key("ctrl+z")
    desk.wait_until(lambda: titles(desk, WEDNESDAY) == ["Strength"], "session back on Wednesday")

    assert desk.quit() == 0
    desk.start()
    assert desk.ask("row|Wednesday|Barbell hip thrust 3 × 8") != "nowhere"
    assert exercises(desk, WEDNESDAY) == ["hip_thrust"]

    desk.key("ctrl+shift+z")
    desk.wait_until(lambda: titles(desk, THURSDAY) == ["Strength"], "redo works after a restart")

    target = tmp_path / "plan.pdf"
    desk.command("print", "this", "--output", str(target))
    assert target.read_bytes().startswith(b"%PDF")


def test_a_drag_given_up_with_escape_changes_nothing(desk: Desk) -> None:
    desk.drag("row|Exercises|", "list|Wednesday", drop=False)
    assert exercises(desk, WEDNESDAY) == []
    assert desk.ask("message") == "nowhere"


def test_by_keyboard_alone(desk: Desk) -> None:
    desk.key("ctrl+f")
    desk.type("hip thrust")
    desk.key("Down")
    desk.wait_until(lambda: desk.ask("focus") == "Exercises", "the list has the keyboard")
    desk.key("alt+3")
    desk.wait_until(lambda: len(exercises(desk, WEDNESDAY)) == 1, "added to Wednesday")

    desk.key("ctrl+3")
    desk.wait_until(lambda: desk.ask("focus").startswith("Wednesday"), "Wednesday has the keyboard")
    desk.key("Home", "Down", "alt+Right")
    desk.wait_until(lambda: titles(desk, THURSDAY) == ["Strength"], "session moved to Thursday")

    desk.key("ctrl+z")
    desk.wait_until(lambda: titles(desk, WEDNESDAY) == ["Strength"], "and back")
    assert desk.quit() == 0
    desk.start()
    assert desk.ask("row|Wednesday|Strength") != "nowhere"
