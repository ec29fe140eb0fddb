from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runstrength_desktop.planning import changes
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.calendar.day_header import DayHeader
from runstrength_desktop.ui.calendar.day_view import DayView
from runstrength_desktop.ui.calendar.panel import WeekPanel
from runstrength_desktop.ui.drag import DragKind, DragPayload, pack
from tests.ui.calendar.conftest import (
    FRIDAY,
    MONDAY,
    SUNDAY,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    WeeksInMemory,
)
from tests.ui.calendar.looking import (
    BOTH,
    blank,
    day_of,
    drag_to,
    drop,
    ids,
    last_row,
    leave,
    lower,
    names,
    row_of,
    selected,
    titles,
    upper,
    view_of,
)

Half = Callable[[DayView, QModelIndex], QPoint]
CONTROL = Qt.KeyboardModifier.ControlModifier
PLANK = DragPayload(DragKind.EXERCISE, "plank")


def test_an_exercise_dropped_on_an_empty_day_starts_a_session(
    panel: WeekPanel, planner: Planner
) -> None:
    view = view_of(panel, FRIDAY)
    drop(view, PLANK, blank(view))
    assert (titles(planner, FRIDAY), names(planner, FRIDAY)) == (["Strength"], ["Plank"])
    assert selected(panel) == ids(planner, FRIDAY)[0]


def test_an_exercise_dropped_below_goes_into_the_last_session(
    panel: WeekPanel, planner: Planner
) -> None:
    view = view_of(panel, WEDNESDAY)
    drop(view, PLANK, blank(view))
    assert names(planner, WEDNESDAY, 1) == ["Calf raise", "Plank"]


def test_an_exercise_dropped_on_a_title_goes_to_the_end_of_that_session(
    panel: WeekPanel, planner: Planner
) -> None:
    view = view_of(panel, WEDNESDAY)
    drop(view, DragPayload(DragKind.EXERCISE, "hip_thrust"), upper(view, row_of(panel, "core")))
    assert names(planner, WEDNESDAY, 0) == ["Plank", "Hip thrust"]


def test_an_exercise_dropped_on_add_starts_a_session_of_its_own(
    panel: WeekPanel, planner: Planner
) -> None:
    view = view_of(panel, WEDNESDAY)
    drop(view, PLANK, upper(view, last_row(panel, WEDNESDAY)))
    assert titles(planner, WEDNESDAY) == ["Core", "Feet", "Strength"]


@pytest.mark.parametrize(("half", "order"), [(upper, 1), (lower, 2)])
def test_an_exercise_goes_above_or_below_the_row_it_is_held_over(
    panel: WeekPanel, planner: Planner, half: Half, order: int
) -> None:
    view = view_of(panel, TUESDAY)
    drop(view, DragPayload(DragKind.EXERCISE, "calf_raise"), half(view, row_of(panel, "plank")))
    assert names(planner, TUESDAY)[order] == "Calf raise"
    assert len(names(planner, TUESDAY)) == 4


def test_an_exercise_moves_within_its_session(panel: WeekPanel, planner: Planner) -> None:
    view = view_of(panel, TUESDAY)
    drop(view, DragPayload(DragKind.ITEM, "thrust", TUESDAY), lower(view, row_of(panel, "plank")))
    assert ids(planner, TUESDAY) == ["plank", "thrust", "raise"]
    assert selected(panel) == "thrust"


def test_an_exercise_moves_to_a_session_of_another_day(
    panel: WeekPanel, planner: Planner, store: WeeksInMemory
) -> None:
    view = view_of(panel, THURSDAY)
    drop(view, DragPayload(DragKind.ITEM, "plank", TUESDAY), upper(view, row_of(panel, "lone")))
    assert ids(planner, THURSDAY) == ["plank", "lone"]
    assert ids(planner, TUESDAY) == ["thrust", "raise"]
    assert [edit.name for edit in store.done] == ["Move Plank to Thursday"]


def test_control_leaves_the_first_where_it_was(panel: WeekPanel, planner: Planner) -> None:
    view = view_of(panel, THURSDAY)
    payload = DragPayload(DragKind.ITEM, "plank", TUESDAY)
    event = drop(view, payload, blank(view), keys=CONTROL)
    assert event.dropAction() is Qt.DropAction.CopyAction
    assert names(planner, THURSDAY) == ["Hip thrust", "Plank"]
    assert "plank" in ids(planner, TUESDAY)
    assert selected(panel) == ids(planner, THURSDAY)[1]


def test_a_session_moves_to_another_day(panel: WeekPanel, planner: Planner) -> None:
    view = view_of(panel, SUNDAY)
    drop(view, DragPayload(DragKind.SESSION, "posterior", TUESDAY), blank(view))
    assert titles(planner, SUNDAY) == ["Posterior chain A"]
    assert titles(planner, TUESDAY) == []
    assert selected(panel) == "posterior"


def test_a_session_goes_between_sessions(panel: WeekPanel, planner: Planner) -> None:
    view = view_of(panel, WEDNESDAY)
    drop(
        view, DragPayload(DragKind.SESSION, "single", THURSDAY), lower(view, row_of(panel, "hold"))
    )
    assert titles(planner, WEDNESDAY) == ["Core", "Single", "Feet"]


