"""Boxes to write in: for every set its load, its repetitions or seconds, and its RPE."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil

from runstrength_desktop.domain.prescription import Prescription, Side
from runstrength_desktop.printing.faces import BOLD, REGULAR
from runstrength_desktop.printing.ink import MUTED
from runstrength_desktop.printing.letters import SMALL
from runstrength_desktop.printing.plain_form import PlainForm
from runstrength_desktop.printing.rows import Boxes, Mark, Row, Rows, Words
from runstrength_desktop.printing.typesetter import TextStyle

CAPTION = TextStyle(REGULAR, SMALL, MUTED)
LABEL = TextStyle(REGULAR, SMALL)
NUMBER = TextStyle(BOLD, SMALL, MUTED)
LABEL_SPACE = 30.0
NUMBER_SPACE = 14.0
BOX_HEIGHT = 20.0
SET_GAP = 10.0
LINE_GAP = 4.0
FEWEST, NARROWEST = 3, 84.0

BoxPlace = tuple[float, float, int]  # left, width, and how many sets stand side by side


@dataclass(frozen=True, slots=True)
class SetLine:
    """Boxes of `count` sets side by side, `pitch` points apart."""

    count: int
    pitch: float
    cells: int

    @property
    def width(self) -> float:
        """Points of one cell."""
        return (self.pitch - NUMBER_SPACE - SET_GAP) / 3

    def form(self) -> PlainForm:
        """Drawn once for each count, pitch and number of cells; its left top is the origin."""
        name = f"sets-{self.count}-{self.pitch:.1f}-{self.cells}"
        box = (-1, -int(BOX_HEIGHT) - 1, ceil(self.count * self.pitch), 1)
        return PlainForm(name, box, " ".join(self._lines()))

    def _lines(self) -> Iterator[str]:
        for place in range(self.count):
            left = place * self.pitch + NUMBER_SPACE
            wide = self.cells * self.width
            yield f"{left:.2f} {-BOX_HEIGHT} {wide:.2f} {BOX_HEIGHT} re S"
            for cell in range(1, self.cells):
                at = left + cell * self.width
                yield f"{at:.2f} 0 m {at:.2f} {-BOX_HEIGHT} l S"


def sets_in_line(doses: Iterable[Prescription], width: float) -> int:
    """How many sets stand side by side, the same for a whole card: 3, or more where needed.

    Never so many that figures would not fit into the boxes; `width` is in points.
    """
    most = int((width - LABEL_SPACE + SET_GAP) / NARROWEST)
    return max(1, min(most, max((FEWEST, *(dose.sets for dose in doses)))))


def sides_of(dose: Prescription, *, unilateral: bool) -> tuple[str, ...]:
    """The lines a set needs: one, or left and right apart."""
    if dose.side is not Side.EACH:
        return (dose.side.value.capitalize(),)
    return ("Left", "Right") if unilateral else ("",)


def box_rows(
    dose: Prescription, sides: tuple[str, ...], place: BoxPlace, *, is_mobility: bool = False
) -> Rows:
    """Captions over the first set, then lines of boxes; mobility has neither load nor effort."""
    left, width, in_line = place
    names = (_counted(dose),) if is_mobility else ("kg", _counted(dose), "RPE")
    pitch = (width - LABEL_SPACE + SET_GAP) / in_line
    captions = Row(CAPTION.leading, _captions(names, left, pitch))
    lines = (
        _line(side, left, first, SetLine(min(in_line, dose.sets - first + 1), pitch, len(names)))
        for first in range(1, dose.sets + 1, in_line)
        for side in sides
    )
    return (captions, *lines)


def _captions(names: tuple[str, ...], left: float, pitch: float) -> tuple[Mark, ...]:
    cell = (pitch - NUMBER_SPACE - SET_GAP) / 3
    first = left + LABEL_SPACE + NUMBER_SPACE + 3
    return tuple(Words(name, CAPTION, first + column * cell) for column, name in enumerate(names))


def _counted(dose: Prescription) -> str:
    """What is counted in a set: repetitions, seconds or metres."""
    if dose.reps is not None:
        return "reps"
    return "s" if dose.seconds is not None else "m"


def _line(side: str, left: float, first: int, sets: SetLine) -> Row:
    label = (Words(side, LABEL, left, 4.0),) if side else ()
    numbers = (
        Words(f"{first + place}", NUMBER, left + LABEL_SPACE + place * sets.pitch, 4.0)
        for place in range(sets.count)
    )
    boxes = Boxes(sets.form(), left + LABEL_SPACE)
    return Row(BOX_HEIGHT + LINE_GAP, (*label, *numbers, boxes))
