"""The very first start by a real mouse: the first steps stand beside the work, never before it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.desk import Desk, Screen, missing_tools

pytestmark = [
    pytest.mark.xserver,
    pytest.mark.skipif(bool(missing_tools), reason=f"missing: {', '.join(missing_tools)}"),
]

MONDAY = 0


@pytest.fixture
def desk(screen: Screen, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(screen, tmp_path / "plan.db", first_start=True)
    made.start()
    yield made
    made.end()


def test_map_catalogue_and_calendar_work_behind_the_first_steps(desk: Desk) -> None:
    assert desk.ask("widget|First steps") != "nowhere"
    desk.click("region|Gluteus maximus, left")
    desk.wait_until(lambda: int(desk.ask("count|Exercises")) < 175, "the list is filtered")
    desk.drag("row|Exercises|Barbell hip thrust", "list|Monday")

    def planned() -> list[str]:
        return [s["items"][0]["exercise"] for s in desk.day("this", MONDAY)["sessions"]]

    desk.wait_until(lambda: planned() == ["hip_thrust"], "hip thrust on Monday")
    desk.click("widget|Gym")
    desk.click("widget|Runs of a normal week")
    desk.type("tue easy 6k, sun long 14k")
    desk.click("widget|&Done")
    desk.wait_until(lambda: desk.ask("widget|First steps") == "nowhere", "the panel is gone")
    assert desk.ask("message").startswith("Kept.")
    assert desk.quit() == 0
    desk.start()
    assert desk.ask("widget|First steps") == "nowhere"
