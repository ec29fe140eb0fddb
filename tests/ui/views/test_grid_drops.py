import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.place import Place
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.drag import DragKind, DragPayload
from runstrength_desktop.ui.views.block_view import BlockView
from runstrength_desktop.ui.views.month_view import MonthView
from tests.ui.views.conftest import FRIDAY, MONDAY, SUNDAY, TUESDAY, WEDNESDAY, WEEK
from tests.ui.views.looking import (
    BOTH,
    blank,
    card_point,
    card_rect,
    cell_of,
    current,
    day_of,
    drag_to,
    drop,
    ids_on,
    leave,
)

CONTROL = Qt.KeyboardModifier.ControlModifier
POSTERIOR = DragPayload(DragKind.SESSION, "posterior", TUESDAY)
EASY = DragPayload(DragKind.RUN, "easy", WEDNESDAY)
THRUST = DragPayload(DragKind.EXERCISE, "hip_thrust")


def test_a_session_goes_to_a_day_of_another_week(block: BlockView, planner: Planner) -> None:
    drop(block, POSTERIOR, blank(block, FRIDAY + 2 * WEEK))
    assert ids_on(planner, FRIDAY + 2 * WEEK) == ["posterior"]
    assert planner.undo_name == "Move Posterior chain A to Friday 4 December"
    assert (block.current_day(), current(block)) == (FRIDAY + 2 * WEEK, "posterior")


def test_a_run_goes_to_another_day_of_a_month(month: MonthView, planner: Planner) -> None:
    drop(month, EASY, blank(month, SUNDAY))
    assert (ids_on(planner, SUNDAY), ids_on(planner, WEDNESDAY)) == (["easy"], ["core", "feet"])


def test_control_copies(block: BlockView, planner: Planner) -> None:
    event = drop(block, EASY, blank(block, SUNDAY), keys=CONTROL)
    assert event.dropAction() is Qt.DropAction.CopyAction
    assert ids_on(planner, WEDNESDAY)[0] == "easy"
    assert ids_on(planner, SUNDAY) == [current(block)]


def test_below_all_cards_it_goes_to_the_end(block: BlockView, planner: Planner) -> None:
    drop(block, POSTERIOR, blank(block, WEDNESDAY))
    assert ids_on(planner, WEDNESDAY) == ["easy", "core", "feet", "posterior"]


@pytest.mark.parametrize(
    ("part", "order"), [(0.2, ["posterior", "core", "feet"]), (0.8, ["core", "posterior", "feet"])]
)
def test_a_session_goes_above_or_below_the_card_it_is_held_over(
    block: BlockView, planner: Planner, part: float, order: list[str]
) -> None:
    card = card_rect(block, "core")
    drop(block, POSTERIOR, QPoint(card.center().x(), card.top() + round(part * card.height())))
    assert ids_on(planner, WEDNESDAY) == ["easy", *order]


def test_a_session_is_put_in_order_on_its_day(block: BlockView, planner: Planner) -> None:
    feet = DragPayload(DragKind.SESSION, "feet", WEDNESDAY)
    drop(block, feet, card_rect(block, "core").topLeft() + QPoint(20, 3))
    assert ids_on(planner, WEDNESDAY) == ["easy", "feet", "core"]


def test_an_exercise_goes_into_the_session_it_is_held_over(
    block: BlockView, planner: Planner
) -> None:
    drop(block, THRUST, card_point(block, "core"))
    assert len(day_of(planner, WEDNESDAY).sessions[0].items) == 2
    assert current(block) == "core"


def test_an_exercise_goes_into_the_last_session_or_a_new_one(
    block: BlockView, planner: Planner
) -> None:
    drop(block, THRUST, card_point(block, "easy"))
    assert len(day_of(planner, WEDNESDAY).sessions[1].items) == 1
    drop(block, THRUST, blank(block, SUNDAY + WEEK))
    sessions = day_of(planner, SUNDAY + WEEK).sessions
    assert [one.title for one in sessions] == ["Strength"]
    assert current(block) == sessions[0].id


