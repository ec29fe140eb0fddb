"""The first steps: shown once over an empty plan, kept in the profile, open again from Help."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.week import RunKind
from runstrength_desktop.ui.calendar.empty_hint import EmptyHint
from runstrength_desktop.ui.first_steps.panel import FirstStepsPanel
from runstrength_desktop.ui.first_steps.usual_line import read_usual, written_usual
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.self_check.safety_notice import SafetyNotice
from runstrength_desktop.ui.settings import read_settings
from runstrength_desktop.ui.theme.qt_palette import ThemeChoice
from runstrength_desktop.ui.window.main_window import MainWindow
from tests.desktop.programs import ask, ask_until, end, line, start

SHOWN = "windows('MainWindow')[0].first.panel is not None"


def opened(window: MainWindow) -> FirstStepsPanel:
    window.actions_by_name["first_steps"].trigger()
    assert window.first.panel is not None
    return window.first.panel


def is_shown(window: MainWindow) -> bool:
    return window.first.panel is not None


def test_a_plan_that_holds_something_is_not_disturbed(window: MainWindow) -> None:
    window.first.offer()
    assert not is_shown(window)


def test_what_was_told_goes_into_the_profile_and_the_usual_week(window: MainWindow) -> None:
    panel = opened(window)
    panel.level.setCurrentIndex(3)
    panel.places["gym"].setChecked(True)
    panel.usual.setText("sun long 14k, tue easy 6k")
    assert panel.understood.text() == "Tuesday: Easy run, 6 km; Sunday: Long run, 14 km"
    panel.save.click()
    library = window.rooms.library
    assert (library.profile.level, library.profile.places) == (4, ("gym",))
    assert [(day, run.kind) for day, run in library.usual_week.runs] == [
        (1, RunKind.EASY),
        (6, RunKind.LONG),
    ]
    assert window.settings.coach_level == 4
    assert not is_shown(window)


def test_opened_again_it_shows_what_is_known_and_changes_nothing_by_itself(
    window: MainWindow,
) -> None:
    panel = opened(window)
    panel.places["home"].setChecked(True)
    panel.usual.setText("tue easy 6k, sat 8x400 hard")
    panel.save.click()
    library, steps = window.rooms.library, window.planner.undo_name
    before = (library.profile, library.usual_week)
    again = opened(window)
    assert again.places["home"].isChecked()
    assert again.usual.text().startswith("tue ")
    again.save.click()
    assert (library.profile, library.usual_week) == before
    assert window.planner.undo_name == steps


def test_runs_that_are_not_understood_cannot_be_kept(window: MainWindow) -> None:
    panel = opened(window)
    for odd in ("easy 6k", "tue flying 6k"):
        panel.usual.setText(odd)
        assert panel.understood.text()
        assert not panel.save.isEnabled()
    panel.usual.clear()
    assert panel.save.isEnabled()
    panel.leave()


@pytest.mark.parametrize("text", ["tue easy 6k", "mon 8x400 hard, wed long 18k", ""])
def test_a_line_of_usual_runs_is_read_as_it_is_written(text: str) -> None:
    first = read_usual(text)
    again = read_usual(written_usual(first.runs))
    assert [(d, r.kind, r.distance_km) for d, r in again.runs] == [
        (d, r.kind, r.distance_km) for d, r in first.runs
    ]


def test_escape_leaves_it_and_gives_the_keyboard_back(window: MainWindow, qtbot: QtBot) -> None:
    panel = opened(window)
    window.activateWindow()
    assert panel.level.hasFocus() or QApplication.focusWidget() is None
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not is_shown(window)
    assert read_settings(window.rooms.settings_file).first_steps_shown


def test_the_invitation_of_an_empty_week_is_not_cut_off(window: MainWindow) -> None:
    window.undo()
    panel = opened(window)
    (hint,) = window.findChildren(EmptyHint)
    edge = panel.mapTo(window, panel.rect().topLeft()).x()
    assert hint.mapTo(window, hint.rect().topRight()).x() < edge
    panel.leave()


def test_it_turns_dark_with_the_window(window: MainWindow) -> None:
    panel = opened(window)
    (notice,) = panel.findChildren(SafetyNotice)
    for choice in (ThemeChoice.DARK, ThemeChoice.LIGHT):
        window.use_theme(choice)
        is_dark = choice is ThemeChoice.DARK
        assert (panel.palette().window().color().lightness() < 128) is is_dark
        words = notice.findChildren(PlainLabel)[0].palette().windowText().color()
        assert (words.lightness() > 128) is is_dark
    panel.leave()


def test_no_part_is_wider_than_the_drawer(window: MainWindow) -> None:
    panel = opened(window)
    assert panel.page.minimumSizeHint().width() <= panel.width() - 2
    panel.leave()


def test_in_a_narrow_window_it_stands_inside(window: MainWindow) -> None:
    window.resize(700, 500)
    panel = opened(window)
    assert window.centre.rect().contains(panel.geometry().adjusted(0, 0, 0, -panel.height() // 2))
    panel.leave()


def test_the_very_first_start_shows_it_once_without_taking_the_keyboard(tmp_path: Path) -> None:
    words = ("--database", tmp_path / "plan.db")
    for number in range(2):
        program = start(*words, XDG_DATA_HOME=str(tmp_path), LOCALAPPDATA=str(tmp_path))
        assert line(program) == "ready"
        assert ask(program, SHOWN) == str(number == 0)
        if number == 0:
            assert ask(program, "windows('MainWindow')[0].isEnabled()") == "True"
            assert ask(program, "QApplication.activeModalWidget()") == "None"
            focus = "windows('MainWindow')[0].first.panel.isAncestorOf(QApplication.focusWidget())"
            assert ask(program, focus) == "False"
            ask(program, "windows('MainWindow')[0].first.panel.later.click()")
            ask_until(program, SHOWN, "False")
        end(program)
