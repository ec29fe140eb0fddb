"""The catalogue as a user meets it: typing, keys, chips, menus, and what it says."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runstrength_desktop.ui.catalogue.panel import CataloguePanel
from runstrength_desktop.ui.theme.tokens import DARK, LIGHT
from tests.ui.catalogue.looking import CATALOGUE, GLUTES, flip, shown

Key, Button, Modifier = Qt.Key, Qt.MouseButton, Qt.KeyboardModifier


# Searching and filtering


def test_all_exercises_are_there_at_first_and_counted(panel: CataloguePanel) -> None:
    assert len(shown(panel)) == len(CATALOGUE.exercises)
    assert panel.count.text() == "175 exercises"
    assert panel.search_field.placeholderText() == "Search 175 exercises (Ctrl+F)"


def test_typing_narrows_the_list_and_goes_to_the_best(panel: CataloguePanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.search_field, "rdl")
    assert shown(panel)[0] == "Romanian deadlift"
    assert panel.current_exercise() == "romanian_deadlift"


def test_each_key_resets_the_model_once(panel: CataloguePanel, qtbot: QtBot) -> None:
    resets: list[bool] = []
    panel.exercises.model().modelReset.connect(lambda: resets.append(True))
    qtbot.keyClicks(panel.search_field, "plank")
    assert len(resets) == 5


def test_the_text_can_be_cleared_once_there_is_some(panel: CataloguePanel, qtbot: QtBot) -> None:
    assert not panel.search_field.isClearButtonEnabled()
    qtbot.keyClicks(panel.search_field, "rdl")
    assert panel.search_field.isClearButtonEnabled()
    assert panel.search_field.text() == "rdl"


def test_a_guess_is_called_a_guess(panel: CataloguePanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.search_field, "calf rase")
    assert panel.count.text() == "No exact match; these come close"
    assert shown(panel)[0] == "Two-leg calf raise"


def test_chosen_muscles_rank_the_list_and_show_a_chip(panel: CataloguePanel) -> None:
    panel.set_muscles(GLUTES)
    assert shown(panel)[0] == "Barbell hip thrust"
    assert panel.count.text().endswith("exercises, most gluteus maximus work first")
    assert panel.filters.muscle_chip.isVisible()
    assert panel.filters.muscle_chip.text() == "Glute max"


def test_several_muscles_share_one_chip(panel: CataloguePanel) -> None:
    panel.set_muscles(frozenset({"soleus", "gastrocnemius", "gluteus_maximus"}))
    chip = panel.filters.muscle_chip
    assert chip.text() == "Glute max +2"
    assert chip.accessibleName().endswith("Gluteus maximus, Gastrocnemius, Soleus")


def test_showing_muscles_chosen_elsewhere_is_not_told_back(
    panel: CataloguePanel, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(panel.muscles_changed):
        panel.set_muscles(GLUTES)


def test_the_cross_on_the_chip_clears_the_muscles(panel: CataloguePanel, qtbot: QtBot) -> None:
    panel.set_muscles(GLUTES)
    with qtbot.waitSignal(panel.muscles_changed) as told:
        qtbot.mouseClick(panel.filters.muscle_chip, Button.LeftButton)
    assert told.args == [frozenset()]
    assert len(shown(panel)) == len(CATALOGUE.exercises)
    assert not panel.filters.muscle_chip.isVisible()


def test_nothing_found_says_so_and_offers_a_way_out(panel: CataloguePanel, qtbot: QtBot) -> None:
    panel.set_muscles(GLUTES)
    flip(panel, "level", "level:5")
    qtbot.keyClicks(panel.search_field, "qqqqzzzz")
    assert shown(panel) == []
    assert not panel.exercises.isVisible()
    assert panel.browser.empty is not None
    with qtbot.waitSignal(panel.muscles_changed):
        qtbot.mouseClick(panel.browser.empty.button, Button.LeftButton)
    assert panel.search_field.text() == ""
    assert not panel.filters.chips["level"].is_filled
    assert len(shown(panel)) == len(CATALOGUE.exercises)
    assert panel.exercises.isVisible()


# Keys


def test_down_goes_to_the_list_and_up_comes_back(panel: CataloguePanel, qtbot: QtBot) -> None:
    panel.focus_search()
    qtbot.keyClicks(panel.search_field, "plank")
    qtbot.keyClick(panel.search_field, Key.Key_Down)
    assert panel.exercises.hasFocus()
    assert panel.current_exercise() == "plank"
    qtbot.keyClick(panel.exercises, Key.Key_Down)
    assert panel.exercises.currentIndex().row() == 1
    qtbot.keyClick(panel.exercises, Key.Key_Up)
    qtbot.keyClick(panel.exercises, Key.Key_Up)
    assert panel.search_field.hasFocus()


def test_letters_typed_in_the_list_go_to_the_search(panel: CataloguePanel, qtbot: QtBot) -> None:
    panel.exercises.setFocus()
    qtbot.keyClick(panel.exercises, "r")
    assert panel.search_field.hasFocus()
    qtbot.keyClicks(panel.search_field, "dl")
    assert panel.search_field.text() == "rdl"


def test_escape_clears_the_text_then_the_muscles(panel: CataloguePanel, qtbot: QtBot) -> None:
    panel.set_muscles(GLUTES)
    panel.focus_search()
    qtbot.keyClicks(panel.search_field, "hip")
    with qtbot.assertNotEmitted(panel.muscles_changed):
        qtbot.keyClick(panel.search_field, Key.Key_Escape)
    assert panel.search_field.text() == ""
    with qtbot.waitSignal(panel.muscles_changed) as told:
        qtbot.keyClick(panel.search_field, Key.Key_Escape)
    assert told.args == [frozenset()]
    with qtbot.assertNotEmitted(panel.muscles_changed):
        qtbot.keyClick(panel.search_field, Key.Key_Escape)


def test_escape_in_the_list_steps_back_too(panel: CataloguePanel, qtbot: QtBot) -> None:
    panel.set_muscles(GLUTES)
    panel.search_field.setText("hip")
    panel.exercises.setFocus()
    escape = QKeyEvent(QKeyEvent.Type.KeyPress, Key.Key_Escape, Modifier.NoModifier, "\x1b")
    QApplication.sendEvent(panel.exercises, escape)
    assert panel.search_field.text() == ""
    assert panel.filters.muscles == GLUTES
    qtbot.keyClick(panel.exercises, Key.Key_Escape)
    assert panel.filters.muscles == frozenset()


@pytest.mark.parametrize("place", ["search_field", "exercises"])
def test_enter_adds_the_exercise_the_cursor_is_on(
    panel: CataloguePanel, qtbot: QtBot, place: str
) -> None:
    panel.search_field.setText("hip thrust")
    with qtbot.waitSignal(panel.add_requested) as asked:
        qtbot.keyClick(getattr(panel, place), Key.Key_Return)
    assert asked.args == ["hip_thrust"]


def test_enter_adds_nothing_when_no_row_is_current(panel: CataloguePanel, qtbot: QtBot) -> None:
    assert panel.current_exercise() is None
    with qtbot.assertNotEmitted(panel.add_requested):
        qtbot.keyClick(panel.search_field, Key.Key_Return)


def test_a_double_click_adds_the_row(panel: CataloguePanel, qtbot: QtBot) -> None:
    panel.set_muscles(GLUTES)
    view = panel.exercises
    place = view.visualRect(view.model().index(1, 0)).center()
    with qtbot.waitSignal(panel.add_requested) as asked:
        qtbot.mouseClick(view.viewport(), Button.LeftButton, pos=place)
        qtbot.mouseDClick(view.viewport(), Button.LeftButton, pos=place)
    assert asked.args == ["hip_thrust_bodyweight"]


@pytest.mark.parametrize("weekday", range(7))
def test_alt_and_a_digit_adds_to_that_day(
    panel: CataloguePanel, qtbot: QtBot, weekday: int
) -> None:
    panel.search_field.setText("plank")
    with qtbot.waitSignal(panel.add_to_day_requested) as asked:
        qtbot.keyClick(panel.exercises, Key(Key.Key_1 + weekday), Modifier.AltModifier)
    assert asked.args == ["plank", weekday]


def test_the_lists_keys_are_not_taken_by_the_windows_shortcuts(panel: CataloguePanel) -> None:
    for key, modifier, is_own in (
        (Key.Key_3, Modifier.AltModifier, True),
        (Key.Key_Return, Modifier.NoModifier, True),
        (Key.Key_8, Modifier.AltModifier, False),
        (Key.Key_Z, Modifier.ControlModifier, False),
    ):
        event = QKeyEvent(QKeyEvent.Type.ShortcutOverride, key, modifier)
        event.ignore()
        QApplication.sendEvent(panel.exercises, event)
        assert event.isAccepted() == is_own


def test_the_context_menu_adds_to_a_day(panel: CataloguePanel, qtbot: QtBot) -> None:
    panel.search_field.setText("plank")
    menu = panel.exercises.day_menu(panel)
    names = [action.text() for action in menu.actions()]
    assert names[0] == "Monday"
    assert names[6] == "Sunday"
    with qtbot.waitSignal(panel.add_to_day_requested) as asked:
        menu.actions()[2].trigger()
    assert asked.args == ["plank", 2]


# What it says, and how it fits


def test_a_screen_reader_meets_a_list_of_exercises_by_name(panel: CataloguePanel) -> None:
    panel.search_field.setText("plank")
    reader = QAccessible.queryAccessibleInterface(panel.exercises)
    assert reader.text(QAccessible.Text.Name) == "Exercises"
    rows = [reader.child(n).text(QAccessible.Text.Name) for n in range(reader.childCount())]
    assert rows == shown(panel)


def test_six_rows_fit_below_little_more_than_a_hundred_pixels(panel: CataloguePanel) -> None:
    view = panel.exercises
    assert view.geometry().top() <= 120
    assert view.visualRect(view.model().index(0, 0)).height() <= 48
    panel.resize(360, view.geometry().top() + 6 * 48)
    QApplication.processEvents()
    sixth = view.visualRect(view.model().index(5, 0))
    assert sixth.bottom() <= view.viewport().height()


def test_the_other_palette_repaints_everything(panel: CataloguePanel) -> None:
    panel.search_field.setText("qqqqzzzz")
    panel.search_field.clear()
    light = panel.grab().toImage()
    panel.apply_palette(DARK)
    dark = panel.grab().toImage()
    panel.apply_palette(LIGHT)
    assert panel.grab().toImage() == light
    assert _differ(light, dark)


def test_what_is_dragged_looks_like_a_small_card(panel: CataloguePanel) -> None:
    picture = panel.exercises.ghost("A very long name " * 20)
    assert picture.width() <= 300 * picture.devicePixelRatio()
    assert not picture.toImage().isNull()


def _differ(one: QImage, other: QImage) -> bool:
    points = [(20, 20), (20, 150), (300, 300)]
    return all(one.pixel(x, y) != other.pixel(x, y) for x, y in points)


def test_a_change_of_theme_reaches_the_links_under_the_filters(panel: CataloguePanel) -> None:
    def drawn() -> QImage:
        return panel.browser.shelf_button.grab().toImage()

    panel.apply_palette(LIGHT)
    light = drawn()
    panel.apply_palette(DARK)
    assert drawn() != light
