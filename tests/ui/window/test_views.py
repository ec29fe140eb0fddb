"""Week, two weeks, four weeks, month and agenda in the assembled window."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from runstrength_desktop.ui.views.agenda_view import AgendaView
from runstrength_desktop.ui.views.block_view import BlockView
from runstrength_desktop.ui.views.jump_to_date import JumpToDate
from runstrength_desktop.ui.views.month_view import MonthView
from runstrength_desktop.ui.views.view_switch import PlanView
from runstrength_desktop.ui.window.main_window import MainWindow

ALT = Qt.KeyboardModifier.AltModifier


def trigger(window: MainWindow, name: str) -> None:
    window.actions_by_name[name].trigger()


@pytest.mark.parametrize(
    ("key", "kind"),
    [(Qt.Key.Key_2, BlockView), (Qt.Key.Key_3, MonthView), (Qt.Key.Key_4, AgendaView)],
)
def test_a_view_is_chosen_by_key_shown_and_left(
    window: MainWindow, qtbot: QtBot, key: Qt.Key, kind: type
) -> None:
    qtbot.keyClick(window, key, ALT)
    page = window.views.page
    assert page is not None
    assert isinstance(page, kind)
    assert page.isVisible()
    assert not window.calendar.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_1, ALT)
    assert window.calendar.isVisible()
    assert window.actions_by_name["view_week"].isChecked()


def test_the_figures_are_of_the_week_whose_day_is_current(window: MainWindow) -> None:
    start = window.week_start
    window.navigation.choose_view(PlanView.BLOCK)
    page = window.views.page
    assert isinstance(page, BlockView)
    page.reveal(start + timedelta(9))
    assert window.week_start == start + timedelta(7)


def test_a_day_of_a_view_opens_its_week(window: MainWindow) -> None:
    window.navigation.choose_view(PlanView.MONTH)
    page = window.views.page
    assert page is not None
    page.day_opened.emit(date(2026, 12, 30))
    assert window.week_start == date(2026, 12, 28)
    assert window.calendar.isVisible()
    assert window.calendar.current_day() == date(2026, 12, 30)


def test_the_arrows_of_the_bar_turn_the_view(window: MainWindow) -> None:
    window.navigation.choose_view(PlanView.BLOCK)
    page = window.views.page
    assert isinstance(page, BlockView)
    first = page.span.first
    trigger(window, "week_forward")
    assert page.span.first == first + timedelta(28)
    trigger(window, "today")
    assert page.span.holds(window.rooms.today())


def test_an_exercise_goes_to_the_current_day_of_the_view(window: MainWindow) -> None:
    window.navigation.choose_view(PlanView.BLOCK)
    page = window.views.page
    assert isinstance(page, BlockView)
    day = window.week_start + timedelta(13)
    page.reveal(day)
    window.catalogue.add_requested.emit("plank")
    (session,) = window.planner.seven_days(day).days[0].sessions
    assert [item.exercise_id for item in session.items] == ["plank"]


def test_two_weeks_stand_together_and_share_what_was_copied(window: MainWindow) -> None:
    trigger(window, "two_weeks")
    second = window.views.second
    assert second is not None
    assert second.isVisible()
    assert second.week_start == window.week_start + timedelta(7)
    trigger(window, "week_forward")
    assert second.week_start == window.week_start + timedelta(7)
    trigger(window, "week_back")
    for panel, verb in ((window.calendar, "copy_weeks"), (second, "paste")):
        next(one for one in panel.actions() if one.objectName() == verb).trigger()
    assert len(list(window.planner.week(second.week_start).sessions())) == len(
        list(window.planner.week(window.week_start).sessions())
    )
    trigger(window, "two_weeks")
    assert window.views.second is None


def test_a_date_is_jumped_to_by_typing(window: MainWindow, qtbot: QtBot) -> None:
    trigger(window, "jump")
    popup = next(iter(window.findChildren(JumpToDate)))
    line = popup.findChildren(QLineEdit)[0]
    qtbot.keyClicks(line, "2027-W01")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert window.week_start == date(2027, 1, 4)


def test_undo_turns_a_view_to_what_came_back(window: MainWindow) -> None:
    window.navigation.choose_view(PlanView.BLOCK)
    window.show_date(window.week_start + timedelta(70))
    window.undo()
    page = window.views.page
    assert isinstance(page, BlockView)
    assert page.span.holds(window.rooms.today())
