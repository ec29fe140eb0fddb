from collections.abc import Iterator
from pathlib import Path

import pytest

from runstrength_desktop.storage.plan_file import PlanFile
from tests.storage.plans import new_plan


@pytest.fixture
def plan(tmp_path: Path) -> Iterator[PlanFile]:
    """An empty, open plan."""
    with new_plan(tmp_path) as made:
        yield made
