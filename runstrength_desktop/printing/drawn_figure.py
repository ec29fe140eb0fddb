"""The figure doing an exercise, on paper: discs and limbs as thick lines with round ends."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby
from math import ceil, floor

from runstrength_desktop.domain.figure import Figure
from runstrength_desktop.planning.figure_plane import Capsule, Flat, Picture, Role
from runstrength_desktop.planning.figure_shapes import outline, picture
from runstrength_desktop.printing.ink import PAPER, STRENGTH, TEXT, Colour, in_black
from runstrength_desktop.printing.plain_form import PlainForm

ReadFigures = Callable[[], Mapping[str, Figure]]

_HALO = 1.3
_RING = 2.2
_HANDLE = 0.5523  # a curve's handle for a quarter of a circle
_EVEN = 0.05


class DrawnFigures:
    """Makes a form of each figure that is asked for, and keeps it for later documents."""

    def __init__(self, read: ReadFigures) -> None:
        self._read = read
        self._made: dict[tuple[str, bool], PlainForm | None] = {}

    def form(self, exercise_id: str, *, is_mono: bool) -> PlainForm | None:
        """The drawing of an exercise; `None` when there is none fit to be shown."""
        key = (exercise_id, is_mono)
        if key not in self._made:
            figure = self._figures.get(exercise_id)
            is_drawn = figure is not None and figure.is_shown
            self._made[key] = _form(figure, is_mono=is_mono) if figure and is_drawn else None
        return self._made[key]

    @cached_property
    def _figures(self) -> Mapping[str, Figure]:
        return self._read()


def _form(figure: Figure, *, is_mono: bool) -> PlainForm:
    made = picture(figure)
    left, bottom, right, top = made.box
    box = (floor(left) - 1, floor(bottom) - 1, ceil(right) + 1, ceil(top) + 1)
    inks = {role: in_black(ink) if is_mono else ink for role, ink in _INKS.items()}
    name = f"figure-{figure.exercise_id}{'-mono' if is_mono else ''}"
    return PlainForm(name, box, "\n".join(("1 J 1 j", *_drawn(made, inks))))


def _drawn(made: Picture, inks: Mapping[Role, Colour]) -> Iterator[str]:
    for group, shapes in groupby(made.capsules, lambda shape: shape.group):
        parts = tuple(shapes)
        if group:
            yield from (_filled(shape, PAPER, _HALO) for shape in parts)
        for shape in parts:
            ink = inks[shape.role]
            yield _ring(shape, ink) if shape.is_ring else _filled(shape, ink, 0.0)


def _filled(shape: Capsule, ink: Colour, wider: float) -> str:
    """A limb of one thickness is one line; else two discs and what lies between them."""
    first, second = shape.first_radius + wider, shape.second_radius + wider
    colour = "{:g} {:g} {:g}".format(*ink)
    if abs(first - second) < _EVEN:
        return f"{colour} RG {_line(shape.first, shape.second, first)}"
    corners = outline(shape, wider)
    discs = f"{_line(shape.first, shape.first, first)} {_line(shape.second, shape.second, second)}"
    between = f" {colour} rg {_polygon(corners)} f" if corners else ""
    return f"{colour} RG {discs}{between}"


def _line(start: Flat, end: Flat, radius: float) -> str:
    return f"{2 * radius:.2f} w {_at(start)} m {_at(end)} l S"


def _polygon(corners: Sequence[Flat]) -> str:
    return f"{_at(corners[0])} m " + " ".join(f"{_at(c)} l" for c in corners[1:]) + " h"


def _ring(shape: Capsule, ink: Colour) -> str:
    (x, y), r = shape.first, shape.first_radius - _RING / 2
    h = r * _HANDLE
    quarters = (
        (x + r, y + h, x + h, y + r, x, y + r),
        (x - h, y + r, x - r, y + h, x - r, y),
        (x - r, y - h, x - h, y - r, x, y - r),
        (x + h, y - r, x + r, y - h, x + r, y),
    )
    around = " ".join("{:.2f} {:.2f} {:.2f} {:.2f} {:.2f} {:.2f} c".format(*q) for q in quarters)
    paint = "S" if shape.is_hollow else "B"
    colour = "{:g} {:g} {:g}".format(*ink)
    return f"1 g {colour} RG {_RING} w {_at((x + r, y))} m {around} h {paint}"


def _at(point: Flat) -> str:
    return f"{point[0]:.2f} {point[1]:.2f}"


def _mixed(share: float) -> Colour:
    red, green, blue = (round(part * share + 1 - share, 3) for part in TEXT)
    return red, green, blue


_INKS = {
    Role.GROUND: _mixed(0.35),
    Role.FAR_PROP: _mixed(0.35),
    Role.BALL: _mixed(0.14),
    Role.FAR: _mixed(0.42),
    Role.BODY: _mixed(0.80),
    Role.NEAR: _mixed(0.92),
    Role.PROP: _mixed(0.55),
    Role.BAND: STRENGTH,
    Role.ARROW: STRENGTH,
}
