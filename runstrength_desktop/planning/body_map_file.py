"""Reads the drawn body: landmarks in JSON become smooth closed curves.

`front.json` and `back.json` hold the half at the viewer's right, x from the
middle line; the other half is its mirror. An outline is text, "x,y x,y! …",
where "!" marks a corner. A shape "across" the middle line is given as its half
from top to bottom. Handles follow the line through a landmark's neighbours, a
third of the way to the next (Catmull-Rom's direction, without its overshoot).
"""

import json
from collections.abc import Mapping
from math import hypot, isfinite
from pathlib import Path
from typing import Any, cast

from runstrength_desktop.domain.body_map import BodyMap, Outline, Point, Segment, Shape
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.muscle import BodySide, BodyView

FILES = ("front.json", "back.json")
LEAST_LANDMARKS = 3
Landmark = tuple[float, float, bool]

_SIDES = {
    BodyView.FRONT: (BodySide.LEFT, BodySide.RIGHT),
    BodyView.BACK: (BodySide.RIGHT, BodySide.LEFT),
}


def load_body_map(folder: Path) -> BodyMap:
    """Both figures; a file that cannot be used is a `PlanError` naming file and shape."""
    figures = [_figure(folder / name) for name in FILES]
    width = max(figure[0] for figure in figures)
    height = max(figure[1] for figure in figures)
    return BodyMap(width, height, tuple(shape for figure in figures for shape in figure[2]))


def landmarks(text: str) -> list[Landmark]:
    """Points of "x,y x,y! …" with their corner marks; `ValueError` when it is none."""
    points = []
    for word in text.split():
        x, y = word.removesuffix("!").split(",")
        points.append((float(x), float(y), word.endswith("!")))
    if len(points) < LEAST_LANDMARKS or not all(isfinite(x) and isfinite(y) for x, y, _ in points):
        raise ValueError
    return points


def closed_curve(points: list[Landmark]) -> Outline:
    """The smooth closed curve through landmarks, straight-handled at corners."""
    count = len(points)
    tangents = [_tangent(points[i - 1], points[i], points[(i + 1) % count]) for i in range(count)]
    segments = tuple(
        _segment(points[i - 1], tangents[i - 1], points[i], tangents[i])
        for i in (*range(1, count), 0)
    )
    return Outline(points[0][:2], segments)


def _tangent(before: Landmark, at: Landmark, after: Landmark) -> Point | None:
    dx, dy = after[0] - before[0], after[1] - before[1]
    length = hypot(dx, dy)
    return None if at[2] or not length else (dx / length / 3, dy / length / 3)


def _segment(a: Landmark, leaving: Point | None, b: Landmark, arriving: Point | None) -> Segment:
    ax, ay, _ = a
    bx, by, _ = b
    length = hypot(bx - ax, by - ay)
    third = ((bx - ax) / 3, (by - ay) / 3)
    out = (leaving[0] * length, leaving[1] * length) if leaving else third
    into = (arriving[0] * length, arriving[1] * length) if arriving else third
    return (ax + out[0], ay + out[1]), (bx - into[0], by - into[1]), (bx, by)


def _figure(path: Path) -> tuple[float, float, list[Shape]]:
    document = _document(path)
    try:
        view = BodyView(document["view"])
        width, height = float(document["width"]), float(document["height"])
        rows = list(document["shapes"])
        sides = _SIDES[view]
    except (KeyError, ValueError, TypeError) as error:
        raise PlanError(_unusable(path, "its view, size or shapes are missing")) from error
    shapes: list[Shape] = []
    for number, row in enumerate(rows, start=1):
        shapes += _shapes(path, number, row, view, sides)
    return width, height, shapes


def _document(path: Path) -> Mapping[str, Any]:
    try:
        document = json.loads(path.read_bytes())
    except OSError as error:
        raise PlanError(_unusable(path, "it cannot be read")) from error
    except ValueError as error:
        raise PlanError(_unusable(path, "it is not JSON")) from error
    if not isinstance(document, dict):
        raise PlanError(_unusable(path, "it is not one object"))
    return document


def _shapes(
    path: Path, number: int, row: object, view: BodyView, sides: tuple[BodySide, BodySide]
) -> list[Shape]:
    name = f"shape {number}"
    try:
        fields = _fields(row)
        name = f"shape {number} ({fields.get('region') or fields['decoration']})"
        return _mirrored(fields, view, sides)
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise PlanError(_unusable(path, f"{name} is not drawn right")) from error


def _fields(row: object) -> Mapping[str, Any]:
    if not isinstance(row, dict) or not isinstance(row.get("region", ""), str):
        raise TypeError
    return cast("Mapping[str, Any]", row)


def _mirrored(
    row: Mapping[str, Any], view: BodyView, sides: tuple[BodySide, BodySide]
) -> list[Shape]:
    x, y = map(float, row["centre"])
    halves = [landmarks(text) for text in row["outlines"]]
    if not halves:
        raise ValueError
    if row.get("across", False):
        return [_shape(row, view, None, [_joined(half) for half in halves], (x, y))]
    others = [[(-px, py, corner) for px, py, corner in half] for half in halves]
    return [
        _shape(row, view, sides[0], halves, (x, y)),
        _shape(row, view, sides[1], others, (-x, y)),
    ]


def _shape(
    row: Mapping[str, Any],
    view: BodyView,
    side: BodySide | None,
    outlines: list[list[Landmark]],
    centre: Point,
) -> Shape:
    curves = tuple(closed_curve(points) for points in outlines)
    return Shape(row.get("region"), side, view, bool(row.get("deep", False)), curves, centre)


def _joined(half: list[Landmark]) -> list[Landmark]:
    """A half outline and its mirror as one closed line; landmarks on the axis stay single."""
    return half + [(-x, y, corner) for x, y, corner in reversed(half) if x]


def _unusable(path: Path, why: str) -> str:
    return f"The muscle map file {path.name} cannot be used because {why}; reinstall RunStrength."
