"""Every drag of the calendar by a real mouse; the plan's file says what became of it."""

from datetime import date

import pytest

from runstrength_desktop.domain.status import Status
from runstrength_desktop.ui.dates import day_in_words, short_weekday
from tests.journeys.desk import Desk, missing_tools
from tests.journeys.training_week import (
    FIRST_STEP,
    FRIDAY,
    NEXT_MONDAY,
    SUNDAY,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    PlanOnDisk,
)

pytestmark = [
    pytest.mark.xserver,
    pytest.mark.skipif(bool(missing_tools), reason=f"missing: {', '.join(missing_tools)}"),
]

GLUTES = "region|Gluteus maximus, left"


def on(day: date, text: str = "", part: str = "row") -> str:
    return f"{part}|{day_in_words(day)}|{text}"


def blank(day: date) -> str:
    return f"list|{day_in_words(day)}"


def verdict(desk: Desk, day: date) -> str:
    """The word in the head of a day; empty while nothing is dragged."""
    return desk.ask(f"name|{short_weekday(day)} {day.day}").partition(", ")[2]


def hold_at_the_right_edge(desk: Desk) -> None:
    """Until the next week is there."""
    desk.lift(on(TUESDAY, "Posterior"))
    desk.carry(on(SUNDAY, part="edge"))
    desk.wait_until(lambda: desk.ask(blank(NEXT_MONDAY)) != "nowhere", "the week is turned")


def test_exercises_go_to_a_day_between_two_others_and_to_another_session(
    desk: Desk, plan: PlanOnDisk
) -> None:
    desk.drag("row|Exercises|Barbell hip thrust", blank(FRIDAY))
    kept = plan.once(lambda kept: kept.day(FRIDAY).sessions != ())
    assert kept.items(FRIDAY) == ["hip_thrust"]

    desk.drag("row|Exercises|Barbell bench press", on(TUESDAY, "Plank", "upper"))
    kept = plan.once(lambda kept: len(kept.items(TUESDAY)) == 3)
    assert kept.items(TUESDAY) == ["hip_thrust", "bench_press", "plank"]

    desk.drag(on(TUESDAY, "Barbell bench press"), on(WEDNESDAY, "Press-up", "lower"))
    kept = plan.once(lambda kept: kept.items(WEDNESDAY, 1) == ["press_up", "bench_press"])
    assert kept.items(TUESDAY) == ["hip_thrust", "plank"]


def test_sessions_and_runs_go_to_another_day_and_order(desk: Desk, plan: PlanOnDisk) -> None:
    desk.drag(on(WEDNESDAY, "Arms"), on(WEDNESDAY, "Core", "upper"))
    plan.once(lambda kept: kept.sessions(WEDNESDAY) == ["arms", "core"])

    desk.drag(on(TUESDAY, "Posterior"), on(WEDNESDAY, "Core", "upper"))
    kept = plan.once(lambda kept: kept.sessions(WEDNESDAY) == ["arms", "posterior", "core"])
    assert kept.sessions(TUESDAY) == []

    desk.drag(on(WEDNESDAY, "Easy run"), blank(THURSDAY))
    kept = plan.once(lambda kept: kept.runs(THURSDAY) == ["easy"])
    assert kept.runs(WEDNESDAY) == []
    assert kept.undo_name == "Move easy run to Thursday"


def test_several_chosen_go_together_as_one_step(desk: Desk, plan: PlanOnDisk) -> None:
    desk.click(on(WEDNESDAY, "Easy run"))
    desk.click(on(TUESDAY, "Posterior"), holding="ctrl")
    desk.drag(on(WEDNESDAY, "Easy run"), blank(FRIDAY))
    kept = plan.once(lambda kept: kept.runs(FRIDAY) == ["easy"])
    assert kept.sessions(THURSDAY) == ["posterior"]
    assert (kept.sessions(TUESDAY), kept.runs(WEDNESDAY)) == ([], [])

    desk.key("ctrl+z")
    kept = plan.once(lambda kept: kept.sessions(TUESDAY) == ["posterior"])
    assert (kept.runs(WEDNESDAY), kept.undo_name) == (["easy"], FIRST_STEP)


def test_control_copies_whether_held_from_the_start_or_later(desk: Desk, plan: PlanOnDisk) -> None:
    desk.drag(on(WEDNESDAY, "Core"), blank(SUNDAY), holding="ctrl")
    kept = plan.once(lambda kept: len(kept.sessions(SUNDAY)) == 1)
    assert kept.items(SUNDAY) == ["plank"]
    assert kept.sessions(WEDNESDAY) == ["core", "arms"]

    desk.press("ctrl")
    desk.drag(on(WEDNESDAY, "Arms"), blank(FRIDAY))
    desk.release("ctrl")
    kept = plan.once(lambda kept: len(kept.sessions(FRIDAY)) == 1)
    assert kept.items(FRIDAY) == ["press_up"]
    assert kept.sessions(WEDNESDAY) == ["core", "arms"]


