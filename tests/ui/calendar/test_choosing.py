"""Several things chosen, carried, cut, copied, pasted, grouped and marked."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.block import BlockKind
from runstrength_desktop.domain.iso_week import monday_of
from runstrength_desktop.domain.planned_anew import session_anew
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Day, Week
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.calendar.panel import WeekPanel
from runstrength_desktop.ui.calendar.reason_line import ReasonLine
from runstrength_desktop.ui.calendar.repeating import RepeatLine
from runstrength_desktop.ui.drag import DragKind, DragPayload
from tests.ui.calendar.conftest import (
    FRIDAY,
    MONDAY,
    SATURDAY,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    WeeksInMemory,
)
from tests.ui.calendar.looking import (
    blank,
    day_of,
    drop,
    ids,
    last_row,
    model_of,
    row_of,
    select,
    spoken,
    titles,
    upper,
    view_of,
)

CTRL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
NEXT = MONDAY + timedelta(7)


def choose(panel: WeekPanel, *row_ids: str) -> None:
    """As Ctrl and clicks do."""
    view = select(panel, row_ids[0])
    for row_id in row_ids[1:]:
        view.selectionModel().select(
            row_of(panel, row_id), QItemSelectionModel.SelectionFlag.Select
        )


def do(panel: WeekPanel, verb: str) -> None:
    """As the menu does."""
    next(one for one in panel.actions() if one.objectName() == verb).trigger()


def chosen(panel: WeekPanel) -> set[str]:
    rows = [
        model_of(panel).row_at(i) for i in view_of(panel, MONDAY).selectionModel().selectedIndexes()
    ]
    return {row.id for row in rows if row is not None}


def press(qtbot: QtBot, panel: WeekPanel, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
    qtbot.keyClick(view_of(panel, panel.current_day()), key, keys)


def test_ctrl_and_click_choose_across_days(qtbot: QtBot, panel: WeekPanel) -> None:
    select(panel, "plank")
    view = view_of(panel, THURSDAY)
    at = view.visualRect(row_of(panel, "lone")).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, CTRL, at)
    assert chosen(panel) == {"plank", "lone"}
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, CTRL, at)
    assert chosen(panel) == {"plank"}


def test_shift_and_down_choose_a_range(qtbot: QtBot, panel: WeekPanel) -> None:
    view = select(panel, "thrust")
    qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    assert chosen(panel) == {"thrust", "plank", "raise"}


def test_delete_takes_out_all_in_one_step(
    qtbot: QtBot, panel: WeekPanel, planner: Planner, store: WeeksInMemory
) -> None:
    choose(panel, "plank", "lone", "easy")
    press(qtbot, panel, Qt.Key.Key_Delete)
    assert (ids(planner, TUESDAY), ids(planner, THURSDAY)) == (["thrust", "raise"], [])
    assert not day_of(planner, WEDNESDAY).runs
    assert [edit.name for edit in store.done] == ["Remove 3 things"]
    planner.undo()
    assert ids(planner, THURSDAY) == ["lone"]


def test_all_that_is_chosen_moves_by_the_same_days(
    qtbot: QtBot, panel: WeekPanel, planner: Planner
) -> None:
    choose(panel, "core", "easy")
    press(qtbot, panel, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert titles(planner, THURSDAY) == ["Single", "Core"]
    assert [run.id for run in day_of(planner, THURSDAY).runs] == ["easy"]
    assert chosen(panel) == {"core", "easy"}


def test_a_drag_takes_along_what_is_chosen(panel: WeekPanel, planner: Planner) -> None:
    payload = DragPayload(DragKind.SESSION, "core", WEDNESDAY, (("intervals", TUESDAY),))
    view = view_of(panel, SATURDAY)
    drop(view, payload, blank(view))
    assert titles(planner, SATURDAY) == ["Core"]
    assert [run.id for run in day_of(planner, FRIDAY).runs] == ["intervals"]


def test_a_stale_drag_of_several_things_changes_nothing(
    panel: WeekPanel, planner: Planner, store: WeeksInMemory
) -> None:
    planner.make(changes.remove_session("core", WEDNESDAY))
    payload = DragPayload(DragKind.SESSION, "core", WEDNESDAY, (("feet", WEDNESDAY),))
    view = view_of(panel, SATURDAY)
    drop(view, payload, blank(view))
    assert titles(planner, SATURDAY) in ([], ["Feet"])
    assert len(store.done) <= 2


def test_cut_and_paste_keep_what_was_cut(
    qtbot: QtBot, panel: WeekPanel, planner: Planner, store: WeeksInMemory
) -> None:
    select(panel, "core")
    press(qtbot, panel, Qt.Key.Key_X, CTRL)
    assert titles(planner, WEDNESDAY) == ["Feet"]
    panel.show_week(NEXT)
    panel.setFocus()
    press(qtbot, panel, Qt.Key.Key_V, CTRL)
    assert [s.title for s in planner.week(NEXT).sessions()] == ["Core"]
    assert [edit.name for edit in store.done] == ["Cut Core", "Paste Core on Wednesday 25 November"]


def test_exercises_are_pasted_after_the_one_that_is_selected(
    qtbot: QtBot, panel: WeekPanel, planner: Planner
) -> None:
    choose(panel, "thrust", "raise")
    press(qtbot, panel, Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text().startswith("Hip thrust 3 × 8")
    select(panel, "hold")
    press(qtbot, panel, Qt.Key.Key_V, CTRL)
    (core, _) = day_of(planner, WEDNESDAY).sessions
    assert [item.exercise_name for item in core.items] == ["Plank", "Hip thrust", "Calf raise"]


def test_several_weeks_are_pasted_from_the_week_on_screen(
    panel: WeekPanel, planner: Planner
) -> None:
    planner.make(changes.put_week("x", Week.empty(NEXT).with_day(next_tuesday(planner))))
    do(panel, "copy_weeks_4")
    panel.show_week(MONDAY + timedelta(28))
    do(panel, "paste")
    assert len(list(planner.week(MONDAY + timedelta(28)).sessions())) == 4
    assert len(list(planner.week(MONDAY + timedelta(35)).sessions())) == 1


def test_pasting_nothing_is_one_sentence(qtbot: QtBot, panel: WeekPanel) -> None:
    with qtbot.waitSignal(panel.failed) as refusal:
        do(panel, "paste")
    assert refusal.args[0].startswith("Nothing was copied yet")


def test_a_week_is_duplicated_once_and_asked_for(
    qtbot: QtBot, panel: WeekPanel, planner: Planner
) -> None:
    with qtbot.waitSignal(panel.day_wanted) as asked:
        do(panel, "duplicate_week")
    assert asked.args == [NEXT]
    assert [s.title for s in planner.week(NEXT).sessions()] == [
        s.title for s in planner.week(MONDAY).sessions()
    ]
    with qtbot.waitSignal(panel.failed):
        do(panel, "duplicate_week")


def test_days_are_swapped_from_the_menu(panel: WeekPanel, planner: Planner) -> None:
    select(panel, "core")
    panel.desks.surgery.swap_with(3)
    assert (titles(planner, WEDNESDAY), titles(planner, THURSDAY)) == (["Single"], ["Core", "Feet"])


def test_a_rest_day_shifts_what_follows_and_back(panel: WeekPanel, planner: Planner) -> None:
    select(panel, "core")
    do(panel, "insert_rest_day")
    assert (titles(planner, WEDNESDAY), titles(planner, THURSDAY)) == ([], ["Core", "Feet"])
    assert titles(planner, FRIDAY) == ["Single"]
    view = view_of(panel, WEDNESDAY)
    view.setCurrentIndex(last_row(panel, WEDNESDAY))
    do(panel, "remove_rest_day")
    assert titles(planner, WEDNESDAY) == ["Core", "Feet"]


def test_chosen_exercises_become_a_superset_that_is_read_out(
    qtbot: QtBot, panel: WeekPanel, planner: Planner
) -> None:
    choose(panel, "thrust", "plank")
    press(qtbot, panel, Qt.Key.Key_G, CTRL)
    (posterior,) = day_of(planner, TUESDAY).sessions
    assert [item.block.kind for item in posterior.items] == [
        BlockKind.SUPERSET,
        BlockKind.SUPERSET,
        BlockKind.MAIN,
    ]
    assert any(text.startswith("Superset: Hip thrust") for text in spoken(panel, TUESDAY))
    choose(panel, "thrust", "plank")
    press(qtbot, panel, Qt.Key.Key_U, CTRL)
    assert day_of(planner, TUESDAY).sessions[0].items[0].block.kind is BlockKind.MAIN


def test_exercises_of_two_sessions_are_not_grouped(qtbot: QtBot, panel: WeekPanel) -> None:
    choose(panel, "thrust", "lone")
    with qtbot.waitSignal(panel.failed):
        do(panel, "superset")


def test_space_marks_as_done_and_back(qtbot: QtBot, panel: WeekPanel, planner: Planner) -> None:
    select(panel, "plank")
    press(qtbot, panel, Qt.Key.Key_Space)
    assert day_of(planner, TUESDAY).sessions[0].status is Status.DONE
    assert any(text.endswith(", done") for text in spoken(panel, TUESDAY))
    press(qtbot, panel, Qt.Key.Key_Space)
    assert day_of(planner, TUESDAY).sessions[0].status is Status.PLANNED
    press(qtbot, panel, Qt.Key.Key_Space, SHIFT)
    assert day_of(planner, TUESDAY).sessions[0].status is Status.PARTLY


@pytest.mark.parametrize("row_id", ["core", "easy"])
def test_a_click_on_the_tick_marks_and_leaves_the_selection(
    qtbot: QtBot, panel: WeekPanel, planner: Planner, row_id: str
) -> None:
    select(panel, "lone")
    view = view_of(panel, WEDNESDAY)
    rect = view.visualRect(row_of(panel, row_id))
    at = QPoint(rect.right() - 16, rect.top() + 14)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, at)
    things = {thing.id: thing.status for thing in day_of(planner, WEDNESDAY).things}
    assert things[row_id] is Status.DONE
    assert chosen(panel) == {"lone"}


def test_a_skip_asks_for_a_reason_that_may_stay_empty(
    qtbot: QtBot, panel: WeekPanel, planner: Planner
) -> None:
    select(panel, "easy")
    do(panel, "skip")
    line = next(iter(panel.findChildren(ReasonLine)))
    qtbot.keyClicks(line.line, "a <b>cold</b>")
    qtbot.keyClick(line.line, Qt.Key.Key_Return)
    (run,) = day_of(planner, WEDNESDAY).runs
    assert (run.status, run.reason) == (Status.SKIPPED, "a <b>cold</b>")
    assert any("skipped, a <b>cold</b>" in text for text in spoken(panel, WEDNESDAY))
    assert [item.exercise_name for item in planner.week(MONDAY).items()]


def test_escape_skips_nothing(qtbot: QtBot, panel: WeekPanel, store: WeeksInMemory) -> None:
    select(panel, "easy")
    do(panel, "skip")
    qtbot.keyClick(next(iter(panel.findChildren(ReasonLine))).line, Qt.Key.Key_Escape)
    assert not store.done


def test_a_repeat_is_made_until_the_date_and_one_change_widened(
    qtbot: QtBot, panel: WeekPanel, planner: Planner, store: WeeksInMemory
) -> None:
    select(panel, "single")
    do(panel, "repeat")
    line = next(iter(panel.findChildren(RepeatLine)))
    qtbot.keyClick(line.until, Qt.Key.Key_Return)
    weeks = [planner.week(MONDAY + timedelta(7 * n)) for n in range(6)]
    assert [len(week.day(week.start + timedelta(3)).sessions) for week in weeks] == [
        1,
        1,
        1,
        1,
        1,
        0,
    ]
    with qtbot.waitSignal(panel.series_touched):
        planner_name = changes.rename_session("single", THURSDAY, "Solo")
        panel._edits.make(planner_name, THURSDAY)
    panel.widen_later()
    titles_now = [
        s.title
        for n in range(5)
        for s in planner.week(MONDAY + timedelta(7 * n)).day(THURSDAY + timedelta(7 * n)).sessions
    ]
    assert titles_now == ["Solo"] * 5
    assert len(store.done) == 2
    planner.undo()
    assert titles(planner, THURSDAY) == ["Single"]


def thursdays(planner: Planner) -> list[list[str]]:
    days = [THURSDAY + timedelta(7 * n) for n in range(6)]
    return [[s.title for s in planner.week(monday_of(on)).day(on).sessions] for on in days]


def next_tuesday(planner: Planner) -> Day:
    day = planner.week(MONDAY).day(TUESDAY)
    return replace(
        day, date=NEXT + timedelta(1), runs=(), sessions=(session_anew(day.sessions[0]),)
    )


def test_a_drop_of_a_copy_leaves_the_first(panel: WeekPanel, planner: Planner) -> None:
    view = view_of(panel, THURSDAY)
    payload = DragPayload(DragKind.ITEM, "plank", TUESDAY, (("hold", WEDNESDAY),))
    drop(view, payload, upper(view, row_of(panel, "lone")), keys=CTRL)
    assert len(ids(planner, THURSDAY)) == 3
    assert ids(planner, TUESDAY) == ["thrust", "plank", "raise"]
