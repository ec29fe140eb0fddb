"""The race to come: days left in the top bar, phases in four weeks."""

from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.profile import Profile, Race
from runstrength_desktop.domain.week import Run, RunKind
from runstrength_desktop.planning import changes
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.views.view_switch import PlanView
from runstrength_desktop.ui.window.main_window import MainWindow


def said(window: MainWindow) -> list[str]:
    return [label.text() for label in window.top_bar.findChildren(PlainLabel) if label.isVisible()]


def test_a_race_in_the_plan_is_counted_down_and_names_the_weeks(
    window: MainWindow, qtbot: QtBot
) -> None:
    today = window.rooms.today()
    race = Run("race", RunKind.RACE, distance_km=10)
    window.planner.make(changes.add_run(race, Place(today + timedelta(14))))
    qtbot.waitUntil(lambda: "Race in 14 days" in said(window))
    window.navigation.choose_view(PlanView.BLOCK)
    grid = window.views.grid
    assert grid is not None
    model, down = grid.grid.model(), Qt.Orientation.Vertical
    heads = [model.headerData(row, down) for row in range(4)]
    assert ["Taper" in str(head) for head in heads] == [True, True, False, False]
    assert "Race week" in str(heads[2])
    assert "Transition" in str(heads[3])
    window.undo()
    qtbot.waitUntil(lambda: not any("Race" in text for text in said(window)))


def test_a_race_of_the_profile_counts_too(window: MainWindow, qtbot: QtBot) -> None:
    tomorrow = window.rooms.today() + timedelta(1)
    window.rooms.library.save_profile(Profile(races=(Race(tomorrow, "Park <b>run</b>", 5),)))
    qtbot.waitUntil(lambda: "Race tomorrow" in said(window))