def test_a_session_dropped_on_the_run_comes_first(panel: WeekPanel, planner: Planner) -> None:
    view = view_of(panel, WEDNESDAY)
    drop(view, DragPayload(DragKind.SESSION, "feet", WEDNESDAY), upper(view, row_of(panel, "easy")))
    assert titles(planner, WEDNESDAY) == ["Feet", "Core"]


def test_a_copied_session_is_selected_whole(panel: WeekPanel, planner: Planner) -> None:
    view = view_of(panel, FRIDAY)
    drop(view, DragPayload(DragKind.SESSION, "core", WEDNESDAY), blank(view), keys=CONTROL)
    assert selected(panel) == day_of(planner, FRIDAY).sessions[0].id
    assert titles(planner, WEDNESDAY) == ["Core", "Feet"]


def test_a_run_moves_to_another_day_and_before_another_run(
    panel: WeekPanel, planner: Planner
) -> None:
    view = view_of(panel, WEDNESDAY)
    payload = DragPayload(DragKind.RUN, "intervals", TUESDAY)
    drop(view, payload, upper(view, row_of(panel, "easy")))
    assert [run.id for run in day_of(planner, WEDNESDAY).runs] == ["intervals", "easy"]
    assert day_of(planner, TUESDAY).runs == ()


def test_a_drop_where_it_already_is_makes_no_step(panel: WeekPanel, store: WeeksInMemory) -> None:
    view = view_of(panel, TUESDAY)
    drop(view, DragPayload(DragKind.ITEM, "plank", TUESDAY), upper(view, row_of(panel, "plank")))
    assert store.done == []


def test_a_held_drag_previews_each_place_once_and_ends_with_none(
    panel: WeekPanel, planner: Planner
) -> None:
    seen: list[object] = []
    panel.preview_changed.connect(seen.append)
    view = view_of(panel, FRIDAY)
    for _ in range(3):
        drag_to(view, PLANK, blank(view))
    leave(view)
    assert len(seen) == 2
    assert seen[1] is None
    assert isinstance(seen[0], tuple)
    assert [item.exercise_name for item in seen[0][0].days[4].sessions[0].items] == ["Plank"]
    assert day_of(planner, FRIDAY).sessions == ()


def test_a_held_drag_tints_the_day_until_it_leaves(panel: WeekPanel) -> None:
    view = view_of(panel, MONDAY)
    ground = view.viewport().grab().toImage().pixelColor(60, 300)
    drag_to(view, PLANK, blank(view))
    assert view.viewport().grab().toImage().pixelColor(60, 300) != ground
    leave(view)
    assert view.viewport().grab().toImage().pixelColor(60, 300) == ground


@pytest.mark.parametrize(
    "payload",
    [
        DragPayload(DragKind.EXERCISE, "no such exercise"),
        DragPayload(DragKind.ITEM, "gone", TUESDAY),
        DragPayload(DragKind.SESSION, "gone", TUESDAY),
        DragPayload(DragKind.RUN, "gone", TUESDAY),
        DragPayload(DragKind.SESSION, "posterior"),
    ],
)
def test_what_is_not_there_fails_with_one_sentence(
    qtbot: QtBot, panel: WeekPanel, store: WeeksInMemory, payload: DragPayload
) -> None:
    view = view_of(panel, FRIDAY)
    with qtbot.waitSignal(panel.failed) as blocker:
        drop(view, payload, blank(view))
    assert blocker.args is not None
    assert str(blocker.args[0]).endswith(".")
    assert store.done == []


def test_foreign_data_is_not_taken(panel: WeekPanel, store: WeeksInMemory) -> None:
    data, view = QMimeData(), view_of(panel, FRIDAY)
    data.setText("hip thrust")
    nothing = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(blank(view)), BOTH, data, Qt.MouseButton.LeftButton, nothing)
    QApplication.sendEvent(view.viewport(), event)
    assert not event.isAccepted()
    assert store.done == []


def test_the_head_of_a_day_takes_drops_too(panel: WeekPanel, planner: Planner) -> None:
    head = panel.findChildren(DayHeader)[6]
    data, at = pack(PLANK), QPoint(40, 20)
    left, nothing = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(head, QDragEnterEvent(at, BOTH, data, left, nothing))
    assert view_of(panel, SUNDAY).is_hovered
    QApplication.sendEvent(head, QDropEvent(QPointF(at), BOTH, data, left, nothing))
    assert names(planner, SUNDAY) == ["Plank"]


def test_rows_that_go_while_a_drag_is_held_take_the_line_with_them(
    panel: WeekPanel, planner: Planner
) -> None:
    view = view_of(panel, TUESDAY)
    drag_to(view, PLANK, lower(view, row_of(panel, "raise")))
    planner.make(changes.remove_session("posterior", TUESDAY))
    assert not view.is_hovered
    view.viewport().grab()


def test_what_is_dragged_looks_like_its_card(panel: WeekPanel) -> None:
    view = view_of(panel, TUESDAY)
    card, row = (view.ghost(row_of(panel, row_id)) for row_id in ("posterior", "plank"))
    assert card.width() == row.width() == view.viewport().width()
    assert card.height() > 3 * row.height()


def test_the_keyboard_goes_to_where_something_was_dropped(panel: WeekPanel) -> None:
    view = view_of(panel, SUNDAY)
    drop(view, PLANK, blank(view))
    assert view.hasFocus()
