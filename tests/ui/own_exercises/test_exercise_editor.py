"""The editor of own exercises, driven by keys and clicks."""

from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from runstrength_desktop.composition import body_map, catalogue
from runstrength_desktop.domain.exercise import Impact
from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.planning.library import Library
from runstrength_desktop.planning.own_check import OwnField
from runstrength_desktop.planning.own_drafts import tidied
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.own_exercises.editor import ExerciseEditor
from runstrength_desktop.ui.own_exercises.muscle_preview import MusclePreview
from runstrength_desktop.ui.own_exercises.opening import open_exercise_editor
from runstrength_desktop.ui.theme.tokens import DARK, LIGHT
from tests.planning.memory_store import MemoryStore
from tests.storage.own_values import HOSTILE, own_exercise

Key = Qt.Key


@lru_cache(maxsize=1)
def _all_exercises() -> tuple[str, ...]:
    return tuple(exercise.id for exercise in catalogue().exercises)


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def library(store: MemoryStore) -> Library:
    return Library(catalogue(), Planner(store))


@pytest.fixture
def editor(qtbot: QtBot, library: Library) -> ExerciseEditor:
    return _shown(qtbot, library, library.new_draft())


@pytest.fixture
def changing(qtbot: QtBot, library: Library) -> ExerciseEditor:
    return _shown(qtbot, library, library.draft("glute_bridge"))


def _shown(qtbot: QtBot, library: Library, draft: OwnExercise) -> ExerciseEditor:
    made = open_exercise_editor(library, draft, LIGHT, body_map(), None)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made, before_close_func=lambda _: made.done(0))
    qtbot.waitExposed(made)
    return made


def _look_for(editor: ExerciseEditor, text: str) -> QAbstractItemView:
    """Type into the search for muscles; the list that opens."""
    line = editor.muscles.adder.lineEdit()
    assert line is not None
    line.setFocus()
    QTest.keyClicks(line, text)
    completer = editor.muscles.adder.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    return popup


def _add_muscle(editor: ExerciseEditor, text: str) -> None:
    popup = _look_for(editor, text)
    QTest.keyClick(popup if popup.isVisible() else editor.muscles.adder, Key.Key_Return)


@pytest.mark.parametrize("exercise_id", _all_exercises()[::12])
def test_what_is_not_touched_stays_as_it_was(
    qtbot: QtBot, library: Library, exercise_id: str
) -> None:
    draft = library.draft(exercise_id)
    editor = ExerciseEditor(library.catalogue, draft, DARK)
    qtbot.addWidget(editor)
    assert editor.exercise() == tidied(draft)
    assert not editor.is_changed()


@pytest.mark.parametrize(
    "dose",
    [
        Prescription(3, 8, reps_to=12, load_kg=20.5, rest_s=None, rpe=7.5, tempo="3-1-1"),
        Prescription(4, distance_m=37.5),
        Prescription(2, seconds=45, rest_s=0),
    ],
)
def test_a_dose_that_the_boxes_cannot_show_whole_stays(
    qtbot: QtBot, library: Library, dose: Prescription
) -> None:
    own = own_exercise()
    own = replace(own, exercise=replace(own.exercise, dose=dose), guide=None)
    editor = ExerciseEditor(library.catalogue, own, LIGHT)
    qtbot.addWidget(editor, before_close_func=lambda _: editor.done(0))
    assert editor.exercise() == tidied(own)
    editor.dose.sets.setValue(5)
    assert editor.exercise().exercise.dose == replace(dose, sets=5)
    editor.dose.unit.choose("seconds")
    editor.dose.amount.setValue(33)
    changed = editor.exercise().exercise.dose
    assert (changed.seconds, changed.reps, changed.reps_to) == (33, None, None)
    assert changed.load_kg == dose.load_kg


def test_a_new_exercise_by_the_keyboard_alone(editor: ExerciseEditor, library: Library) -> None:
    QTest.keyClicks(editor.name, "Wall sit march")
    _add_muscle(editor, "lateralis")
    _add_muscle(editor, "sole")
    assert editor.isVisible()
    editor.name.setFocus()
    QTest.keyClick(editor.name, Key.Key_Return)
    assert not editor.isVisible()
    made = library.catalogue.named("wall sit march")
    assert made.muscles == (("vastus_lateralis", 1.0), ("soleus", 0.5))
    assert library.catalogue.guides.get(made.id) is None


