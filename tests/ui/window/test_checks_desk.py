"""The checks in the assembled window: opened by a key, closed by a key."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runstrength_desktop.ui.window.main_window import MainWindow


def test_closed_checks_give_the_keyboard_back(window: MainWindow, qtbot: QtBot) -> None:
    window.calendar.choose_day(window.calendar.week_start)
    had = QApplication.focusWidget()
    window.actions_by_name["checks"].trigger()
    panel = window.checks.panel
    assert panel is not None
    inside = QApplication.focusWidget()
    assert inside is not None
    assert panel.isAncestorOf(inside)
    window.actions_by_name["checks"].trigger()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is had
