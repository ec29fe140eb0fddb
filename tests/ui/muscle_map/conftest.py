from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.body_map import BodyMap
from runstrength_desktop.domain.muscle import Muscle
from runstrength_desktop.paths import DB, RESOURCES
from runstrength_desktop.planning.body_map_file import load_body_map
from runstrength_desktop.planning.catalogue_file import load_catalogue
from runstrength_desktop.ui.muscle_map.drawing import MapDrawing
from runstrength_desktop.ui.muscle_map.map_widget import MapWidget
from runstrength_desktop.ui.muscle_map.panel import MuscleMapPanel
from runstrength_desktop.ui.theme.tokens import LIGHT

PanelMaker = Callable[[int], MuscleMapPanel]


@pytest.fixture(scope="session")
def body_map() -> BodyMap:
    return load_body_map(RESOURCES / "muscle_map")


@pytest.fixture(scope="session")
def muscles() -> tuple[Muscle, ...]:
    return load_catalogue(DB / "catalogue").muscles


@pytest.fixture(scope="session")
def drawing(body_map: BodyMap, muscles: tuple[Muscle, ...]) -> MapDrawing:
    return MapDrawing(body_map, [muscle.id for muscle in muscles])


@pytest.fixture
def panel(qtbot: QtBot, body_map: BodyMap, muscles: tuple[Muscle, ...]) -> MuscleMapPanel:
    """The panel, shown, with a map of 250 px height."""
    made = MuscleMapPanel(body_map, muscles, LIGHT)
    qtbot.addWidget(made)
    made.resize(360, 366)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def map_widget(panel: MuscleMapPanel) -> MapWidget:
    found = panel.findChild(MapWidget)
    assert isinstance(found, MapWidget)
    return found
