"""The window's place: kept for each set of screens, never where it cannot be reached."""

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runstrength_desktop.ui.settings import MOST_PLACES, Settings
from runstrength_desktop.ui.theme import qt_palette
from runstrength_desktop.ui.theme.qt_palette import ThemeChoice
from runstrength_desktop.ui.theme.tokens import DARK, LIGHT
from runstrength_desktop.ui.window.main_window import MainWindow
from runstrength_desktop.ui.window.placing import Placing
from tests.desktop.programs import ask, end, line, start

Screen = dict[str, Any]
LAPTOP: Screen = {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768}
OFFICE: Screen = {"name": "office", "x": 1366, "y": 0, "width": 2560, "height": 1440}
WINDOW = "windows('MainWindow')[0]"
FRAME = f"{WINDOW}.frameGeometry().getRect()"


class Day:
    """Starts of the same person on different sets of screens."""

    def __init__(self, home: Path) -> None:
        self.home = home

    def start_and_quit(self, *screens: Screen, wanted: str = "") -> tuple[int, ...]:
        """Where the window came up; `wanted` is where it is moved to before it is closed."""
        file = self.home / "screens.json"
        file.write_text(json.dumps({"windowFrameMargins": False, "screens": screens}))
        program = start(
            "--database",
            self.home / "plan.db",
            QT_QPA_PLATFORM=f"offscreen:configfile={file}",
            XDG_DATA_HOME=str(self.home),
        )
        assert line(program) == "ready"
        came_up = tuple(json.loads(ask(program, FRAME).replace("(", "[").replace(")", "]")))
        if wanted:
            ask(program, f"{WINDOW}.setGeometry({wanted})")
        ask(program, f"QTimer.singleShot(0, {WINDOW}.close)")
        program.wait(20)
        end(program)
        return came_up


def is_inside(frame: tuple[int, ...], screen: Screen) -> bool:
    x, y, width, height = frame
    left, top = x - screen["x"], y - screen["y"]
    fits = left + width <= screen["width"] and top + height <= screen["height"]
    return bool(left >= 0 and top >= 0 and fits)


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return Day(tmp_path)


def test_the_window_comes_up_on_a_screen_that_is_there_and_back_where_it_stood(day: Day) -> None:
    day.start_and_quit(LAPTOP, OFFICE, wanted="2000, 200, 1500, 1000")
    assert is_inside(day.start_and_quit(LAPTOP, wanted="50, 40, 1000, 600"), LAPTOP)
    assert day.start_and_quit(LAPTOP, OFFICE) == (2000, 200, 1500, 1000)


def test_a_screen_that_goes_leaves_the_window_within_reach(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.move(9000, 9000)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.screenRemoved.emit(window.screen())
    room = window.screen().availableGeometry()
    qtbot.waitUntil(lambda: room.contains(window.frameGeometry().topLeft()))


def test_a_window_with_its_title_at_hand_stays_where_it_is(window: MainWindow) -> None:
    for place in (QPoint(5, 5), QPoint(-300, 100), QPoint(500, 300)):
        window.move(place)
        window.panes.placing.bring_within_reach()
        assert window.pos() == place


@pytest.mark.parametrize("place", [QPoint(-3000, 0), QPoint(0, -400), QPoint(795, 100)])
def test_one_that_cannot_be_taken_hold_of_is_brought_back(
    window: MainWindow, place: QPoint
) -> None:
    window.move(place)
    window.panes.placing.bring_within_reach()
    assert window.screen().availableGeometry().contains(window.pos())


def test_only_the_last_sets_of_screens_are_kept(window: MainWindow) -> None:
    settings = Settings(places={f"old {n}": "x" for n in range(20)})
    Placing(window, settings).remember()
    assert len(settings.places) == MOST_PLACES
    assert list(settings.places)[:-1] == [f"old {n}" for n in range(13, 20)]


def test_the_desktop_turns_dark_and_the_window_follows(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    hints = QGuiApplication.styleHints()
    window.use_theme(ThemeChoice.SYSTEM)
    for is_dark, tokens in ((True, DARK), (False, LIGHT)):
        monkeypatch.setattr(qt_palette, "_system_is_dark", lambda is_dark=is_dark: is_dark)
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Unknown)
        assert window._tokens == tokens
        assert QApplication.palette().window().color().name() == tokens.window
    window.use_theme(ThemeChoice.LIGHT)
    monkeypatch.setattr(qt_palette, "_system_is_dark", lambda: True)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert window._tokens == LIGHT
