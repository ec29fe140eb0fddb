from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from runstrength_desktop import composition
from runstrength_desktop.coaching.verdicts import CoachSettings
from runstrength_desktop.domain.week import Day, PlannedExercise, Run, RunKind, Session, Week
from runstrength_desktop.paths import DB
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.sources_file import load_sources
from runstrength_desktop.ui.checks.panel import ChecksPanel
from runstrength_desktop.ui.checks.week_checks import WeekChecks
from runstrength_desktop.ui.theme.tokens import LIGHT

MONDAY = date(2026, 11, 16)
HOSTILE = "<b>Legs</b> & <img src=x>"


def planned(exercise_id: str, sets: int = 3) -> PlannedExercise:
    exercise = composition.catalogue().by_id[exercise_id]
    dose = replace(exercise.dose, sets=sets)
    return PlannedExercise(f"item-{exercise_id}", exercise_id, exercise.name, dose)


def poor_week() -> Week:
    """Quads and jumps on Monday evening, intervals the next morning."""
    items = (planned("leg_extension"), planned("squat_jump", sets=12))
    intervals = Run("run", RunKind.INTERVALS, distance_km=8)
    week = Week.empty(MONDAY).with_day(Day(MONDAY, (), (Session("legs", HOSTILE, items),)))
    return week.with_day(Day(MONDAY + timedelta(1), (intervals,), ()))


def plan_week(planner: Planner, week: Week) -> None:
    planner.make(changes.put_week("Put a week", week))


@pytest.fixture
def catalogue() -> Catalogue:
    return composition.catalogue()


@pytest.fixture
def planner(tmp_path: Path) -> Iterator[Planner]:
    with composition.open_plan(tmp_path / "plan.db") as plan:
        yield Planner(plan)


@pytest.fixture
def checks(qtbot: QtBot, planner: Planner, catalogue: Catalogue) -> WeekChecks:
    checks = WeekChecks(planner, lambda: catalogue, CoachSettings, lambda: MONDAY)
    checks.show_week(MONDAY)
    return checks


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[QWidget]:
    """A window with the place that the panel stands over."""
    window = QWidget()
    window.resize(1366, 768)
    views = QWidget(window)
    views.setObjectName("views")
    views.setGeometry(350, 70, 1016, 590)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()


@pytest.fixture
def sources() -> dict[str, str]:
    return {key: source.text for key, source in load_sources(DB / "catalogue").items()}


@pytest.fixture
def panel(qtbot: QtBot, room: QWidget, checks: WeekChecks, sources: dict[str, str]) -> ChecksPanel:
    panel = ChecksPanel(checks, sources, LIGHT, room)
    qtbot.addWidget(panel, before_close_func=_finish)
    views = room.findChild(QWidget, "views")
    assert views is not None
    panel.stand_over(views)
    return panel


def _finish(panel: ChecksPanel) -> None:
    """Let the search for mends end before its panel goes."""
    panel._background.wait()
