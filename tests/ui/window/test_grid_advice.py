"""Days of a grid tell how what is dragged would lie on them, as the week's days do."""

from datetime import timedelta

from pytestqt.qtbot import QtBot

from runstrength_desktop.coaching.spacing import Level
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.week import Run, RunKind
from runstrength_desktop.planning import changes
from runstrength_desktop.ui.drag import DragKind, DragPayload
from runstrength_desktop.ui.views.view_switch import PlanView
from runstrength_desktop.ui.window.main_window import MainWindow
from tests.ui.views.looking import blank, drag_to, leave


def test_every_day_is_tinted_and_the_one_held_over_says_why(
    window: MainWindow, qtbot: QtBot
) -> None:
    start = window.week_start
    race = Run("race", RunKind.RACE, distance_km=10)
    window.planner.make(changes.add_run(race, Place(start + timedelta(13))))
    window.navigation.choose_view(PlanView.BLOCK)
    page = window.views.grid
    assert page is not None
    (day, session) = next(
        (day.date, day.sessions[0])
        for day in window.planner.week(start).days
        if day.sessions and day.sessions[0].title == "Strength and jumps B"
    )
    payload = DragPayload(DragKind.SESSION, session.id, day)
    saturday = start + timedelta(12)
    drag_to(page, payload, blank(page, saturday))
    levels = page.grid.levels()
    assert levels[saturday] is Level.CLASH
    assert page.advice.reason.startswith("Clash: Strength and jumps B ends")
    assert page.advice.reason.endswith("(R12).")
    qtbot.waitUntil(lambda: len(page.grid.levels()) == 28)
    assert page.grid.levels()[start + timedelta(24)] is Level.FITS
    leave(page)
    assert not page.grid.levels()
    assert page.advice.reason == ""
