import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QRadioButton
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.prescription import Prescription, Side
from runstrength_desktop.domain.week import Run, RunKind
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.calendar.add_line import AddLine
from runstrength_desktop.ui.calendar.dose_editor import DoseEditor
from runstrength_desktop.ui.calendar.panel import WeekPanel
from runstrength_desktop.ui.calendar.run_editor import RunEditor
from runstrength_desktop.ui.plain_label import PlainLabel
from tests.ui.calendar.conftest import FRIDAY, TUESDAY, WEDNESDAY, WeeksInMemory
from tests.ui.calendar.filling import (
    ENTER,
    ESCAPE,
    F2,
    amount,
    choose,
    opened,
    type_over,
)
from tests.ui.calendar.looking import (
    day_of,
    last_row,
    names,
    row_of,
    select,
    selected,
    titles,
    view_of,
)


def thrust(planner: Planner) -> Prescription:
    return day_of(planner, TUESDAY).sessions[0].items[0].prescription


@pytest.mark.parametrize("key", [F2, ENTER])
def test_a_dose_is_edited_where_it_stands_in_one_step(
    qtbot: QtBot, panel: WeekPanel, planner: Planner, store: WeeksInMemory, key: Qt.Key
) -> None:
    qtbot.keyClick(select(panel, "thrust"), key)
    editor = opened(panel, DoseEditor)
    type_over(qtbot, amount(editor, "Sets"), "5")
    type_over(qtbot, amount(editor, "How many each set"), "6")
    type_over(qtbot, amount(editor, "Seconds of rest"), "90")
    type_over(qtbot, amount(editor, "How much load"), "30")
    qtbot.keyClick(amount(editor, "Sets"), ENTER)
    assert thrust(planner) == Prescription(5, reps=6, load_kg=30, rest_s=90)
    assert [edit.name for edit in store.done] == ["Edit dose of Hip thrust"]
    assert selected(panel) == "thrust"


def test_escape_keeps_the_dose_as_it_was(
    qtbot: QtBot, panel: WeekPanel, store: WeeksInMemory
) -> None:
    qtbot.keyClick(select(panel, "thrust"), F2)
    editor = opened(panel, DoseEditor)
    seen: list[object] = []
    panel.preview_changed.connect(seen.append)
    amount(editor, "Sets").setValue(9)
    qtbot.keyClick(editor, ESCAPE)
    assert store.done == []
    assert len(seen) == 2
    assert seen[0] is not None
    assert seen[1] is None


def test_a_click_outside_keeps_the_dose(
    qtbot: QtBot, panel: WeekPanel, planner: Planner, store: WeeksInMemory
) -> None:
    qtbot.keyClick(select(panel, "thrust"), F2)
    editor = opened(panel, DoseEditor)
    amount(editor, "Sets").setValue(4)
    editor.hide()
    editor.close()
    assert thrust(planner).sets == 4
    assert len(store.done) == 1


def test_looking_at_a_dose_makes_no_step(
    qtbot: QtBot, panel: WeekPanel, store: WeeksInMemory
) -> None:
    for row_id in ("thrust", "plank", "raise"):
        qtbot.keyClick(select(panel, row_id), F2)
        qtbot.keyClick(opened(panel, DoseEditor), ENTER)
    assert store.done == []


def test_reps_become_seconds_and_sides_part(
    qtbot: QtBot, panel: WeekPanel, planner: Planner
) -> None:
    qtbot.keyClick(select(panel, "thrust"), F2)
    editor = opened(panel, DoseEditor)
    buttons = {button.text(): button for button in editor.findChildren(QRadioButton)}
    choose(editor, "Counted in", "seconds")
    buttons["left"].click()
    editor.close()
    assert thrust(planner) == Prescription(3, seconds=30, load_kg=24, side=Side.LEFT)


def test_a_double_click_opens_the_dose(qtbot: QtBot, panel: WeekPanel) -> None:
    view, index = view_of(panel, TUESDAY), row_of(panel, "plank")
    at = view.visualRect(index).center()
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    opened(panel, DoseEditor).drop()


@pytest.mark.parametrize("title", ["Legs", "<b>Legs</b> & “hips”", "  Legs  "])
def test_a_session_is_renamed_in_its_place(
    qtbot: QtBot, panel: WeekPanel, planner: Planner, store: WeeksInMemory, title: str
) -> None:
    qtbot.keyClick(select(panel, "core"), F2)
    line = opened(panel, QLineEdit)
    line.setText(title)
    qtbot.keyClick(line, ENTER)
    qtbot.waitUntil(lambda: titles(planner, WEDNESDAY)[0] == title.strip())
    assert [edit.name for edit in store.done] == ["Rename Core"]


def test_delete_in_a_title_takes_a_letter_not_the_session(
    qtbot: QtBot, panel: WeekPanel, store: WeeksInMemory
) -> None:
    qtbot.keyClick(select(panel, "core"), F2)
    line = opened(panel, QLineEdit)
    line.setText("Core")
    line.setCursorPosition(0)
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    assert line.text() == "ore"
    qtbot.keyClick(line, ESCAPE)
    assert store.done == []


