"""The usual week: typed as runs are said, told back, and kept together or not at all."""

from datetime import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.template import UsualWeek, usual_week_of
from runstrength_desktop.domain.week import Intensity, Run, RunKind
from runstrength_desktop.planning.library import Library
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.theme.tokens import DARK, LIGHT
from runstrength_desktop.ui.usual_week.dialog import UsualWeekDialog
from runstrength_desktop.ui.usual_week.reading import read_day, written_day
from tests.counts import count
from tests.planning.memory_store import MemoryStore
from tests.storage.kept_values import usual_week
from tests.ui.catalogue.looking import CATALOGUE

CANCEL = QDialogButtonBox.StandardButton.Cancel


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def planner(store: MemoryStore) -> Planner:
    return Planner(store)


@pytest.fixture
def library(planner: Planner) -> Library:
    return Library(CATALOGUE, planner)


@pytest.fixture
def dialog(qtbot: QtBot, library: Library) -> UsualWeekDialog:
    return opened(qtbot, library)


def opened(qtbot: QtBot, library: Library, first_weekday: int = 0) -> UsualWeekDialog:
    dialog = UsualWeekDialog(library, LIGHT, None, first_weekday)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def told(dialog: UsualWeekDialog, weekday: int) -> str:
    return dialog.lines[weekday].words.text()


def test_an_empty_week_says_so(dialog: UsualWeekDialog) -> None:
    assert {line.line.text() for line in dialog.lines.values()} == {""}
    assert dialog.lines[0].line.placeholderText() == "No run"
    assert dialog.message.text() == "No runs yet."
    assert dialog.lines[0].line.hasFocus()


