import pytest
from PySide6.QtCore import QObject, QPointF
from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from runstrength_desktop.coaching.fractional_sets import MuscleSets
from runstrength_desktop.domain.muscle import BodySide, Muscle
from runstrength_desktop.ui.muscle_map.map_widget import MapWidget
from runstrength_desktop.ui.muscle_map.panel import MuscleMapPanel

NAME = QAccessible.Text.Name


Regions = dict[str, QObject]


def _seen(thing: QObject) -> QAccessibleInterface:
    """What an assistive tool sees of it; asked anew, as Qt deletes it with its widget."""
    return QAccessible.queryAccessibleInterface(thing)


@pytest.fixture
def regions(qtbot: QtBot, panel: MuscleMapPanel, map_widget: MapWidget) -> Regions:
    """The map's children by the start of their names, "Soleus, left"."""
    panel.show_sets(MuscleSets({("gluteus_maximus", side): 10.5 for side in BodySide}))
    qtbot.waitUntil(lambda: len(_regions(map_widget)) == 88)
    return _regions(map_widget)


def _regions(map_widget: MapWidget) -> Regions:
    the_map = _seen(map_widget)
    children = [the_map.child(i).object() for i in range(the_map.childCount())]
    return {", ".join(_seen(child).text(NAME).split(", ")[:2]): child for child in children}


def test_the_map_is_a_named_group_with_a_child_a_region_and_side(
    regions: Regions, map_widget: MapWidget, muscles: tuple[Muscle, ...]
) -> None:
    the_map = _seen(map_widget)
    assert the_map.text(NAME) == "Muscle map"
    assert the_map.role() == QAccessible.Role.Grouping
    assert set(regions) == {f"{m.name}, {side}" for m in muscles for side in ("left", "right")}


def test_a_region_tells_muscle_side_sets_target_and_chain(
    regions: Regions,
) -> None:
    name = "Gluteus maximus, left, 10.5 sets, target 4 to 10, posterior chain"
    assert _seen(regions["Gluteus maximus, left"]).text(NAME) == name
    assert (
        _seen(regions["Sartorius, right"]).text(NAME) == "Sartorius, right, 0 sets, target 2 to 10"
    )


def test_names_follow_the_week(qtbot: QtBot, panel: MuscleMapPanel, regions: Regions) -> None:
    panel.show_sets(MuscleSets({("soleus", BodySide.LEFT): 1.25}))
    qtbot.waitUntil(lambda: "1.2 sets" in _seen(regions["Soleus, left"]).text(NAME))
    assert _seen(regions["Soleus, left"]).text(NAME).split(", ")[2] == "1.2 sets"
    assert _seen(regions["Soleus, right"]).text(NAME).split(", ")[2] == "0 sets"


@pytest.mark.parametrize(("width", "height"), [(340, 336), (360, 366), (620, 700)])
def test_the_middle_of_a_reported_rectangle_is_the_region(
    panel: MuscleMapPanel,
    map_widget: MapWidget,
    regions: Regions,
    width: int,
    height: int,
) -> None:
    panel.resize(width, height)
    names = {m.name: m.id for m in map_widget._muscles.values()}
    seen = 0
    for deep in (False, True):
        map_widget.deep_asked.emit(deep)
        on_layer = {shape.key for shape in map_widget.layer()}
        for start, child in regions.items():
            name, side = start.split(", ")
            key = (names[name], BodySide(side))
            middle = map_widget.mapFromGlobal(_seen(child).rect().center())
            hit = map_widget.shape_at(QPointF(middle))
            if key in on_layer:
                assert hit, key
                assert hit.key == key
                seen += 1
    assert seen >= 88


def _wait_for(qtbot: QtBot, heard: list[frozenset[str]], times: int) -> None:
    qtbot.waitUntil(lambda: len(heard) == times)


@pytest.mark.parametrize("action", ["Press", "Toggle"])
def test_pressing_a_region_chooses_its_muscle_and_pressing_again_clears_it(
    qtbot: QtBot,
    panel: MuscleMapPanel,
    regions: Regions,
    action: str,
) -> None:
    heard: list[frozenset[str]] = []
    panel.muscles_chosen.connect(heard.append)
    region = regions["Gluteus maximus, left"]
    for times in (1, 2):
        _seen(region).actionInterface().doAction(action)
        _wait_for(qtbot, heard, times)
    assert heard == [{"gluteus_maximus"}, frozenset()]


def test_both_sides_of_a_chosen_muscle_are_checked(panel: MuscleMapPanel, regions: Regions) -> None:
    panel.choose(frozenset({"gluteus_maximus"}))
    checked = {name for name, child in regions.items() if _seen(child).state().checked}
    assert checked == {"Gluteus maximus, left", "Gluteus maximus, right"}


def test_children_are_neither_painted_nor_in_the_way_of_the_mouse(
    map_widget: MapWidget, regions: Regions
) -> None:
    with_children = map_widget.grab().toImage()
    for child in regions.values():
        child.setProperty("visible", False)
    assert map_widget.grab().toImage() == with_children
