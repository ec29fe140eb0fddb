from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Day, Run, Session
from runstrength_desktop.domain.weeks import Weeks, all_days
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.change import Change
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.views.block_view import BlockView
from runstrength_desktop.ui.views.grid_actions import ACTIONS
from runstrength_desktop.ui.views.month_view import MonthView
from tests.counts import count
from tests.ui.views.conftest import FRIDAY, MONDAY, SUNDAY, THURSDAY, TUESDAY, WEDNESDAY, WEEK
from tests.ui.views.looking import (
    blank,
    card_point,
    choose,
    current,
    day_of,
    days_on,
    ids_on,
    model_of,
)

ALT = Qt.KeyboardModifier.AltModifier
COPY = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
LEFT, RIGHT, UP, DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down
STEPS = {LEFT: -1, RIGHT: 1, UP: -7, DOWN: 7}
SPOKEN = Qt.ItemDataRole.AccessibleTextRole
BUTTON = Qt.MouseButton.LeftButton


def test_arrows_walk_cards_days_and_weeks(qtbot: QtBot, block: BlockView) -> None:
    choose(block, "intervals")
    qtbot.keyClick(block.grid, DOWN)
    assert current(block) == "posterior"
    qtbot.keyClick(block.grid, RIGHT)
    assert (block.current_day(), current(block)) == (WEDNESDAY, "core")
    for _ in range(2):
        qtbot.keyClick(block.grid, DOWN)
    assert (block.current_day(), current(block)) == (WEDNESDAY + WEEK, "")
    qtbot.keyClick(block.grid, UP)
    assert current(block) == "feet"


def test_left_of_monday_is_sunday_of_the_week_before(qtbot: QtBot, block: BlockView) -> None:
    block.grid.choose(MONDAY + WEEK)
    qtbot.keyClick(block.grid, LEFT)
    assert block.current_day() == SUNDAY


def test_arrows_go_on_beyond_what_is_shown(qtbot: QtBot, block: BlockView) -> None:
    block.show_from(MONDAY)
    qtbot.keyClick(block.grid, UP)
    assert (block.current_day(), block.span.first) == (MONDAY - WEEK, MONDAY - WEEK)
    block.show_from(MONDAY)
    block.grid.choose(SUNDAY + 3 * WEEK)
    qtbot.keyClick(block.grid, RIGHT)
    assert (block.current_day(), block.span.first) == (MONDAY + 4 * WEEK, MONDAY + WEEK)


def test_arrows_turn_to_the_next_month(qtbot: QtBot, month: MonthView) -> None:
    month.grid.choose(month.span.last)
    qtbot.keyClick(month.grid, RIGHT)
    assert (month.title(), month.current_day()) == ("December 2026", date(2026, 12, 7))


def test_a_click_chooses_a_card_or_the_day(qtbot: QtBot, block: BlockView) -> None:
    qtbot.mouseClick(block.grid.viewport(), BUTTON, pos=card_point(block, "posterior"))
    assert (block.current_day(), current(block)) == (TUESDAY, "posterior")
    qtbot.mouseClick(block.grid.viewport(), BUTTON, pos=blank(block, TUESDAY))
    assert (block.current_day(), current(block)) == (TUESDAY, "")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_opens_the_week_of_the_day(qtbot: QtBot, block: BlockView, key: Qt.Key) -> None:
    choose(block, "core")
    with qtbot.waitSignal(block.day_opened, timeout=1000) as opened:
        qtbot.keyClick(block.grid, key)
    assert opened.args == [WEDNESDAY]


def test_a_double_click_opens_the_week_of_the_day(qtbot: QtBot, block: BlockView) -> None:
    with qtbot.waitSignal(block.day_opened, timeout=1000) as opened:
        qtbot.mouseDClick(block.grid.viewport(), BUTTON, pos=blank(block, THURSDAY))
    assert opened.args == [THURSDAY]


def test_delete_then_undo_brings_it_back(qtbot: QtBot, block: BlockView, planner: Planner) -> None:
    choose(block, "posterior")
    qtbot.keyClick(block.grid, Qt.Key.Key_Delete)
    assert ids_on(planner, TUESDAY) == ["intervals"]
    assert (planner.undo_name, current(block)) == ("Remove Posterior chain A", "intervals")
    planner.undo()
    assert ids_on(planner, TUESDAY) == ["intervals", "posterior"]


def test_space_marks_as_done_and_as_planned_again(
    qtbot: QtBot, block: BlockView, planner: Planner
) -> None:
    choose(block, "easy")
    for status in (Status.DONE, Status.PLANNED):
        qtbot.keyClick(block.grid, Qt.Key.Key_Space)
        assert day_of(planner, WEDNESDAY).runs[0].status is status


def test_a_card_moves_with_the_cursor(qtbot: QtBot, block: BlockView, planner: Planner) -> None:
    choose(block, "posterior")
    qtbot.keyClick(block.grid, DOWN, ALT)
    qtbot.keyClick(block.grid, RIGHT, ALT)
    assert ids_on(planner, WEDNESDAY + WEEK) == ["posterior"]
    assert (block.current_day(), current(block)) == (WEDNESDAY + WEEK, "posterior")


def test_a_card_moves_beyond_what_is_shown(
    qtbot: QtBot, block: BlockView, planner: Planner
) -> None:
    block.show_from(MONDAY)
    choose(block, "easy")
    qtbot.keyClick(block.grid, UP, ALT)
    assert ids_on(planner, WEDNESDAY - WEEK) == ["easy"]
    assert (block.span.first, current(block)) == (MONDAY - WEEK, "easy")


