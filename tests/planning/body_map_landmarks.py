"""The drawn body's source: landmarks, moved from the drawn body to each of the two.

`source/front.json` and `source/back.json` hold the half at the viewer's right, x
from the middle line. A line is text, "x,y x,y! …", where "!" marks a corner.
`source/bodies.json` says for each body how widths change with height, and which
shapes are drawn otherwise.
"""

import json
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from math import hypot, isfinite
from pathlib import Path
from typing import Any

from runstrength_desktop.domain.body_map import Point, Segment

Landmark = tuple[float, float, bool]
Profile = list[tuple[float, float, float, float]]

STEPS = 8


def landmarks(text: str) -> list[Landmark]:
    """Points of "x,y x,y! …" with their corner marks; `ValueError` when it is none."""
    points = []
    for word in text.split():
        x, y = word.removesuffix("!").split(",")
        points.append((float(x), float(y), word.endswith("!")))
    if len(points) < 2 or not all(isfinite(x) and isfinite(y) for x, y, _ in points):
        raise ValueError(text)
    return points


def closed_line(points: list[Landmark]) -> list[Point]:
    """The smooth closed curve through landmarks, as a dense line."""
    return _sampled(points[0][:2], closed_segments(points))[:-1]


def closed_segments(points: list[Landmark]) -> list[Segment]:
    """The smooth closed curve through landmarks, straight-handled at corners."""
    count = len(points)
    tangents = [_tangent(points[i - 1], points[i], points[(i + 1) % count]) for i in range(count)]
    pairs = [(i, (i + 1) % count) for i in range(count)]
    return [_segment(points[i], tangents[i], points[j], tangents[j]) for i, j in pairs]


def open_line(points: list[Landmark]) -> list[Point]:
    """The smooth open curve through landmarks, as a dense line."""
    inner = [_tangent(*three) for three in zip(points, points[1:], points[2:], strict=False)]
    tangents = [None, *inner, None]
    segments = [
        _segment(points[i], tangents[i], points[j], tangents[j])
        for i, j in pairwise(range(len(points)))
    ]
    return _sampled(points[0][:2], segments)


def _sampled(start: Point, segments: list[Segment]) -> list[Point]:
    line = [start]
    for segment in segments:
        begin = line[-1]
        line += [on_curve(begin, segment, step / STEPS) for step in range(1, STEPS + 1)]
    return line


def on_curve(start: Point, segment: Segment, t: float) -> Point:
    """The point at `t` (0 to 1) of a cubic."""
    (ax, ay), (bx, by), (x, y) = segment
    u = 1 - t
    i, j, k, m = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
    return i * start[0] + j * ax + k * bx + m * x, i * start[1] + j * ay + k * by + m * y


def _tangent(before: Landmark, at: Landmark, after: Landmark) -> Point | None:
    dx, dy = after[0] - before[0], after[1] - before[1]
    length = hypot(dx, dy)
    return None if at[2] or not length else (dx / length / 3, dy / length / 3)


def _segment(a: Landmark, leaving: Point | None, b: Landmark, arriving: Point | None) -> Segment:
    length = hypot(b[0] - a[0], b[1] - a[1])
    third = ((b[0] - a[0]) / 3, (b[1] - a[1]) / 3)
    out = (leaving[0] * length, leaving[1] * length) if leaving else third
    into = (arriving[0] * length, arriving[1] * length) if arriving else third
    return (a[0] + out[0], a[1] + out[1]), (b[0] - into[0], b[1] - into[1]), b[:2]


@dataclass(frozen=True)
class Build:
    """How one body differs: rows of height, axis, moved axis and width factor.

    Arms, beyond `split`, move with the shoulder whatever the waist does.
    """

    trunk: Profile
    arm: Profile
    split: list[Point]
    instead: dict[str, dict[str, list[dict[str, Any]]]]

    def moved(self, points: list[Landmark]) -> list[Landmark]:
        """Landmarks of the drawn body on this one."""
        return [(self._x(x, y), y, corner) for x, y, corner in points]

    def _x(self, x: float, y: float) -> float:
        side, beyond = (-1 if x < 0 else 1), abs(x)
        is_arm = y >= self.split[0][0] and beyond > _between(self.split, y)[0]
        axis, moved, factor = _between(self.arm if is_arm else self.trunk, y)
        return side * (moved + (beyond - axis) * factor) if beyond else 0.0


def _between(rows: list[Any], y: float) -> list[float]:
    """Values of the rows at height `y`, smoothly from one row to the next."""
    after = bisect_right([row[0] for row in rows], y)
    low, high = rows[max(0, after - 1)], rows[min(after, len(rows) - 1)]
    if low is high:
        return list(low[1:])
    t = (y - low[0]) / (high[0] - low[0])
    t = t * t * (3 - 2 * t)
    return [a + (b - a) * t for a, b in zip(low[1:], high[1:], strict=True)]


def read_source(folder: Path) -> tuple[dict[str, Any], dict[str, Build]]:
    """The figures by view, and the builds by body."""
    figures = {view: _read(folder / f"{view}.json") for view in ("front", "back")}
    builds = {body: Build(**build) for body, build in _read(folder / "bodies.json").items()}
    return figures, builds


def _read(path: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(path.read_text())
    return document
