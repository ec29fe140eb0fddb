from random import Random

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from runstrength_desktop.domain.muscle import BodySide
from runstrength_desktop.ui.muscle_map import walk
from runstrength_desktop.ui.muscle_map.drawing import DrawnShape, MapDrawing
from runstrength_desktop.ui.muscle_map.region_rectangles import reported_rectangle

SCALE = 3
LAYERS = pytest.mark.parametrize("deep", [False, True])


def _mask(drawing: MapDrawing, shape: DrawnShape) -> int:
    """The shape's pixels as the bits of one number."""
    size = drawing.size * SCALE
    whole_words = -(-int(size.width()) // 32) * 32
    image = QImage(whole_words, int(size.height()), QImage.Format.Format_Mono)
    image.fill(0)
    painter = QPainter(image)
    painter.scale(SCALE, SCALE)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("white"))
    painter.drawPath(shape.path)
    painter.end()
    return int.from_bytes(bytes(image.constBits()), "little")


def _area(mask: int) -> float:
    return mask.bit_count() / SCALE**2


@LAYERS
def test_a_centre_lies_inside_its_shape(drawing: MapDrawing, deep: bool) -> None:
    for shape in drawing.layer(deep=deep):
        assert shape.contains(*shape.centre), shape.key


@LAYERS
def test_shapes_of_a_layer_do_not_overlap(drawing: MapDrawing, deep: bool) -> None:
    shapes = drawing.layer(deep=deep)
    masks = [_mask(drawing, shape) for shape in shapes]
    for i, mask in enumerate(masks):
        for j in range(i):
            assert _area(mask & masks[j]) < 5, (shapes[i].key, shapes[j].key)


@LAYERS
def test_no_muscle_leaves_the_body(drawing: MapDrawing, deep: bool) -> None:
    bodies = 0
    for shape in drawing.decoration:
        bodies |= _mask(drawing, shape)
    for shape in drawing.layer(deep=deep):
        assert _area(_mask(drawing, shape) & ~bodies) < 3, shape.key


@LAYERS
@pytest.mark.parametrize("height", [220, 250, 400])
def test_the_middle_of_a_reported_rectangle_lies_inside(
    drawing: MapDrawing, deep: bool, height: int
) -> None:
    transform = drawing.fit(height * 1.5, height)
    for key in drawing.keys:
        shape = drawing.main_shape(key, deep=deep)
        rectangle = reported_rectangle(shape, transform)
        middle = transform.inverted()[0].map(QRectF(rectangle).center())
        assert shape.contains(middle.x(), middle.y()), key
        assert transform.mapRect(shape.path.boundingRect()).toAlignedRect().contains(rectangle)


@pytest.fixture(scope="module")
def pictures(drawing: MapDrawing) -> dict[bool, QImage]:
    """Both layers, every shape in a colour that is its number."""
    return {deep: _numbered(drawing, deep) for deep in (False, True)}


def _numbered(drawing: MapDrawing, deep: bool) -> QImage:
    size = drawing.size * SCALE
    image = QImage(int(size.width()), int(size.height()), QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setTransform(QTransform.fromScale(SCALE, SCALE))
    painter.setPen(Qt.PenStyle.NoPen)
    for number, shape in enumerate(drawing.layer(deep=deep), start=1):
        painter.setBrush(QColor(number, 0, 0))
        painter.drawPath(shape.path)
    painter.end()
    return image


def _agrees(drawing: MapDrawing, image: QImage, x: int, y: int, deep: bool) -> bool:
    number = QColor(image.pixel(x, y)).red()
    painted = drawing.layer(deep=deep)[number - 1] if number else None
    return drawing.shape_at((x + 0.5) / SCALE, (y + 0.5) / SCALE, deep=deep) is painted


@LAYERS
def test_what_is_hit_is_what_is_painted(
    drawing: MapDrawing, pictures: dict[bool, QImage], deep: bool
) -> None:
    image, chance, count = pictures[deep], Random(), 20_000
    points = [
        (chance.randrange(image.width()), chance.randrange(image.height())) for _ in range(count)
    ]
    wrong = [(x, y) for x, y in points if not _agrees(drawing, image, x, y, deep)]
    assert len(wrong) <= 0.005 * count, wrong


@LAYERS
def test_arrow_keys_reach_every_region(drawing: MapDrawing, deep: bool) -> None:
    layer = drawing.layer(deep=deep)
    start = walk.first(layer)
    assert start is not None
    seen, open_ends = {start.centre}, [start]
    while open_ends:
        here = open_ends.pop()
        for direction in (walk.LEFT, walk.RIGHT, walk.UP, walk.DOWN):
            there = walk.next_shape(layer, here, direction)
            if there.centre not in seen:
                seen.add(there.centre)
                open_ends.append(there)
    assert {s.key for s in layer} == {s.key for s in layer if s.centre in seen}


def test_regions_the_catalogue_does_not_know_are_left_out(drawing: MapDrawing) -> None:
    assert drawing.keys[0] == ("rectus_femoris", BodySide.LEFT)
    assert len(drawing.keys) == 88