def test_a_run_is_edited_where_it_stands(qtbot: QtBot, panel: WeekPanel, planner: Planner) -> None:
    qtbot.keyClick(select(panel, "easy"), ENTER)
    editor = opened(panel, RunEditor)
    choose(editor, "Kind of run", "Hills")
    type_over(qtbot, amount(editor, "Kilometres"), "")
    type_over(qtbot, amount(editor, "Minutes"), "45")
    editor.close()
    assert day_of(planner, WEDNESDAY).runs == (Run("easy", RunKind.HILLS, minutes=45),)


def test_no_run_opens_a_new_run(qtbot: QtBot, panel: WeekPanel, planner: Planner) -> None:
    view = view_of(panel, FRIDAY)
    view.setCurrentIndex(view.rootIndex().model().index(0, 0, view.rootIndex()))
    qtbot.keyClick(view, ENTER)
    editor = opened(panel, RunEditor)
    amount(editor, "Kilometres").setValue(5)
    qtbot.keyClick(editor, ENTER)
    (run,) = day_of(planner, FRIDAY).runs
    assert (run.kind, run.distance_km, selected(panel)) == (RunKind.EASY, 5, run.id)


def test_a_new_run_can_be_given_up(qtbot: QtBot, panel: WeekPanel, store: WeeksInMemory) -> None:
    panel.desks.writing.add_run(RunKind.LONG)
    qtbot.keyClick(opened(panel, RunEditor), ESCAPE)
    assert store.done == []


def test_an_editor_that_hides_twice_adds_once(panel: WeekPanel, store: WeeksInMemory) -> None:
    panel.desks.writing.add_run(RunKind.LONG)
    editor = opened(panel, RunEditor)
    for _ in range(2):
        editor.show()
        editor.hide()
    assert len(store.done) == 1


def typed_into(qtbot: QtBot, panel: WeekPanel, text: str) -> AddLine:
    view = view_of(panel, FRIDAY)
    at = view.visualRect(last_row(panel, FRIDAY)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    line = opened(panel, AddLine)
    line.findChildren(QLineEdit)[0].setText(text)
    qtbot.keyClick(line.findChildren(QLineEdit)[0], ENTER)
    return line


def test_a_typed_line_adds_an_exercise_and_selects_it(
    qtbot: QtBot, panel: WeekPanel, planner: Planner, store: WeeksInMemory
) -> None:
    typed_into(qtbot, panel, "hip thrust 4x6 rest 90")
    (item,) = day_of(planner, FRIDAY).sessions[0].items
    assert item.prescription == Prescription(4, reps=6, rest_s=90)
    assert selected(panel) == item.id
    assert len(store.done) == 1


def test_a_typed_line_adds_a_run(qtbot: QtBot, panel: WeekPanel, planner: Planner) -> None:
    typed_into(qtbot, panel, "run long 18 km")
    (run,) = day_of(planner, FRIDAY).runs
    assert (run.kind, run.distance_km) == (RunKind.LONG, 18)


def test_a_line_not_understood_stays_open_with_the_reason(
    qtbot: QtBot, panel: WeekPanel, store: WeeksInMemory
) -> None:
    line = typed_into(qtbot, panel, "<b>hop</b> 3x8")
    reason = line.findChildren(PlainLabel)[0]
    assert line.isVisible()
    assert reason.isVisible()
    assert "<b>hop</b>" in reason.text()
    assert store.done == []
    qtbot.keyClick(line, ESCAPE)
    assert not panel.findChildren(AddLine) or not line.isVisible()


def test_add_exercise_goes_below_the_selected_one(panel: WeekPanel, planner: Planner) -> None:
    select(panel, "thrust")
    panel.add_exercise("calf_raise", None)
    assert names(planner, TUESDAY) == ["Hip thrust", "Calf raise", "Plank", "Calf raise"]


def test_add_exercise_goes_into_the_selected_session(panel: WeekPanel, planner: Planner) -> None:
    select(panel, "core")
    panel.add_exercise("calf_raise", None)
    assert names(planner, WEDNESDAY, 0) == ["Plank", "Calf raise"]


def test_add_exercise_to_a_named_day_leaves_the_selection_out_of_it(
    panel: WeekPanel, planner: Planner
) -> None:
    select(panel, "core")
    panel.add_exercise("calf_raise", 4)
    assert names(planner, FRIDAY) == ["Calf raise"]


def test_a_new_session_is_named_at_once(qtbot: QtBot, panel: WeekPanel, planner: Planner) -> None:
    select(panel, "easy")
    panel.desks.writing.add_session()
    line = opened(panel, QLineEdit)
    line.setText("Yoga")
    qtbot.keyClick(line, ENTER)
    qtbot.waitUntil(lambda: titles(planner, WEDNESDAY) == ["Core", "Feet", "Yoga"])
