"""Both drawn bodies at the smallest map: what is painted is what is hit."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from runstrength_desktop.domain.body_map import Body
from runstrength_desktop.domain.muscle import Muscle
from runstrength_desktop.paths import RESOURCES
from runstrength_desktop.planning.body_map_file import load_body_map
from runstrength_desktop.ui.muscle_map.drawing import MapDrawing

WIDTH, HEIGHT = 250, 250


@pytest.mark.parametrize("deep", [False, True])
@pytest.mark.parametrize("body", Body)
def test_small_maps_hit_what_they_paint_and_paint_every_region(
    muscles: tuple[Muscle, ...], body: Body, deep: bool
) -> None:
    body_map = load_body_map(RESOURCES / "muscle_map", body)
    drawing = MapDrawing(body_map, [muscle.id for muscle in muscles])
    layer = drawing.layer(deep=deep)
    image = _numbered(drawing, deep)
    to_units = drawing.fit(WIDTH, HEIGHT).inverted()[0]
    wrong, hit = 0, set()
    for x in range(WIDTH):
        for y in range(HEIGHT):
            point = to_units.map(QPointF(x + 0.5, y + 0.5))
            shape = drawing.shape_at(point.x(), point.y(), deep=deep)
            number = QColor(image.pixel(x, y)).red()
            wrong += shape is not (layer[number - 1] if number else None)
            hit.add(shape and shape.key)
    assert wrong <= 0.005 * WIDTH * HEIGHT
    assert hit >= {shape.key for shape in layer}


def _numbered(drawing: MapDrawing, deep: bool) -> QImage:
    """Every shape in a colour that is its number, without soft edges."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setTransform(drawing.fit(WIDTH, HEIGHT))
    painter.setPen(Qt.PenStyle.NoPen)
    for number, shape in enumerate(drawing.layer(deep=deep), start=1):
        painter.setBrush(QColor(number, 0, 0))
        painter.drawPath(shape.path)
    painter.end()
    return image
