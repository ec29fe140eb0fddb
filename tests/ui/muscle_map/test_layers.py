"""One control, four meanings: each shades by its own rule and says so in words."""

from datetime import date
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from runstrength_desktop.coaching.bands import Band
from runstrength_desktop.coaching.fractional_sets import MuscleSets
from runstrength_desktop.coaching.muscle_roles import Role
from runstrength_desktop.coaching.running_load import RunningModel
from runstrength_desktop.domain.body_map import BodyMap
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.muscle import BodySide, Muscle
from runstrength_desktop.domain.week import Day, Run, RunKind, Week
from runstrength_desktop.paths import DB
from runstrength_desktop.planning.running_load_file import load_running_model
from runstrength_desktop.ui.muscle_map.layers import HABITS, LEFT_OUT, MapLayer, Pattern, Shade
from runstrength_desktop.ui.muscle_map.legend import Legend
from runstrength_desktop.ui.muscle_map.map_widget import MapWidget
from runstrength_desktop.ui.muscle_map.panel import MuscleMapPanel
from runstrength_desktop.ui.muscle_map.readout import Readout
from runstrength_desktop.ui.muscle_map.sources import MapSources
from runstrength_desktop.ui.theme.tokens import LIGHT
from tests.ui.muscle_map.map_looking import click, pixels_of, point

MONDAY = date(2026, 11, 16)


def _running_week(minutes: int, kind: RunKind = RunKind.EASY) -> Week:
    return Week.empty(MONDAY).with_day(Day(MONDAY, (Run("run", kind, None, minutes),)))


@pytest.fixture
def model(muscles: tuple[Muscle, ...]) -> RunningModel:
    return load_running_model(DB / "catalogue", [muscle.id for muscle in muscles])


@pytest.fixture
def panel(
    qtbot: QtBot, body_map: BodyMap, muscles: tuple[Muscle, ...], model: RunningModel
) -> MuscleMapPanel:
    sources = MapSources(running_model=lambda: model)
    made = MuscleMapPanel(body_map, muscles, LIGHT, sources)
    qtbot.addWidget(made)
    made.resize(352, 366)
    made.show()
    qtbot.waitExposed(made)
    return made


def _shade(map_widget: MapWidget, muscle: str) -> Shade:
    return map_widget.look.shades[muscle, BodySide.LEFT]


def _text(panel: MuscleMapPanel, kind: type[Legend] | type[Readout]) -> str:
    found = panel.findChild(kind)
    assert found is not None
    return str(found.text())


def test_running_load_shades_what_a_week_of_runs_asks(
    panel: MuscleMapPanel, map_widget: MapWidget
) -> None:
    panel.show_week(_running_week(160))
    panel.show_layer(MapLayer.RUNNING)
    assert _shade(map_widget, "gastrocnemius") == Shade(3)
    assert _shade(map_widget, "gluteus_medius") == Shade(2)
    assert _shade(map_widget, "biceps_brachii") == Shade(1)
    assert _shade(map_widget, "forearm_flexors") == Shade(0)


def test_a_run_that_is_dragged_shows_on_the_running_layer(
    panel: MuscleMapPanel, map_widget: MapWidget
) -> None:
    panel.show_week(_running_week(160))
    panel.show_layer(MapLayer.RUNNING)
    panel.show_week_preview(_running_week(300))
    assert _shade(map_widget, "gastrocnemius") == Shade(4)
    assert ("gastrocnemius", BodySide.LEFT) in map_widget.look.changed
    assert ("forearm_flexors", BodySide.LEFT) not in map_widget.look.changed
    panel.show_week_preview(None)
    assert _shade(map_widget, "gastrocnemius") == Shade(3)
    assert not map_widget.look.changed


def test_the_running_layer_reads_its_numbers_in_words(
    panel: MuscleMapPanel, map_widget: MapWidget
) -> None:
    panel.show_week(_running_week(160))
    panel.show_layer(MapLayer.RUNNING)
    panel.choose(frozenset({"gastrocnemius"}))
    assert _text(panel, Readout) == "Gastrocnemius, Posterior chain, 160 min, much"
    assert _text(panel, Legend).startswith("Running load in weighted minutes: none, <60, 60–150")


def test_numbers_that_cannot_be_read_leave_the_layer_as_it_was(
    qtbot: QtBot, body_map: BodyMap, muscles: tuple[Muscle, ...]
) -> None:
    def refuse() -> RunningModel:
        raise PlanError("The file is damaged; install RunStrength again.")

    panel = MuscleMapPanel(body_map, muscles, LIGHT, MapSources(running_model=refuse))
    qtbot.addWidget(panel)
    with qtbot.waitSignal(panel.failed) as failed:
        panel.show_layer(MapLayer.RUNNING)
    assert failed.args == ["The file is damaged; install RunStrength again."]
    found = panel.findChild(MapWidget)
    assert found is not None
    assert found.map_layer() is MapLayer.PLANNED
    chosen = [b.text() for b in panel.findChildren(QPushButton) if b.isChecked()]
    assert chosen == ["Planned"]


def test_habits_are_told_by_pattern_and_not_by_colour_alone() -> None:
    for one, other in combinations(HABITS.values(), 2):
        assert one.pattern is not other.pattern or abs((one.step or 0) - (other.step or 0)) >= 3
    assert HABITS[Role.USED].step != HABITS[Role.NEGLECTED].step
    assert {HABITS[role].pattern for role in (Role.USED_WEAK, Role.NEGLECTED_WEAK)} == {
        Pattern.HATCH,
        Pattern.DOTS_AND_HATCH,
    }


