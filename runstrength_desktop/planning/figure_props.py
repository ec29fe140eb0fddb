"""The things of a figure: bars, balls, boxes, bands, walls."""

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from math import cos, pi, sin

from runstrength_desktop.domain.figure import Prop
from runstrength_desktop.domain.rotation import Vector, plus
from runstrength_desktop.planning.figure_plane import Camera, Capsule, Flat, Role
from runstrength_desktop.planning.figure_skeleton import Points

Shapes = Iterator[Capsule]
Sizes = Mapping[str, float]

_THIN, _THICK = 1.2, 2.4


def prop_shapes(prop: Prop, points: Points, camera: Camera) -> Shapes:
    """The shapes of a thing tied to a posed body; `KeyError` for an unknown kind."""
    where = [points[name] for name in prop.at]
    return KINDS[prop.kind](where, prop.sizes, camera)


def _barbell(where: list[Vector], sizes: Sizes, camera: Camera) -> Shapes:
    centre = _moved(_middle(where), sizes)
    half, plate = sizes.get("length", 120) / 2, sizes.get("radius", 15)
    yield _between(centre, (0, 0, -half), (0, 0, half), camera, Role.PROP, _THIN)
    for at in (-half + 14, half - 14):
        yield from _disc(plus(centre, (0, 0, at)), plate, camera)


def _dumbbell(where: list[Vector], sizes: Sizes, camera: Camera) -> Shapes:
    for hand in where:
        centre = _moved(hand, sizes)
        yield _between(centre, (0, 0, -7), (0, 0, 7), camera, Role.PROP, _THICK)
        for at in (-7.0, 7.0):
            yield from _disc(plus(centre, (0, 0, at)), sizes.get("radius", 5.5), camera)


def _kettlebell(where: list[Vector], sizes: Sizes, camera: Camera) -> Shapes:
    x, y = camera.flat(_moved(_middle(where), sizes))
    yield Capsule(Role.PROP, (x, y - 2), (x, y - 2), 4.6, 4.6, is_ring=True)
    yield Capsule(Role.PROP, (x, y - 11), (x, y - 11), 7.5, 7.5)


def _ball(where: list[Vector], sizes: Sizes, camera: Camera) -> Shapes:
    x, y = camera.flat(_moved(_middle(where), sizes))
    size = sizes.get("radius", 11)
    yield Capsule(Role.PROP, (x, y), (x, y), size, size)


def _swiss_ball(where: list[Vector], sizes: Sizes, camera: Camera) -> Shapes:
    x, _ = camera.flat(_moved(_middle(where), sizes))
    size = sizes.get("radius", 30)
    y = sizes.get("height", 0) + size
    yield Capsule(Role.BALL, (x, y), (x, y), size, size)
    yield Capsule(Role.FAR_PROP, (x, y), (x, y), size, size, is_ring=True, is_hollow=True)


def _bench(where: list[Vector], sizes: Sizes, camera: Camera) -> Shapes:
    x, _ = camera.flat(_moved(_middle(where), sizes))
    half, top = sizes.get("length", 64) / 2, sizes.get("height", 42)
    yield _line((x - half, top - 3.5), (x + half, top - 3.5), Role.FAR_PROP, 3.5)
    for side in (-half + 8, half - 8):
        yield _line((x + side, top - 5), (x + side, 1.4), Role.FAR_PROP, 1.6)


def _box(where: list[Vector], sizes: Sizes, camera: Camera) -> Shapes:
    x, _ = camera.flat(_moved(_middle(where), sizes))
    half, top = sizes.get("length", 44) / 2, sizes.get("height", 40)
    corners = ((x - half, 1.5), (x - half, top - 1.5), (x + half, top - 1.5), (x + half, 1.5))
    for one, other in zip(corners, (*corners[1:], corners[0]), strict=True):
        yield _line(one, other, Role.FAR_PROP, 1.5)


def _chair(where: list[Vector], sizes: Sizes, camera: Camera) -> Shapes:
    yield from _bench(where, {"length": 40, "height": 44} | dict(sizes), camera)
    x, _ = camera.flat(_moved(_middle(where), sizes))
    back = x - sizes.get("length", 40) / 2 * (-1 if sizes.get("faces_left") else 1)
    yield _line((back, 42), (back, 88), Role.FAR_PROP, 1.8)


def _wall(where: list[Vector], sizes: Sizes, camera: Camera) -> Shapes:
    x, _ = camera.flat(_moved(_middle(where), sizes))
    yield _line((x, 0), (x, sizes.get("height", 185)), Role.FAR_PROP, 2.2)


def _bar(where: list[Vector], sizes: Sizes, camera: Camera) -> Shapes:
    centre = _moved(_middle(where), sizes)
    half = sizes.get("length", 120) / 2
    yield _between(centre, (0, 0, -half), (0, 0, half), camera, Role.PROP, 2.0)
    for end in (-half, half):
        top = plus(centre, (0, 0, end))
        x, y = camera.flat(top)
        yield _line((x, y), (x, sizes.get("down_to", 0)), Role.FAR_PROP, _THIN)


def _band(where: list[Vector], sizes: Sizes, camera: Camera) -> Shapes:
    flats = [camera.flat(_moved(at, sizes)) for at in where]
    for one, other in pairwise(flats):
        yield _line(one, other, Role.BAND, sizes.get("width", 1.5))


def _fixed_band(where: list[Vector], sizes: Sizes, camera: Camera) -> Shapes:
    for hand in where:
        x, y = camera.flat(hand)
        anchor = (x + sizes.get("dx", 60), sizes.get("height", y))
        yield _line((x, y), anchor, Role.BAND, 1.5)
        yield _line((anchor[0], 0), (anchor[0], max(anchor[1] + 8, 30)), Role.FAR_PROP, 1.8)


