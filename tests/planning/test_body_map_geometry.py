"""The drawn bodies as drawings: mirrored, inside the skin, without slivers or gaps."""

import json
from itertools import pairwise
from math import hypot

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from runstrength_desktop.domain.body_map import Body, BodyMap, Fibre, Outline, Point, Shape
from runstrength_desktop.domain.muscle import BodySide, BodyView
from runstrength_desktop.planning.body_map_file import load_body_map
from runstrength_desktop.ui.shape_path import shape_path
from tests.planning.body_map_generator import FOLDER, draw
from tests.planning.body_map_landmarks import on_curve

BORDER = 0.6
SHARED_LEAST = 12.0
FRONT, BACK = BodyView.FRONT, BodyView.BACK

TOUCHING = [
    (FRONT, "pectoralis_major", "deltoid_anterior"),
    (FRONT, "deltoid_anterior", "deltoid_lateral"),
    (FRONT, "serratus_anterior", "external_oblique"),
    (FRONT, "biceps_brachii", "brachialis"),
    (FRONT, "sartorius", "rectus_femoris"),
    (FRONT, "sartorius", "hip_adductors"),
    (FRONT, "sartorius", "vastus_medialis"),
    (FRONT, "sartorius", "tensor_fasciae_latae"),
    (FRONT, "iliopsoas", "hip_adductors"),
    (FRONT, "rectus_femoris", "vastus_lateralis"),
    (FRONT, "rectus_femoris", "vastus_medialis"),
    (FRONT, "tensor_fasciae_latae", "gluteus_medius"),
    (FRONT, "tibialis_anterior", "fibulares"),
    (FRONT, "gastrocnemius", "soleus"),
    (BACK, "trapezius_upper", "trapezius_mid_lower"),
    (BACK, "trapezius_mid_lower", "latissimus_dorsi"),
    (BACK, "deltoid_posterior", "deltoid_lateral"),
    (BACK, "deltoid_posterior", "rotator_cuff"),
    (BACK, "rotator_cuff", "latissimus_dorsi"),
    (BACK, "latissimus_dorsi", "external_oblique"),
    (BACK, "external_oblique", "gluteus_medius"),
    (BACK, "gluteus_medius", "gluteus_maximus"),
    (BACK, "gluteus_maximus", "biceps_femoris"),
    (BACK, "gluteus_maximus", "medial_hamstrings"),
    (BACK, "medial_hamstrings", "biceps_femoris"),
    (BACK, "medial_hamstrings", "hip_adductors"),
    (BACK, "gastrocnemius", "soleus"),
    (BACK, "soleus", "fibulares"),
]


@pytest.fixture(scope="module", params=Body)
def body_map(request: pytest.FixtureRequest) -> BodyMap:
    return load_body_map(FOLDER, request.param)


def _edge(outline: Outline, steps: int = 8) -> list[Point]:
    starts = [outline.start, *(segment[2] for segment in outline.segments)]
    return [
        on_curve(start, segment, n / steps)
        for start, segment in zip(starts, outline.segments, strict=False)
        for n in range(steps)
    ]


def _regions(body_map: BodyMap) -> list[Shape]:
    return [shape for shape in body_map.shapes if shape.region]


def _skin(body_map: BodyMap, view: BodyView) -> QPainterPath:
    return shape_path(body_map.of_view(view)[0])


def test_right_is_the_mirror_of_left(body_map: BodyMap) -> None:
    sided = [shape for shape in body_map.shapes if shape.side]
    for one, other in zip(sided[::2], sided[1::2], strict=True):
        assert (one.region, one.view, one.deep) == (other.region, other.view, other.deep)
        assert one.side is not other.side
        curves, mirrored = _curves(one), _curves(other)
        assert [_points(c) for c in curves] == [[(-x, y) for x, y in _points(c)] for c in mirrored]


