"""Up to three times as large, drawn anew and so as sharp as before."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent, QPixmap, QWheelEvent
from PySide6.QtTest import QTest

from runstrength_desktop.domain.muscle import BodySide
from runstrength_desktop.ui.muscle_map.map_widget import MapWidget
from runstrength_desktop.ui.muscle_map.patterns import faded_colour
from runstrength_desktop.ui.theme.tokens import DARK, LIGHT
from tests.ui.muscle_map.map_looking import click, pixels_of, point

NO_KEYS, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def _turn_wheel(
    map_widget: MapWidget, notches: float, at: QPointF, keys: Qt.KeyboardModifier = CONTROL
) -> None:
    turned = QPoint(0, int(120 * notches))
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(
        at,
        map_widget.mapToGlobal(at),
        QPoint(),
        turned,
        Qt.MouseButton.NoButton,
        keys,
        phase,
        False,
    )
    map_widget.wheelEvent(event)


def _drag(map_widget: MapWidget, by: QPointF) -> None:
    start, middle = QPointF(100, 100), Qt.MouseButton.MiddleButton
    for kind, at in (
        (QEvent.Type.MouseButtonPress, start),
        (QEvent.Type.MouseMove, start + by),
        (QEvent.Type.MouseButtonRelease, start + by),
    ):
        event = QMouseEvent(kind, at, map_widget.mapToGlobal(at), middle, middle, NO_KEYS)
        map_widget.event(event)


def test_ctrl_and_the_wheel_zoom_around_the_pointer(map_widget: MapWidget) -> None:
    at = QPointF(120, 90)
    before = map_widget.to_pixels.inverted()[0].map(at)
    _turn_wheel(map_widget, 2, at)
    after = map_widget.to_pixels.inverted()[0].map(at)
    assert map_widget.zoom_factor() == pytest.approx(1.25**2)
    assert (after.x(), after.y()) == pytest.approx((before.x(), before.y()))


def test_zoom_ends_at_one_and_at_three(map_widget: MapWidget) -> None:
    _turn_wheel(map_widget, 30, QPointF(50, 50))
    assert map_widget.zoom_factor() == 3
    _turn_wheel(map_widget, -60, QPointF(50, 50))
    assert map_widget.zoom_factor() == 1


def test_keys_zoom_in_out_and_back(map_widget: MapWidget) -> None:
    whole = map_widget.to_pixels
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus):
        QTest.keyClick(map_widget, key)
    assert map_widget.zoom_factor() == pytest.approx(1.25)
    QTest.keyClick(map_widget, Qt.Key.Key_0)
    assert map_widget.to_pixels == whole


def test_a_zoomed_region_is_hit_where_it_is_painted(map_widget: MapWidget) -> None:
    map_widget.zoom_to(3, QPointF(point(map_widget, "gluteus_maximus")))
    click(map_widget, "gluteus_maximus")
    assert map_widget.look.chosen == {"gluteus_maximus"}


def test_a_zoomed_map_is_painted_anew_and_not_stretched(map_widget: MapWidget) -> None:
    whole = map_widget.grab()
    map_widget.zoom_to(3, QPointF())
    ratio = whole.devicePixelRatio()
    third = QRect(QPoint(), map_widget.size() * ratio / 3)
    stretched: QPixmap = whole.copy(third).scaled(whole.size())
    assert map_widget.grab().toImage() != stretched.toImage()
    assert map_widget.grab().size() == whole.size()


def test_the_middle_button_moves_the_map_but_not_out_of_view(map_widget: MapWidget) -> None:
    map_widget.zoom_to(3, QPointF(map_widget.rect().center()))
    before = map_widget.to_pixels
    _drag(map_widget, QPointF(20, 10))
    assert map_widget.to_pixels.dx() == pytest.approx(before.dx() + 20)
    assert map_widget.to_pixels.dy() == pytest.approx(before.dy() + 10)
    _drag(map_widget, QPointF(9000, 9000))
    assert map_widget.to_pixels.map(QPointF()).x() >= 0
    _drag(map_widget, QPointF(-9000, 0))
    size = map_widget.drawing.size
    assert map_widget.to_pixels.map(QPointF(size.width(), 0)).x() <= map_widget.width()


def test_the_whole_map_does_not_move(map_widget: MapWidget) -> None:
    before = map_widget.to_pixels
    _drag(map_widget, QPointF(20, 10))
    _turn_wheel(map_widget, 1, QPointF(50, 50), NO_KEYS)
    assert map_widget.to_pixels == before


def test_the_keyboard_brings_a_region_into_view(map_widget: MapWidget) -> None:
    map_widget.zoom_to(3, QPointF())
    assert not map_widget.rect().contains(point(map_widget, "soleus"))
    for _ in range(40):
        QTest.keyClick(map_widget, Qt.Key.Key_Down)
    ring = map_widget.ring()
    assert ring is not None
    assert ring.key is not None
    middle = map_widget.to_pixels.map(QPointF(*ring.centre))
    assert map_widget.rect().contains(middle.toPoint())
    assert ring.centre[1] > map_widget.drawing.size.height() * 0.7


def test_a_region_box_follows_the_zoom(map_widget: MapWidget) -> None:
    key = ("gluteus_maximus", BodySide.LEFT)
    before = map_widget._rectangle(key)
    map_widget.zoom_to(2, QPointF(point(map_widget, key[0])))
    after = map_widget._rectangle(key)
    assert after.width() > 1.7 * before.width()
    assert abs(after.center().x() - before.center().x()) <= 2


def test_bodies_behind_the_regions_follow_zoom_depth_and_theme(map_widget: MapWidget) -> None:
    """The ground is kept as a picture: it must not outlive what it shows."""
    chin = QPointF(map_widget.drawing.size.width() / 4 - 12, 45)

    def ground() -> str:
        image = map_widget.grab().toImage()
        at = map_widget.to_pixels.map(chin) * image.devicePixelRatio()
        return image.pixelColor(int(at.x()), int(at.y())).name()

    assert ground() == LIGHT.skin
    map_widget.apply_palette(DARK)
    assert ground() == DARK.skin
    map_widget.zoom_to(3, map_widget.to_pixels.map(chin))
    assert ground() == DARK.skin
    map_widget.zoom_to(1)
    map_widget.apply_palette(LIGHT)
    map_widget.show_deep(deep=True)
    assert faded_colour(LIGHT) in pixels_of(map_widget, "gastrocnemius", 1)
