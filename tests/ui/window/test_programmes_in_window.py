"""A programme started in the assembled window, and taken back from the message."""

from datetime import timedelta

from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.week import DAYS
from runstrength_desktop.ui.programme.dialog import ProgrammeDialog
from runstrength_desktop.ui.window.main_window import MainWindow

SLOW = 20_000
KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def opened(window: MainWindow, qtbot: QtBot) -> ProgrammeDialog:
    qtbot.keyClick(window, Qt.Key.Key_R, KEYS)
    dialog = window.findChildren(ProgrammeDialog)[-1]
    qtbot.waitUntil(lambda: not dialog.is_busy, timeout=SLOW)
    return dialog


def test_a_programme_is_started_by_key_shown_and_taken_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    start = window.week_start
    starts = [start + timedelta(DAYS * n) for n in range(7)]
    before = window.planner.weeks(starts)
    dialog = opened(window, qtbot)
    dialog.choose("minimum_dose")
    qtbot.waitUntil(lambda: not dialog.is_busy, timeout=SLOW)
    dialog.start.click()
    assert window.planner.undo_name == "Start programme Minimum dose, 2 × 20 minutes"
    said = window.messages.text()
    assert said.startswith("Started Minimum dose, 2 × 20 minutes: 8 sessions from ")
    first = next(
        day.date
        for week in window.planner.weeks(starts)
        for day in week.days
        if any(one.title.startswith("Minimum") for one in day.sessions)
    )
    assert window.week_start <= first < window.week_start + timedelta(DAYS)
    window.messages._act(0)
    assert window.planner.weeks(starts) == before


def test_it_begins_with_the_next_first_day_of_a_week_by_the_settings(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.settings.first_weekday = 6
    dialog = opened(window, qtbot)
    day = dialog.day.date()
    today = window.rooms.today()
    assert day.dayOfWeek() == 7
    assert 0 <= QDate(today.year, today.month, today.day).daysTo(day) < DAYS
    assert dialog.day.calendarWidget().firstDayOfWeek() is Qt.DayOfWeek.Sunday
    dialog.reject()


def test_a_plan_that_changed_meanwhile_is_refused_in_one_sentence(
    window: MainWindow, qtbot: QtBot
) -> None:
    dialog = opened(window, qtbot)
    dialog.choose("minimum_dose")
    qtbot.waitUntil(lambda: not dialog.is_busy, timeout=SLOW)
    other = window.coach.open_programmes()
    other.choose("minimum_dose")
    qtbot.waitUntil(lambda: not other.is_busy, timeout=SLOW)
    other.start.click()
    step = window.planner.undo_name
    dialog.start.click()
    assert "start the programme again" in window.messages.text()
    assert window.planner.undo_name == step
