"""The palette of commands and the settings of the plan in the assembled window."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from runstrength_desktop.coaching.planning_mode import PlanningMode
from runstrength_desktop.ui.calendar.day_view import DayView
from runstrength_desktop.ui.settings import read_settings
from runstrength_desktop.ui.window.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


def type_in_palette(window: MainWindow, qtbot: QtBot, text: str) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    popup = window.plans.palette
    assert popup is not None
    line = popup.findChildren(QLineEdit)[0]
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_an_action_is_found_and_done(window: MainWindow, qtbot: QtBot) -> None:
    type_in_palette(window, qtbot, "theme dark")
    qtbot.waitUntil(lambda: window.settings.theme == "dark")


def test_an_exercise_is_found_and_its_page_opened(window: MainWindow, qtbot: QtBot) -> None:
    type_in_palette(window, qtbot, "copenhagen plank")
    qtbot.waitUntil(lambda: window.catalogue.pages.page is not None)


def test_a_week_is_found_and_shown(window: MainWindow, qtbot: QtBot) -> None:
    type_in_palette(window, qtbot, "2026-W53")
    qtbot.waitUntil(lambda: window.week_start == date(2026, 12, 28))


def test_own_exercises_are_found_as_soon_as_they_are_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.plans.open_palette()
    assert window.plans.palette is not None
    window.plans.palette.close()
    library = window.rooms.library
    own = library.copy_draft("glute_bridge")
    library.save(own)
    type_in_palette(window, qtbot, own.name)
    qtbot.waitUntil(lambda: window.catalogue.pages.page is not None)


def test_settings_of_the_plan_are_used_at_once_and_kept(window: MainWindow) -> None:
    dialog = window.plans.open_settings()
    window.settings.first_weekday = 6
    window.settings.planning_mode = PlanningMode.FREE_DAYS.value
    dialog.settings_changed.emit()
    dialog.close()
    assert window.week_start.weekday() == 6
    assert [view.day.weekday() for view in window.findChildren(DayView)][:7] == [
        6,
        0,
        1,
        2,
        3,
        4,
        5,
    ]
    assert window.plans.coach.mode is PlanningMode.FREE_DAYS
    kept = read_settings(window.rooms.settings_file)
    assert (kept.first_weekday, kept.planning_mode) == (6, PlanningMode.FREE_DAYS.value)
    assert window.balance.isVisible()


@pytest.mark.parametrize("name", ["week_forward", "week_back"])
def test_weeks_from_sunday_turn_by_seven_days(window: MainWindow, name: str) -> None:
    window.settings.first_weekday = 6
    window.show_date(window.rooms.today())
    start = window.week_start
    window.actions_by_name[name].trigger()
    assert abs((window.week_start - start).days) == 7
    assert window.week_start.weekday() == 6


def test_an_example_stands_on_the_days_that_are_shown(window: MainWindow) -> None:
    window.undo()
    window.settings.first_weekday = 6
    window.show_date(date(2026, 12, 2))
    window.show_example()
    assert list(window.planner.seven_days(window.week_start).sessions())