def test_escape_outside_the_map_and_itself_change_nothing(desk: Desk, plan: PlanOnDisk) -> None:
    before = plan.now()
    desk.drag(on(TUESDAY, "Posterior"), blank(FRIDAY), drop=False)
    desk.drag(on(TUESDAY, "Posterior"), "outside|")
    desk.drag(on(TUESDAY, "Posterior"), GLUTES)
    desk.drag("row|Exercises|Plank", GLUTES)
    desk.drag(on(TUESDAY, "Posterior"), on(TUESDAY, "Posterior", "lower"))
    desk.drag(on(TUESDAY, "Plank"), on(TUESDAY, "Plank", "lower"))
    desk.drag(on(WEDNESDAY, "Easy run"), on(WEDNESDAY, "Easy run", "lower"))
    assert plan.now() == before
    assert desk.ask("message") == "nowhere"
    assert [verdict(desk, day) for day in (TUESDAY, WEDNESDAY, FRIDAY)] == ["", "", ""]


def test_days_say_how_what_is_dragged_would_lie_until_it_is_given_up(desk: Desk) -> None:
    assert verdict(desk, FRIDAY) == ""
    desk.lift(on(TUESDAY, "Posterior"))
    assert verdict(desk, FRIDAY) == "Caution"
    desk.carry(blank(FRIDAY))
    assert [verdict(desk, day) for day in (THURSDAY, FRIDAY, SUNDAY)] == ["Fits", "Caution", "Fits"]
    said = desk.ask("name|Caution: ")
    assert said.startswith("Caution: Posterior chain A ends 12 h before the long run;")
    desk.key("Escape")
    desk.let_go()
    assert [verdict(desk, day) for day in (THURSDAY, FRIDAY, SUNDAY)] == ["", "", ""]
    assert desk.ask("name|Caution: ") == "nowhere"


def test_what_is_dragged_hangs_below_the_pointer_and_goes_with_escape(desk: Desk) -> None:
    desk.lift(on(TUESDAY, "Plank"))
    desk.carry(on(WEDNESDAY, "Press-up"))
    pointer, ghost = desk.point(on(WEDNESDAY, "Press-up")), desk.point("ghost|")
    assert ghost[0] < pointer[0]
    assert ghost[1] > pointer[1]
    desk.key("Escape")
    desk.let_go()
    assert desk.ask("ghost|") == "nowhere"


def test_a_drag_held_at_the_right_edge_lands_in_the_next_week(desk: Desk, plan: PlanOnDisk) -> None:
    hold_at_the_right_edge(desk)
    desk.carry(blank(NEXT_MONDAY))
    desk.let_go()
    kept = plan.once(lambda kept: kept.sessions(NEXT_MONDAY) == ["posterior"])
    assert kept.sessions(TUESDAY) == []
    desk.key("ctrl+z")
    kept = plan.once(lambda kept: kept.sessions(TUESDAY) == ["posterior"])
    assert kept.sessions(NEXT_MONDAY) == []


def test_a_drag_given_up_in_the_week_it_turned_to_changes_nothing(
    desk: Desk, plan: PlanOnDisk
) -> None:
    before = plan.now()
    hold_at_the_right_edge(desk)
    desk.key("Escape")
    desk.let_go()
    assert plan.now() == before
    assert verdict(desk, NEXT_MONDAY) == ""
    desk.drag("row|Exercises|Barbell hip thrust", blank(NEXT_MONDAY))
    plan.once(lambda kept: len(kept.sessions(NEXT_MONDAY)) == 1)


def test_a_click_on_the_tick_marks_done_and_another_takes_it_back(
    desk: Desk, plan: PlanOnDisk
) -> None:
    desk.click(on(TUESDAY, "Posterior", "tick"))
    plan.once(lambda kept: kept.day(TUESDAY).sessions[0].status is Status.DONE)
    desk.click(on(WEDNESDAY, "Easy run", "tick"))
    plan.once(lambda kept: kept.day(WEDNESDAY).runs[0].status is Status.DONE)
    desk.click(on(TUESDAY, "Posterior", "tick"))
    plan.once(lambda kept: kept.day(TUESDAY).sessions[0].status is Status.PLANNED)
