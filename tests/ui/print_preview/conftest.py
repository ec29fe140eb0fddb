"""A preview over a real plan on the disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from runstrength_desktop import composition
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.storage.plan_file import PlanFile
from tests.ui.print_preview.previews import MONDAY, Previews


@pytest.fixture
def plan(tmp_path: Path) -> Iterator[PlanFile]:
    with composition.open_plan(tmp_path / "plan.db") as opened:
        week = composition.example_week(MONDAY)
        Planner(opened).make(changes.put_week("Add example week", week))
        yield opened


@pytest.fixture
def previews(plan: PlanFile, qtbot: QtBot, tmp_path: Path) -> Iterator[Previews]:
    made = Previews(plan, qtbot, tmp_path)
    yield made
    made.close()