def test_typed_runs_are_told_back_and_kept_as_one_step(
    qtbot: QtBot, dialog: UsualWeekDialog, library: Library, planner: Planner
) -> None:
    qtbot.keyClicks(dialog.lines[1].line, "easy 40min")
    qtbot.keyClicks(dialog.lines[3].line, "8x400 hard at 7, easy 3k")
    assert told(dialog, 1) == "Easy run, 40 min"
    assert told(dialog, 3) == "Intervals, 3.2 km, 8 × 400 m, hard, 07:00; Easy run, 3 km"
    assert dialog.message.text() == "Each week: 3 runs, 6.2 km, 40 min."
    with qtbot.waitSignal(dialog.saved):
        qtbot.keyClick(dialog.lines[3].line, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert [on for on, _ in library.usual_week.runs] == [1, 3, 3]
    assert planner.undo_name == "Change usual week"
    planner.undo()
    assert library.usual_week == UsualWeek()


def test_text_that_is_not_understood_stays_and_says_what_was(
    qtbot: QtBot, dialog: UsualWeekDialog, library: Library
) -> None:
    qtbot.keyClicks(dialog.lines[0].line, "easy 40min wobble")
    assert told(dialog, 0) == "I read 40 min, easy; I do not know “wobble”."
    assert dialog.lines[0].line.text() == "easy 40min wobble"
    assert dialog.lines[0].line.accessibleDescription() == told(dialog, 0)
    assert dialog.message.text() == "Not understood yet: Monday. Mend it to save the week."
    assert not dialog.save.isEnabled()
    qtbot.keyClick(dialog.lines[0].line, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.lines[0].line.setText("easy 40min")
    assert dialog.save.isEnabled()
    assert library.usual_week == UsualWeek()


def test_a_run_for_another_day_is_sent_to_its_line(dialog: UsualWeekDialog) -> None:
    dialog.lines[0].line.setText("Tue easy 5k")
    assert told(dialog, 0) == "Write what is for Tuesday in the line of Tuesday."
    dialog.lines[1].line.setText("Tue easy 5k")
    assert told(dialog, 1) == "Easy run, 5 km"


@pytest.mark.parametrize("text", ["x" * 600, "easy 500000min", "easy 9999k", "at 29:99", "<b>bold"])
def test_hostile_or_impossible_text_is_a_sentence(dialog: UsualWeekDialog, text: str) -> None:
    dialog.lines[6].line.setText(text)
    assert dialog.lines[6].reading.problem.endswith(".")
    assert not dialog.save.isEnabled()


def test_it_opens_with_what_is_kept_and_saving_changes_nothing(
    qtbot: QtBot, library: Library, planner: Planner
) -> None:
    library.save_usual_week(usual_week())
    before = planner.undo_name, len(library.usual_week.runs)
    dialog = opened(qtbot, library)
    assert dialog.lines[3].line.text() == "intervals 8x400 m hard at 7:00"
    dialog.save.click()
    assert (planner.undo_name, len(library.usual_week.runs)) == before
    planner.undo()
    assert planner.undo_name is None


def test_notes_that_a_line_cannot_say_stay_while_their_run_is_written_so(
    qtbot: QtBot, library: Library
) -> None:
    noted = Run("", RunKind.EASY, 5.0, note="with the dog")
    library.save_usual_week(usual_week_of(((0, noted),)))
    dialog = opened(qtbot, library)
    dialog.lines[0].line.setText("easy 5 km, long 10k")
    dialog.accept()
    assert [(run.note, run.distance_km) for _, run in library.usual_week.runs] == [
        ("with the dog", 5.0),
        ("", 10.0),
    ]


def test_an_emptied_line_takes_its_runs_away(qtbot: QtBot, library: Library) -> None:
    library.save_usual_week(usual_week())
    dialog = opened(qtbot, library)
    for line in dialog.lines.values():
        line.line.clear()
    dialog.accept()
    assert library.usual_week.runs == ()


def test_cancel_keeps_the_week_as_it_was(
    qtbot: QtBot, dialog: UsualWeekDialog, planner: Planner
) -> None:
    dialog.lines[0].line.setText("easy 5k")
    qtbot.mouseClick(dialog.buttons.button(CANCEL), Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert planner.undo_name is None


def test_a_refusal_is_told_in_the_dialog(dialog: UsualWeekDialog, store: MemoryStore) -> None:
    dialog.lines[0].line.setText("easy 5k")
    store.refusal = "The drive is full."
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.message.text() == "The drive is full."


def test_too_many_runs_are_told_in_the_dialog(dialog: UsualWeekDialog) -> None:
    for line in dialog.lines.values():
        line.line.setText(", ".join(["easy 5k"] * 11))
    dialog.accept()
    assert dialog.isVisible()
    assert "at most 70 runs" in dialog.message.text()


def test_the_week_begins_on_the_chosen_day(qtbot: QtBot, library: Library) -> None:
    dialog = opened(qtbot, library, first_weekday=6)
    assert [line.label.text() for line in dialog.lines.values()][:2] == ["Sunday", "Monday"]
    dialog.lines[6].line.setText("long 18k")
    dialog.accept()
    assert library.usual_week.runs[0][0] == 6


def test_every_line_is_named_after_its_day(dialog: UsualWeekDialog) -> None:
    assert [line.line.accessibleName() for line in dialog.lines.values()][2] == "Wednesday"


def test_problems_are_readable_in_the_dark(qtbot: QtBot, library: Library) -> None:
    dialog = UsualWeekDialog(library, DARK)
    qtbot.addWidget(dialog)
    dialog.lines[0].line.setText("wobble")
    colour = dialog.lines[0].words.palette().windowText().color().name()
    assert colour == DARK.error


_KINDS_WITH_AMOUNTS = st.builds(
    Run,
    st.just("0"),
    st.sampled_from(RunKind),
    st.none() | st.sampled_from([0.5, 5.0, 21.1]),
    st.none() | st.integers(1, 1440),
    st.none() | st.sampled_from(Intensity),
    st.just(""),
    st.none() | st.builds(time, st.integers(0, 23), st.integers(0, 59)),
)


@settings(max_examples=count(60, 1000), deadline=None)
@given(st.lists(_KINDS_WITH_AMOUNTS, max_size=4), st.integers(0, 6))
def test_what_is_written_is_read_as_the_same_runs(runs: list[Run], weekday: int) -> None:
    reading = read_day(written_day(runs), weekday, runs)
    assert reading.problem == ""
    assert list(reading.runs) == runs
