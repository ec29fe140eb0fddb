"""Weeks saved into a file, opened, dropped onto the window, and taken back."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runstrength_desktop import composition
from runstrength_desktop.planning.saved_weeks import SavedWeeks
from runstrength_desktop.ui.plan_files.preview_dialog import PlanPreviewDialog
from runstrength_desktop.ui.plan_files.save_dialog import SaveWeeksDialog
from runstrength_desktop.ui.window.main_window import MainWindow


def saved_weeks(window: MainWindow, path: Path) -> Path:
    week = composition.example_week(window.week_start + timedelta(28))
    composition.write_plan(path, SavedWeeks((week,)))
    return path


def drop(window: MainWindow, path: Path) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(300, 300), copy, data, buttons, keys)
    QApplication.sendEvent(window, enter)
    event = QDropEvent(QPointF(300, 300), copy, data, buttons, keys)
    QApplication.sendEvent(window, event)
    return enter.isAccepted()


def test_a_file_that_is_dropped_comes_in_by_one_step(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    assert drop(window, saved_weeks(window, tmp_path / "block.runstrength"))
    dialog = next(iter(window.findChildren(PlanPreviewDialog)))
    before = window.week_start
    qtbot.waitUntil(dialog.agree.isEnabled)
    dialog.agree.click()
    assert window.week_start == before + timedelta(28)
    assert len(list(window.planner.week(window.week_start).sessions())) == 5
    window.undo()
    assert window.planner.week(before + timedelta(28)).is_empty


def test_other_files_are_not_taken(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    assert not drop(window, tmp_path / "a.txt")
    assert not window.findChildren(PlanPreviewDialog)


def test_saving_asks_which_weeks(window: MainWindow) -> None:
    window.actions_by_name["save_weeks"].trigger()
    dialog = next(iter(window.findChildren(SaveWeeksDialog)))
    assert dialog.isVisible()
    dialog.reject()
