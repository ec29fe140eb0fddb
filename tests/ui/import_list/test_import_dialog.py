"""Bring in a list…: seen first, chosen by keyboard, kept by one step or not at all."""

import json
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from runstrength_desktop import composition
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.import_preview import ImportPreview, ImportStatus, Progress
from runstrength_desktop.planning.library import Library
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.import_list.dialog import ImportDialog
from tests.exchange.lists import entry
from tests.planning.memory_store import MemoryStore

Open = Callable[[Path], ImportDialog]


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def library(store: MemoryStore) -> Library:
    return Library(composition.catalogue(), Planner(store))


@pytest.fixture
def source(tmp_path: Path) -> Path:
    told = [
        entry(),
        entry(id="B", name="Fog step", equipment="broom"),
        entry(id="Goblet_Squat", name="Goblet Squat"),
        entry(id="C", name="<img src=x>", category="cardio"),
        entry(id="D", name="Mist hop"),
    ]
    path = tmp_path / "list.json"
    path.write_text(json.dumps(told), "utf-8")
    return path


@pytest.fixture
def dialog(qtbot: QtBot, library: Library) -> ImportDialog:
    made = ImportDialog(composition.read_list, library)
    qtbot.addWidget(made)
    made.show()
    return made


def opened(qtbot: QtBot, dialog: ImportDialog, path: Path) -> ImportDialog:
    with qtbot.waitSignal(dialog.reading.done, timeout=10_000):
        dialog.open_file(path)
    return dialog


def shown(dialog: ImportDialog) -> list[list[str]]:
    model = dialog.table.model
    rows = range(model.rowCount())
    return [[str(model.index(r, c).data()) for c in range(4)] for r in rows]


def test_before_a_file_there_is_nothing_to_agree_to(dialog: ImportDialog) -> None:
    assert not dialog.agree.isEnabled()
    assert not dialog.table.isVisible()
    assert "Choose a file" in dialog.said.text()


def test_counts_rows_and_licence_are_shown_and_nothing_is_kept(
    qtbot: QtBot, dialog: ImportDialog, source: Path, store: MemoryStore
) -> None:
    opened(qtbot, dialog, source)
    assert dialog.said.text() == "5 read: 2 new, 1 partly understood, 1 already here, 1 refused."
    assert [row[2] for row in shown(dialog)] == [
        "+  new", "≈  partly understood", "=  already here", "×  refused", "+  new",
    ]  # fmt: skip
    assert "broom" in shown(dialog)[1][3]
    assert "Unlicense" in dialog.about.text()
    assert dialog.agree.text() == "&Bring in 3 exercises"
    assert not store.own
    assert not store.done


def test_agreeing_is_one_step_that_undo_takes_back(
    qtbot: QtBot, dialog: ImportDialog, source: Path, store: MemoryStore, library: Library
) -> None:
    opened(qtbot, dialog, source)
    with qtbot.waitSignal(dialog.brought_in) as said:
        qtbot.keyClick(dialog.agree, Qt.Key.Key_Return)
    assert said.args == [3]
    assert not dialog.isVisible()
    assert [edit.name for edit in store.done] == ["Bring in 3 exercises"]
    assert library.own("fed:B") is not None
    store.undo()
    assert not store.own


def test_partly_understood_ones_can_be_left_out_and_all_can(
    qtbot: QtBot, dialog: ImportDialog, source: Path, library: Library
) -> None:
    opened(qtbot, dialog, source)
    dialog.take_partly.setFocus()
    qtbot.keyClick(dialog.take_partly, Qt.Key.Key_Space)
    assert dialog.agree.text() == "&Bring in 2 exercises"
    qtbot.keyClick(dialog.take_new, Qt.Key.Key_Space)
    assert not dialog.agree.isEnabled()
    qtbot.keyClick(dialog.take_new, Qt.Key.Key_Space)
    dialog.accept()
    assert library.own("fed:B") is None
    assert library.own("fed:D") is not None


def test_the_table_is_narrowed_by_words_and_by_status(
    qtbot: QtBot, dialog: ImportDialog, source: Path
) -> None:
    opened(qtbot, dialog, source)
    dialog.table.filter.setFocus()
    qtbot.keyClicks(dialog.table.filter, "fog")
    assert [row[1] for row in shown(dialog)] == ["Fog step"]
    assert "broom" in dialog.table.detail.text()
    qtbot.keyClicks(dialog.table.filter, "zzz")
    assert shown(dialog) == []
    assert "clear the filter" in dialog.table.detail.text()
    dialog.table.filter.clear()
    place = dialog.table.status.findData(ImportStatus.REFUSED)
    assert "(1)" in dialog.table.status.itemText(place)
    dialog.table.status.setCurrentIndex(place)
    assert [row[1] for row in shown(dialog)] == ["<img src=x>"]
    assert dialog.agree.text() == "&Bring in 3 exercises"


def test_hostile_names_are_never_markup(qtbot: QtBot, dialog: ImportDialog, source: Path) -> None:
    opened(qtbot, dialog, source)
    tip = dialog.table.model.index(3, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;img" in tip
    formats = {label.textFormat() for label in dialog.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}


def test_a_bad_file_is_one_sentence_and_another_can_be_chosen(
    qtbot: QtBot, dialog: ImportDialog, source: Path, tmp_path: Path
) -> None:
    opened(qtbot, dialog, source)
    bad = tmp_path / "bad.json"
    bad.write_text("[" * 1000, "utf-8")
    with qtbot.waitSignal(dialog.reading.failed, timeout=10_000):
        dialog.open_file(bad)
    assert "nested too deep" in dialog.said.text()
    assert not dialog.agree.isEnabled()
    assert not dialog.table.isVisible()
    opened(qtbot, dialog, source)
    assert dialog.agree.isEnabled()


def test_a_refused_save_is_said_and_the_dialog_stays(
    qtbot: QtBot, dialog: ImportDialog, source: Path, store: MemoryStore
) -> None:
    opened(qtbot, dialog, source)
    store.refusal = "The drive is full."
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.said.text() == "The drive is full."
    store.refusal = None
    dialog.accept()
    assert len(store.own) == 3


def test_escape_stops_a_reading_that_is_under_way(
    qtbot: QtBot, library: Library, tmp_path: Path
) -> None:
    begun, ended = Event(), Event()

    def slow(_path: Path, _catalogue: Catalogue, tell: Progress) -> ImportPreview:
        begun.set()
        try:
            while True:
                tell(1, 2)
        finally:
            ended.set()

    dialog = ImportDialog(slow, library)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.open_file(tmp_path)
    assert begun.wait(10)
    qtbot.waitUntil(lambda: dialog.progress.value() == 50)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert ended.is_set()
    assert not dialog.isVisible()


def test_everything_can_be_reached_by_tab(qtbot: QtBot, dialog: ImportDialog, source: Path) -> None:
    opened(qtbot, dialog, source)
    wanted = [
        dialog.chooser, dialog.table.filter, dialog.table.status, dialog.table.view,
        dialog.take_new, dialog.take_partly, dialog.agree,
    ]  # fmt: skip
    reached = []
    dialog.chooser.setFocus()
    for _ in range(12):
        reached.append(QApplication.focusWidget())
        event = QKeyEvent(
            QKeyEvent.Type.KeyPress, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "\t"
        )
        focus = QApplication.focusWidget()
        assert focus is not None
        QApplication.sendEvent(focus, event)
    assert [widget for widget in wanted if widget not in reached] == []