def test_a_copy_is_made_current(qtbot: QtBot, block: BlockView, planner: Planner) -> None:
    choose(block, "core")
    qtbot.keyClick(block.grid, DOWN, COPY)
    assert ids_on(planner, WEDNESDAY + WEEK) == [current(block)]
    assert current(block) != "core"
    assert planner.undo_name == "Copy Core to Wednesday 25 November"


def test_a_move_across_the_year_keeps_its_weekday(
    qtbot: QtBot, block: BlockView, planner: Planner
) -> None:
    planner.make(changes.move_run("easy", WEDNESDAY, Place(date(2026, 12, 30))))
    block.show_from(date(2026, 12, 28))
    choose(block, "easy")
    qtbot.keyClick(block.grid, DOWN, ALT)
    assert ids_on(planner, date(2027, 1, 6)) == ["easy"]


def test_a_move_out_of_the_years_is_refused(
    qtbot: QtBot, block: BlockView, planner: Planner
) -> None:
    last = date(2199, 12, 31)
    planner.make(changes.move_run("easy", WEDNESDAY, Place(last)))
    block.show_from(last)
    choose(block, "easy")
    with qtbot.waitSignal(block.failed, timeout=1000) as failed:
        qtbot.keyClick(block.grid, RIGHT, ALT)
    assert failed.args == ["2200-01-01 is outside the years 1970 to 2199."]
    assert ids_on(planner, last) == ["easy"]


def test_what_is_done_is_said(qtbot: QtBot, block: BlockView) -> None:
    choose(block, "core")
    with qtbot.waitSignal(block.said, timeout=1000) as said:
        qtbot.keyClick(block.grid, RIGHT, ALT)
    assert said.args == ["Move session: Thursday 19 November 2026"]


def test_an_exercise_is_added_to_the_current_session_or_day(
    block: BlockView, planner: Planner
) -> None:
    choose(block, "core")
    block.add_exercise("hip_thrust")
    assert len(day_of(planner, WEDNESDAY).sessions[0].items) == 2
    block.grid.choose(FRIDAY)
    block.add_exercise("hip_thrust")
    assert [one.title for one in day_of(planner, FRIDAY).sessions] == ["Strength"]
    assert current(block) == day_of(planner, FRIDAY).sessions[0].id


def test_every_action_has_a_name_a_key_and_a_place_in_the_menu(block: BlockView) -> None:
    choose(block, "core")
    actions = block.context_menu().actions()
    assert len(actions) == len(ACTIONS)
    assert all(action.text() and action.shortcuts() for action in actions)
    assert all(action.isEnabled() for action in actions)
    block.grid.choose(MONDAY)
    assert [action.objectName() for action in actions if action.isEnabled()] == ["open_day"]


def test_the_grid_and_its_cells_have_names(block: BlockView) -> None:
    assert block.grid.accessibleName() == "16 November – 13 December 2026"
    assert block.grid.model().headerData(0, Qt.Orientation.Horizontal, SPOKEN) == "Monday"


def without_ids(weeks: Weeks) -> list[Day]:
    return [
        Day(
            day.date,
            tuple(replace(run, id="") for run in day.runs),
            tuple(nameless(session) for session in day.sessions),
        )
        for day in all_days(weeks)
    ]


def nameless(session: Session) -> Session:
    return replace(session, id="", items=tuple(replace(i, id="") for i in session.items))


def asked_for(thing: Run | Session, on: date, days: int, *, copy: bool) -> Change:
    target = Place(on + timedelta(days))
    if isinstance(thing, Run):
        return changes.move_run(thing.id, on, target, copy=copy)
    return changes.move_session(thing.id, on, target, copy=copy)


@settings(max_examples=count(25, 300))
@given(
    st.lists(
        st.tuples(st.integers(0, 99), st.sampled_from(list(STEPS)), st.booleans()),
        min_size=1,
        max_size=6,
    )
)
def test_keys_do_what_the_same_change_does(
    qtbot: QtBot,
    block: BlockView,
    planner: Planner,
    moves: list[tuple[int, Qt.Key, bool]],
) -> None:
    block.show_from(MONDAY - WEEK)
    for number, key, copy in moves:
        found = [
            (on, thing)
            for on in days_on(block.span.first, 28)
            for thing in day_of(planner, on).things
        ]
        on, thing = found[number % len(found)]
        change = asked_for(thing, on, STEPS[key], copy=copy)
        expected = planner.preview(change)
        choose(block, thing.id)
        qtbot.keyClick(block.grid, key, COPY if copy else ALT)
        after = planner.weeks(change.starts)
        assert without_ids(after) == without_ids(expected)
        assert copy or after == expected
        assert block.current_day() == on + timedelta(STEPS[key])
    for _ in moves:
        planner.undo()
    assert ids_on(planner, TUESDAY) == ["intervals", "posterior"]
    assert model_of(block).find("easy") is None or ids_on(planner, WEDNESDAY)[0] == "easy"


def test_a_screen_reader_finds_days_and_weeks_as_cells(block: BlockView) -> None:
    table = QAccessible.queryAccessibleInterface(block.grid)
    names = [table.child(n).text(QAccessible.Text.Name) for n in range(table.childCount())]
    assert "Tuesday 17 November: Intervals, 8 km; Posterior chain A, 2 exercises" in names
    assert "Monday" in names
    assert "W47 · 16–22 Nov, 9 sets · 25 min, Run 14 km" in names


def test_a_card_is_announced_when_the_keyboard_comes_to_it(
    qtbot: QtBot, block: BlockView, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: told.append(event.message())
    )
    choose(block, "intervals")
    qtbot.keyClick(block.grid, DOWN)
    assert told[-1] == "Posterior chain A, 2 exercises"
