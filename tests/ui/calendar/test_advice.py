"""Days tell how what is dragged would lie on them, and cards how they lie."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from pytestqt.qtbot import QtBot

from runstrength_desktop.coaching.planning_mode import PlanningMode
from runstrength_desktop.coaching.spacing import Hours, SpacingLimits
from runstrength_desktop.coaching.verdicts import CoachSettings
from runstrength_desktop.domain.exercise import Exercise, Impact
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.week import Day, PlannedExercise, Run, RunKind, Session, Week
from runstrength_desktop.domain.weeks import Weeks
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.change import Change
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.calendar.day_header import DayHeader
from runstrength_desktop.ui.calendar.panel import WeekPanel
from runstrength_desktop.ui.calendar.week_advice import A_FRAME_MS
from runstrength_desktop.ui.calendar.week_columns import WeekColumns
from runstrength_desktop.ui.drag import DragKind, DragPayload
from tests.ui.calendar.conftest import (
    FRIDAY,
    MONDAY,
    SATURDAY,
    SUNDAY,
    THURSDAY,
    WEDNESDAY,
    WeeksInMemory,
)
from tests.ui.calendar.looking import blank, drag_to, drop, leave, model_of, row_of, select, view_of

LEGS = DragPayload(DragKind.SESSION, "legs", WEDNESDAY)
SQUATS = DragPayload(DragKind.EXERCISE, "squat")
DESCRIBED = Qt.ItemDataRole.AccessibleDescriptionRole
FIVE = Prescription(5, reps=5)


def squat() -> Exercise:
    nothing = (frozenset[str](),)
    return Exercise(
        "squat", "Squat", (), "squat", 3, False, nothing, (("soleus", 1.0),), FIVE, "test"
    )


def hop() -> Exercise:
    return replace(squat(), id="hop", name="Hop", pattern="plyometric", impact=Impact.HIGH)


def calf_raise() -> Exercise:
    return replace(squat(), id="calf", name="Calf raise", pattern="calf")


def legs_and_a_long_run() -> Week:
    legs = Session("legs", "Legs <b>A</b>", (PlannedExercise("sets", "squat", "Squat", FIVE),))
    week = Week.empty(MONDAY).with_day(Day(WEDNESDAY, (), (legs,)))
    return week.with_day(Day(SUNDAY, (Run("long", RunKind.LONG, distance_km=18),)))


@pytest.fixture
def catalogue() -> Catalogue:
    return Catalogue((), (squat(), hop(), calf_raise()), ())


@pytest.fixture
def store() -> WeeksInMemory:
    return WeeksInMemory({MONDAY: legs_and_a_long_run()})


def words(panel: WeekPanel) -> list[str]:
    heads = [head.accessibleName() for head in panel.findChildren(DayHeader)]
    return [name.partition(", ")[2] for name in heads]


def reason(panel: WeekPanel) -> str:
    return panel.findChildren(WeekColumns)[0].reason


def described(panel: WeekPanel, row_id: str) -> str:
    return str(model_of(panel).data(row_of(panel, row_id), DESCRIBED))


def test_every_day_says_in_a_word_how_what_is_dragged_would_lie(panel: WeekPanel) -> None:
    view = view_of(panel, MONDAY)
    drag_to(view, LEGS, blank(view))
    assert words(panel) == ["Fits", "Fits", "Fits", "Fits", "Fits", "Caution", "Fits"]
    leave(view)
    assert words(panel) == [""] * 7


def test_a_race_makes_the_days_before_it_clash(panel: WeekPanel, planner: Planner) -> None:
    planner.make(changes.change_run(Run("long", RunKind.RACE, distance_km=10), SUNDAY))
    view = view_of(panel, MONDAY)
    drag_to(view, LEGS, blank(view))
    assert words(panel) == ["Fits", "Fits", "Fits", "Caution", "Clash", "Clash", "Fits"]
    leave(view)


def test_the_day_under_the_pointer_says_why_with_numbers_and_rule(panel: WeekPanel) -> None:
    view = view_of(panel, SATURDAY)
    drag_to(view, LEGS, blank(view))
    assert reason(panel) == (
        "Caution: Legs <b>A</b> ends 12 h before the long run; 24 h or more is better (R12)."
    )
    leave(view)
    assert reason(panel) == ""


def test_advice_never_blocks(panel: WeekPanel, planner: Planner) -> None:
    view = view_of(panel, SUNDAY)
    drop(view, LEGS, blank(view))
    assert [one.id for one in planner.week(MONDAY).day(SUNDAY).sessions] == ["legs"]
    assert words(panel) == [""] * 7


def test_an_exercise_is_judged_by_the_session_it_would_join(panel: WeekPanel) -> None:
    view = view_of(panel, SATURDAY)
    drag_to(view, SQUATS, blank(view))
    assert words(panel)[5] == "Caution"
    assert "Strength ends" in reason(panel)
    leave(view)


def test_a_session_that_already_clashes_does_not_blame_what_adds_nothing(
    panel: WeekPanel, planner: Planner
) -> None:
    planner.make(changes.move_session("legs", WEDNESDAY, Place(SATURDAY)))
    view = view_of(panel, SATURDAY)
    drag_to(view, DragPayload(DragKind.ITEM, "sets", SATURDAY), blank(view))
    assert words(panel)[5] == "Fits"
    leave(view)


def test_days_are_judged_once_however_the_pointer_moves(
    panel: WeekPanel, planner: Planner, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    preview = planner.preview

    def counted(change: Change) -> Weeks:
        asked.append(change)
        return preview(change)

    monkeypatch.setattr(planner, "preview", counted)
    first, second = view_of(panel, MONDAY), view_of(panel, SATURDAY)
    drag_to(first, LEGS, blank(first))
    judged = len(asked)
    leave(first)
    for y in (40, 60, 80):
        drag_to(second, LEGS, QPoint(40, y))
    assert len(asked) - judged <= 3
    leave(second)


def test_limits_and_mode_are_the_users_own(panel: WeekPanel) -> None:
    limits = SpacingLimits(strength_then_key_run=Hours(12, 11, 1))
    panel.use_coach(lambda: CoachSettings(limits, PlanningMode.FREE_DAYS))
    view = view_of(panel, SATURDAY)
    drag_to(view, LEGS, blank(view))
    assert reason(panel) == "Fits: A day without a run (R14)."
    leave(view)


def test_a_card_that_lies_badly_says_so_to_screen_readers(
    qtbot: QtBot, panel: WeekPanel, planner: Planner
) -> None:
    assert described(panel, "legs") == ""
    planner.make(changes.move_session("legs", WEDNESDAY, Place(SATURDAY)))
    qtbot.waitUntil(lambda: described(panel, "legs").startswith("Caution: Legs"))
    planner.undo()
    qtbot.waitUntil(lambda: described(panel, "legs") == "")


def test_a_card_that_lies_badly_shows_a_sign(
    qtbot: QtBot, panel: WeekPanel, planner: Planner
) -> None:
    planner.make(changes.move_session("legs", WEDNESDAY, Place(SATURDAY)))
    view, index = view_of(panel, SATURDAY), row_of(panel, "legs")
    before = _picture(panel, index)
    qtbot.waitUntil(lambda: bool(described(panel, "legs")))
    assert _picture(panel, index) != before
    assert view.visualRect(index).height() > 0


def test_a_day_that_clashes_is_hatched_not_only_coloured(
    panel: WeekPanel, planner: Planner
) -> None:
    planner.make(changes.change_run(Run("long", RunKind.RACE, distance_km=10), SUNDAY))
    view = view_of(panel, SATURDAY)
    drag_to(view_of(panel, MONDAY), LEGS, blank(view))
    image = view.viewport().grab().toImage()
    seen = {image.pixelColor(x, 400).name() for x in range(20, 40)}
    assert len(seen) > 1
    leave(view_of(panel, MONDAY))


def test_a_jump_after_heavy_sets_says_so_until_it_is_dismissed(
    qtbot: QtBot, panel: WeekPanel, planner: Planner
) -> None:
    jump = PlannedExercise("jump", "hop", "Hop", FIVE)
    heavy = PlannedExercise("sets", "squat", "Squat", FIVE)
    planner.make(changes.put_session(Session("mixed", "Mixed", (heavy, jump)), Place(MONDAY)))
    late = planner.week(MONDAY).day(MONDAY).sessions[0].items[1].id
    qtbot.waitUntil(lambda: described(panel, late).endswith("(R05)."))
    select(panel, late)
    next(one for one in panel.actions() if one.objectName() == "dismiss_advice").trigger()
    qtbot.waitUntil(lambda: described(panel, late) == "")


def test_advice_on_a_session_is_dismissed_and_comes_back_by_undo(
    qtbot: QtBot, panel: WeekPanel, planner: Planner
) -> None:
    planner.make(changes.move_session("legs", WEDNESDAY, Place(SATURDAY)))
    qtbot.waitUntil(lambda: described(panel, "legs") != "")
    select(panel, "legs")
    next(one for one in panel.actions() if one.objectName() == "dismiss_advice").trigger()
    qtbot.waitUntil(lambda: described(panel, "legs") == "")
    assert planner.undo_name == "Dismiss advice on Legs <b>A</b>"
    planner.undo()
    qtbot.waitUntil(lambda: described(panel, "legs") != "")


def test_advice_on_a_run_is_dismissed_too(qtbot: QtBot, panel: WeekPanel, planner: Planner) -> None:
    for n in range(4, 9):
        run = Run(f"e{n}", RunKind.EASY, minutes=40)
        planner.make(changes.add_run(run, Place(MONDAY - timedelta(n * 2))))
    qtbot.waitUntil(lambda: described(panel, "long").endswith("(R23)."))
    select(panel, "long")
    next(one for one in panel.actions() if one.objectName() == "dismiss_advice").trigger()
    qtbot.waitUntil(lambda: described(panel, "long") == "")
    assert planner.undo_name == "Dismiss advice on long run"


def test_a_week_that_rises_far_above_the_last_three_says_so(
    panel: WeekPanel, planner: Planner
) -> None:
    for n in (1, 2, 3):
        monday = MONDAY - timedelta(7 * n)
        item = PlannedExercise(f"old{n}", "calf", "Calf raise", FIVE)
        planner.make(changes.put_session(Session(f"s{n}", "Calves", (item,)), Place(monday)))
    view = view_of(panel, FRIDAY)
    drag_to(view, DragPayload(DragKind.EXERCISE, "calf"), blank(view))
    assert words(panel)[4] == "Caution"
    assert reason(panel) == (
        "Caution: Sets for the whole lower body are 2 times those of the last three weeks (R24)."
    )
    leave(view)
    drag_to(view, LEGS, blank(view))
    assert words(panel)[1] == "Fits"  # within the week nothing is added
    leave(view)


def test_a_thing_that_is_gone_tints_nothing(panel: WeekPanel) -> None:
    view = view_of(panel, THURSDAY)
    drag_to(view, DragPayload(DragKind.SESSION, "gone", WEDNESDAY), blank(view))
    assert words(panel) == [""] * 7
    leave(view)


def _picture(panel: WeekPanel, index: QModelIndex) -> object:
    view = view_of(panel, SATURDAY)
    return view.viewport().grab(view.visualRect(index)).toImage()


def test_what_waits_for_its_frame_is_judged_at_once_when_asked(
    panel: WeekPanel, planner: Planner
) -> None:
    planner.make(changes.move_session("legs", WEDNESDAY, Place(SATURDAY)))
    panel.advice.settle()
    assert described(panel, "legs").startswith("Caution: Legs")


def test_a_closed_window_judges_no_more(
    qtbot: QtBot, panel: WeekPanel, planner: Planner, monkeypatch: pytest.MonkeyPatch
) -> None:
    planner.make(changes.move_session("legs", WEDNESDAY, Place(SATURDAY)))
    panel.close()
    asked: list[object] = []
    monkeypatch.setattr(planner, "weeks", asked.append)
    qtbot.wait(3 * A_FRAME_MS)
    assert asked == []
