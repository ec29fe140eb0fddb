import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from runstrength_desktop.coaching.bands import Band
from runstrength_desktop.coaching.fractional_sets import MuscleSets
from runstrength_desktop.domain.body_map import Body
from runstrength_desktop.domain.muscle import BodySide
from runstrength_desktop.paths import RESOURCES
from runstrength_desktop.planning.body_map_file import load_body_map
from runstrength_desktop.ui.muscle_map.map_widget import MapWidget
from runstrength_desktop.ui.muscle_map.panel import MuscleMapPanel
from runstrength_desktop.ui.muscle_map.readout import Readout
from runstrength_desktop.ui.theme.tokens import DARK, LIGHT

LEFT, RIGHT = BodySide.LEFT, BodySide.RIGHT
GLUTES = frozenset({"gluteus_maximus"})
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def choices(panel: MuscleMapPanel) -> list[frozenset[str]]:
    heard: list[frozenset[str]] = []
    panel.muscles_chosen.connect(heard.append)
    return heard


def _point(map_widget: MapWidget, muscle: str, side: BodySide = LEFT) -> QPoint:
    shape = map_widget.drawing.main_shape((muscle, side), deep=map_widget.look.deep)
    centre = map_widget.to_pixels.map(QPointF(*shape.centre))
    return QPoint(int(centre.x()), int(centre.y()))


