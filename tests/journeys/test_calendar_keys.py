"""The calendar by the keyboard alone, taken back whole, and there again after a restart."""

import pytest

from runstrength_desktop.domain.status import Status
from tests.journeys.desk import Desk, missing_tools
from tests.journeys.training_week import (
    FIRST_STEP,
    FRIDAY,
    TUESDAY,
    PlanOnDisk,
    Stored,
)

pytestmark = [
    pytest.mark.xserver,
    pytest.mark.skipif(bool(missing_tools), reason=f"missing: {', '.join(missing_tools)}"),
]

TO_MONDAY = ["Left"] * 6


def status_on_friday(kept: Stored) -> Status:
    return kept.day(FRIDAY).sessions[0].status


def test_a_week_is_changed_taken_back_and_done_again_without_a_mouse(
    desk: Desk, plan: PlanOnDisk
) -> None:
    before = plan.now()
    desk.key("ctrl+3", *TO_MONDAY, "Right", "Home", "Down")
    desk.wait_until(lambda: desk.ask("focus").startswith("Tuesday"), "Tuesday has the keyboard")

    desk.key("ctrl+x")
    plan.once(lambda kept: kept.sessions(TUESDAY) == [])
    desk.key("Right", "Right", "Right", "ctrl+v")
    kept = plan.once(lambda kept: len(kept.sessions(FRIDAY)) == 1)
    assert kept.items(FRIDAY) == ["hip_thrust", "plank"]

    desk.key("space")
    plan.once(lambda kept: status_on_friday(kept) is Status.DONE)

    desk.key("ctrl+k")
    desk.type("duplicate to next")
    desk.key("Return")
    after = plan.once(lambda kept: not kept.weeks[1].is_empty)
    assert [len(day.things) for day in after.weeks[1].days] == [
        len(day.things) for day in after.weeks[0].days
    ]

    desk.key("ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z")
    taken_back = plan.once(lambda kept: kept.undo_name == FIRST_STEP)
    assert taken_back.weeks == before.weeks
    assert taken_back.redo_name == "Cut Posterior chain A"

    assert desk.quit() == 0
    desk.start()
    assert plan.now() == taken_back
    desk.key(*["ctrl+shift+z"] * 4)
    assert plan.once(lambda kept: kept.redo_name is None) == after
