"""Opening a plan file in the window: read aside, seen first, added by one step or not at all."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from runstrength_desktop import composition
from runstrength_desktop.planning.import_preview import Progress
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.saved_weeks import SavedWeeks
from runstrength_desktop.ui.plan_files.opening import open_plan_file
from runstrength_desktop.ui.plan_files.preview_dialog import PlanPreviewDialog
from tests.domain.plan_values import MONDAY
from tests.exchange.plan_files import a_week
from tests.planning.memory_store import MemoryStore
from tests.storage.own_values import own_exercise
from tests.ui.plan_files.file_rooms import Rooms

SHOWN = MONDAY + timedelta(7 * 3)
HOSTILE = own_exercise(name="<b>Wall</b> & sit")


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def rooms(store: MemoryStore) -> Rooms:
    return Rooms(Planner(store))


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "Posterior weeks.runstrength"
    week = a_week("hip_thrust", "own-1", "gone")
    monday = week.days[0]
    placed = replace(monday.sessions[0], place="barn")
    week = week.with_day(replace(monday, sessions=(placed,)))
    composition.write_plan(path, SavedWeeks((week,), (HOSTILE,), {"barn": "Barn"}))
    return path


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


Open = Callable[[Path], PlanPreviewDialog]


@pytest.fixture
def opened(qtbot: QtBot, window: QWidget, rooms: Rooms) -> Open:
    def open_file(path: Path) -> PlanPreviewDialog:
        dialog = open_plan_file(window, rooms, path, SHOWN)
        qtbot.waitUntil(dialog.progress.isHidden, timeout=10_000)
        qtbot.addWidget(dialog)
        return dialog

    return open_file


def said(dialog: PlanPreviewDialog) -> list[str]:
    return [dialog.remarks.item(row).text() for row in range(dialog.remarks.count())]


def test_what_comes_in_is_told_and_nothing_is_kept(
    opened: Open, source: Path, store: MemoryStore
) -> None:
    dialog = opened(source)
    assert dialog.file.text() == "Posterior weeks.runstrength"
    assert dialog.said.text() == "1 week with 1 session, 3 exercises and 1 run."
    assert dialog.dates.text() == "2026-W47, 16–22 November 2026"
    assert said(dialog) == [
        "The own exercise “<b>Wall</b> & sit” comes in.",
        "Not known here, so they count for no muscle: “gone”.",
        "These places are not here and are left out: “Barn”.",
    ]
    assert not store.done
    dialog.reject()
    assert not store.done


def test_adding_is_one_step_that_undo_takes_back(
    qtbot: QtBot, opened: Open, source: Path, store: MemoryStore, rooms: Rooms
) -> None:
    dialog = opened(source)
    with qtbot.waitSignal(dialog.added) as told:
        qtbot.keyClick(dialog.agree, Qt.Key.Key_Return)
    assert told.args == [MONDAY]
    assert not dialog.isVisible()
    assert [edit.name for edit in store.done] == ["Open Posterior weeks.runstrength"]
    assert rooms.library.own("own-1") is not None
    rooms.planner.undo()
    assert rooms.planner.week(MONDAY).is_empty
    assert rooms.library.own("own-1") is None


def test_a_week_that_holds_something_is_named_and_keeps_it(
    opened: Open, source: Path, rooms: Rooms
) -> None:
    opened(source).accept()
    dialog = opened(source)
    assert said(dialog)[0].startswith("2026-W47 holds something already. It stays")
    assert "The own exercise “<b>Wall</b> & sit” is here already." in said(dialog)
    dialog.accept()
    assert len(rooms.planner.week(MONDAY).days[0].sessions) == 2


def test_weeks_can_be_shifted_by_the_keyboard(
    qtbot: QtBot, opened: Open, source: Path, rooms: Rooms
) -> None:
    dialog = opened(source)
    assert not dialog.first.isEnabled()
    dialog.same.setFocus()
    qtbot.keyClick(dialog.same, Qt.Key.Key_Down)
    assert dialog.shifted.isChecked()
    assert dialog.first.monday == SHOWN
    qtbot.keyClick(dialog.first.edit, Qt.Key.Key_Up)
    assert dialog.first.meant.text() == "2026-W51, 14–20 December 2026"
    assert said(dialog)[0].startswith("At other dates they come in as planned")
    with qtbot.waitSignal(dialog.added) as told:
        dialog.accept()
    assert told.args == [SHOWN + timedelta(7)]
    assert not rooms.planner.week(SHOWN + timedelta(7)).is_empty
    assert rooms.planner.week(MONDAY).is_empty


def test_a_damaged_file_is_one_sentence_and_nothing_to_agree_to(
    opened: Open, source: Path, store: MemoryStore
) -> None:
    source.write_bytes(source.read_bytes()[:-9])
    dialog = opened(source)
    assert "is not whole JSON" in dialog.said.text()
    assert not dialog.agree.isEnabled()
    assert not dialog.target.isVisible()
    dialog.accept()
    assert dialog.isVisible()
    assert not store.done


def test_an_empty_file_says_so(opened: Open, tmp_path: Path) -> None:
    path = tmp_path / "empty.runstrength"
    composition.write_plan(path, SavedWeeks((a_week().empty(MONDAY),)))
    dialog = opened(path)
    assert dialog.said.text() == "Nothing is planned in these weeks."
    assert not dialog.agree.isEnabled()


def test_a_refused_save_is_said_and_can_be_tried_again(
    opened: Open, source: Path, store: MemoryStore
) -> None:
    dialog = opened(source)
    store.refusal = "The drive is full."
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.said.text() == "The drive is full."
    store.refusal = None
    dialog.accept()
    assert len(store.done) == 1


def test_out_of_the_years_there_is_nothing_to_agree_to(opened: Open, source: Path) -> None:
    dialog = opened(source)
    dialog.shifted.setChecked(True)
    dialog.first.choose(date(2300, 1, 1))
    assert dialog.first.monday.year == 2199
    assert dialog.agree.isEnabled()


def test_escape_stops_a_reading_that_is_under_way(
    qtbot: QtBot, window: QWidget, rooms: Rooms, tmp_path: Path
) -> None:
    begun, ended = Event(), Event()

    def slow(_path: Path, tell: Progress) -> SavedWeeks:
        begun.set()
        try:
            while True:
                tell(1, 2)
        finally:
            ended.set()

    rooms.read_plan = slow
    dialog = open_plan_file(window, rooms, tmp_path, SHOWN)
    assert begun.wait(10)
    qtbot.waitUntil(lambda: dialog.progress.value() == 50)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert ended.is_set()
    assert not dialog.isVisible()


def test_hostile_text_is_never_markup_and_everything_is_named(opened: Open, source: Path) -> None:
    dialog = opened(source)
    assert {label.textFormat() for label in dialog.findChildren(QLabel)} == {
        Qt.TextFormat.PlainText
    }
    for widget in (dialog.first.edit, dialog.remarks, dialog.progress):
        assert widget.accessibleName()


def test_everything_can_be_reached_by_tab(qtbot: QtBot, opened: Open, source: Path) -> None:
    dialog = opened(source)
    dialog.shifted.setChecked(True)
    dialog.shifted.setFocus()
    reached = []
    for _ in range(8):
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    for widget in (dialog.shifted, dialog.first.edit, dialog.remarks, dialog.agree):
        assert widget in reached