def _click(
    map_widget: MapWidget, muscle: str, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.mouseClick(map_widget, Qt.MouseButton.LeftButton, keys, _point(map_widget, muscle))


def _both(**sets: float) -> MuscleSets:
    return MuscleSets({(muscle, side): n for muscle, n in sets.items() for side in BodySide})


def _colour(map_widget: MapWidget, muscle: str, side: BodySide = LEFT) -> str:
    image: QImage = map_widget.grab().toImage()
    ratio = image.devicePixelRatio()
    point = _point(map_widget, muscle, side) * ratio
    return QColor(image.pixel(point)).name()


def _said(panel: MuscleMapPanel) -> str:
    readout = panel.findChild(Readout)
    assert isinstance(readout, Readout)
    return readout.text()


def test_a_click_chooses_and_a_second_click_clears(
    map_widget: MapWidget, choices: list[frozenset[str]]
) -> None:
    _click(map_widget, "gluteus_maximus")
    _click(map_widget, "gluteus_maximus")
    assert choices == [GLUTES, frozenset()]


def test_a_click_on_another_muscle_changes_the_choice(
    map_widget: MapWidget, choices: list[frozenset[str]]
) -> None:
    _click(map_widget, "gluteus_maximus")
    _click(map_widget, "soleus")
    assert choices[-1] == {"soleus"}


def test_ctrl_click_adds_and_removes(map_widget: MapWidget, choices: list[frozenset[str]]) -> None:
    _click(map_widget, "gluteus_maximus")
    _click(map_widget, "soleus", CONTROL)
    _click(map_widget, "gluteus_maximus", CONTROL)
    assert choices == [GLUTES, GLUTES | {"soleus"}, {"soleus"}]


def test_escape_clears(map_widget: MapWidget, choices: list[frozenset[str]]) -> None:
    _click(map_widget, "gluteus_maximus")
    QTest.keyClick(map_widget, Qt.Key.Key_Escape)
    QTest.keyClick(map_widget, Qt.Key.Key_Escape)
    assert choices == [GLUTES, frozenset()]


def test_skin_and_the_right_button_choose_nothing(
    map_widget: MapWidget, choices: list[frozenset[str]]
) -> None:
    QTest.mouseClick(map_widget, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    QTest.mouseClick(
        map_widget, Qt.MouseButton.RightButton, pos=_point(map_widget, "gluteus_maximus")
    )
    assert choices == []


def test_choosing_from_outside_tells_nobody(
    panel: MuscleMapPanel, map_widget: MapWidget, choices: list[frozenset[str]]
) -> None:
    panel.choose(GLUTES | {"no_such_muscle"})
    assert map_widget.look.chosen == GLUTES
    assert choices == []


def test_arrow_keys_walk_and_space_and_enter_choose(
    map_widget: MapWidget, choices: list[frozenset[str]]
) -> None:
    _click(map_widget, "soleus")
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Space):
        QTest.keyClick(map_widget, key)
    assert choices == [{"soleus"}, {"gastrocnemius"}, frozenset()]


def test_the_focus_ring_follows_the_keyboard_and_goes_with_the_focus(
    map_widget: MapWidget,
) -> None:
    before = map_widget.grab().toImage()
    map_widget.focusInEvent(QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert map_widget.region() is not None
    assert map_widget.grab().toImage() != before
    map_widget.focusOutEvent(QFocusEvent(QEvent.Type.FocusOut))
    assert map_widget.region() is None
    assert map_widget.grab().toImage() == before


def test_a_muscle_worked_on_one_side_is_shaded_on_that_side(
    panel: MuscleMapPanel, map_widget: MapWidget
) -> None:
    panel.show_sets(MuscleSets({("gluteus_maximus", LEFT): 6.0}))
    assert _colour(map_widget, "gluteus_maximus", LEFT) == LIGHT.ramp[Band.PRODUCTIVE]
    assert _colour(map_widget, "gluteus_maximus", RIGHT) == LIGHT.ramp[Band.NONE]


@pytest.mark.parametrize(
    ("sets", "band"), [(0, Band.NONE), (1.5, Band.LOW), (3, Band.MAINTAIN), (12, Band.HIGH)]
)
def test_more_work_has_the_colour_of_its_band(
    panel: MuscleMapPanel, map_widget: MapWidget, sets: float, band: Band
) -> None:
    panel.show_sets(_both(gluteus_maximus=sets))
    assert _colour(map_widget, "gluteus_maximus") == LIGHT.ramp[band]
    panel.apply_palette(DARK)
    assert _colour(map_widget, "gluteus_maximus") == DARK.ramp[band]


def test_over_is_hatched_so_that_colour_is_not_alone(
    panel: MuscleMapPanel, map_widget: MapWidget
) -> None:
    panel.show_sets(_both(gluteus_maximus=16))
    image = map_widget.grab().toImage()
    middle = _point(map_widget, "gluteus_maximus")
    row = {QColor(image.pixel(middle.x() + dx, middle.y())).name() for dx in range(8)}
    assert {LIGHT.ramp[Band.OVER], LIGHT.surface} <= row


def test_a_preview_shows_the_week_as_it_would_be_and_outlines_what_changes(
    panel: MuscleMapPanel, map_widget: MapWidget
) -> None:
    panel.show_sets(_both(gluteus_maximus=2, soleus=5))
    as_it_is = map_widget.grab().toImage()
    panel.show_preview(_both(gluteus_maximus=5, soleus=5))
    assert _colour(map_widget, "gluteus_maximus") == LIGHT.ramp[Band.PRODUCTIVE]
    assert map_widget.look.changed == {("gluteus_maximus", side) for side in BodySide}
    assert _has_colour(map_widget.grab().toImage(), LIGHT.accent)
    panel.show_preview(None)
    assert map_widget.grab().toImage() == as_it_is


def test_chosen_regions_are_outlined(panel: MuscleMapPanel, map_widget: MapWidget) -> None:
    assert not _has_colour(map_widget.grab().toImage(), LIGHT.accent)
    panel.choose(GLUTES)
    assert _has_colour(map_widget.grab().toImage(), LIGHT.accent)


def _has_colour(image: QImage, colour: str) -> bool:
    wanted = QColor(colour).rgb()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return any(image.pixel(x, y) == wanted for x, y in points)


def test_pointing_names_the_muscle_its_sets_and_its_target(
    panel: MuscleMapPanel, map_widget: MapWidget
) -> None:
    panel.show_sets(_both(gluteus_maximus=9.5))
    QTest.mouseMove(map_widget, _point(map_widget, "gluteus_maximus"))
    assert _said(panel) == "Gluteus maximus, Posterior chain, 9.5 of 4–10 sets"
    panel.show_preview(_both(gluteus_maximus=11))
    assert _said(panel) == "Gluteus maximus, Posterior chain, 9.5 → 11 of 4–10 sets"
    QTest.mouseMove(map_widget, QPoint(1, 1))
    assert _said(panel) == "Click a muscle to see its exercises"


def test_a_side_is_named_where_sides_differ(panel: MuscleMapPanel, map_widget: MapWidget) -> None:
    panel.show_sets(MuscleSets({("soleus", LEFT): 3.0}))
    QTest.mouseMove(map_widget, _point(map_widget, "soleus", LEFT))
    assert _said(panel).startswith("Soleus, left, Posterior chain, 3 of")


def test_the_chosen_muscle_is_told_when_nothing_is_pointed_at(panel: MuscleMapPanel) -> None:
    panel.choose(frozenset({"sartorius"}))
    assert _said(panel) == "Sartorius, 0 of 2–10 sets"


def test_a_tooltip_tells_sets_and_band(panel: MuscleMapPanel, map_widget: MapWidget) -> None:
    panel.show_sets(_both(biceps_femoris=4))
    point = _point(map_widget, "biceps_femoris")
    event = QHelpEvent(QEvent.Type.ToolTip, point, map_widget.mapToGlobal(point))
    assert map_widget.event(event)
    assert QToolTip.text() == (
        "<p style='white-space:pre'>Biceps femoris (outer hamstring), left: 4 sets, productive</p>"
    )
    QToolTip.hideText()


def test_the_deep_layer_is_hit_instead_of_the_surface(
    qtbot: QtBot, panel: MuscleMapPanel, map_widget: MapWidget, choices: list[frozenset[str]]
) -> None:
    map_widget.deep_asked.emit(True)
    _click(map_widget, "vastus_intermedius")
    assert choices == [{"vastus_intermedius"}]


def test_choosing_a_deep_muscle_shows_its_layer(
    panel: MuscleMapPanel, map_widget: MapWidget
) -> None:
    panel.choose(frozenset({"multifidus"}))
    assert map_widget.look.deep
    panel.choose(frozenset({"sartorius"}))
    assert not map_widget.look.deep


def test_every_region_can_be_clicked_at_250_pixels(map_widget: MapWidget) -> None:
    assert map_widget.height() <= 260
    for deep in (False, True):
        map_widget.deep_asked.emit(deep)
        for shape in map_widget.layer():
            key = shape.key
            assert key
            best = map_widget.drawing.main_shape(key, deep=deep)
            point = _point(map_widget, *key)
            hit = map_widget.shape_at(point.toPointF())
            assert best.deep != deep or (hit and hit.key == key), key


def test_the_panel_gives_the_keyboard_to_the_map(
    panel: MuscleMapPanel, map_widget: MapWidget
) -> None:
    assert panel.focusProxy() is map_widget
    assert map_widget.minimumHeight() >= 220


def test_the_other_body_has_the_same_regions_and_keeps_the_choice(
    panel: MuscleMapPanel, map_widget: MapWidget, choices: list[frozenset[str]]
) -> None:
    _click(map_widget, "gluteus_maximus")
    keys, before = map_widget.drawing.keys, map_widget.grab().toImage()
    panel.show_body(load_body_map(RESOURCES / "muscle_map", Body.MALE))
    assert map_widget.drawing.keys == keys
    assert map_widget.grab().toImage() != before
    assert map_widget.look.chosen == GLUTES
    _click(map_widget, "soleus")
    assert choices[-1] == {"soleus"}