def test_patterns_are_painted(panel: MuscleMapPanel, map_widget: MapWidget) -> None:
    panel.show_layer(MapLayer.HABIT)
    used, weak = (
        pixels_of(map_widget, "vastus_lateralis", 1),
        pixels_of(map_widget, "gluteus_maximus"),
    )
    assert LIGHT.ramp[4] in used
    assert {LIGHT.ramp[4], LIGHT.surface} <= weak
    assert {LIGHT.ramp[1], LIGHT.ramp[4]} <= pixels_of(map_widget, "latissimus_dorsi")


def test_the_chain_shows_its_sets_and_leaves_the_rest_out(
    panel: MuscleMapPanel, map_widget: MapWidget, muscles: tuple[Muscle, ...]
) -> None:
    panel.show_sets(MuscleSets({("soleus", side): 16.0 for side in BodySide}))
    panel.show_layer(MapLayer.CHAIN)
    assert _shade(map_widget, "soleus") == Shade(Band.OVER, Pattern.HATCH, outlined=True)
    for muscle in muscles:
        assert (_shade(map_widget, muscle.id) == LEFT_OUT) is not muscle.posterior_chain


@pytest.mark.parametrize("layer", MapLayer)
def test_each_layer_has_a_legend_that_fits_and_words(
    panel: MuscleMapPanel, layer: MapLayer
) -> None:
    panel.show_layer(layer)
    legend = panel.findChild(Legend)
    assert legend is not None
    assert len(legend.text()) > 30
    assert "<" not in legend.toolTip().removeprefix("<qt>").removesuffix("</qt>")
    metrics = legend.fontMetrics()
    words = [metrics.horizontalAdvance(word) + 4 for _, word in legend._row.cells]
    assert sum(words) <= 328


def test_the_control_fits_the_narrow_pane_and_takes_arrow_keys(
    panel: MuscleMapPanel, map_widget: MapWidget
) -> None:
    panel.resize(316, 340)
    buttons = {b.text(): b for b in panel.findChildren(QPushButton) if b.isCheckable()}
    assert list(buttons) == ["Planned", "Running", "Used", "Chain", "Deep"]
    right = buttons["Deep"].mapTo(panel, QPoint(buttons["Deep"].width(), 0)).x()
    assert right <= panel.width() - 8
    assert all(b.fontMetrics().horizontalAdvance(b.text()) <= b.width() for b in buttons.values())
    buttons["Planned"].setFocus()
    QTest.keyClick(buttons["Planned"], Qt.Key.Key_Right)
    assert map_widget.map_layer() is MapLayer.RUNNING


def test_keys_in_the_map_choose_layers_and_deep(
    panel: MuscleMapPanel, map_widget: MapWidget
) -> None:
    QTest.keyClick(map_widget, Qt.Key.Key_3)
    assert map_widget.map_layer() is MapLayer.HABIT
    QTest.keyClick(map_widget, Qt.Key.Key_D)
    assert map_widget.look.deep
    QTest.keyClick(map_widget, Qt.Key.Key_D)
    QTest.keyClick(map_widget, Qt.Key.Key_1)
    assert (map_widget.look.deep, map_widget.map_layer()) == (False, MapLayer.PLANNED)


def test_names_of_regions_add_what_the_layer_says(
    qtbot: QtBot, panel: MuscleMapPanel, map_widget: MapWidget
) -> None:
    qtbot.wait(1)
    panel.show_layer(MapLayer.HABIT)
    name = "Soleus, left, 0 sets, target 4 to 10, posterior chain, used most in running"
    qtbot.waitUntil(
        lambda: any(child.property("accessibleName") == name for child in map_widget.children())
    )


def test_hover_names_the_muscle_on_every_layer(
    panel: MuscleMapPanel, map_widget: MapWidget
) -> None:
    for layer in MapLayer:
        panel.show_layer(layer)
        QTest.mouseMove(map_widget, QPoint(1, 1))
        QTest.mouseMove(map_widget, point(map_widget, "soleus"))
        assert _text(panel, Readout).startswith("Soleus")


def test_a_choice_works_on_every_layer(panel: MuscleMapPanel, map_widget: MapWidget) -> None:
    for layer in MapLayer:
        panel.show_layer(layer)
        click(map_widget, "gluteus_maximus")
        assert map_widget.look.chosen == {"gluteus_maximus"}
        click(map_widget, "gluteus_maximus")
        assert not map_widget.look.chosen


def test_the_menu_marks_what_is_shown_and_changes_it(
    panel: MuscleMapPanel, map_widget: MapWidget
) -> None:
    actions = {action.text().replace("&", ""): action for action in panel.actions()}
    actions["Posterior chain"].trigger()
    assert map_widget.map_layer() is MapLayer.CHAIN
    panel.show_layer(MapLayer.HABIT)
    actions["Deep muscles"].trigger()
    assert map_widget.look.deep
    marked = [text for text, action in actions.items() if action.isChecked()]
    assert marked == ["Used, neglected, weak", "Deep muscles"]
    QTest.keyClick(map_widget, Qt.Key.Key_D)
    assert not actions["Deep muscles"].isChecked()
    actions["Larger"].trigger()
    assert map_widget.zoom_factor() > 1
    actions["Whole map"].trigger()
    assert map_widget.zoom_factor() == 1
