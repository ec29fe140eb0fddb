"""Draws resources/muscle_map/{female,male}.json from their landmarks in source/.

Shapes are drawn generously, one over the other as in the body; here each is cut
by those over it and by the skin, so that neighbours share their border. Run
`python -m tests.planning.body_map_generator` after a change of the source.
"""

import json
from collections.abc import Callable
from itertools import pairwise
from math import hypot
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QPolygonF, QTransform

from runstrength_desktop.domain.body_map import Point, Segment
from runstrength_desktop.paths import RESOURCES
from tests.planning.body_map_fitting import closed_curves, dense, open_curves
from tests.planning.body_map_landmarks import (
    Build,
    Landmark,
    closed_line,
    closed_segments,
    landmarks,
    open_line,
    read_source,
)

FOLDER = RESOURCES / "muscle_map"
SIZE = (352, 810)
# The skin left at the outline, and at the middle line, between muscle and edge.
RIM, MIDDLE = 1.7, 1.3
FINE = 16
FINE_FIT, LOOSE_FIT = 0.09, 0.2
LEAST_AREA, LEAST_WIDTH = 14.0, 1.95
FIBRE_ROOM, LEAST_FIBRE = 1.8, 7.0

Row = dict[str, Any]
Operation = Callable[[QPainterPath, QPainterPath], QPainterPath]
_MIRROR = QTransform.fromScale(-1, 1)


def draw(folder: Path) -> dict[str, str]:
    """The text of every body's file, by body."""
    figures, builds = read_source(folder / "source")
    return {body: _text(figures, build) for body, build in builds.items()}


def _text(figures: dict[str, Any], build: Build) -> str:
    lines = [
        json.dumps({"view": view, **row}, separators=(",", ":"))
        for view, figure in figures.items()
        for row in _figure(figure, build, build.instead.get(view, {}))
    ]
    head = f'{{"width":{SIZE[0]},"height":{SIZE[1]},"shapes":['
    return head + "\n" + ",\n".join(lines) + "\n]}\n"


def _figure(rows: list[Row], build: Build, instead: dict[str, list[Row]]) -> list[Row]:
    """Every row cut by the later ones of its layer."""
    rows = [new for row in rows for new in instead.get(_name(row), [row])]
    inside = _inside(rows[0], build)
    drawn: list[Row] = []
    over: dict[bool, list[QPainterPath]] = {False: [], True: []}
    for row in reversed(rows):
        layer = over[bool(row.get("deep", False))]
        lines = [_half(text, row, build) for text in row.get("outlines", [])]
        pieces = [] if row.get("base") else _pieces(lines, layer, inside, row.get("across", False))
        if row.get("cuts"):
            layer += [_path(closed_line(line)) for line in lines]
        drawn.append(_drawn(row, lines, pieces, _fibres(row, build, pieces)))
    return [row for row in reversed(drawn) if "outlines" in row or "fibres" in row]


def _pieces(
    lines: list[list[Landmark]],
    over: list[QPainterPath],
    inside: dict[bool, QPainterPath],
    across: bool,
) -> list[QPolygonF]:
    """What is seen of a shape; `over` takes its outlines in turn."""
    covers = [*over, *(_MIRROR.map(path) for path in over)] if across else over
    pieces = []
    for line in reversed(lines):
        whole = _path(closed_line(line))
        path = _sure(whole, inside[across], QPainterPath.intersected)
        for other in covers:
            if other.boundingRect().intersects(path.boundingRect()):
                path = _sure(path, other, QPainterPath.subtracted)
        over.append(whole)
        pieces += _rings(path)
    return pieces


def _sure(path: QPainterPath, other: QPainterPath, operation: Operation) -> QPainterPath:
    """`operation` on two paths; Qt errs where edges nearly coincide, so look and nudge."""
    wants_other = operation is QPainterPath.intersected
    probes = _probes(path, other, wants_other)
    for n in range(40):
        nudge = (n * 0.11, n * -0.07)
        result = operation(path, other.translated(*nudge))
        if sum(result.contains(p) is not wanted for p, wanted in probes) <= len(probes) // 80:
            return result
    raise ValueError(path.boundingRect())


def _probes(
    path: QPainterPath, other: QPainterPath, wants_other: bool
) -> list[tuple[QPointF, bool]]:
    """Points of a grid over `path`, each with whether the result has it."""
    box = path.boundingRect()
    grid = [
        QPointF(
            box.left() + (i + 0.5) / 16 * box.width(), box.top() + (j + 0.5) / 16 * box.height()
        )
        for i in range(-1, 17)
        for j in range(-1, 17)
    ]
    return [(p, path.contains(p) and other.contains(p) is wants_other) for p in grid]


def _name(row: Row) -> str:
    return str(row.get("region") or row["decoration"])


def _half(text: str, row: Row, build: Build) -> list[Landmark]:
    points = landmarks(text)
    if not row.get("fixed"):
        points = build.moved(points)
    if row.get("across"):
        points += [(-x, y, corner) for x, y, corner in reversed(points) if x]
    return points