def test_each_problem_stands_at_its_field_until_it_is_solved(editor: ExerciseEditor) -> None:
    said: list[object] = []
    editor.saved.connect(said.append)
    QTest.keyClick(editor.name, Key.Key_Return)
    name, muscles = editor.fields[OwnField.NAME], editor.fields[OwnField.MUSCLES]
    assert name.problem == "Give the exercise a name, such as “Wall sit march”."
    assert "prime mover" in muscles.problem
    assert editor.name.accessibleDescription() == name.problem
    assert editor.name.hasFocus()
    assert not said
    QTest.keyClicks(editor.name, "Glute bridge")
    _add_muscle(editor, "soleus")
    editor.try_to_save()
    assert "already" in name.problem
    assert not muscles.problem
    assert editor.isVisible()


def test_what_the_plan_refuses_changes_nothing_and_stays_written(
    editor: ExerciseEditor, library: Library, store: MemoryStore
) -> None:
    store.refusal = "The drive of “plan.db” is full."
    QTest.keyClicks(editor.name, "Wall sit march")
    _add_muscle(editor, "soleus")
    editor.try_to_save()
    assert editor.isVisible()
    assert editor.message.text() == store.refusal
    assert editor.message.isVisible()
    assert library.catalogue is not None
    assert not store.own
    store.refusal = None
    editor.try_to_save()
    assert not editor.isVisible()
    assert len(store.own) == 1


def test_escape_leaves_at_once_when_nothing_was_written(editor: ExerciseEditor) -> None:
    QTest.keyClick(editor.name, Key.Key_Escape)
    assert not editor.isVisible()


@pytest.mark.parametrize("goes", [True, False])
def test_escape_asks_before_it_throws_away(editor: ExerciseEditor, goes: bool) -> None:
    QTest.keyClicks(editor.name, "Wall")
    QTest.keyClick(editor.name, Key.Key_Escape)
    assert editor.question is not None
    standard = QMessageBox.StandardButton
    editor.question.button(standard.Discard if goes else standard.Cancel).click()
    assert editor.isVisible() is not goes
    assert editor.name.text() == "Wall"


def test_an_override_says_what_it_is_and_keeps_the_id(
    changing: ExerciseEditor, library: Library
) -> None:
    texts = [label.text() for label in changing.findChildren(QLabel)]
    assert any("until you go back" in text for text in texts)
    changing.level.setValue(4)
    changing.try_to_save()
    assert library.is_override("glute_bridge")
    assert library.catalogue.by_id["glute_bridge"].level == 4


def test_the_preview_follows_the_muscles(changing: ExerciseEditor) -> None:
    (preview,) = changing.findChildren(MusclePreview)
    assert preview.shown == dict(changing.muscles.muscles())
    before = preview.grab().toImage()
    changing.muscles.remove("gluteus_maximus")
    changing.muscles.role_of("biceps_femoris").choose("1.0")
    assert "gluteus_maximus" not in preview.shown
    assert preview.shown["biceps_femoris"] == 1.0
    assert preview.grab().toImage() != before


def test_a_muscle_comes_once_and_the_mouse_picks_too(editor: ExerciseEditor) -> None:
    adder = editor.muscles.adder
    adder.activated.emit(adder.findData("soleus"))
    adder.activated.emit(adder.findData("soleus"))
    assert editor.muscles.muscles() == (("soleus", 1.0),)
    _add_muscle(editor, "nothing like it")
    assert editor.muscles.muscles() == (("soleus", 1.0),)
    assert editor.isVisible()


def test_a_muscle_is_picked_from_the_list_that_opens(editor: ExerciseEditor) -> None:
    popup = _look_for(editor, "glut")
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Return):
        QTest.keyClick(popup, key)
    assert editor.muscles.muscles() == (("gluteus_medius", 1.0),)
    assert popup.isHidden()
    popup = _look_for(editor, "sole")
    first = popup.visualRect(popup.model().index(0, 0)).center()
    QTest.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=first)
    assert editor.muscles.muscles()[1:] == (("soleus", 0.5),)
    assert popup.isHidden()
    QTest.qWait(1)
    assert not editor.muscles.adder.currentText()
    assert editor.isVisible()


