"""A desk with the training week on it; a module that needs another makes its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.desk import Desk, Screen
from tests.journeys.training_week import PlanOnDisk


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    """Wider than the window, so that there is an outside."""
    made = Screen("1600x900")
    yield made
    made.close()


@pytest.fixture
def plan(tmp_path: Path) -> PlanOnDisk:
    made = PlanOnDisk(tmp_path / "plan.db")
    made.lay_down()
    return made


@pytest.fixture
def desk(screen: Screen, plan: PlanOnDisk) -> Iterator[Desk]:
    made = Desk(screen, plan.database)
    made.start()
    yield made
    made.end()
