"""Keys and the menu of rows; swaps: in order, with reasons, into the week."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from runstrength_desktop.planning.library import Library
from runstrength_desktop.ui.catalogue.exercise_verbs import Verb
from runstrength_desktop.ui.catalogue.panel import CataloguePanel
from runstrength_desktop.ui.catalogue.swap_page import SwapPage
from tests.storage.own_values import own_exercise
from tests.ui.catalogue.looking import CATALOGUE, button, buttons, flip, make_current

Key, Button, Modifier = Qt.Key, Qt.MouseButton, Qt.KeyboardModifier


# Keys and menu


def test_ctrl_d_marks_the_current_row(
    stocked: CataloguePanel, qtbot: QtBot, library: Library
) -> None:
    make_current(stocked, "dead bug")
    qtbot.keyClick(stocked.exercises, Key.Key_D, Modifier.ControlModifier)
    assert library.favourites == {"dead_bug"}
    row = stocked.exercises.currentIndex()
    assert "favourite" in row.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    stocked.search_field.setFocus()
    qtbot.keyClick(stocked.search_field, Key.Key_D, Modifier.ControlModifier)
    assert library.favourites == frozenset()


def test_the_menu_offers_what_makes_sense(
    panel: CataloguePanel, stocked: CataloguePanel, library: Library
) -> None:
    library.save(own_exercise())
    reason = QContextMenuEvent.Reason.Keyboard
    offered: dict[str, set[str]] = {}
    for name, each in (("plain", panel), ("built-in", stocked), ("own", stocked)):
        make_current(each, "wall sit march" if name == "own" else "plank")
        event = QContextMenuEvent(reason, QPoint(), QPoint(), Modifier.NoModifier)
        QApplication.sendEvent(each.exercises, event)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        offered[name] = {action.text().replace("&", "") for action in menu.actions()} - {""}
        menu.close()
    plain = {"Add to the current day", "Add to", "Exercise details", "Swap for…", "Compare with…"}
    assert offered["plain"] == plain
    built_in = {*plain, "Favourite", "Copy as own…", "Change…", "New exercise…"}
    assert offered["built-in"] == built_in
    assert offered["own"] == {*built_in, "Delete"}


def test_own_rows_are_marked(stocked: CataloguePanel, library: Library) -> None:
    library.save(own_exercise())
    make_current(stocked, "wall sit march")
    row = stocked.exercises.currentIndex()
    assert "your own" in row.data(Qt.ItemDataRole.AccessibleDescriptionRole)


def test_a_change_of_the_library_keeps_cursor_scroll_and_filters(
    stocked: CataloguePanel, library: Library
) -> None:
    flip(stocked, "level", "level:2")
    stocked.exercises.make_current(20)
    before = stocked.exercises.current_id()
    scroll = stocked.exercises.verticalScrollBar().value()
    library.save(own_exercise(name="Zzz"))
    assert stocked.exercises.current_id() == before
    assert stocked.exercises.verticalScrollBar().value() == scroll > 0
    assert stocked.filters.asked.levels == {2}
    assert stocked.search_field.placeholderText().startswith(
        f"Search {len(CATALOGUE.exercises) + 1} "
    )


# Swaps


def test_swaps_stand_in_order_with_their_reasons(panel: CataloguePanel, qtbot: QtBot) -> None:
    make_current(panel, "conventional deadlift")
    qtbot.keyClick(panel.exercises, Key.Key_E, Modifier.ControlModifier)
    page = panel.pages.page
    assert isinstance(page, SwapPage)
    assert page.list.hasFocus()
    model = page.list.model()
    assert model.rowCount() > 5
    said = [
        str(model.index(n, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole)) for n in range(5)
    ]
    assert all("% alike" in one for one in said)
    assert any("same hip hinge" in one.lower() for one in said)


def test_swaps_use_what_the_filters_say_is_at_hand(panel: CataloguePanel) -> None:
    flip(panel, "place", "")
    panel.ask(Verb.SWAPS, "romanian_deadlift")
    page = panel.pages.page
    assert isinstance(page, SwapPage)
    model = page.list.model()
    ids = [str(model.index(n, 0).data(Qt.ItemDataRole.UserRole)) for n in range(model.rowCount())]
    assert ids
    assert all(CATALOGUE.by_id[one].needs_nothing for one in ids)


def test_choosing_a_swap_opens_it_and_swaps_it_into_the_week(
    panel: CataloguePanel, qtbot: QtBot
) -> None:
    panel.set_swap_target("romanian_deadlift")
    panel.ask(Verb.SWAPS, "romanian_deadlift")
    page = panel.pages.page
    assert isinstance(page, SwapPage)
    chosen = page.list.current_id()
    qtbot.keyClick(page.list, Key.Key_Return)
    assert panel.current_exercise() == chosen
    with qtbot.waitSignal(panel.swap_chosen) as asked:
        button(panel, "Swap in").click()
    assert asked.args == [chosen]


def test_nothing_is_swapped_in_when_nothing_is_chosen_in_the_week(panel: CataloguePanel) -> None:
    panel.open_page("plank")
    assert "Swap in" not in buttons(panel)
    panel.set_swap_target("dead_bug")
    assert "Swap in" in buttons(panel)
    panel.set_swap_target("plank")
    assert "Swap in" not in buttons(panel)
    panel.set_swap_target(None)
    assert "Swap in" not in buttons(panel)
