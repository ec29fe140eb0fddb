"""What is out of range or not understood stays where it was typed, and changes nothing."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.user_text import NOTE_LIMIT
from runstrength_desktop.domain.week import PlannedExercise
from runstrength_desktop.ui.calendar.dose_editor import DoseEditor
from tests.ui.calendar.conftest import planned
from tests.ui.calendar.filling import ENTER, amount, choose, line, messages, note, type_over

FULL = Prescription(3, 8, reps_to=10, load_kg=60, rpe=8, rest_s=90, tempo="3-1-1")


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QWidget]:
    parent = QWidget()
    qtbot.addWidget(parent)
    yield parent
    for editor in parent.findChildren(DoseEditor):
        editor.drop()


def editor_of(parent: QWidget, dose: Prescription, units: str = "kg") -> DoseEditor:
    return shown(DoseEditor(planned("a", "Hip thrust", dose), parent, units))


def shown(editor: DoseEditor) -> DoseEditor:
    editor.show_at(editor.rect())
    return editor


def dose_line(editor: DoseEditor) -> str:
    return line(editor, "Dose in one line").text()


def dose_of(editor: DoseEditor) -> Prescription:
    return editor.item.prescription


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("Sets", "0", "Write 1 to 20 sets."),
        ("Sets", "21", "Write 1 to 20 sets."),
        ("Sets", "1000", "Write 1 to 20 sets."),
        ("Sets", "", "Write 1 to 20 sets."),
        ("Sets", "-3", "Write 1 to 20 sets."),
        ("Sets", "2.5", "Write 1 to 20 sets."),
        ("How many each set", "501", "Write 1 to 500 repetitions."),
        ("Up to how many", "8", "Write 2 to 500 repetitions, more than the range begins with."),
        ("Up to how many", "501", "Write 2 to 500 repetitions, more than the range begins with."),
        ("How much load", "0", "Write a load above 0, up to 1000 kg."),
        ("How much load", "1000.01", "Write a load above 0, up to 1000 kg."),
        ("How much effort", "4.5", "Write an RPE of 5 to 10, in half steps."),
        ("How much effort", "8.3", "Write an RPE of 5 to 10, in half steps."),
        ("Seconds of rest", "-1", "Write 0 to 1800 seconds, or leave it empty."),
        ("Seconds of rest", "1801", "Write 0 to 1800 seconds, or leave it empty."),
    ],
)
def test_a_field_out_of_range_names_the_range_and_changes_nothing(
    qtbot: QtBot, parent: QWidget, name: str, text: str, told: str
) -> None:
    editor = editor_of(parent, FULL)
    heard: list[object] = []
    editor.value_changed.connect(heard.append)
    box = amount(editor, name)
    type_over(qtbot, box, text)
    assert messages(editor)[0] == told
    for other in ("Sets", name):  # the cursor goes and comes back: what is wrong stays
        amount(editor, other).setFocus()
    assert box.lineEdit().text() == text
    qtbot.keyClick(box, ENTER)
    assert editor.isVisible()
    assert box.lineEdit().text() == text
    last = heard[-1] if heard else editor.item
    assert isinstance(last, PlannedExercise)
    assert last.prescription == dose_of(editor)
    type_over(qtbot, box, "9")
    qtbot.keyClick(box, ENTER)
    assert not editor.isVisible()


@pytest.mark.parametrize(
    ("name", "lowest", "highest"),
    [
        ("Sets", "1", "20"),
        ("How much load", "0.01", "1000"),
        ("How much effort", "5", "10"),
        ("Seconds of rest", "0", "1800"),
    ],
)
def test_the_ends_of_a_range_are_in_it(
    qtbot: QtBot, parent: QWidget, name: str, lowest: str, highest: str
) -> None:
    editor = editor_of(parent, FULL)
    for text in (lowest, highest):
        type_over(qtbot, amount(editor, name), text)
        assert messages(editor) == []
        assert f"{float(text):g}" in dose_line(editor)


@pytest.mark.parametrize(
    ("unit", "most", "told"),
    [
        ("seconds", 3600, "Write 1 to 3600 seconds."),
        ("metres", 5000, "Write a distance above 0, up to 5000 metres."),
    ],
)
def test_amounts_have_the_range_of_their_unit(
    qtbot: QtBot, parent: QWidget, unit: str, most: int, told: str
) -> None:
    editor = editor_of(parent, Prescription(3, 8))
    choose(editor, "Counted in", unit)
    type_over(qtbot, amount(editor, "How many each set"), str(most))
    assert messages(editor) == []
    for wrong in (str(most + 1), "0"):
        type_over(qtbot, amount(editor, "How many each set"), wrong)
        assert messages(editor) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("3x8 quickly @8", "I read 3x8, @8; I do not know “quickly”."),
        ("<b>3x8</b>", "“<b>3x8</b>” is not a dose; write for example 3x8 24 kg @8 rest 90."),
        ("", "Write a dose, such as 3x8 24 kg @8 rest 90."),
        ("1000x8", "Sets must be between 1 and 20, not 1000."),
        ("3x8 rest -90", "I read 3x8; I do not know “rest -90”."),
        ("3x12-8", "A range of repetitions goes upwards, at most to 500."),
        ("x" * 10_000, "This line can hold at most 200 characters."),
    ],
)
def test_a_line_not_understood_stays_with_what_was_and_what_was_not(
    qtbot: QtBot, parent: QWidget, text: str, told: str
) -> None:
    editor = editor_of(parent, FULL)
    typed = line(editor, "Dose in one line")
    typed.setText(text)
    typed.textEdited.emit(text)
    typed.editingFinished.emit()
    qtbot.keyClick(typed, ENTER)
    assert editor.isVisible()
    assert typed.text() == text
    assert messages(editor) == [told]
    assert typed.accessibleDescription() == told
    assert dose_of(editor) == FULL


@pytest.mark.parametrize("text", ["3", "3-1-", "slow", "3-1-1-1-1", "<i>3-1-1</i>", "3-1-1" * 2000])
def test_a_tempo_that_is_none_is_refused_at_the_field(
    qtbot: QtBot, parent: QWidget, text: str
) -> None:
    editor = editor_of(parent, FULL)
    tempo = line(editor, "Tempo")
    tempo.setText(text)
    tempo.textEdited.emit(text)
    assert messages(editor) == ["Tempo is seconds down, hold and up, such as 3-1-1."]
    assert dose_of(editor) == FULL


def test_a_note_too_long_stays_and_is_refused(qtbot: QtBot, parent: QWidget) -> None:
    editor = editor_of(parent, FULL)
    note(editor).setPlainText("x" * (NOTE_LIMIT - 1))
    assert messages(editor) == [f"{NOTE_LIMIT - 1} of {NOTE_LIMIT} characters"]
    note(editor).setPlainText("x" * (NOTE_LIMIT + 1))
    told = f"A note can hold at most {NOTE_LIMIT} characters; this one has {NOTE_LIMIT + 1}."
    assert messages(editor) == [told]
    qtbot.keyClick(note(editor), ENTER, Qt.KeyboardModifier.ControlModifier)
    assert editor.isVisible()
    assert len(editor.item.note) == NOTE_LIMIT - 1


def test_tab_leaves_a_note_and_enter_breaks_its_line(qtbot: QtBot, parent: QWidget) -> None:
    editor = editor_of(parent, FULL)
    type_over(qtbot, note(editor), "slow")
    qtbot.keyClick(note(editor), ENTER)
    qtbot.keyClick(note(editor), Qt.Key.Key_Tab)
    assert editor.isVisible()
    assert note(editor).toPlainText() == "slow\n"
    qtbot.keyClick(note(editor), Qt.Key.Key_Enter, Qt.KeyboardModifier.ControlModifier)
    assert not editor.isVisible()
    assert editor.item.note == "slow"


def test_letters_are_not_taken_by_a_number(qtbot: QtBot, parent: QWidget) -> None:
    editor = editor_of(parent, FULL)
    type_over(qtbot, amount(editor, "Seconds of rest"), "6a0e<")
    assert amount(editor, "Seconds of rest").lineEdit().text() == "60"


def test_arrows_step_from_as_usual_to_a_rest_and_back(qtbot: QtBot, parent: QWidget) -> None:
    editor = editor_of(parent, Prescription(3, 8))
    rest = amount(editor, "Seconds of rest")
    assert rest.lineEdit().text() == "as usual"
    qtbot.keyClick(rest, Qt.Key.Key_Up)
    assert dose_of(editor).rest_s == 60
    for _ in range(5):
        qtbot.keyClick(rest, Qt.Key.Key_Down)
    assert dose_of(editor).rest_s is None
    type_over(qtbot, rest, "0")
    assert dose_of(editor).rest_s == 0
    type_over(qtbot, rest, "")
    assert dose_of(editor).rest_s is None
