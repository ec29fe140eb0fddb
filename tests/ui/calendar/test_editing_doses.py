"""The dose editor: one line and its fields agree, and what is out of range changes nothing."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.prescription import Band, Prescription, Side
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.written_text import written_dose
from runstrength_desktop.ui.calendar.amount_field import AmountField
from runstrength_desktop.ui.calendar.dose_editor import DoseEditor
from runstrength_desktop.ui.calendar.panel import WeekPanel
from runstrength_desktop.ui.calendar.row_editors import RowEditors
from runstrength_desktop.ui.calendar.value_editor import WIDTH
from runstrength_desktop.ui.week_edits import WeekEdits
from tests.counts import count
from tests.domain.plan_values import doses
from tests.ui.calendar.conftest import TUESDAY, WeeksInMemory, planned
from tests.ui.calendar.filling import (
    ENTER,
    ESCAPE,
    F2,
    amount,
    choose,
    field,
    line,
    messages,
    note,
    opened,
    type_over,
)
from tests.ui.calendar.looking import day_of, select

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


def test_the_line_shows_the_whole_dose(parent: QWidget) -> None:
    assert dose_line(editor_of(parent, FULL)) == "3x8-10 60 kg @8 rest 90 tempo 3-1-1"


def test_what_is_typed_fills_the_fields(qtbot: QtBot, parent: QWidget) -> None:
    editor = editor_of(parent, Prescription(3, 8))
    typed = "4x20m 80% rir 3 rest 2 min tempo 2-0-x left"
    type_over(qtbot, line(editor, "Dose in one line"), typed)
    assert dose_of(editor) == Prescription(
        4, distance_m=20, load_percent=80, rpe=7, rest_s=120, tempo="2-0-x", side=Side.LEFT
    )
    assert amount(editor, "Sets").value() == 4
    assert field(editor, "Counted in", QComboBox).currentText() == "metres"
    assert amount(editor, "How much load").value() == 80
    assert amount(editor, "How much effort").value() == 7
    assert amount(editor, "Seconds of rest").value() == 120
    assert line(editor, "Tempo").text() == "2-0-x"
    assert next(b for b in editor.findChildren(QRadioButton) if b.isChecked()).text() == "left"
    assert dose_line(editor) == typed


def test_leaving_the_line_writes_it_as_it_was_read(qtbot: QtBot, parent: QWidget) -> None:
    editor = editor_of(parent, Prescription(3, 8))
    typed = line(editor, "Dose in one line")
    type_over(qtbot, typed, "rest 2 min  4 × 6")
    qtbot.keyClick(typed, Qt.Key.Key_Tab)
    typed.editingFinished.emit()
    assert dose_line(editor) == "4x6 rest 120"


def test_what_is_taken_out_of_the_line_is_taken_out_of_the_dose(
    qtbot: QtBot, parent: QWidget
) -> None:
    editor = editor_of(parent, FULL)
    type_over(qtbot, line(editor, "Dose in one line"), "3x8")
    assert dose_of(editor) == Prescription(3, 8)


def test_the_fields_write_the_line(qtbot: QtBot, parent: QWidget) -> None:
    editor = editor_of(parent, Prescription(3, 8))
    type_over(qtbot, amount(editor, "Sets"), "5")
    choose(editor, "Counted in", "rep range")
    type_over(qtbot, amount(editor, "Up to how many"), "15")
    choose(editor, "Kind of load", "heavy band")
    choose(editor, "Kind of effort", "RIR")
    type_over(qtbot, amount(editor, "How much effort"), "1,5")
    type_over(qtbot, amount(editor, "Seconds of rest"), "45")
    type_over(qtbot, line(editor, "Tempo"), "3-1-X")
    assert dose_of(editor) == Prescription(
        5, 8, reps_to=15, band=Band.HEAVY, rpe=8.5, rest_s=45, tempo="3-1-x"
    )
    assert dose_line(editor) == "5x8-15 heavy band @8.5 rest 45 tempo 3-1-x"


def test_only_what_applies_is_shown(parent: QWidget) -> None:
    editor = editor_of(parent, Prescription(3, 8))
    names = ("Up to how many", "How much load", "How much effort")
    assert [amount(editor, name).isVisible() for name in names] == [False] * 3
    choose(editor, "Counted in", "rep range")
    choose(editor, "Kind of load", "% of 1RM")
    choose(editor, "Kind of effort", "RPE")
    assert [amount(editor, name).isVisible() for name in names] == [True] * 3
    choose(editor, "Kind of load", "light band")
    assert not amount(editor, "How much load").isVisible()


def test_editors_are_opened_in_the_units_that_were_chosen(
    parent: QWidget, planner: Planner, catalogue: Catalogue
) -> None:
    editors = RowEditors(WeekEdits(planner, catalogue, parent), parent)
    editors.use_units("lb")
    item = day_of(planner, TUESDAY).sessions[0].items[0]
    assert dose_line(editors.edit_dose(item, TUESDAY, parent.rect())) == "3x8 52.9 lb"


def test_effort_turns_from_rpe_to_reserve_and_means_the_same(parent: QWidget) -> None:
    editor = editor_of(parent, FULL)
    choose(editor, "Kind of effort", "RIR")
    assert amount(editor, "How much effort").value() == 2
    assert dose_of(editor) == FULL


def test_pounds_are_shown_and_typed_but_kilograms_kept(qtbot: QtBot, parent: QWidget) -> None:
    editor = editor_of(parent, Prescription(3, 8, load_kg=45.36), "lb")
    assert dose_line(editor) == "3x8 100 lb"
    type_over(qtbot, amount(editor, "How much load"), "225")
    assert dose_of(editor).load_kg == 102.06
    assert dose_line(editor) == "3x8 225 lb"


@settings(max_examples=count(25, 300), suppress_health_check=list(HealthCheck), deadline=None)
@given(dose=doses, units=st.sampled_from(["kg", "lb"]))
def test_looking_at_any_dose_leaves_it_exact(
    parent: QWidget, dose: Prescription, units: str
) -> None:
    editor = editor_of(parent, dose, units)
    heard: list[object] = []
    editor.value_kept.connect(heard.append)
    assert dose_line(editor) == written_dose(dose, units)
    assert messages(editor) == []
    amount(editor, "Seconds of rest").setValue(7)
    editor.close()
    assert heard == [
        replace(planned("a", "Hip thrust", dose), prescription=replace(dose, rest_s=7))
    ]


def test_what_is_not_touched_keeps_every_digit(qtbot: QtBot, parent: QWidget) -> None:
    exact = Prescription(3, distance_m=20.123456, load_kg=22.6796)
    editor = editor_of(parent, exact)
    type_over(qtbot, amount(editor, "Sets"), "4")
    type_over(qtbot, amount(editor, "How much load"), "22.68")
    assert dose_of(editor) == replace(exact, sets=4)


def test_a_number_that_is_changed_and_changed_back_is_as_it_was(
    qtbot: QtBot, parent: QWidget
) -> None:
    editor = editor_of(parent, FULL)
    for name, there, back in (
        ("Sets", "5", "3"),
        ("How many each set", "6", "8"),
        ("Up to how many", "12", "10"),
        ("How much load", "70", "60"),
        ("How much effort", "9", "8"),
        ("Seconds of rest", "60", "90"),
    ):
        type_over(qtbot, amount(editor, name), there)
        assert dose_of(editor) != FULL
        type_over(qtbot, amount(editor, name), back)
        assert dose_of(editor) == FULL


def test_every_field_is_named_labelled_and_reached_by_tab(parent: QWidget) -> None:
    editor = editor_of(parent, FULL)
    assert editor.focusWidget() is line(editor, "Dose in one line")
    seen: list[str] = []
    widget: QWidget | None = editor.focusWidget()
    while widget is not None and len(seen) < 200:
        by_tab = widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        name = widget.text() if isinstance(widget, QRadioButton) else widget.accessibleName()
        seen.append(name if by_tab else "")
        widget = widget.nextInFocusChain()
        if widget is editor.focusWidget():
            break
    order = [
        "Dose in one line",
        *("Sets", "How many each set", "Up to how many", "Counted in"),
        *("Kind of load", "How much load", "Kind of effort", "How much effort"),
        *("Seconds of rest", "Tempo", "each", "left", "right", "Note"),
    ]
    assert [name for name in seen if name] == order
    assert editor.width() == WIDTH <= 360


@pytest.mark.parametrize(
    ("letter", "name"),
    [
        ("s", "Sets"),
        ("l", "Kind of load"),
        ("e", "Kind of effort"),
        ("r", "Seconds of rest"),
        ("t", "Tempo"),
        ("i", "each"),
        ("n", "Note"),
    ],
)
def test_a_letter_of_the_label_leads_to_its_field(
    qtbot: QtBot, parent: QWidget, letter: str, name: str
) -> None:
    editor = editor_of(parent, FULL)
    qtbot.keyClick(editor, letter, Qt.KeyboardModifier.AltModifier)
    held = editor.focusWidget()
    assert held is not None
    assert name in {held.accessibleName(), held.property("text")}


def test_dose_and_note_are_one_step_of_undo(
    qtbot: QtBot, panel: WeekPanel, planner: Planner, store: WeeksInMemory
) -> None:
    qtbot.keyClick(select(panel, "thrust"), F2)
    editor = opened(panel, DoseEditor)
    type_over(qtbot, line(editor, "Dose in one line"), "4x6 30 kg")
    type_over(qtbot, note(editor), "slow")
    qtbot.keyClick(note(editor), ENTER)
    qtbot.keyClicks(note(editor), "down")
    qtbot.keyClick(note(editor), ENTER, Qt.KeyboardModifier.ControlModifier)
    item = day_of(planner, TUESDAY).sessions[0].items[0]
    assert (item.prescription, item.note) == (Prescription(4, 6, load_kg=30), "slow\ndown")
    assert [edit.name for edit in store.done] == ["Edit Hip thrust"]
    planner.undo()
    assert day_of(planner, TUESDAY).sessions[0].items[0].note == ""


def test_a_note_alone_is_named_so(qtbot: QtBot, panel: WeekPanel, store: WeeksInMemory) -> None:
    qtbot.keyClick(select(panel, "thrust"), F2)
    editor = opened(panel, DoseEditor)
    type_over(qtbot, note(editor), "<b>slow</b>")
    editor.close()
    assert [edit.name for edit in store.done] == ["Edit note on Hip thrust"]


def test_a_click_outside_keeps_what_is_right_and_holds_what_is_wrong(
    qtbot: QtBot, panel: WeekPanel, store: WeeksInMemory
) -> None:
    qtbot.keyClick(select(panel, "thrust"), F2)
    editor = opened(panel, DoseEditor)
    type_over(qtbot, amount(editor, "Sets"), "99")
    outside = editor.rect().bottomRight() * 2
    qtbot.mouseClick(editor, Qt.MouseButton.LeftButton, pos=outside)
    assert editor.isVisible()
    assert store.done == []
    type_over(qtbot, amount(editor, "Sets"), "9")
    qtbot.mouseClick(editor, Qt.MouseButton.LeftButton, pos=outside)
    assert len(store.done) == 1


@pytest.mark.parametrize("end", ["escape", "hide"])
def test_what_is_wrong_is_never_kept(
    qtbot: QtBot, panel: WeekPanel, store: WeeksInMemory, end: str
) -> None:
    qtbot.keyClick(select(panel, "thrust"), F2)
    editor = opened(panel, DoseEditor)
    amount(editor, "Sets").setValue(7)
    type_over(qtbot, amount(editor, "Seconds of rest"), "-90")
    if end == "escape":
        qtbot.keyClick(amount(editor, "Seconds of rest"), ESCAPE)
    else:
        editor.hide()
        editor.drop()
    assert store.done == []


def test_each_step_on_the_way_previews_once(qtbot: QtBot, panel: WeekPanel) -> None:
    qtbot.keyClick(select(panel, "thrust"), F2)
    editor = opened(panel, DoseEditor)
    seen: list[object] = []
    panel.preview_changed.connect(seen.append)
    choose(editor, "Counted in", "seconds")
    choose(editor, "Kind of load", "% of 1RM")
    choose(editor, "Kind of effort", "RPE")
    assert len(seen) == 3
    editor.drop()


def test_no_amount_is_wider_than_its_popup(parent: QWidget) -> None:
    editor = editor_of(parent, FULL)
    for box in editor.findChildren(AmountField):
        assert box.mapTo(editor, box.rect().topRight()).x() < WIDTH
