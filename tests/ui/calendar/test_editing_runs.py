"""The run editor: a typed line and its fields agree."""

from collections.abc import Iterator
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QTimeEdit, QWidget
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.user_text import NOTE_LIMIT
from runstrength_desktop.domain.week import Intensity, Run, RunKind
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.calendar.panel import WeekPanel
from runstrength_desktop.ui.calendar.run_editor import RunEditor
from tests.ui.calendar.conftest import WEDNESDAY, WeeksInMemory
from tests.ui.calendar.filling import (
    ENTER,
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

LINE, CLOCK = "Run in one line", "Starts at a set time"
EASY = Run("a", RunKind.EASY, 6)


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QWidget]:
    parent = QWidget()
    qtbot.addWidget(parent)
    yield parent
    for editor in parent.findChildren(RunEditor):
        editor.drop()


def editor_of(parent: QWidget, run: Run = EASY) -> RunEditor:
    editor = RunEditor(run, parent)
    editor.show_at(editor.rect())
    return editor


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("long 18k", Run("a", RunKind.LONG, 18)),
        (
            "8x400 hard",
            Run("a", RunKind.INTERVALS, 3.2, intensity=Intensity.HARD, note="8 × 400 m"),
        ),
        ("easy 40min at 7:00", Run("a", RunKind.EASY, minutes=40, starts_at=time(7))),
        ("cross 1h30", Run("a", RunKind.CROSS, minutes=90)),
    ],
)
def test_what_is_typed_fills_the_fields(qtbot: QtBot, parent: QWidget, text: str, run: Run) -> None:
    editor = editor_of(parent)
    type_over(qtbot, line(editor, LINE), text)
    assert editor.run == run
    assert amount(editor, "Kilometres").amount == run.distance_km
    assert amount(editor, "Minutes").amount == run.minutes
    assert field(editor, "Intensity", QComboBox).currentData() == (run.intensity or "")
    assert field(editor, CLOCK, QCheckBox).isChecked() == (run.starts_at is not None)
    assert note(editor).toPlainText() == run.note


def test_the_fields_write_the_line(qtbot: QtBot, parent: QWidget) -> None:
    editor = editor_of(parent)
    choose(editor, "Kind of run", "Tempo")
    type_over(qtbot, amount(editor, "Kilometres"), "7,5")
    type_over(qtbot, amount(editor, "Minutes"), "40")
    choose(editor, "Intensity", "moderate")
    field(editor, CLOCK, QCheckBox).click()
    assert line(editor, LINE).text() == "tempo 7.5 km 40 min moderate at 7:00"


def test_a_time_is_optional_and_can_be_midnight(qtbot: QtBot, parent: QWidget) -> None:
    editor = editor_of(parent, Run("a", RunKind.EASY, starts_at=time(0, 0)))
    has_time = field(editor, CLOCK, QCheckBox)
    at = field(editor, "Time of day", QTimeEdit)
    assert [has_time.isChecked(), at.isVisible(), editor.run.starts_at] == [True, True, time(0)]
    has_time.setFocus()
    qtbot.keyClick(has_time, Qt.Key.Key_Space)
    assert [has_time.isChecked(), at.isVisible(), editor.run.starts_at] == [False, False, None]
    qtbot.keyClick(has_time, Qt.Key.Key_Space)
    at.setFocus()
    at.setSelectedSection(QTimeEdit.Section.HourSection)
    qtbot.keyClicks(at, "1845")
    assert editor.run.starts_at == time(18, 45)


