"""Few cubic curves close to a dense line (after Schneider's method, Graphics Gems, 1990)."""

from itertools import pairwise
from math import atan2, degrees, hypot

from runstrength_desktop.domain.body_map import Point, Segment
from tests.planning.body_map_landmarks import on_curve

LOOSE = 0.6
CORNER = 24.0
NEAR = 0.04
STRIDE = 1.5
ROUNDS = 4


def closed_curves(line: list[Point], tolerance: float) -> tuple[Point, list[Segment]]:
    """A closed line as a start and its cubics, with the line's corners kept."""
    ring = _thinned(line)
    corners = [i for i in range(len(ring)) if _turn(ring, i) > CORNER]
    first = corners[0] if corners else 0
    ring = ring[first:] + ring[:first]
    stops = [i - first for i in corners] or [0, len(ring) // 2]
    segments: list[Segment] = []
    smooth = not corners
    for a, b in pairwise([*stops, len(ring)]):
        piece = [*ring[a : b + 1]] if b < len(ring) else [*ring[a:], ring[0]]
        segments += _fitted(dense(piece), *_ends(ring, piece, a, b, smooth=smooth), tolerance)
    return ring[0], segments


def open_curves(line: list[Point]) -> tuple[Point, list[Segment]]:
    """An open line as a start and its cubics."""
    return line[0], _fitted(line, _along(line), _along(line[::-1]), LOOSE)


def _ends(
    ring: list[Point], piece: list[Point], a: int, b: int, *, smooth: bool
) -> tuple[Point, Point]:
    if not smooth:
        return _along(piece), _along(piece[::-1])
    out = _unit(_minus(ring[(a + 1) % len(ring)], ring[a - 1]))
    end = b % len(ring)
    into = _unit(_minus(ring[end - 1], ring[(end + 1) % len(ring)]))
    return out, into


def _thinned(line: list[Point]) -> list[Point]:
    kept = [line[0]]
    for point in line[1:]:
        if hypot(*_minus(point, kept[-1])) > NEAR:
            kept.append(point)
    while len(kept) > 1 and hypot(*_minus(kept[0], kept[-1])) <= NEAR:
        kept.pop()
    return kept


def _turn(ring: list[Point], i: int) -> float:
    before = _minus(ring[i], ring[i - 1])
    after = _minus(ring[(i + 1) % len(ring)], ring[i])
    turn = degrees(atan2(after[1], after[0]) - atan2(before[1], before[0]))
    return abs((turn + 180) % 360 - 180)


def _along(line: list[Point]) -> Point:
    """The direction a line leaves its start, from how its first points bend."""
    near, far = (_unit(_minus(_ahead(line, reach), line[0])) for reach in (0.8, 1.6))
    return _unit((2 * near[0] - far[0], 2 * near[1] - far[1]))


def _ahead(line: list[Point], reach: float) -> Point:
    return next((p for p in line[1:] if hypot(*_minus(p, line[0])) > reach), line[-1])


def dense(line: list[Point]) -> list[Point]:
    """The line with points at most `STRIDE` apart."""
    points = [line[0]]
    for a, b in pairwise(line):
        parts = max(1, round(hypot(*_minus(b, a)) / STRIDE))
        points += [_plus(a, _minus(b, a), n / parts) for n in range(1, parts)]
        points.append(b)
    return points


def _fitted(line: list[Point], out: Point, into: Point, tolerance: float) -> list[Segment]:
    if len(line) < 3:
        third = hypot(*_minus(line[-1], line[0])) / 3
        return [(_plus(line[0], out, third), _plus(line[-1], into, third), line[-1])]
    places = _chord_places(line)
    segment, worst, split = _closest(line, places, out, into)
    for _ in range(ROUNDS):
        if worst <= tolerance:
            return [segment]
        places = [_nearer(line[0], segment, p, t) for p, t in zip(line, places, strict=True)]
        segment, worst, split = _closest(line, places, out, into)
    if worst <= tolerance:
        return [segment]
    middle = _unit(_minus(line[split - 1], line[split + 1]))
    back = (-middle[0], -middle[1])
    return [
        *_fitted(line[: split + 1], out, middle, tolerance),
        *_fitted(line[split:], back, into, tolerance),
    ]


def _closest(
    line: list[Point], places: list[float], out: Point, into: Point
) -> tuple[Segment, float, int]:
    """The best cubic for the places, its worst distance and where that is."""
    segment = _least_squares(line, places, out, into)
    worst, split = 0.0, len(line) // 2
    for i in range(1, len(line) - 1):
        distance = hypot(*_minus(on_curve(line[0], segment, places[i]), line[i]))
        if distance > worst:
            worst, split = distance, i
    return segment, worst, split


def _least_squares(line: list[Point], places: list[float], out: Point, into: Point) -> Segment:
    start, end = line[0], line[-1]
    c00 = c01 = c11 = x0 = x1 = 0.0
    for point, t in zip(line, places, strict=True):
        u = 1 - t
        b1, b2 = 3 * u * u * t, 3 * u * t * t
        a, b = (out[0] * b1, out[1] * b1), (into[0] * b2, into[1] * b2)
        plain = on_curve(start, (start, end, end), t)
        rest = _minus(point, plain)
        c00, c01, c11 = c00 + _dot(a, a), c01 + _dot(a, b), c11 + _dot(b, b)
        x0, x1 = x0 + _dot(a, rest), x1 + _dot(b, rest)
    det = c00 * c11 - c01 * c01
    chord = hypot(*_minus(end, start))
    left = (x0 * c11 - x1 * c01) / det if abs(det) > 1e-9 else 0.0
    right = (c00 * x1 - c01 * x0) / det if abs(det) > 1e-9 else 0.0
    if min(left, right) < chord / 100 or max(left, right) > 3 * chord:
        left = right = chord / 3
    return _plus(start, out, left), _plus(end, into, right), end


def _nearer(start: Point, segment: Segment, point: Point, t: float) -> float:
    """A place on the cubic nearer to a point than `t` (one Newton step)."""
    step = 1e-3
    low, here, high = (on_curve(start, segment, t + d) for d in (-step, 0, step))
    first = ((high[0] - low[0]) / (2 * step), (high[1] - low[1]) / (2 * step))
    second = (
        (high[0] - 2 * here[0] + low[0]) / step**2,
        (high[1] - 2 * here[1] + low[1]) / step**2,
    )
    away = _minus(here, point)
    slope = _dot(first, first) + _dot(away, second)
    return min(1.0, max(0.0, t - _dot(away, first) / slope)) if slope > 1e-9 else t


def _chord_places(line: list[Point]) -> list[float]:
    places = [0.0]
    for a, b in pairwise(line):
        places.append(places[-1] + hypot(*_minus(b, a)))
    return [place / places[-1] for place in places]


def _minus(a: Point, b: Point) -> Point:
    return a[0] - b[0], a[1] - b[1]


def _plus(a: Point, direction: Point, length: float) -> Point:
    return a[0] + direction[0] * length, a[1] + direction[1] * length


def _dot(a: Point, b: Point) -> float:
    return a[0] * b[0] + a[1] * b[1]


def _unit(a: Point) -> Point:
    length = hypot(*a) or 1.0
    return a[0] / length, a[1] / length
