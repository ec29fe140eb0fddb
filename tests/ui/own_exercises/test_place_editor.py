"""The editor of own places."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from runstrength_desktop.composition import catalogue
from runstrength_desktop.domain.exercise_guide import Noise, Space
from runstrength_desktop.planning.library import Library
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.own_exercises.opening import open_place_editor
from runstrength_desktop.ui.own_exercises.place_editor import PlaceEditor
from runstrength_desktop.ui.theme.tokens import LIGHT
from tests.planning.memory_store import MemoryStore
from tests.storage.own_values import own_place


@pytest.fixture
def library() -> Library:
    return Library(catalogue(), Planner(MemoryStore()))


@pytest.fixture
def editor(qtbot: QtBot, library: Library) -> PlaceEditor:
    made = open_place_editor(library, None, LIGHT, None)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made, before_close_func=lambda _: made.done(0))
    qtbot.waitExposed(made)
    return made


def test_a_new_place_is_kept(editor: PlaceEditor, library: Library) -> None:
    QTest.keyClicks(editor.name, "Attic")
    editor.things.tick(frozenset({"band", "step"}))
    editor.noise.choose(Noise.QUIET)
    editor.space.choose(Space.MAT)
    QTest.keyClick(editor.name, Qt.Key.Key_Return)
    assert not editor.isVisible()
    place = library.places[-1]
    assert (place.name, place.equipment) == ("Attic", frozenset({"band", "step"}))
    assert (place.noise, place.space) == (Noise.QUIET, Space.MAT)


def test_a_place_needs_a_name_that_is_free(editor: PlaceEditor, library: Library) -> None:
    editor.try_to_save()
    assert editor.name_field.problem == "Give the place a name."
    QTest.keyClicks(editor.name, "gym")
    editor.try_to_save()
    assert not editor.name_field.problem
    assert "already" in editor.message.text()
    assert editor.isVisible()
    assert not any(library.is_own_place(place.id) for place in library.places)


def test_an_untouched_place_is_as_it_was(qtbot: QtBot) -> None:
    editor = PlaceEditor(catalogue().equipment, own_place(), LIGHT)
    qtbot.addWidget(editor)
    assert editor.place() == own_place()
    assert not editor.is_changed()


def test_escape_leaves_at_once_when_nothing_was_written(editor: PlaceEditor) -> None:
    QTest.keyClick(editor.name, Qt.Key.Key_Escape)
    assert not editor.isVisible()
