"""A figure as plain shapes on a plane, for the window and for paper."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import atan2, cos, hypot, radians, sin

from runstrength_desktop.domain.figure import Arrow, Figure, Pose
from runstrength_desktop.planning.figure_plane import Camera, Capsule, Flat, Picture, Role
from runstrength_desktop.planning.figure_props import prop_shapes
from runstrength_desktop.planning.figure_skeleton import Points, posed, radius

_FAR_FROM = 12.0
_OPPOSITE = {"near": "far", "far_": "near_"}
_BEHIND = frozenset({Role.FAR_PROP, Role.BALL})
_GROUND_MARGIN = 12.0
_GAP = 26.0
_STACK_GAP = 16.0
_USUAL_SIZE = (300.0, 190.0)
_CLEARLY = 1.15


def picture(figure: Figure) -> Picture:
    """Start and end beside each other on one ground; a hold alone."""
    panels = [_panel(figure, figure.start, "start")]
    if figure.end is not None:
        panels.append(_panel(figure, figure.end, "end"))
    return _laid_out(panels)


def _panel(figure: Figure, pose: Pose, position: str) -> list[Capsule]:
    points, camera = posed(pose), Camera(figure.view)
    here = [prop for prop in figure.props if prop.only_in in {"", position}]
    props = [shape for prop in here for shape in prop_shapes(prop, points, camera)]
    arrows = figure.arrows if position == "end" else ()
    behind = [shape for shape in props if shape.role in _BEHIND]
    front = [shape for shape in props if shape.role not in _BEHIND]
    moves = [shape for arrow in arrows for shape in _arrow(arrow, points, camera)]
    return [*behind, *_body(points, camera), *front, *moves]


def _body(points: Points, camera: Camera) -> Iterator[Capsule]:
    middle = camera.depth(points["waist"])
    limbs = [(_limb_depth(points, camera, limb) - middle, limb) for limb in _LIMBS]
    ordered = sorted(limbs)
    for number, (depth, limb) in enumerate(ordered, 2):
        if depth <= 0:
            yield from _limb(points, camera, limb, number)
    yield from _trunk(points, camera)
    for number, (depth, limb) in enumerate(ordered, 2):
        if depth > 0:
            yield from _limb(points, camera, limb, number)


_LIMBS = (
    ("near_hip", "near_knee", "near_ankle", "near_heel", "near_toe"),
    ("far_hip", "far_knee", "far_ankle", "far_heel", "far_toe"),
    ("near_shoulder", "near_elbow", "near_wrist", "near_hand"),
    ("far_shoulder", "far_elbow", "far_wrist", "far_hand"),
)
_TRUNK = (
    ("near_hip", "far_hip"),
    ("near_shoulder", "far_shoulder"),
    ("pelvis", "waist"),
    ("waist", "chest"),
    ("near_hip", "near_waist_side"),
    ("far_hip", "far_waist_side"),
    ("near_waist_side", "near_shoulder"),
    ("far_waist_side", "far_shoulder"),
    ("chest", "neck"),
    ("neck", "neck"),
    ("head", "nose"),
    ("head", "head"),
)
_NARROWER = {"near_hip": 0.86, "far_hip": 0.86}


def _limb_depth(points: Points, camera: Camera, limb: Sequence[str]) -> float:
    ends = [camera.depth(points[name]) for name in limb[:3]]
    return sum(ends) / len(ends)


def _limb(points: Points, camera: Camera, limb: Sequence[str], group: int) -> Iterator[Capsule]:
    twin = _limb_depth(points, camera, [_OPPOSITE[name[:4]] + name[4:] for name in limb])
    role = Role.FAR if _limb_depth(points, camera, limb) < twin - _FAR_FROM else Role.NEAR
    names = list(limb)
    for one, other in pairwise(names):
        yield _capsule(points, camera, role, (one, other), group)
    if "toe" in names[-1]:
        yield _capsule(points, camera, role, (names[2], names[-1]), group)


def _trunk(points: Points, camera: Camera) -> Iterator[Capsule]:
    for one, other in _TRUNK:
        yield _capsule(points, camera, Role.BODY, (one, other), 1)


def _capsule(
    points: Points, camera: Camera, role: Role, ends: tuple[str, str], group: int
) -> Capsule:
    one, other = ends
    first, second = camera.flat(points[one]), camera.flat(points[other])
    return Capsule(role, first, second, _radius(one, other), _radius(other, one), group=group)


def _radius(point: str, towards: str) -> float:
    if point == "neck" and towards != "head":
        return radius("neck")
    if point == "chest" and towards == "neck":
        return radius("neck") + 1.5
    if point == "head" and towards == "nose":
        return 4.0
    return radius(point) * _NARROWER.get(point, 1.0)


def _arrow(arrow: Arrow, points: Points, camera: Camera) -> Iterator[Capsule]:
    x, y = camera.flat(points[arrow.at])
    way = radians(arrow.degrees)
    tip = (x + arrow.length * cos(way), y + arrow.length * sin(way))
    yield Capsule(Role.ARROW, (x, y), tip, 1.3, 1.3)
    for side in (150.0, -150.0):
        wing = way + radians(side)
        yield Capsule(Role.ARROW, tip, (tip[0] + 8 * cos(wing), tip[1] + 8 * sin(wing)), 1.3, 1.3)


def _laid_out(panels: Sequence[Sequence[Capsule]]) -> Picture:
    """Beside each other, or one above the other where that lets them be larger."""
    beside = _beside(panels)
    if len(panels) == 1:
        return beside
    stacked = _stacked(panels)
    return stacked if _scale(stacked) > _CLEARLY * _scale(beside) else beside


def _scale(made: Picture) -> float:
    left, bottom, right, top = made.box
    return min(_USUAL_SIZE[0] / (right - left), _USUAL_SIZE[1] / (top - bottom))


def _beside(panels: Sequence[Sequence[Capsule]]) -> Picture:
    placed: list[Capsule] = []
    right = 0.0
    for panel in panels:
        low, _, high, _ = _bounds(panel)
        shift = right - low + (_GAP if placed else 0.0)
        placed += [_moved(shape, shift, 0.0) for shape in panel]
        right = shift + high
    return _on_ground([placed], [0.0])


def _stacked(panels: Sequence[Sequence[Capsule]]) -> Picture:
    """The start above the end, on a ground line of its own."""
    rise = _bounds(panels[1])[3] + _STACK_GAP
    above = [_moved(shape, 0.0, rise) for shape in panels[0]]
    return _on_ground([above, list(panels[1])], [rise, 0.0])


def _on_ground(rows: Sequence[Sequence[Capsule]], heights: Sequence[float]) -> Picture:
    placed = [shape for row in rows for shape in row]
    left, bottom, right, top = _bounds(placed)
    left, right = left - _GROUND_MARGIN, right + _GROUND_MARGIN
    grounds = [
        Capsule(Role.GROUND, (left + 1, height - 0.9), (right - 1, height - 0.9), 0.8, 0.8)
        for height in heights
    ]
    return Picture((*grounds, *placed), (left, min(bottom, -2.0), right, top))


def _moved(shape: Capsule, right: float, up: float) -> Capsule:
    (x1, y1), (x2, y2) = shape.first, shape.second
    return Capsule(
        shape.role,
        (x1 + right, y1 + up),
        (x2 + right, y2 + up),
        shape.first_radius,
        shape.second_radius,
        shape.is_ring,
        shape.is_hollow,
        shape.group,
    )


def _bounds(shapes: Iterable[Capsule]) -> tuple[float, float, float, float]:
    corners = [
        (x - r, y - r, x + r, y + r)
        for shape in shapes
        for (x, y), r in ((shape.first, shape.first_radius), (shape.second, shape.second_radius))
    ]
    lefts, bottoms, rights, tops = zip(*corners, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def outline(shape: Capsule, wider: float = 0.0) -> tuple[Flat, Flat, Flat, Flat] | None:
    """The four corners between the two discs of a capsule; none when one holds the other."""
    (x1, y1), (x2, y2) = shape.first, shape.second
    r1, r2 = shape.first_radius + wider, shape.second_radius + wider
    apart = hypot(x2 - x1, y2 - y1)
    if apart <= abs(r1 - r2) or not apart:
        return None
    way = atan2(y2 - y1, x2 - x1)
    lean = (r1 - r2) / apart
    side = (1 - lean * lean) ** 0.5
    ux, uy = cos(way), sin(way)
    left = (lean * ux - side * uy, lean * uy + side * ux)
    right = (lean * ux + side * uy, lean * uy - side * ux)
    return (
        (x1 + r1 * left[0], y1 + r1 * left[1]),
        (x2 + r2 * left[0], y2 + r2 * left[1]),
        (x2 + r2 * right[0], y2 + r2 * right[1]),
        (x1 + r1 * right[0], y1 + r1 * right[1]),
    )
