"""The line that adds: exercises, a run, or several runs on their days."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.week import RunKind
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.calendar.add_line import AddLine
from runstrength_desktop.ui.calendar.panel import WeekPanel
from runstrength_desktop.ui.plain_label import PlainLabel
from tests.ui.calendar.conftest import FRIDAY, SUNDAY, THURSDAY, TUESDAY, WeeksInMemory
from tests.ui.calendar.filling import ENTER, ESCAPE, opened
from tests.ui.calendar.looking import day_of, last_row, view_of


def line_on_friday(qtbot: QtBot, panel: WeekPanel) -> tuple[AddLine, QLineEdit]:
    view = view_of(panel, FRIDAY)
    at = view.visualRect(last_row(panel, FRIDAY)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    popup = opened(panel, AddLine)
    return popup, popup.findChildren(QLineEdit)[0]


def test_several_runs_go_to_their_days_in_one_step(
    qtbot: QtBot, panel: WeekPanel, planner: Planner, store: WeeksInMemory
) -> None:
    _, box = line_on_friday(qtbot, panel)
    qtbot.keyClicks(box, "Tue easy 6k, Thu intervals, Sun long 14k")
    qtbot.keyClick(box, ENTER)
    tuesday, thursday, sunday = (day_of(planner, on).runs for on in (TUESDAY, THURSDAY, SUNDAY))
    assert [(r.kind, r.distance_km) for r in tuesday][-1] == (RunKind.EASY, 6)
    assert [(r.kind, r.distance_km) for r in thursday] == [(RunKind.INTERVALS, None)]
    assert [(r.kind, r.distance_km) for r in sunday] == [(RunKind.LONG, 14)]
    assert [edit.name for edit in store.done] == ["Add 3 runs"]
    assert panel.current_day() == SUNDAY


def test_one_run_with_a_weekday_goes_there(
    qtbot: QtBot, panel: WeekPanel, planner: Planner
) -> None:
    _, box = line_on_friday(qtbot, panel)
    qtbot.keyClicks(box, "Sun 14k")
    qtbot.keyClick(box, ENTER)
    assert [run.distance_km for run in day_of(planner, SUNDAY).runs] == [14]
    assert day_of(planner, FRIDAY).runs == ()


@pytest.mark.parametrize("text", ["easy 40min at 7:00", "run easy 40 min at 7:00"])
def test_a_run_without_a_weekday_stays_on_the_day(
    qtbot: QtBot, panel: WeekPanel, planner: Planner, text: str
) -> None:
    _, box = line_on_friday(qtbot, panel)
    qtbot.keyClicks(box, text)
    qtbot.keyClick(box, ENTER)
    assert [run.minutes for run in day_of(planner, FRIDAY).runs] == [40]


def test_a_whole_dose_is_typed(qtbot: QtBot, panel: WeekPanel, planner: Planner) -> None:
    popup, box = line_on_friday(qtbot, panel)
    qtbot.keyClicks(box, "hip thrust 3x8-10 @8 60 kg rest 90 tempo 3-1-1")
    qtbot.keyClick(box, ENTER)
    (item,) = day_of(planner, FRIDAY).sessions[0].items
    assert item.prescription == Prescription(
        3, 8, reps_to=10, load_kg=60, rpe=8, rest_s=90, tempo="3-1-1"
    )
    assert not popup.isVisible()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("hip thrust 3x8 quickly", "I read 3x8; I do not know “quickly”."),
        ("hip thrust 1000x8", "Sets must be between 1 and 20, not 1000."),
        ("hip thrust 0x8", "Sets must be between 1 and 20, not 0."),
        ("easy 6 parsecs", "I read easy; I do not know “6 parsecs”."),
        ("Tue easy 6k, Thu sprintz", "I read Thursday; I do not know “sprintz”."),
        ("<b>hop</b> 3x8", "No exercise is called “<b>hop</b>”;"),
        ("x" * 10_000, "A line can hold at most 500 characters."),
        ("", "Write an exercise, such as “hip thrust 3x8”, or “run easy 6 km”."),
    ],
)
def test_what_is_not_understood_stays_with_the_reason(
    qtbot: QtBot, panel: WeekPanel, store: WeeksInMemory, text: str, told: str
) -> None:
    popup, box = line_on_friday(qtbot, panel)
    box.setText(text)
    qtbot.keyClick(box, ENTER)
    (reason,) = popup.findChildren(PlainLabel)
    assert (box.text(), reason.isVisible(), store.done) == (text, True, [])
    assert reason.text().startswith(told)
    assert box.accessibleDescription() == reason.text()
    qtbot.keyClick(box, Qt.Key.Key_End)
    qtbot.keyClicks(box, "y")
    assert not reason.isVisible()
    qtbot.keyClick(box, ESCAPE)