def test_landings_are_asked_of_plyometrics_only(editor: ExerciseEditor) -> None:
    field = editor.fields[OwnField.CONTACTS]
    assert field.isHidden()
    editor.pattern.choose("plyometric")
    assert not field.isHidden()
    editor.landing.contacts.setValue(2)
    editor.landing.impact.choose(Impact.HIGH)
    made = editor.exercise().exercise
    assert (made.contacts_per_rep, made.impact) == (2, Impact.HIGH)
    editor.pattern.choose("squat")
    assert editor.exercise().exercise.impact is None


def test_equipment_alternatives_come_change_and_go(editor: ExerciseEditor) -> None:
    chooser = editor.equipment
    assert chooser.sets() == (frozenset(),)
    _tick(editor, "band")
    chooser.add_button.click()
    _tick(editor, "mat")
    _tick(editor, "step")
    assert chooser.sets() == (frozenset({"band"}), frozenset({"mat", "step"}))
    assert chooser.alternatives.item(1).text() == "Mat + Step"
    chooser.alternatives.setCurrentRow(0)
    assert chooser.things.things() == {"band"}
    chooser.remove_button.click()
    assert chooser.sets() == (frozenset({"mat", "step"}),)
    assert not chooser.remove_button.isEnabled()


def _tick(editor: ExerciseEditor, thing: str) -> None:
    things = editor.equipment.things
    for row in range(things.count()):
        if things.item(row).data(Qt.ItemDataRole.UserRole) == thing:
            things.setCurrentRow(row)
            things.setFocus()
            QTest.keyClick(things, Key.Key_Space)


def test_hostile_text_is_only_text(editor: ExerciseEditor, library: Library) -> None:
    editor.name.setText(HOSTILE)
    editor.guide.cues.setPlainText(f"{HOSTILE}\n\n {HOSTILE}2 ")
    _add_muscle(editor, "soleus")
    editor.try_to_save()
    (own,) = (o for e in library.catalogue.exercises if (o := library.own(e.id)))
    assert own.name == HOSTILE
    assert own.guide
    assert own.guide.cues == (HOSTILE, f"{HOSTILE}2")
    assert all(
        label.textFormat() == Qt.TextFormat.PlainText for label in editor.findChildren(QLabel)
    )


def test_a_refusal_with_markup_in_it_is_plain(editor: ExerciseEditor) -> None:
    editor.refuse("<b>no</b>")
    assert editor.message.textFormat() == Qt.TextFormat.PlainText


def _tab_round(editor: ExerciseEditor) -> list[QWidget]:
    """Widgets in the order in which Tab reaches them, from the name on."""
    round_: list[QWidget] = []
    widget = editor.name.nextInFocusChain()
    while widget is not None and widget is not editor.name:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            is_part = isinstance(widget.parent(), QComboBox | QAbstractSpinBox)
            if widget.isEnabled() and widget.focusProxy() is None and not is_part:
                round_.append(widget)
        widget = widget.nextInFocusChain()
    return round_


def test_tab_goes_down_the_form_and_every_stop_has_a_name(changing: ExerciseEditor) -> None:
    changing.muscles.add("soleus")
    stops = [stop for stop in _tab_round(changing) if changing.form.isAncestorOf(stop)]
    tops = [stop.mapTo(changing.form, QPoint()).y() for stop in stops]
    late = [(a, b) for a, b in pairwise(tops) if b < a - 90]
    assert not late
    assert len(stops) > 30
    for stop in stops:
        named = stop.accessibleName() or getattr(stop, "text", str)()
        assert named, stop


def test_a_wheel_over_a_box_scrolls_the_form(changing: ExerciseEditor) -> None:
    def roll(over: QWidget) -> None:
        event = QWheelEvent(
            QPointF(5, 5),
            QPointF(5, 5),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(over, event)

    changing.level.setValue(3)
    changing.name.setFocus()
    roll(changing.level)
    roll(changing.muscles.role_of("gluteus_maximus"))
    assert changing.level.value() == 3
    assert dict(changing.muscles.muscles())["gluteus_maximus"] == 1.0
    changing.level.setFocus()
    roll(changing.level)
    assert changing.level.value() == 2


def test_it_fits_a_small_screen_at_200_per_cent(changing: ExerciseEditor) -> None:
    changing.resize(QSize(628, 340))
    QTest.qWait(1)
    assert changing.size() == QSize(628, 340)
    assert changing.form.width() <= changing.area.viewport().width()
    assert changing.save_button.isVisible()
    bottom = changing.save_button.mapTo(changing, changing.save_button.rect().bottomRight())
    assert changing.rect().contains(bottom)
