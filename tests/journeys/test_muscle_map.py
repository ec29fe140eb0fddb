"""From a muscle to its exercises and back, by a real mouse on a real screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from runstrength_desktop import composition
from tests.journeys.desk import Desk, Screen, missing_tools

pytestmark = [
    pytest.mark.xserver,
    pytest.mark.skipif(bool(missing_tools), reason=f"missing: {', '.join(missing_tools)}"),
]

GLUTES = "Gluteus maximus, left"
FIRST_ROWS = 10


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    made = Screen("1366x768")
    yield made
    made.close()


@pytest.fixture
def desk(screen: Screen, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(screen, tmp_path / "plan.db")
    made.start()
    yield made
    made.end()


def wait_for_name(desk: Desk, start: str) -> None:
    desk.wait_until(lambda: desk.ask(f"name|{start}") != "nowhere", start)


def test_a_muscle_leads_to_its_exercises_and_its_value_rises(desk: Desk) -> None:
    exercises = composition.catalogue().by_id
    names = {exercise.name: exercise for exercise in exercises.values()}
    assert desk.ask(f"name|{GLUTES}").startswith(f"{GLUTES}, 0 sets")

    desk.click(f"region|{GLUTES}")
    desk.wait_until(lambda: int(desk.ask("count|Exercises")) < len(exercises), "filtered")
    first = [desk.ask(f"said|Exercises|{n}").split(",")[0] for n in range(FIRST_ROWS)]
    assert [names[name].weight("gluteus_maximus") for name in first] == [1.0] * FIRST_ROWS

    hip_thrust = names["Barbell hip thrust"]
    desk.drag("row|Exercises|Barbell hip thrust", "list|Wednesday")
    rise = hip_thrust.dose.sets * hip_thrust.weight("gluteus_maximus")
    for side in ("left", "right"):
        wait_for_name(desk, f"Gluteus maximus, {side}, {rise:g} sets, target 4 to 10")
    assert desk.ask("name|Sartorius, left").startswith("Sartorius, left, 0 sets")

    desk.key("ctrl+z")
    wait_for_name(desk, f"{GLUTES}, 0 sets")


def test_clicking_again_shows_every_exercise(desk: Desk) -> None:
    everything = desk.ask("count|Exercises")
    desk.click(f"region|{GLUTES}")
    desk.wait_until(lambda: desk.ask("count|Exercises") != everything, "filtered")
    desk.click(f"region|{GLUTES}")
    desk.wait_until(lambda: desk.ask("count|Exercises") == everything, "all again")


def test_by_keyboard_from_the_map_to_the_table_and_the_card(desk: Desk) -> None:
    desk.key("ctrl+1")
    desk.wait_until(lambda: desk.ask("focus") == "Muscle map", "the map has the keyboard")
    desk.key("2")
    desk.wait_until(lambda: "running load: none" in desk.ask("name|Soleus, left"), "runs shown")
    desk.key("1", "t")
    desk.wait_until(lambda: desk.ask("focus") == "Muscles this week", "the table has the keyboard")
    desk.key("Escape")
    desk.wait_until(lambda: desk.ask("focus") == "Muscle map", "back in the map")
    desk.key("Down", "i")
    desk.wait_until(lambda: desk.ask("widget|This week") != "nowhere", "the card is open")
    desk.key("Escape")
    desk.wait_until(lambda: desk.ask("widget|This week") == "nowhere", "the card is closed")
    assert desk.quit() == 0
