"""No shipped programme beside three usual runs shows amber, on the cards or below the week."""

from datetime import timedelta

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from runstrength_desktop.composition import programmes
from runstrength_desktop.domain.iso_week import monday_of
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.profile import Profile
from runstrength_desktop.domain.programme import Programme
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.programme_choice import start_programme
from runstrength_desktop.ui.theme.qt_palette import ThemeChoice
from runstrength_desktop.ui.theme.tokens import LIGHT
from runstrength_desktop.ui.window.main_window import MainWindow
from tests.planning.test_programme_choices import THREE_RUNS

CAUTION = {QColor(ink).rgb() for ink in (LIGHT.caution, LIGHT.caution_soft)}


def has_amber(part: QWidget) -> bool:
    image = part.grab().toImage()
    return any(
        image.pixel(x, y) in CAUTION for y in range(image.height()) for x in range(image.width())
    )


def shown(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.wait(0)
    window.calendar.advice.settle()
    window.checks._of_week().settle()
    qtbot.wait(0)


@pytest.mark.parametrize("programme", programmes(), ids=lambda one: one.id)
def test_a_week_of_a_programme_shows_no_amber(
    window: MainWindow, qtbot: QtBot, programme: Programme
) -> None:
    window.use_theme(ThemeChoice.LIGHT)
    planner = window.planner
    window.undo()
    window.rooms.library.save_profile(Profile(level=programme.level))
    monday = monday_of(window.rooms.today()) + timedelta(7)
    starts = tuple(monday + timedelta(weeks=n) for n in range(-4, len(programme.weeks) + 1))
    planner.make(changes.fill_with_usual_week(starts, THREE_RUNS))
    start_programme(planner, window.rooms.catalogue, programme, monday)
    for number in (1, len(programme.weeks)):
        window.show_week(monday + timedelta(weeks=number - 1))
        shown(window, qtbot)
        assert not has_amber(window.calendar), number
        assert not has_amber(window.balance), number


def test_a_clash_does_show_amber(window: MainWindow, qtbot: QtBot) -> None:
    window.use_theme(ThemeChoice.LIGHT)
    monday = monday_of(window.rooms.today()) + timedelta(7)
    planner = window.planner
    planner.make(changes.fill_with_usual_week((monday,), THREE_RUNS))
    for key in ("back_squat", "romanian_deadlift", "hip_thrust", "walking_lunge"):
        exercise = window.rooms.catalogue.by_id[key]
        planner.make(changes.place_exercise(exercise, Place(monday + timedelta(5))))
    window.show_week(monday)
    shown(window, qtbot)
    assert has_amber(window.calendar)
    assert has_amber(window.balance)