def _cable(where: list[Vector], sizes: Sizes, camera: Camera) -> Shapes:
    x, y = camera.flat(_middle(where))
    post, pulley = x + sizes.get("dx", 60), sizes.get("height", y)
    yield _line((post, 0), (post, sizes.get("top", 170)), Role.FAR_PROP, 4.0)
    yield Capsule(Role.PROP, (post, pulley), (post, pulley), 3.4, 3.4, is_ring=True)
    yield _line((x, y), (post, pulley), Role.PROP, 0.9)


def _rope(where: list[Vector], sizes: Sizes, camera: Camera) -> Shapes:
    """A skipping rope as an arch through both hands; a low one passes under the feet."""
    one, other = (camera.flat(at) for at in where)
    end = sizes.get("height", -1.0)
    spread, middle = sizes.get("spread", 34.0), (one[0] + other[0]) / 2
    hand = (one[1] + other[1]) / 2
    turns = [pi * n / 16 for n in range(17)]
    arch = [(middle - spread * cos(t), hand + (end - hand) * sin(t)) for t in turns]
    for a, b in zip([one, *arch], [*arch, other], strict=True):
        yield _line(a, b, Role.BAND, 1.0)


def _wheel(where: list[Vector], sizes: Sizes, camera: Camera) -> Shapes:
    x, _ = camera.flat(_moved(_middle(where), sizes))
    size = sizes.get("radius", 9)
    yield Capsule(Role.PROP, (x, size), (x, size), size, size, is_ring=True)


def _slider(where: list[Vector], sizes: Sizes, camera: Camera) -> Shapes:
    for foot in where:
        x, _ = camera.flat(_moved(foot, sizes))
        yield _line((x - 9, 0.6), (x + 9, 0.6), Role.PROP, 1.6)


def _mat(where: list[Vector], sizes: Sizes, camera: Camera) -> Shapes:
    x, _ = camera.flat(_moved(_middle(where), sizes))
    half = sizes.get("length", 170) / 2
    yield _line((x - half, 0.2), (x + half, 0.2), Role.FAR_PROP, 1.2)


def _straps(where: list[Vector], sizes: Sizes, camera: Camera) -> Shapes:
    for hand in where:
        x, y = camera.flat(hand)
        yield _line((x, y), (x + sizes.get("dx", 0), sizes.get("height", 190)), Role.BAND, 1.0)


def _rod(where: list[Vector], sizes: Sizes, camera: Camera) -> Shapes:
    """Any stiff part of a machine: from the point by dx, dy to dx2, dy2, so wide."""
    x, y = camera.flat(_middle(where))
    one = (x + sizes.get("dx", 0), y + sizes.get("dy", 0))
    other = (x + sizes.get("dx2", 0), y + sizes.get("dy2", 0))
    width = sizes.get("width", 2.2)
    yield Capsule(Role.FAR_PROP if sizes.get("behind") else Role.PROP, one, other, width, width)


def _post(where: list[Vector], sizes: Sizes, camera: Camera) -> Shapes:
    """An upright from the ground beside the point to a height."""
    x, _ = camera.flat(_moved(_middle(where), sizes))
    width = sizes.get("width", 2.2)
    yield _line((x, 0), (x, sizes.get("height", 120)), Role.FAR_PROP, width)


def _hurdle(where: list[Vector], sizes: Sizes, camera: Camera) -> Shapes:
    x, _ = camera.flat(_moved(_middle(where), sizes))
    top = sizes.get("height", 28)
    yield _line((x, 0), (x, top), Role.PROP, 1.8)
    yield _line((x - 8, 0.6), (x + 8, 0.6), Role.PROP, 1.4)


def _disc(at: Vector, size: float, camera: Camera) -> Shapes:
    """A plate across the body: a ring from the side, an edge from the front."""
    x, y = camera.flat(at)
    wide = camera.disc_width()
    if wide > _ROUND:
        yield Capsule(Role.PROP, (x, y), (x, y), size, size, is_ring=True)
        yield Capsule(Role.PROP, (x, y), (x, y), 2.2, 2.2)
    else:
        yield _line((x, y - size + 2), (x, y + size - 2), Role.PROP, 2.0 + 2.0 * wide)


_ROUND = 0.9


def _between(
    centre: Vector, one: Vector, other: Vector, camera: Camera, role: Role, width: float
) -> Capsule:
    return _line(camera.flat(plus(centre, one)), camera.flat(plus(centre, other)), role, width)


def _line(one: Flat, other: Flat, role: Role, width: float) -> Capsule:
    return Capsule(role, one, other, width, width)


def _middle(where: list[Vector]) -> Vector:
    total = (0.0, 0.0, 0.0)
    for at in where:
        total = plus(total, at, 1 / len(where))
    return total


def _moved(at: Vector, sizes: Sizes) -> Vector:
    return plus(at, (sizes.get("dx", 0), sizes.get("dy", 0), sizes.get("dz", 0)))


KINDS: Mapping[str, Callable[[list[Vector], Sizes, Camera], Shapes]] = {
    "ball": _ball,
    "band": _band,
    "bar": _bar,
    "barbell": _barbell,
    "bench": _bench,
    "box": _box,
    "cable": _cable,
    "chair": _chair,
    "dumbbell": _dumbbell,
    "fixed_band": _fixed_band,
    "hurdle": _hurdle,
    "kettlebell": _kettlebell,
    "mat": _mat,
    "post": _post,
    "rod": _rod,
    "rope": _rope,
    "slider": _slider,
    "straps": _straps,
    "swiss_ball": _swiss_ball,
    "wall": _wall,
    "wheel": _wheel,
}
