"""Rows of marks: what a card is made of, and where it may be cut for the next page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from runstrength_desktop.printing.ink import LINE
from runstrength_desktop.printing.pen import Form, Pen
from runstrength_desktop.printing.typesetter import TextStyle


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


@dataclass(frozen=True, slots=True)
class Placed:
    """A form with its origin at x."""

    form: Form
    x: float

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the row's left top at x, y."""
        pen.form_at(x + self.x, y, self.form)


@dataclass(frozen=True, slots=True)
class Row:
    """A strip of `height` points; a card may end after it if `may_end`."""

    height: float
    marks: tuple[Mark, ...] = ()
    may_end: bool = False


Rows = tuple[Row, ...]


def height_of(rows: Sequence[Row]) -> float:
    """Points that rows take one below the other."""
    return sum(row.height for row in rows)


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
    return (*rows[:-1], replace(rows[-1], may_end=True))


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