def _curves(shape: Shape) -> list[Outline | Fibre]:
    return [*shape.outlines, *shape.fibres]


def _points(curve: Outline | Fibre) -> list[Point]:
    return [curve.start, *(point for segment in curve.segments for point in segment)]


def test_what_lies_across_the_middle_is_its_own_mirror(body_map: BodyMap) -> None:
    for shape in body_map.shapes:
        if shape.side is None:
            rings = [[*_edge(outline, 4), outline.start] for outline in shape.outlines]
            for x, y in (point for ring in rings for point in ring):
                mirrored = min(_distance((-x, y), a, b) for r in rings for a, b in pairwise(r))
                assert mirrored < 0.3, (x, y)


def test_every_muscle_lies_within_the_skin(body_map: BodyMap) -> None:
    skins = {view.value: _skin(body_map, view) for view in (FRONT, BACK)}
    for shape in _regions(body_map):
        for outline in shape.outlines:
            outside = [
                p for p in _edge(outline) if not skins[shape.view.value].contains(QPointF(*p))
            ]
            assert not outside, (shape.region, outside[:3])


def test_no_muscle_is_a_sliver(body_map: BodyMap) -> None:
    for shape in _regions(body_map):
        edges = [_edge(outline) for outline in shape.outlines]
        room = min(hypot(x - shape.centre[0], y - shape.centre[1]) for e in edges for x, y in e)
        assert room >= 1.9, (shape.region, shape.view, room)
        for edge in edges:
            assert _mean_width(edge) >= 1.9, (shape.region, shape.view, _mean_width(edge))


def _mean_width(edge: list[Point]) -> float:
    ring = [*edge, edge[0]]
    area = abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))) / 2
    return 2 * area / sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(ring))


@pytest.mark.parametrize(("view", "one", "other"), TOUCHING)
def test_neighbours_share_a_border(body_map: BodyMap, view: BodyView, one: str, other: str) -> None:
    near = _edges(body_map, view, other)
    shared = 0.0
    for edge in _edges(body_map, view, one):
        for a, b in pairwise(edge):
            if any(_distance(a, *piece) <= BORDER for ring in near for piece in pairwise(ring)):
                shared += hypot(b[0] - a[0], b[1] - a[1])
    assert shared >= SHARED_LEAST


def _edges(body_map: BodyMap, view: BodyView, region: str) -> list[list[Point]]:
    return [
        _edge(outline)
        for shape in body_map.of_view(view)
        if shape.region == region and shape.side is BodySide.LEFT and not shape.deep
        for outline in shape.outlines
    ]


def _distance(p: Point, a: Point, b: Point) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    t = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length if length else 0.0
    t = min(1.0, max(0.0, t))
    return hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy)


def test_fibres_lie_in_their_muscle(body_map: BodyMap) -> None:
    for shape in _regions(body_map):
        path = shape_path(shape)
        for fibre in shape.fibres:
            ends = [fibre.start, *(segment[2] for segment in fibre.segments)]
            assert all(path.contains(QPointF(*end)) for end in ends), (shape.region, shape.view)


def test_the_files_are_what_their_source_draws() -> None:
    for body, text in draw(FOLDER).items():
        drawn = json.loads(text)["shapes"]
        kept = json.loads((FOLDER / f"{body}.json").read_text())["shapes"]
        assert [_likeness(row) for row in drawn] == [_likeness(row) for row in kept]


def _likeness(row: dict[str, object]) -> object:
    """What a change of the source changes and another machine's rounding does not."""
    outlines, fibres = (row.get(key, []) for key in ("outlines", "fibres"))
    assert isinstance(outlines, list)
    assert isinstance(fibres, list)
    boxes = [
        [pytest.approx(bound(curve[axis::2]), abs=0.5) for bound in (min, max) for axis in (0, 1)]
        for curve in (*outlines, *fibres)
    ]
    return row.get("region") or row["decoration"], row["view"], row.get("deep"), boxes
