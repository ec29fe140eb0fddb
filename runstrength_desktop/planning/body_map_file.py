"""Reads the drawn body: `female.json` and `male.json`, each with both figures.

A curve is a list of numbers: its start, then six for each cubic segment, ending
where it starts. A "mirrored" shape is the one at the viewer's right; the other is
its mirror. The files are drawn from landmarks in `source/`.
"""

import json
from collections.abc import Iterable, Mapping
from math import isfinite
from operator import neg
from pathlib import Path
from typing import Any, cast

from runstrength_desktop.domain.body_map import (
    Body,
    BodyMap,
    Fibre,
    Outline,
    Point,
    Segment,
    Shape,
    Tissue,
)
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.muscle import BodySide, BodyView

_POINT, _SEGMENT = 2, 6
_LEAST_NUMBERS = _POINT + _SEGMENT

_SIDES = {
    BodyView.FRONT: (BodySide.LEFT, BodySide.RIGHT),
    BodyView.BACK: (BodySide.RIGHT, BodySide.LEFT),
}


class _OpenPathError(ValueError):
    """An outline that does not end where it starts."""


def load_body_map(folder: Path, body: Body = Body.FEMALE) -> BodyMap:
    """Both figures of a body; an unusable file is a `PlanError` naming file and shape."""
    path = folder / f"{body}.json"
    document = _document(path)
    try:
        width, height = float(document["width"]), float(document["height"])
        rows = list(document["shapes"])
    except (KeyError, ValueError, TypeError) as error:
        raise PlanError(_unusable(path, "its size or shapes are missing")) from error
    shapes: list[Shape] = []
    for number, row in enumerate(rows, start=1):
        shapes += _shapes(path, number, row)
    return BodyMap(width, height, tuple(shapes))


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


def _shapes(path: Path, number: int, row: object) -> list[Shape]:
    name = f"shape {number}"
    try:
        fields = _fields(row)
        name = f"shape {number} ({fields.get('region') or fields['decoration']})"
        return _drawn(fields)
    except _OpenPathError as error:
        raise PlanError(_unusable(path, f"{name} has an open path")) from error
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise PlanError(_unusable(path, f"{name} is not drawn right")) from error


def _fields(row: object) -> Mapping[str, Any]:
    if not isinstance(row, dict) or not isinstance(row.get("region", ""), str):
        raise TypeError
    return cast("Mapping[str, Any]", row)


def _drawn(row: Mapping[str, Any]) -> list[Shape]:
    view = BodyView(row["view"])
    x, y = map(float, row.get("centre", (0, 0)))
    outlines, fibres = list(row.get("outlines", ())), list(row.get("fibres", ()))
    if not outlines and ("region" in row or not fibres):
        raise ValueError
    for numbers in (*outlines, *fibres):
        _check(numbers)
    if not row.get("mirrored", False):
        return [_shape(row, view, None, (outlines, fibres), (x, y))]
    right, left = _SIDES[view]
    mirrored = map(_mirrored, outlines), map(_mirrored, fibres)
    return [
        _shape(row, view, right, (outlines, fibres), (x, y)),
        _shape(row, view, left, mirrored, (-x, y)),
    ]


def _shape(
    row: Mapping[str, Any],
    view: BodyView,
    side: BodySide | None,
    curves: tuple[Iterable[list[float]], Iterable[list[float]]],
    centre: Point,
) -> Shape:
    return Shape(
        row.get("region"),
        side,
        view,
        bool(row.get("deep", False)),
        tuple([_outline(numbers) for numbers in curves[0]]),
        centre,
        tuple([Fibre(*_curve(numbers)) for numbers in curves[1]]),
        Tissue(row.get("style", "skin")),
    )


def _outline(numbers: list[float]) -> Outline:
    start, segments = _curve(numbers)
    if segments[-1][2] != start:
        raise _OpenPathError
    return Outline(start, segments)


def _curve(numbers: list[float]) -> tuple[Point, tuple[Segment, ...]]:
    points = zip(numbers[::2], numbers[1::2], strict=True)
    return next(points), tuple(zip(points, points, points, strict=True))


def _check(numbers: list[float]) -> None:
    is_whole = len(numbers) >= _LEAST_NUMBERS and len(numbers) % _SEGMENT == _POINT
    if not is_whole or not isfinite(sum(numbers)):
        raise ValueError


def _mirrored(numbers: list[float]) -> list[float]:
    mirrored = list(numbers)
    mirrored[::2] = map(neg, numbers[::2])
    return mirrored


def _unusable(path: Path, why: str) -> str:
    return f"The muscle map file {path.name} cannot be used because {why}; reinstall RunStrength."
