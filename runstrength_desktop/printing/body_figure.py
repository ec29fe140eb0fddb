"""The muscle map on paper: each region a form kept once, filled by the page's own colour."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from math import ceil

from runstrength_desktop.coaching.bands import Band, band
from runstrength_desktop.coaching.fractional_sets import MuscleSets
from runstrength_desktop.domain.body_map import BodyMap, Outline, Shape
from runstrength_desktop.domain.muscle import BodySide, BodyView
from runstrength_desktop.printing.hatching import Area, hatch
from runstrength_desktop.printing.ink import BLACK, FRAME, GREY, PAPER, RAMP, SKIN, Colour
from runstrength_desktop.printing.pen import Pen
from runstrength_desktop.printing.plain_form import FormBox, PlainForm

VIEWS = (BodyView.FRONT, BodyView.BACK)
_EDGE = 3
_LINE = 1.6
_HATCH_UNIT = 2.0
_Inks = tuple[Colour, Colour]


class BodyFigure:
    """Draws a body map; keeps the curves it has made for later documents.

    Deep regions lie under others and are left to the figures beside the map.
    """

    def __init__(self, body_map: BodyMap) -> None:
        self._map = body_map
        self._levels: dict[str, PlainForm] = {}

    def width(self, height: float) -> float:
        """Width of front and back side by side when `height` points high."""
        return 2 * self._map.width * height / self._map.height

    def draw(self, pen: Pen, x: float, y: float, height: float, sets: MuscleSets) -> None:
        """Front and back, shaded by the band of each region's sets (R17)."""
        scale = height / self._map.height
        for number, view in enumerate(VIEWS):
            middle = x + (number + 0.5) * self._map.width * scale
            place = f"{scale:.5f} 0 0 {-scale:.5f} {middle:.2f} {pen.height - y:.2f} cm"
            if pen.is_mono:
                self._draw_hatched(pen, view, place, sets)
                continue
            pen.write(f"q {place} {_LINE} w {_numbers(PAPER)} RG")
            pen.form(self._bodies[view])
            for name, work in self._trained(view, sets):
                pen.write(f"{_numbers(RAMP[work])} rg")
                pen.form(self._forms[name])
            pen.write("Q")

    def _draw_hatched(self, pen: Pen, view: BodyView, place: str, sets: MuscleSets) -> None:
        pen.write(f"q {place} {_LINE} w")
        pen.form(self._outlined_bodies[view])
        for name, work in self._trained(view, sets):
            pen.form(self._hatched(name, work))
        pen.write("Q")

    def _trained(self, view: BodyView, sets: MuscleSets) -> Iterator[tuple[str, Band]]:
        """Names of forms with work, both sides at once where they do the same."""
        for region in self._regions[view]:
            left, right = (band(sets.of(region, side)) for side in BodySide)
            if left is right:
                works = {_name(view, region): left}
            else:
                works = {
                    _name(view, region, BodySide.LEFT): left,
                    _name(view, region, BodySide.RIGHT): right,
                }
            for name, work in works.items():
                if work is not Band.NONE and name in self._forms:
                    yield name, work

    @property
    def _box(self) -> FormBox:
        half = ceil(self._map.width / 2) + _EDGE
        return -half, -_EDGE, half, ceil(self._map.height) + _EDGE

    @cached_property
    def _bodies(self) -> dict[BodyView, PlainForm]:
        inks = ((SKIN, FRAME), (RAMP[Band.NONE], PAPER))
        return {view: self._bare_body(view, view.value, inks) for view in VIEWS}

    @cached_property
    def _outlined_bodies(self) -> dict[BodyView, PlainForm]:
        inks = ((PAPER, GREY), (PAPER, GREY))
        return {view: self._bare_body(view, f"{view.value}-lines", inks) for view in VIEWS}

    def _hatched(self, name: str, work: Band) -> PlainForm:
        """A region with the lines of a level, kept once made."""
        key = f"{name}-{work.name.lower()}"
        if key not in self._levels:
            path = _path(self._outlines[name])
            lines = hatch(_bounds(self._outlines[name]), work, _HATCH_UNIT)
            drawn = f"1 g {path} f q {path} W n {lines} Q {_numbers(BLACK)} RG {_LINE} w {path} S"
            self._levels[key] = PlainForm(key, self._box, drawn)
        return self._levels[key]

    def _bare_body(self, view: BodyView, name: str, inks: tuple[_Inks, _Inks]) -> PlainForm:
        """The figure on which nothing is trained; `inks` fill and line skin, then muscles."""
        surface = (s for s in self._map.of_view(view) if not s.deep)
        skin = (s for s in surface if s.region is None and s.outlines)
        regions = (self._forms[_name(view, region)].operators for region in self._regions[view])
        operators = [
            "{} rg {} RG".format(*map(_numbers, inks[0])),
            *(f"{_path(shape.outlines)} B" for shape in skin),
            "{} rg {} RG".format(*map(_numbers, inks[1])),
            *regions,
        ]
        return PlainForm(name, self._box, "\n".join(operators))

    @cached_property
    def _regions(self) -> dict[BodyView, tuple[str, ...]]:
        return {
            view: tuple(dict.fromkeys(region for region, _ in self._surface(view)))
            for view in VIEWS
        }

    @cached_property
    def _forms(self) -> dict[str, PlainForm]:
        return {n: PlainForm(n, self._box, f"{_path(o)} B") for n, o in self._outlines.items()}

    @cached_property
    def _outlines(self) -> dict[str, tuple[Outline, ...]]:
        outlines: dict[str, tuple[Outline, ...]] = {}
        for view in VIEWS:
            for region, shape in self._surface(view):
                for side in {None, shape.side}:
                    name = _name(view, region, side)
                    outlines[name] = (*outlines.get(name, ()), *shape.outlines)
        return outlines

    def _surface(self, view: BodyView) -> Iterator[tuple[str, Shape]]:
        for shape in self._map.of_view(view):
            if shape.region is not None and not shape.deep:
                yield shape.region, shape


def _name(view: BodyView, region: str, side: BodySide | None = None) -> str:
    return "-".join(part for part in (view.value, region, side and side.value) if part)


def _path(outlines: Iterable[Outline]) -> str:
    """Closed curves as PDF operators."""
    parts = []
    for outline in outlines:
        parts.append(f"{_numbers(outline.start)} m")
        parts += [f"{_numbers((*a, *b, *end))} c" for a, b, end in outline.segments]
        parts.append("h")
    return " ".join(parts)


def _bounds(outlines: Iterable[Outline]) -> Area:
    points = [p for o in outlines for p in (o.start, *(q for part in o.segments for q in part))]
    across, upwards = zip(*points, strict=True)
    return min(across), min(upwards), max(across), max(upwards)


def _numbers(values: Iterable[float]) -> str:
    return " ".join(f"{round(value, 3):g}" for value in values)