def _path(line: list[Point]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x * FINE, y * FINE) for x, y in line]))
    path.closeSubpath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def _inside(body: Row, build: Build) -> dict[bool, QPainterPath]:
    """The body within its rim; for a half shape, beyond the middle too."""
    outline = _path(closed_line(_half(body["outlines"][0], body, build)))
    stroker = QPainterPathStroker()
    stroker.setWidth(2 * RIM * FINE)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    whole = outline.subtracted(stroker.createStroke(outline))
    beyond = QPainterPath()
    beyond.addRect(MIDDLE * FINE, -FINE, SIZE[0] * FINE, SIZE[1] * 2 * FINE)
    half = whole.intersected(beyond)
    return {True: whole, False: half}


def _rings(path: QPainterPath) -> list[QPolygonF]:
    rings = []
    for polygon in path.toSubpathPolygons():
        ring = QPolygonF([QPointF(p.x() / FINE, p.y() / FINE) for p in polygon.toList()])
        if _area(ring) >= LEAST_AREA and 2 * _area(ring) / _length(ring) >= LEAST_WIDTH:
            rings.append(ring)
    return rings


def _area(ring: QPolygonF) -> float:
    points = ring.toList()
    return abs(sum(a.x() * b.y() - b.x() * a.y() for a, b in pairwise([*points, points[0]]))) / 2


def _length(ring: QPolygonF) -> float:
    points = ring.toList()
    return sum(hypot(b.x() - a.x(), b.y() - a.y()) for a, b in pairwise([*points, points[0]]))


def _fibres(row: Row, build: Build, pieces: list[QPolygonF]) -> list[list[Point]]:
    """Lines between the two given, cut to the muscle; free lines are given one by one."""
    plain = {"fixed": row.get("fixed")}
    given = [_half(text, plain, build) for text in row.get("lines", [])]
    if row.get("across"):
        given += [[(-x, y, corner) for x, y, corner in line] for line in given]
    lines = [open_line(line) for line in given]
    for group in row.get("fibres", []):
        first, last = (_half(text, plain, build) for text in group[:2])
        for n in range(group[2]):
            t = n / (group[2] - 1)
            between = [
                (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, False)
                for a, b in zip(first, last, strict=True)
            ]
            lines += _cut(open_line(between), pieces)
    return lines


def _cut(line: list[Point], pieces: list[QPolygonF]) -> list[list[Point]]:
    """The long parts of a line that keep away from the edges."""
    parts: list[list[Point]] = [[]]
    for a, b in pairwise(line):
        for n in range(4):
            point = (a[0] + (b[0] - a[0]) * n / 4, a[1] + (b[1] - a[1]) * n / 4)
            if any(_roomy(point, piece) for piece in pieces):
                parts[-1].append(point)
            elif parts[-1]:
                parts.append([])
    return [part for part in parts if len(part) > 3 and _reach(part) >= LEAST_FIBRE]


def _reach(line: list[Point]) -> float:
    return hypot(line[0][0] - line[-1][0], line[0][1] - line[-1][1])


def _roomy(point: Point, piece: QPolygonF) -> bool:
    return all(
        piece.containsPoint(QPointF(point[0] + dx, point[1] + dy), Qt.FillRule.OddEvenFill)
        for dx, dy in ((0, 0), (FIBRE_ROOM, 0), (-FIBRE_ROOM, 0), (0, FIBRE_ROOM), (0, -FIBRE_ROOM))
    )


def _drawn(
    row: Row, lines: list[list[Landmark]], pieces: list[QPolygonF], fibres: list[list[Point]]
) -> Row:
    new: Row = {key: row[key] for key in ("region", "decoration", "style", "deep") if key in row}
    if not row.get("across"):
        new["mirrored"] = True
    rings = [[(p.x(), p.y()) for p in piece.toList()] for piece in pieces]
    if row.get("base"):
        rings = [closed_line(line) for line in lines]
    if rings:
        largest = max((QPolygonF([QPointF(*p) for p in ring]) for ring in rings), key=_area)
        new["centre"] = row.get("centre") or _centre(largest)
        fit = FINE_FIT if "region" in row else LOOSE_FIT
        new["outlines"] = [_numbers(*closed_curves(ring, fit)) for ring in rings]
    if row.get("base"):
        new["outlines"] = [_numbers(line[0][:2], closed_segments(line)) for line in lines]
    if fibres:
        new["fibres"] = [_numbers(*open_curves(line)) for line in fibres]
    return new


def _numbers(start: Point, segments: list[Segment]) -> list[float]:
    numbers = [*start, *(value for segment in segments for point in segment for value in point)]
    return [int(n) if n == int(n) else n for n in (round(value, 2) for value in numbers)]


def _centre(piece: QPolygonF) -> list[float]:
    """A point well inside: the one of a grid that is farthest from the edge."""
    ring = [(p.x(), p.y()) for p in piece.toList()]
    edge = dense([*ring, ring[0]])
    box = piece.boundingRect()
    step = max(0.8, max(box.width(), box.height()) / 30)
    best = (0.0, box.center().x(), box.center().y())
    x = box.left() + step / 2
    while x < box.right():
        y = box.top() + step / 2
        while y < box.bottom():
            if piece.containsPoint(QPointF(x, y), Qt.FillRule.OddEvenFill):
                room = min((x - ex) ** 2 + (y - ey) ** 2 for ex, ey in edge)
                best = max(best, (room, x, y))
            y += step
        x += step
    return [round(best[1], 1), round(best[2], 1)]


def main() -> None:
    """Write every body's file."""
    for body, text in draw(FOLDER).items():
        (FOLDER / f"{body}.json").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
