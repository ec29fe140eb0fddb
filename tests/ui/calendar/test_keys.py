from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.calendar.day_view import DayView
from runstrength_desktop.ui.calendar.panel import WeekPanel
from runstrength_desktop.ui.calendar.panel_actions import ACTIONS
from tests.ui.calendar.conftest import (
    FRIDAY,
    MONDAY,
    SUNDAY,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    WeeksInMemory,
)
from tests.ui.calendar.looking import day_of, ids, names, select, selected, titles, view_of

ALT = Qt.KeyboardModifier.AltModifier
COPY = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
LEFT, RIGHT, UP, DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down


def test_arrows_walk_down_a_day_and_across_days(qtbot: QtBot, panel: WeekPanel) -> None:
    view = select(panel, "posterior")
    qtbot.keyClick(view, DOWN)
    assert selected(panel) == "thrust"
    qtbot.keyClick(view, RIGHT)
    assert (panel.current_day(), selected(panel)) == (WEDNESDAY, "hold")
    assert view_of(panel, WEDNESDAY).hasFocus()


def test_arrows_stop_at_both_ends_of_the_week(qtbot: QtBot, panel: WeekPanel) -> None:
    view = select(panel, "posterior")
    qtbot.keyClick(view, LEFT)
    qtbot.keyClick(view_of(panel, MONDAY), LEFT)
    assert panel.current_day() == MONDAY
    for day in (MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, FRIDAY.replace(day=21), SUNDAY):
        qtbot.keyClick(view_of(panel, day), RIGHT)
    assert panel.current_day() == SUNDAY


def test_one_thing_is_current_in_the_whole_week(panel: WeekPanel) -> None:
    select(panel, "thrust")
    select(panel, "lone")
    chosen = [view.selectionModel().selectedIndexes() for view in panel.findChildren(DayView)]
    assert all(len(indexes) == 1 for indexes in chosen)
    assert selected(panel) == "lone"


def test_the_calendar_is_one_stop_for_tab(panel: WeekPanel) -> None:
    select(panel, "lone")
    tab = Qt.FocusPolicy.TabFocus.value
    stops = [v.day for v in panel.findChildren(DayView) if v.focusPolicy().value & tab]
    assert stops == [THURSDAY]


def test_delete_then_undo_selects_what_came_back(
    qtbot: QtBot, panel: WeekPanel, planner: Planner, store: WeeksInMemory
) -> None:
    qtbot.keyClick(select(panel, "plank"), Qt.Key.Key_Delete)
    assert ids(planner, TUESDAY) == ["thrust", "raise"]
    assert [edit.name for edit in store.done] == ["Remove Plank"]
    assert selected(panel) == "raise"
    planner.undo()
    assert selected(panel) == "plank"


@pytest.mark.parametrize(
    ("row_id", "name"),
    [("posterior", "Remove Posterior chain A"), ("intervals", "Remove intervals")],
)
def test_delete_names_what_it_takes(
    qtbot: QtBot, panel: WeekPanel, planner: Planner, row_id: str, name: str
) -> None:
    qtbot.keyClick(select(panel, row_id), Qt.Key.Key_Delete)
    assert planner.undo_name == name
    planner.undo()
    assert selected(panel) == row_id


def test_delete_on_add_takes_nothing(qtbot: QtBot, panel: WeekPanel, store: WeeksInMemory) -> None:
    view = select(panel, "raise")
    qtbot.keyClick(view, DOWN)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert store.done == []


def test_alt_and_an_arrow_take_a_session_to_the_next_day(
    qtbot: QtBot, panel: WeekPanel, planner: Planner
) -> None:
    qtbot.keyClick(select(panel, "posterior"), RIGHT, ALT)
    assert titles(planner, WEDNESDAY) == ["Core", "Feet", "Posterior chain A"]
    assert (panel.current_day(), selected(panel)) == (WEDNESDAY, "posterior")
    qtbot.keyClick(view_of(panel, WEDNESDAY), RIGHT, ALT)
    assert titles(planner, THURSDAY) == ["Single", "Posterior chain A"]


def test_an_exercise_goes_into_the_last_session_of_the_day_before(
    qtbot: QtBot, panel: WeekPanel, planner: Planner
) -> None:
    qtbot.keyClick(select(panel, "lone"), LEFT, ALT)
    assert ids(planner, WEDNESDAY, 1) == ["heel", "lone"]
    assert titles(planner, THURSDAY) == []


