"""A catalogue panel on the screen, with or without a library behind it."""

import pytest
from pytestqt.qtbot import QtBot

from runstrength_desktop.planning.library import Library
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.catalogue.panel import CataloguePanel
from runstrength_desktop.ui.theme.tokens import LIGHT
from tests.planning.memory_store import MemoryStore
from tests.ui.catalogue.looking import BODY_MAP, CATALOGUE


@pytest.fixture
def panel(qtbot: QtBot) -> CataloguePanel:
    panel = CataloguePanel(CATALOGUE, LIGHT, BODY_MAP)
    show(panel, qtbot)
    return panel


@pytest.fixture
def planner() -> Planner:
    return Planner(MemoryStore())


@pytest.fixture
def library(planner: Planner) -> Library:
    return Library(CATALOGUE, planner)


@pytest.fixture
def stocked(qtbot: QtBot, library: Library) -> CataloguePanel:
    """With a library that does what the panel asks, as the window has it done."""
    panel = CataloguePanel(CATALOGUE, LIGHT, BODY_MAP)
    panel.use_library(library)
    panel.favourite_requested.connect(library.set_favourite)
    panel.delete_requested.connect(library.delete)
    panel.go_back_requested.connect(library.go_back)
    show(panel, qtbot)
    return panel


def show(panel: CataloguePanel, qtbot: QtBot) -> None:
    qtbot.addWidget(panel)
    panel.resize(360, 440)
    panel.show()
    qtbot.waitExposed(panel)
    panel.activateWindow()