def test_a_planned_exercise_moves_between_sessions(block: BlockView, planner: Planner) -> None:
    drop(block, DragPayload(DragKind.ITEM, "thrust", TUESDAY), card_point(block, "feet"))
    assert [item.id for item in day_of(planner, WEDNESDAY).sessions[1].items] == ["thrust"]


def test_several_things_move_together(block: BlockView, planner: Planner) -> None:
    several = DragPayload(DragKind.SESSION, "posterior", TUESDAY, (("easy", WEDNESDAY),))
    drop(block, several, blank(block, TUESDAY + WEEK))
    assert ids_on(planner, TUESDAY + WEEK) == ["posterior"]
    assert ids_on(planner, WEDNESDAY + WEEK) == ["easy"]


def test_a_drag_previews_the_weeks_until_it_leaves(block: BlockView, planner: Planner) -> None:
    shown: list[object] = []
    block.preview_changed.connect(shown.append)
    before = planner.weeks((MONDAY, MONDAY + WEEK))
    drag_to(block, EASY, blank(block, SUNDAY + WEEK))
    leave(block)
    move = changes.move_run("easy", WEDNESDAY, Place(SUNDAY + WEEK))
    assert shown == [planner.preview(move), None]
    assert planner.weeks((MONDAY, MONDAY + WEEK)) == before
    assert planner.undo_name == "Plan the week"


def test_the_day_held_over_is_shown_and_then_not(block: BlockView) -> None:
    quiet = block.grab().toImage()
    drag_to(block, POSTERIOR, blank(block, SUNDAY))
    assert block.grab().toImage() != quiet
    leave(block)
    assert block.grab().toImage() == quiet


def test_a_drop_on_itself_changes_nothing(block: BlockView, planner: Planner) -> None:
    drop(block, POSTERIOR, card_point(block, "posterior"))
    assert planner.undo_name == "Plan the week"


def test_a_drop_of_what_is_gone_is_one_sentence(
    qtbot: QtBot, block: BlockView, planner: Planner
) -> None:
    planner.make(changes.remove_session("posterior", TUESDAY))
    with qtbot.waitSignal(block.failed, timeout=1000) as failed:
        drop(block, POSTERIOR, blank(block, SUNDAY))
    assert failed.args == ["That is no longer in the plan."]


def test_what_is_not_ours_is_not_taken(block: BlockView) -> None:
    data = QMimeData()
    data.setText("Posterior chain A")
    keys, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    event = QDragEnterEvent(blank(block, FRIDAY), BOTH, data, left, keys)
    QApplication.sendEvent(block.grid.viewport(), event)
    assert not event.isAccepted()


def test_the_plan_may_change_while_something_is_held(block: BlockView, planner: Planner) -> None:
    drag_to(block, POSTERIOR, card_point(block, "feet"))
    planner.make(changes.remove_session("feet", WEDNESDAY))
    block.step(1)
    block.step(-1)
    block.grid.choose(MONDAY)
    held = block.grab().toImage()
    leave(block)
    assert block.grab().toImage() == held
    drop(block, POSTERIOR, blank(block, WEDNESDAY))
    assert ids_on(planner, WEDNESDAY) == ["easy", "core", "posterior"]


def test_holding_at_an_edge_goes_on_by_a_week(qtbot: QtBot, block: BlockView) -> None:
    block.show_from(MONDAY)
    viewport = block.grid.viewport()
    drag_to(block, POSTERIOR, QPoint(300, viewport.height() - 4))
    qtbot.waitUntil(lambda: block.span.first == MONDAY + WEEK, timeout=3000)
    drag_to(block, POSTERIOR, QPoint(300, 4))
    qtbot.waitUntil(lambda: block.span.first == MONDAY, timeout=3000)
    leave(block)


def test_the_ghost_is_a_picture_of_the_card(block: BlockView) -> None:
    ghost = block.grid.ghost(cell_of(block, TUESDAY), 1)
    assert ghost.deviceIndependentSize().toSize() == card_rect(block, "posterior").size()
