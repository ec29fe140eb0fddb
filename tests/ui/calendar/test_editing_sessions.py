"""The session editor: title, place, time and note in one step."""

from collections.abc import Iterator
from datetime import time

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.user_text import NOTE_LIMIT, TITLE_LIMIT
from runstrength_desktop.domain.week import Session
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.calendar.row_editors import RowEditors
from runstrength_desktop.ui.calendar.session_editor import SessionEditor
from runstrength_desktop.ui.week_edits import WeekEdits
from tests.ui.calendar.conftest import WEDNESDAY, WeeksInMemory
from tests.ui.calendar.filling import ENTER, ESCAPE, choose, field, line, messages, note, type_over
from tests.ui.calendar.looking import day_of

PLACES = {"home": "Home", "gym": "<b>Gym</b> & pool"}
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QWidget]:
    parent = QWidget()
    qtbot.addWidget(parent)
    yield parent
    for editor in parent.findChildren(SessionEditor):
        editor.drop()


@pytest.fixture
def editor(parent: QWidget, planner: Planner, catalogue: Catalogue) -> SessionEditor:
    editors = RowEditors(WeekEdits(planner, catalogue, parent), parent)
    editors.use_places(PLACES)
    core = day_of(planner, WEDNESDAY).sessions[0]
    return editors.edit_session(core, WEDNESDAY, QRect(10, 10, 100, 20))


def core(planner: Planner) -> Session:
    return day_of(planner, WEDNESDAY).sessions[0]


def test_all_is_kept_in_one_step(
    qtbot: QtBot, editor: SessionEditor, planner: Planner, store: WeeksInMemory
) -> None:
    assert editor.focusWidget() is line(editor, "Title")
    qtbot.keyClicks(line(editor, "Title"), "  Hips & feet ")
    choose(editor, "Place", "<b>Gym</b> & pool")
    field(editor, "Starts at a set time", QCheckBox).click()
    type_over(qtbot, note(editor), "bring")
    qtbot.keyClick(note(editor), ENTER)
    qtbot.keyClicks(note(editor), "<i>shoes</i>")
    qtbot.keyClick(note(editor), ENTER, CTRL)
    kept = core(planner)
    assert (kept.title, kept.place, kept.starts_at) == ("Hips & feet", "gym", time(18))
    assert kept.note == "bring\n<i>shoes</i>"
    assert [edit.name for edit in store.done] == ["Edit Core"]


def test_escape_drops_all_of_it(qtbot: QtBot, editor: SessionEditor, store: WeeksInMemory) -> None:
    type_over(qtbot, note(editor), "bring shoes")
    qtbot.keyClick(note(editor), ESCAPE)
    assert store.done == []


def test_looking_at_a_session_makes_no_step(
    qtbot: QtBot, editor: SessionEditor, store: WeeksInMemory
) -> None:
    qtbot.keyClick(line(editor, "Title"), ENTER)
    assert store.done == []


def test_an_empty_title_becomes_strength(
    qtbot: QtBot, editor: SessionEditor, planner: Planner
) -> None:
    type_over(qtbot, line(editor, "Title"), "")
    qtbot.keyClick(line(editor, "Title"), ENTER)
    assert core(planner).title == "Strength"


def test_texts_too_long_are_refused_at_their_fields(
    editor: SessionEditor, store: WeeksInMemory
) -> None:
    title = line(editor, "Title")
    title.setText("x" * 10_000)
    title.textEdited.emit(title.text())
    note(editor).setPlainText("x" * (NOTE_LIMIT + 1))
    assert messages(editor) == [
        f"A session title can hold at most {TITLE_LIMIT} characters; this one has 10000.",
        f"A note can hold at most {NOTE_LIMIT} characters; this one has {NOTE_LIMIT + 1}.",
    ]
    editor.close()
    assert editor.isVisible()
    assert editor.focusWidget() is title
    assert store.done == []


def test_a_note_says_near_its_limit_how_much_is_used(editor: SessionEditor) -> None:
    note(editor).setPlainText("x" * (NOTE_LIMIT // 2))
    assert messages(editor) == []
    note(editor).setPlainText("x" * NOTE_LIMIT)
    assert messages(editor) == [f"{NOTE_LIMIT} of {NOTE_LIMIT} characters"]
    assert editor.is_ready()


def test_a_place_that_is_gone_stays_until_another_is_chosen(parent: QWidget) -> None:
    editor = SessionEditor(Session("a", "Core", place="attic"), PLACES, parent)
    assert field(editor, "Place", QComboBox).currentText() == "a place that is gone"
    assert editor.session.place == "attic"
    choose(editor, "Place", "not said")
    assert editor.session.place == ""


def test_places_are_shown_literally(editor: SessionEditor) -> None:
    box = field(editor, "Place", QComboBox)
    assert [box.itemText(n) for n in range(box.count())] == ["not said", *PLACES.values()]
