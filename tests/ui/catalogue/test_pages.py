"""Pages: opened from a row, read, followed, left; what they say and what they ask for."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.planning.library import Library
from runstrength_desktop.ui.catalogue import row_buttons
from runstrength_desktop.ui.catalogue.detail_page import DetailPage
from runstrength_desktop.ui.catalogue.exercise_verbs import Verb
from runstrength_desktop.ui.catalogue.muscle_bars import MuscleBars
from runstrength_desktop.ui.catalogue.panel import CataloguePanel
from runstrength_desktop.ui.catalogue.star_button import StarButton
from runstrength_desktop.ui.catalogue.swap_page import SwapPage
from runstrength_desktop.ui.catalogue.text_button import TextButton
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.tokens import DARK
from tests.storage.own_values import HOSTILE, own_exercise
from tests.ui.catalogue.looking import CATALOGUE, GLUTES, flip, shown

Key, Button, Modifier = Qt.Key, Qt.MouseButton, Qt.KeyboardModifier


def texts(panel: CataloguePanel) -> list[str]:
    """What the labels of the open page say."""
    page = panel.pages.page
    assert page is not None
    return [label.text() for label in page.findChildren(PlainLabel)]


def button(panel: CataloguePanel, words: str) -> TextButton:
    page = panel.pages.page
    assert page is not None
    return next(one for one in page.findChildren(TextButton) if one.words == words)


def buttons(panel: CataloguePanel) -> set[str]:
    page = panel.pages.page
    assert page is not None
    return {one.words for one in page.findChildren(TextButton)}


def point_at_row(panel: CataloguePanel, row: int, asked: row_buttons.RowButton) -> QPoint:
    view = panel.exercises
    rect = view.visualRect(view.model().index(row, 0))
    return row_buttons.boxes(rect, has_star=True)[asked].center()


def make_current(panel: CataloguePanel, text: str) -> None:
    panel.search_field.setText(text)
    panel.exercises.setFocus()


# Opening and leaving


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Key.Key_Space, Modifier.NoModifier),
        (Key.Key_Right, Modifier.NoModifier),
        (Key.Key_I, Modifier.ControlModifier),
    ],
)
def test_a_key_opens_the_page_and_escape_leaves_it(
    panel: CataloguePanel, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    make_current(panel, "hip thrust")
    qtbot.keyClick(panel.exercises, key, modifier)
    assert "Barbell hip thrust" in texts(panel)
    assert panel.current_exercise() == "hip_thrust"
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert not panel.is_page_open
    assert panel.exercises.hasFocus()
    assert panel.search_field.text() == "hip thrust"


def test_the_lists_own_keys_stay_out_of_the_windows_shortcuts(panel: CataloguePanel) -> None:
    kind = QKeyEvent.Type.ShortcutOverride
    event = QKeyEvent(kind, Key.Key_I, Modifier.ControlModifier)
    event.ignore()
    QApplication.sendEvent(panel.exercises, event)
    assert event.isAccepted()


def test_the_small_i_of_a_row_opens_it_and_the_star_marks_it(
    stocked: CataloguePanel, qtbot: QtBot, library: Library
) -> None:
    stocked.search_field.setText("plank")
    viewport = stocked.exercises.viewport()
    star = point_at_row(stocked, 1, row_buttons.RowButton.STAR)
    qtbot.mouseClick(viewport, Button.LeftButton, pos=star)
    chosen = stocked.exercises.current_id()
    assert library.favourites == {chosen}
    qtbot.mouseClick(viewport, Button.LeftButton, pos=star)
    assert library.favourites == frozenset()
    details = point_at_row(stocked, 1, row_buttons.RowButton.DETAILS)
    qtbot.mouseClick(viewport, Button.LeftButton, pos=details)
    assert stocked.pages.exercise is CATALOGUE.by_id[chosen]


def test_a_click_beside_the_buttons_only_chooses_the_row(
    stocked: CataloguePanel, qtbot: QtBot, library: Library
) -> None:
    view = stocked.exercises
    place = view.visualRect(view.model().index(2, 0)).center()
    qtbot.mouseClick(view.viewport(), Button.LeftButton, pos=place)
    assert view.currentIndex().row() == 2
    assert not stocked.is_page_open
    assert library.favourites == frozenset()


def test_the_list_is_found_as_it_was_left(panel: CataloguePanel, qtbot: QtBot) -> None:
    flip(panel, "level", "level:2")
    panel.exercises.make_current(20)
    scroll = panel.exercises.verticalScrollBar().value()
    panel.ask(Verb.OPEN)
    panel.pages.back_button.click()
    assert panel.exercises.currentIndex().row() == 20
    assert panel.exercises.verticalScrollBar().value() == scroll > 0
    assert panel.filters.asked.levels == {2}


def test_links_lead_on_and_back_leads_the_same_way(panel: CataloguePanel, qtbot: QtBot) -> None:
    panel.open_page("romanian_deadlift")
    easier = CATALOGUE.easier("romanian_deadlift")[0]
    button(panel, easier.name).click()
    assert panel.current_exercise() == easier.id
    assert panel.pages.back_button.words == "Romanian deadlift"
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Left)
    assert panel.current_exercise() == "romanian_deadlift"
    assert panel.pages.back_button.words == "Back to the list"
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Backspace)
    assert not panel.is_page_open


def test_back_returns_to_where_the_page_was_scrolled(panel: CataloguePanel) -> None:
    panel.open_page("romanian_deadlift")
    page = panel.pages.page
    assert isinstance(page, DetailPage)
    QApplication.processEvents()
    page.area.verticalScrollBar().setValue(300)
    button(panel, CATALOGUE.easier("romanian_deadlift")[0].name).click()
    panel.pages.go_back()
    page = panel.pages.page
    assert isinstance(page, DetailPage)
    QApplication.processEvents()
    assert page.area.verticalScrollBar().value() == 300


def test_letters_on_a_page_go_to_the_search(panel: CataloguePanel, qtbot: QtBot) -> None:
    panel.open_page("plank")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_R)
    assert not panel.is_page_open
    assert panel.search_field.hasFocus()
    assert panel.search_field.text() == "r"


def test_a_muscle_chosen_on_the_map_shows_the_list(panel: CataloguePanel) -> None:
    panel.open_page("plank")
    panel.set_muscles(GLUTES)
    assert not panel.is_page_open
    panel.open_page("plank")
    panel.focus_search()
    assert not panel.is_page_open


def test_the_window_hears_when_a_page_opens_and_closes(panel: CataloguePanel, qtbot: QtBot) -> None:
    said: list[bool] = []
    panel.page_opened.connect(said.append)
    panel.open_page("plank")
    panel.open_page("dead_bug")
    panel.close_pages()
    assert said == [True, False]


# What a page says


def test_every_exercise_has_a_page_that_says_all_of_its_guide(stocked: CataloguePanel) -> None:
    for exercise in CATALOGUE.exercises:
        guide = CATALOGUE.guides[exercise.id]
        stocked.open_page(exercise.id)
        said = texts(stocked)
        assert {exercise.name, guide.setup, *guide.cues, *guide.mistakes} <= set(said)
        assert all(part in said for part in (guide.breathing, guide.tempo, guide.why) if part)
        everything = "\n".join(said)
        assert all(source in everything for source in (*exercise.sources, *guide.sources))
        assert ("not advice about an injury" in everything) == bool(guide.cautions)
        assert ("foot contacts" in everything) == bool(exercise.contacts_per_rep)


def test_muscles_are_read_out_with_their_part(panel: CataloguePanel) -> None:
    panel.open_page("hip_thrust")
    bars = panel.pages.findChild(MuscleBars)
    assert isinstance(bars, MuscleBars)
    assert bars.accessibleDescription().startswith("Gluteus maximus: prime mover; ")


def test_household_things_and_places_are_named(panel: CataloguePanel) -> None:
    with_ball = next(
        e for e in CATALOGUE.exercises if e.equipment == (frozenset({"medicine_ball"}),)
    )
    panel.open_page(with_ball.id)
    said = "\n".join(texts(panel))
    assert "Instead of medicine ball: a large plant pot" in said
    assert "Gym" in said


def test_own_text_is_shown_literally_with_origin_author_and_licence(
    stocked: CataloguePanel, library: Library
) -> None:
    own = own_exercise(name=HOSTILE, origin="a list", author="<b>Ann</b>")
    library.save(own)
    stocked.open_page("own-1")
    said = texts(stocked)
    assert own.name in said
    assert {"From: a list", "By: <b>Ann</b>", "Licence: MIT"} <= set(said)
    labels = stocked.pages.findChildren(PlainLabel)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


def test_an_exercise_without_a_guide_says_so(stocked: CataloguePanel, library: Library) -> None:
    library.save(OwnExercise(own_exercise().exercise))
    stocked.open_page("own-1")
    assert "Nothing is written about how to do it." in texts(stocked)
    assert "your own" in "\n".join(texts(stocked))


@pytest.mark.parametrize("width", [316, 352, 420, 900])
def test_nothing_of_a_page_is_wider_than_it(
    stocked: CataloguePanel, library: Library, width: int
) -> None:
    long_name = "Unbroken" * 24
    library.save(own_exercise(name=long_name))
    stocked.resize(width, 440)
    for exercise_id in ("own-1", "romanian_deadlift"):
        stocked.open_page(exercise_id)
        QApplication.processEvents()
        page = stocked.pages.page
        assert isinstance(page, DetailPage)
        content = page.area.widget()
        assert content is not None
        assert content.width() <= page.area.viewport().width()
        parts = [part for part in content.findChildren(QWidget) if part.isVisible()]
        right = max(part.mapTo(content, QPoint(part.width(), 0)).x() for part in parts)
        assert right <= content.width()
        assert stocked.width() == width


def test_a_wide_page_has_two_columns(panel: CataloguePanel) -> None:
    panel.open_page("hip_thrust")
    bars = panel.pages.findChild(MuscleBars)
    assert isinstance(bars, MuscleBars)
    QApplication.processEvents()
    narrow = bars.mapTo(panel, QPoint(0, 0))
    panel.resize(900, 440)
    QApplication.processEvents()
    wide = bars.mapTo(panel, QPoint(0, 0))
    assert narrow.x() < 40
    assert wide.x() > 400
    assert wide.y() < narrow.y()


def test_colours_and_bodies_change_on_an_open_page(panel: CataloguePanel) -> None:
    panel.open_page("hip_thrust")
    QApplication.processEvents()
    light = panel.grab().toImage()
    panel.apply_palette(DARK)
    QApplication.processEvents()
    assert panel.current_exercise() == "hip_thrust"
    assert panel.grab().toImage().pixel(4, 200) != light.pixel(4, 200)


# What a page asks for


def test_the_page_adds_its_exercise(panel: CataloguePanel, qtbot: QtBot) -> None:
    panel.open_page("plank")
    with qtbot.waitSignal(panel.add_requested) as asked:
        button(panel, "Add to day").click()
    assert asked.args == ["plank"]
    with qtbot.waitSignal(panel.add_requested):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)


def test_the_star_of_a_page_shows_what_was_saved(stocked: CataloguePanel, library: Library) -> None:
    stocked.open_page("plank")
    star = stocked.pages.findChild(StarButton)
    assert isinstance(star, StarButton)
    star.click()
    assert library.favourites == {"plank"}
    stars = [one for one in stocked.pages.findChildren(StarButton) if one.isVisible()]
    assert [one.isChecked() for one in stars] == [True]


def test_without_a_library_nothing_can_be_made_ones_own(panel: CataloguePanel) -> None:
    panel.open_page("plank")
    assert not {"Copy as own…", "Change…", "Delete"} & buttons(panel)
    assert panel.pages.findChild(StarButton) is None


def test_delete_is_for_own_ones_and_going_back_for_overrides(
    stocked: CataloguePanel, library: Library
) -> None:
    library.save(own_exercise())
    library.save(OwnExercise(replace(CATALOGUE.by_id["plank"], level=4)))
    expected = {
        "dead_bug": set(),
        "own-1": {"Delete"},
        "plank": {"Back to the built-in one"},
    }
    for exercise_id, extra in expected.items():
        stocked.open_page(exercise_id)
        offered = buttons(stocked) & {"Delete", "Back to the built-in one"}
        assert offered == extra
        assert {"Copy as own…", "Change…"} <= buttons(stocked)
    button(stocked, "Back to the built-in one").click()
    assert library.own("plank") is None
    assert "changed by you" not in "\n".join(texts(stocked))


def test_a_deleted_exercise_takes_its_page_along(stocked: CataloguePanel, library: Library) -> None:
    library.save(own_exercise())
    stocked.open_page("own-1")
    button(stocked, "Delete").click()
    assert not stocked.is_page_open
    assert "Wall sit march" not in shown(stocked)


@pytest.mark.parametrize(
    ("words", "signal"), [("Copy as own…", "copy_requested"), ("Change…", "edit_requested")]
)
def test_making_it_ones_own_is_told(
    stocked: CataloguePanel, qtbot: QtBot, words: str, signal: str
) -> None:
    stocked.open_page("plank")
    with qtbot.waitSignal(getattr(stocked, signal)) as asked:
        button(stocked, words).click()
    assert asked.args == ["plank"]


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
