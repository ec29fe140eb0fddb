"""Boxes to write in: for every set its load, its repetitions or seconds, and its RPE."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from runstrength_desktop.domain.prescription import Prescription, Side
from runstrength_desktop.printing.faces import BOLD, REGULAR
from runstrength_desktop.printing.ink import MUTED
from runstrength_desktop.printing.pen import Pen
from runstrength_desktop.printing.rows import Mark, Placed, Row, Rows, Words
from runstrength_desktop.printing.typesetter import TextStyle

CAPTION = TextStyle(REGULAR, 9, MUTED)
LABEL = TextStyle(REGULAR, 9.5)
NUMBER = TextStyle(BOLD, 9, MUTED)
LABEL_SPACE = 32.0
NUMBER_SPACE = 14.0
BOX_HEIGHT = 20.0
SET_GAP = 10.0
LINE_GAP = 4.0
FEWEST, MOST = 4, 5


@dataclass(frozen=True, slots=True)
class SetLine:
    """Numbered boxes of the sets `first` to `last`, `pitch` points apart, as a form."""

    first: int
    last: int
    pitch: float

    @property
    def name(self) -> str:
        """One form for each length, start and pitch."""
        return f"sets-{self.first}-{self.last}-{self.pitch:.0f}"

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Left, bottom, right and top, with room for the lines' thickness."""
        return -1, -int(BOX_HEIGHT) - 1, ceil((self.last - self.first + 1) * self.pitch), 1

    def draw(self, pen: Pen) -> None:
        """Draw with the left top at the origin."""
        width = (self.pitch - NUMBER_SPACE - SET_GAP) / 3
        for place, number in enumerate(range(self.first, self.last + 1)):
            left = place * self.pitch
            pen.text(left, 4.5 + NUMBER.rise, str(number), NUMBER)
            pen.cells((left + NUMBER_SPACE, 0.0, 3 * width, BOX_HEIGHT), 3)


def sets_in_line(doses: Iterable[Prescription]) -> int:
    """How many sets stand side by side, the same for a whole card: 4, or 5 where needed."""
    return min(MOST, max(FEWEST, *(dose.sets for dose in doses)))


def sides_of(dose: Prescription, *, unilateral: bool) -> tuple[str, ...]:
    """The lines a set needs: one, or left and right apart."""
    if dose.side is not Side.EACH:
        return (dose.side.value.capitalize(),)
    return ("Left", "Right") if unilateral else ("",)


def box_rows(dose: Prescription, sides: tuple[str, ...], width: float, in_line: int) -> Rows:
    """Captions over the first set, then lines of boxes across `width` points."""
    pitch = (width - LABEL_SPACE + SET_GAP) / in_line
    captions = Row(CAPTION.leading, _captions(dose, pitch))
    lines = (
        _line(side, SetLine(first, min(first + in_line - 1, dose.sets), pitch))
        for first in range(1, dose.sets + 1, in_line)
        for side in sides
    )
    return (captions, *lines)


def _captions(dose: Prescription, pitch: float) -> tuple[Mark, ...]:
    names = ("kg", "reps" if dose.reps is not None else "s", "RPE")
    cell = (pitch - NUMBER_SPACE - SET_GAP) / 3
    first = LABEL_SPACE + NUMBER_SPACE + 3
    return tuple(Words(name, CAPTION, first + column * cell) for column, name in enumerate(names))


def _line(side: str, sets: SetLine) -> Row:
    label = (Words(side, LABEL, 0.0, 4.0),) if side else ()
    return Row(BOX_HEIGHT + LINE_GAP, (*label, Placed(sets, LABEL_SPACE)))