def test_an_exercise_goes_into_a_new_session_where_there_is_none(
    qtbot: QtBot, panel: WeekPanel, planner: Planner
) -> None:
    qtbot.keyClick(select(panel, "plank"), LEFT, ALT)
    assert titles(planner, MONDAY) == ["Strength"]
    assert selected(panel) == "plank"


def test_a_run_goes_to_the_day_before(qtbot: QtBot, panel: WeekPanel, planner: Planner) -> None:
    qtbot.keyClick(select(panel, "intervals"), LEFT, ALT)
    assert [run.id for run in day_of(planner, MONDAY).runs] == ["intervals"]


def test_past_the_edge_of_the_week_things_go_on_and_the_week_is_asked_for(
    qtbot: QtBot, panel: WeekPanel, planner: Planner
) -> None:
    panel.add_exercise("plank", 6)
    item = ids(planner, SUNDAY)[0]
    with qtbot.waitSignal(panel.day_wanted) as asked:
        qtbot.keyClick(select(panel, item), RIGHT, ALT)
    assert asked.args == [SUNDAY + timedelta(1)]
    (session,) = planner.week(asked.args[0]).days[0].sessions
    assert [one.id for one in session.items] == [item]


def test_an_exercise_climbs_and_sinks_through_its_session(
    qtbot: QtBot, panel: WeekPanel, planner: Planner
) -> None:
    view = select(panel, "plank")
    qtbot.keyClick(view, UP, ALT)
    assert ids(planner, TUESDAY) == ["plank", "thrust", "raise"]
    qtbot.keyClick(view, UP, ALT)
    assert ids(planner, TUESDAY) == ["plank", "thrust", "raise"]
    for _ in range(2):
        qtbot.keyClick(view, DOWN, ALT)
    assert ids(planner, TUESDAY) == ["thrust", "raise", "plank"]


def test_an_exercise_crosses_to_the_neighbouring_session(
    qtbot: QtBot, panel: WeekPanel, planner: Planner
) -> None:
    view = select(panel, "heel")
    qtbot.keyClick(view, UP, ALT)
    assert ids(planner, WEDNESDAY, 0) == ["hold", "heel"]
    assert titles(planner, WEDNESDAY) == ["Core"]
    planner.undo()
    qtbot.keyClick(select(panel, "hold"), DOWN, ALT)
    assert ids(planner, WEDNESDAY, 0) == ["hold", "heel"]
    assert titles(planner, WEDNESDAY) == ["Feet"]


def test_sessions_change_places(qtbot: QtBot, panel: WeekPanel, planner: Planner) -> None:
    view = select(panel, "feet")
    qtbot.keyClick(view, UP, ALT)
    assert titles(planner, WEDNESDAY) == ["Feet", "Core"]
    qtbot.keyClick(view, DOWN, ALT)
    assert titles(planner, WEDNESDAY) == ["Core", "Feet"]
    assert selected(panel) == "feet"


def test_a_copy_goes_to_the_next_day_and_is_selected(
    qtbot: QtBot, panel: WeekPanel, planner: Planner
) -> None:
    qtbot.keyClick(select(panel, "lone"), RIGHT, COPY)
    assert (names(planner, THURSDAY), names(planner, FRIDAY)) == (["Hip thrust"], ["Hip thrust"])
    assert selected(panel) == ids(planner, FRIDAY)[0]


def test_actions_that_need_a_thing_wait_for_one(panel: WeekPanel) -> None:
    waiting = {entry.verb for entry in ACTIONS if entry.needs_thing}
    off = {action.data().verb for action in panel.actions() if not action.isEnabled()}
    assert off == waiting
    assert {"remove", "cut", "toggle_done"} < waiting
    select(panel, "easy")
    assert all(action.isEnabled() for action in panel.actions())


def test_the_menu_moves_and_copies_to_every_day(panel: WeekPanel, planner: Planner) -> None:
    select(panel, "single")
    menu = panel.context_menu()
    move, copy = (m for m in menu.findChildren(QMenu) if m.title() in ("Move &to", "&Copy to"))
    assert [a.text() for a in move.actions()][::6] == ["Monday", "Sunday"]
    move.actions()[6].trigger()
    copy.actions()[0].trigger()
    assert titles(planner, MONDAY) == titles(planner, SUNDAY) == ["Single"]
    menu.deleteLater()
