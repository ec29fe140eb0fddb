from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.status import Status
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.drag import DragKind, DragPayload
from runstrength_desktop.ui.views.block_view import BlockView
from tests.ui.views.conftest import MONDAY, TUESDAY, WEDNESDAY, WEEK
from tests.ui.views.looking import (
    blank,
    card_point,
    cell_of,
    choose,
    current,
    day_of,
    drop,
    ids_on,
)

BUTTON = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
COPY = CONTROL | SHIFT
DOWN, RIGHT = Qt.Key.Key_Down, Qt.Key.Key_Right


def click(qtbot: QtBot, block: BlockView, card_id: str, keys: Qt.KeyboardModifier = NO_KEY) -> None:
    qtbot.mouseClick(block.grid.viewport(), BUTTON, keys, card_point(block, card_id))


def chosen(block: BlockView) -> list[str]:
    return [card.id for _, card in block.grid.chosen()]


def test_control_and_a_click_chooses_one_more_or_one_less(qtbot: QtBot, block: BlockView) -> None:
    click(qtbot, block, "posterior")
    click(qtbot, block, "easy", CONTROL)
    click(qtbot, block, "core", CONTROL)
    assert chosen(block) == ["core", "easy", "posterior"]
    click(qtbot, block, "core", CONTROL)
    assert sorted(chosen(block)) == ["easy", "posterior"]
    click(qtbot, block, "posterior")
    assert chosen(block) == ["posterior"]
    click(qtbot, block, "posterior", CONTROL)
    assert chosen(block) == ["posterior"]


def test_shift_and_an_arrow_choose_on(qtbot: QtBot, block: BlockView) -> None:
    choose(block, "intervals")
    qtbot.keyClick(block.grid, DOWN, SHIFT)
    qtbot.keyClick(block.grid, RIGHT, SHIFT)
    assert chosen(block) == ["core", "intervals", "posterior"]
    qtbot.keyClick(block.grid, DOWN)
    assert chosen(block) == ["feet"]


def test_what_is_chosen_moves_together_and_stays_chosen(
    qtbot: QtBot, block: BlockView, planner: Planner
) -> None:
    choose(block, "posterior")
    qtbot.keyClick(block.grid, RIGHT, SHIFT)
    for _ in range(2):
        qtbot.keyClick(block.grid, DOWN, ALT)
    assert ids_on(planner, TUESDAY + 2 * WEEK) == ["posterior"]
    assert ids_on(planner, WEDNESDAY + 2 * WEEK) == ["core"]
    assert chosen(block) == ["core", "posterior"]
    assert planner.undo_name == "Move 2 things to Wednesday 2 December"


def test_what_is_chosen_is_copied_and_removed_in_one_step(
    qtbot: QtBot, block: BlockView, planner: Planner
) -> None:
    choose(block, "posterior")
    qtbot.keyClick(block.grid, RIGHT, SHIFT)
    qtbot.keyClick(block.grid, DOWN, COPY)
    assert len(ids_on(planner, TUESDAY + WEEK)) == len(ids_on(planner, WEDNESDAY + WEEK)) == 1
    choose(block, "posterior")
    qtbot.keyClick(block.grid, RIGHT, SHIFT)
    qtbot.keyClick(block.grid, Qt.Key.Key_Delete)
    assert (ids_on(planner, TUESDAY), ids_on(planner, WEDNESDAY)) == (
        ["intervals"],
        ["easy", "feet"],
    )
    planner.undo()
    assert "core" in ids_on(planner, WEDNESDAY)


def test_each_chosen_is_marked_as_done(qtbot: QtBot, block: BlockView, planner: Planner) -> None:
    choose(block, "intervals")
    qtbot.keyClick(block.grid, DOWN, SHIFT)
    qtbot.keyClick(block.grid, Qt.Key.Key_Space)
    assert {thing.status for thing in day_of(planner, TUESDAY).things} == {Status.DONE}


def test_a_drag_takes_what_is_chosen_along(qtbot: QtBot, block: BlockView) -> None:
    choose(block, "posterior")
    click(qtbot, block, "easy", CONTROL)
    payload = block.grid.payload(cell_of(block, TUESDAY), 1)
    assert payload == DragPayload(DragKind.SESSION, "posterior", TUESDAY, (("easy", WEDNESDAY),))


def test_a_drag_of_what_is_not_chosen_goes_alone(qtbot: QtBot, block: BlockView) -> None:
    choose(block, "posterior")
    click(qtbot, block, "easy", CONTROL)
    payload = block.grid.payload(cell_of(block, WEDNESDAY), 1)
    assert payload == DragPayload(DragKind.SESSION, "core", WEDNESDAY)
    assert chosen(block) == ["core"]


def test_a_press_on_the_chosen_keeps_them_until_the_release(qtbot: QtBot, block: BlockView) -> None:
    choose(block, "posterior")
    click(qtbot, block, "easy", CONTROL)
    at = card_point(block, "posterior")
    qtbot.mousePress(block.grid.viewport(), BUTTON, NO_KEY, at)
    assert chosen(block) == ["posterior", "easy"]
    qtbot.mouseRelease(block.grid.viewport(), BUTTON, NO_KEY, at)
    assert chosen(block) == ["posterior"]


def test_what_is_gone_is_no_longer_chosen(qtbot: QtBot, block: BlockView, planner: Planner) -> None:
    choose(block, "posterior")
    click(qtbot, block, "easy", CONTROL)
    planner.make(changes.remove_session("posterior", TUESDAY))
    assert chosen(block) == ["easy"]
    planner.undo()
    assert chosen(block) == ["easy"]


def test_a_copy_beyond_what_is_shown_is_made_current(
    qtbot: QtBot, block: BlockView, planner: Planner
) -> None:
    planner.make(changes.move_session("core", WEDNESDAY, Place(WEDNESDAY - WEEK)))
    block.show_from(MONDAY)
    choose(block, "feet")
    qtbot.keyClick(block.grid, Qt.Key.Key_Up, COPY)
    copied = day_of(planner, WEDNESDAY - WEEK).sessions[1]
    assert (copied.title, current(block)) == ("Feet", copied.id)


def test_a_drop_of_several_keeps_them_chosen(block: BlockView, planner: Planner) -> None:
    several = DragPayload(DragKind.SESSION, "posterior", TUESDAY, (("easy", WEDNESDAY),))
    drop(block, several, blank(block, TUESDAY + WEEK))
    assert current(block) == "posterior"
    assert ids_on(planner, WEDNESDAY + WEEK) == ["easy"]
