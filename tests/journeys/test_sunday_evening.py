"""Sunday evening: runs typed, the week filled, a session moved, the plan printed; few actions."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.desk import Desk, Screen, missing_tools

pytestmark = [
    pytest.mark.xserver,
    pytest.mark.skipif(bool(missing_tools), reason=f"missing: {', '.join(missing_tools)}"),
]

MOST_ACTIONS = 15
DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
RUNS = "Tue easy 6k, Thu intervals, Sun long 14k"


class Counted:
    """Hands at a desk, and how often they did something: a click, a drag, a key, a line typed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.done = 0

    def __getattr__(self, hand: str) -> Callable[..., Any]:
        self.done += 1
        made: Callable[..., Any] = getattr(self._desk, hand)
        return made


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    screen = Screen("1366x768")
    made = Desk(screen, tmp_path / "plan.db")
    made.start()
    yield made
    made.end()
    screen.close()


def week(desk: Desk) -> list[dict[str, Any]]:
    """Next week's days; the fresh plan may not be stored yet."""
    return [desk.day("next", number) for number in range(len(DAY_NAMES))]


def strength_days(desk: Desk) -> list[int]:
    return [number for number, day in enumerate(week(desk)) if day["sessions"]]


def test_a_week_from_nothing_to_paper_takes_few_actions(desk: Desk, tmp_path: Path) -> None:
    hands = Counted(desk)
    hands.key("ctrl+Next")
    hands.click("row|Tuesday|Add")
    hands.type(RUNS)
    hands.key("Return")
    desk.wait_until(lambda: sum(len(day["runs"]) for day in week(desk)) == 3, "three runs")

    hands.key("ctrl+l")
    desk.wait_until(lambda: desk.ask("count|Proposals") not in {"0", "nowhere"}, "proposals")
    hands.key("Return")
    desk.wait_until(lambda: len(strength_days(desk)) >= 2, "sessions in the week")

    before = strength_days(desk)
    free = next(day for day in range(len(DAY_NAMES)) if day not in before)
    title = week(desk)[before[0]]["sessions"][0]["title"]
    hands.drag(f"row|{DAY_NAMES[before[0]]}|{title}", f"list|{DAY_NAMES[free]}")
    desk.wait_until(lambda: strength_days(desk) == sorted({free, *before[1:]}), "moved")

    target = tmp_path / "plan.pdf"
    hands.click("widget|Print plan")
    hands.click("widget|&Save as PDF…")
    desk.wait_until(lambda: desk.ask("widget|&Save") != "nowhere", "it asks for a file")
    hands.type(str(target))
    hands.key("Return")
    desk.wait_until(target.exists, "the plan is a file")

    assert target.read_bytes().startswith(b"%PDF")
    assert hands.done <= MOST_ACTIONS
