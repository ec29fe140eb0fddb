from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from runstrength_desktop import composition
from runstrength_desktop.domain.edit import Edit
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.week import Day, PlannedExercise, Run, RunKind, Session, Week
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.theme.tokens import LIGHT
from runstrength_desktop.ui.views.block_view import BlockView
from runstrength_desktop.ui.views.month_view import MonthView

MONDAY = date(2026, 11, 16)
TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = (
    MONDAY + timedelta(n) for n in range(1, 7)
)
WEEK = timedelta(7)
DOSE = Prescription(3, reps=8)


def planned(item_id: str, exercise_id: str, name: str) -> PlannedExercise:
    return PlannedExercise(item_id, exercise_id, name, DOSE)


def training_week() -> Week:
    """Tuesday intervals and a session of two, Wednesday an easy run and two sessions."""
    thrust, raised = (
        planned("thrust", "hip_thrust", "Hip thrust"),
        planned("raise", "raise", "Raise"),
    )
    posterior = Session("posterior", "Posterior chain A", (thrust, raised))
    core = Session("core", "Core", (planned("plank", "plank", "Plank"),))
    intervals = Run("intervals", RunKind.INTERVALS, distance_km=8)
    easy = Run("easy", RunKind.EASY, distance_km=6)
    week = Week.empty(MONDAY)
    for day in (
        Day(TUESDAY, (intervals,), (posterior,)),
        Day(WEDNESDAY, (easy,), (core, Session("feet", "Feet"))),
    ):
        week = week.with_day(day)
    return week


@pytest.fixture
def catalogue() -> Catalogue:
    return composition.catalogue()


@pytest.fixture
def planner(tmp_path: Path) -> Iterator[Planner]:
    with composition.open_plan(tmp_path / "plan.db") as plan:
        planner = Planner(plan)
        planner.keep(Edit("Plan the week", (Week.empty(MONDAY),), (training_week(),)))
        yield planner


@pytest.fixture
def block(qtbot: QtBot, planner: Planner, catalogue: Catalogue) -> Iterator[BlockView]:
    view = BlockView(planner, catalogue, LIGHT, lambda: FRIDAY)
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show()
    qtbot.waitExposed(view)
    view.setFocus()
    yield view
    view.close()


@pytest.fixture
def month(qtbot: QtBot, planner: Planner, catalogue: Catalogue) -> Iterator[MonthView]:
    view = MonthView(planner, catalogue, LIGHT, lambda: FRIDAY)
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show()
    qtbot.waitExposed(view)
    yield view
    view.close()
