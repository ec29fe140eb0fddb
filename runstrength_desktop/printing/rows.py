"""Rows of marks: what a card is made of, and where it may be cut for the next page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from runstrength_desktop.printing.ink import FRAME, LINE, STRENGTH
from runstrength_desktop.printing.pen import Pen
from runstrength_desktop.printing.plain_form import PlainForm
from runstrength_desktop.printing.typesetter import TextStyle

_TIE = 2.2


class Mark(Protocol):
    """Something drawn at a place within a row."""

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the row's left top at x, y."""


@dataclass(frozen=True, slots=True)
class Words:
    """Clean text on the baseline of its own line, whose top is `y` below the row's."""

    text: str
    style: TextStyle
    x: float = 0.0
    y: float = 0.0

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the row's left top at x, y."""
        pen.text(x + self.x, y + self.y + self.style.rise, self.text, self.style)

    def moved(self, across: float, down: float) -> "Words":
        """The same mark so many points to the right and further down."""
        return replace(self, x=self.x + across, y=self.y + down)


@dataclass(frozen=True, slots=True)
class Rule:
    """A hairline."""

    width: float
    y: float = 0.0

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the row's left top at x, y."""
        pen.rule(x, y + self.y, self.width, 0.5, LINE)


@dataclass(frozen=True, slots=True)
class Box:
    """An empty box to tick or to write in."""

    x: float
    y: float
    width: float
    height: float

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the row's left top at x, y."""
        pen.frame((x + self.x, y + self.y, self.width, self.height))

    def moved(self, across: float, down: float) -> "Box":
        """The same mark so many points to the right and further down."""
        return replace(self, x=self.x + across, y=self.y + down)


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A line to write on, at the foot of a row of `height` points."""

    width: float
    height: float

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the row's left top at x, y."""
        pen.rule(x, y + self.height - 1, self.width, 0.5, FRAME)


@dataclass(frozen=True, slots=True)
class Upright:
    """A thick line down a row, which ties it to the next."""

    x: float
    height: float

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the row's left top at x, y."""
        pen.bar((x + self.x, y, _TIE, self.height), STRENGTH)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A form fitted into a box whose left top is x, y within the row."""

    form: PlainForm
    x: float
    y: float
    width: float
    height: float

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the row's left top at x, y."""
        pen.form_in((x + self.x, y + self.y, self.width, self.height), self.form)


@dataclass(frozen=True, slots=True)
class Boxes:
    """A form of lines with its left top at x."""

    form: PlainForm
    x: float

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the row's left top at x, y."""
        pen.boxes_at(x + self.x, y, self.form)


@dataclass(frozen=True, slots=True)
class Row:
    """A strip of `height` points; a card may end after it if `may_end`."""

    height: float
    marks: tuple[Mark, ...] = ()
    may_end: bool = False


Rows = tuple[Row, ...]


def height_of(rows: Sequence[Row]) -> float:
    """Points that rows take one below the other."""
    return sum([row.height for row in rows])


def take_rows(rows: Rows, room: float, *, is_fresh: bool) -> tuple[Rows, Rows]:
    """The rows that go into `room`, and the rest.

    Cuts only where a row may end; on a fresh page, if need be, after any row,
    so that something always goes in.
    """
    fitting = _count_fitting(rows, room)
    if fitting == len(rows):
        return rows, ()
    ends = [n for n in range(1, fitting + 1) if rows[n - 1].may_end]
    cut = ends[-1] if ends else max(fitting, 1) if is_fresh else 0
    return rows[:cut], rows[cut:]


def ending(rows: Rows) -> Rows:
    """The same rows, the last of which may end a card."""
    last = rows[-1]
    return (*rows[:-1], Row(last.height, last.marks, may_end=True))


def at_least(rows: Rows, height: float) -> Rows:
    """The same rows, the last made higher where all are lower than `height` points."""
    missing = height - height_of(rows)
    last = rows[-1]
    return (
        (*rows[:-1], Row(last.height + missing, last.marks, last.may_end)) if missing > 0 else rows
    )


def beside(cells: Sequence[Rows], pitch: float) -> Row:
    """Rows of words and boxes side by side as one row, `pitch` points from left to left."""
    marks: list[Mark] = []
    for number, rows in enumerate(cells):
        y = 0.0
        for row in rows:
            movable = (mark for mark in row.marks if isinstance(mark, Words | Box))
            marks += [mark.moved(number * pitch, y) for mark in movable]
            y += row.height
    return Row(max(map(height_of, cells)), tuple(marks))


def led_by(rows: Rows, *marks: Mark) -> Rows:
    """The same rows with marks on the first that are read before its own."""
    first = rows[0]
    return (Row(first.height, (*marks, *first.marks), first.may_end), *rows[1:])


def with_marks(rows: Rows, *marks: Mark) -> Rows:
    """The same rows with more marks on the first."""
    first = rows[0]
    return (Row(first.height, (*first.marks, *marks), first.may_end), *rows[1:])


def draw_rows(pen: Pen, x: float, y: float, rows: Rows) -> None:
    """Draw rows one below the other."""
    for row in rows:
        for mark in row.marks:
            mark.draw(pen, x, y)
        y += row.height


def _count_fitting(rows: Rows, room: float) -> int:
    used = 0.0
    for count, row in enumerate(rows):
        used += row.height
        if used > room + 0.01:
            return count
    return len(rows)