def test_a_note_stays_when_the_line_says_nothing_of_it(qtbot: QtBot, parent: QWidget) -> None:
    editor = editor_of(parent, Run("a", RunKind.RACE, 5, note="Parkrun"))
    type_over(qtbot, line(editor, LINE), "race 10k")
    assert editor.run.note == "Parkrun"
    type_over(qtbot, line(editor, LINE), "8x400")
    type_over(qtbot, line(editor, LINE), "easy 5k")
    assert editor.run.note == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("easy 6 parsecs", "I read easy; I do not know “6 parsecs”."),
        ("<b>hop</b>", "“<b>hop</b>” is not a run; write for example long 18k or easy 40min."),
        ("", "Write a run, such as “long 18k”, “8x400 hard” or “easy 40min”."),
        ("Tue easy 6k", "Here is one run of this day; add others at their days."),
        ("easy 6k, long 14k", "Here is one run of this day; add others at their days."),
        ("easy 501 km", "A distance must be more than 0 and at most 500 km."),
        ("easy at 25:00", "“at 25:00” is not a time of day; write at 18:30."),
        ("x" * 10_000, "This line can hold at most 200 characters."),
    ],
)
def test_a_line_not_understood_stays_and_changes_nothing(
    qtbot: QtBot, parent: QWidget, text: str, told: str
) -> None:
    editor = editor_of(parent)
    typed = line(editor, LINE)
    typed.setText(text)
    typed.textEdited.emit(text)
    qtbot.keyClick(typed, ENTER)
    assert editor.isVisible()
    assert (typed.text(), messages(editor), editor.run) == (text, [told], EASY)


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("Kilometres", "0", "Write a distance above 0, up to 500 km, or leave it empty."),
        ("Kilometres", "500.001", "Write a distance above 0, up to 500 km, or leave it empty."),
        ("Kilometres", "-6", "Write a distance above 0, up to 500 km, or leave it empty."),
        ("Minutes", "0", "Write 1 to 1440 minutes, or leave it empty."),
        ("Minutes", "1441", "Write 1 to 1440 minutes, or leave it empty."),
        ("Minutes", "1.5", "Write 1 to 1440 minutes, or leave it empty."),
    ],
)
def test_an_amount_out_of_range_names_the_range(
    qtbot: QtBot, parent: QWidget, name: str, text: str, told: str
) -> None:
    editor = editor_of(parent)
    type_over(qtbot, amount(editor, name), text)
    qtbot.keyClick(amount(editor, name), ENTER)
    assert editor.isVisible()
    assert messages(editor) == [told]
    assert editor.run.distance_km in {None, 6, 50, 500}
    type_over(qtbot, amount(editor, name), "")
    assert messages(editor) == []


@pytest.mark.parametrize(("name", "ends"), [("Kilometres", "0.001 500"), ("Minutes", "1 1440")])
def test_the_ends_of_a_range_are_in_it(qtbot: QtBot, parent: QWidget, name: str, ends: str) -> None:
    editor = editor_of(parent)
    for text in ends.split():
        type_over(qtbot, amount(editor, name), text)
        assert messages(editor) == []
        assert f"{text} " in line(editor, LINE).text()


def test_a_note_too_long_is_refused_at_the_field(parent: QWidget) -> None:
    editor = editor_of(parent)
    note(editor).setPlainText("x" * (NOTE_LIMIT + 1))
    assert messages(editor)[0].startswith("A note can hold at most 10000 characters")
    editor.close()
    assert editor.isVisible()


def test_arrows_step_from_open_to_a_distance_and_back(qtbot: QtBot, parent: QWidget) -> None:
    editor = editor_of(parent, Run("a", RunKind.EASY))
    box = amount(editor, "Kilometres")
    assert box.lineEdit().text() == "open"
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert editor.run.distance_km == 5
    for _ in range(6):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert editor.run.distance_km is None


def test_a_run_is_typed_anew_in_one_step(
    qtbot: QtBot, panel: WeekPanel, planner: Planner, store: WeeksInMemory
) -> None:
    qtbot.keyClick(select(panel, "easy"), F2)
    typed = line(opened(panel, RunEditor), LINE)
    assert typed.selectedText() == "easy 6 km"
    qtbot.keyClicks(typed, "hills 45 min hard at 6pm")
    qtbot.keyClick(typed, ENTER)
    assert day_of(planner, WEDNESDAY).runs == (
        Run(
            "easy",
            RunKind.HILLS,
            minutes=45,
            intensity=Intensity.HARD,
            starts_at=time(18),
        ),
    )
    assert len(store.done) == 1


def test_looking_at_a_run_makes_no_step(
    qtbot: QtBot, panel: WeekPanel, store: WeeksInMemory
) -> None:
    for row_id in ("easy", "intervals"):
        qtbot.keyClick(select(panel, row_id), F2)
        qtbot.keyClick(opened(panel, RunEditor), ENTER)
    assert store.done == []
