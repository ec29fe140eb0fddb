"""Pages: opened from a row, read, followed, left; what they say and what they ask for."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.planning.library import Library
from runstrength_desktop.ui.catalogue import row_buttons
from runstrength_desktop.ui.catalogue.detail_page import DetailPage
from runstrength_desktop.ui.catalogue.exercise_verbs import Verb
from runstrength_desktop.ui.catalogue.muscle_bars import MuscleBars
from runstrength_desktop.ui.catalogue.panel import CataloguePanel
from runstrength_desktop.ui.catalogue.star_button import StarButton
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.tokens import DARK
from tests.storage.own_values import HOSTILE, own_exercise
from tests.ui.catalogue.looking import (
    CATALOGUE,
    GLUTES,
    button,
    buttons,
    flip,
    make_current,
    point_at_row,
    shown,
    texts,
)

Key, Button, Modifier = Qt.Key, Qt.MouseButton, Qt.KeyboardModifier


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
