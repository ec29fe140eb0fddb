"""Where regions are on a map, and the hands to reach them."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from runstrength_desktop.domain.muscle import BodySide
from runstrength_desktop.ui.muscle_map.map_widget import MapWidget


def point(map_widget: MapWidget, muscle: str, side: BodySide = BodySide.LEFT) -> QPoint:
    shape = map_widget.drawing.main_shape((muscle, side), deep=map_widget.look.deep)
    centre = map_widget.to_pixels.map(QPointF(*shape.centre))
    return QPoint(int(centre.x()), int(centre.y()))


def click(
    map_widget: MapWidget, muscle: str, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.mouseClick(map_widget, Qt.MouseButton.LeftButton, keys, point(map_widget, muscle))


def pixels_of(map_widget: MapWidget, muscle: str, reach: int = 5) -> set[str]:
    """The colours around the middle of a region."""
    image = map_widget.grab().toImage()
    ratio = image.devicePixelRatio()
    middle = point(map_widget, muscle) * ratio
    around = range(-reach, reach + 1)
    return {
        image.pixelColor(middle.x() + dx, middle.y() + dy).name() for dx in around for dy in around
    }
