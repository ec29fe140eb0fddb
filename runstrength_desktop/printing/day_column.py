"""One day of the fridge page as blocks: its runs, then its strength sessions."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from runstrength_desktop.coaching.contacts import session_contacts
from runstrength_desktop.coaching.duration import session_minutes
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.week import Day, PlannedExercise, Run, Session
from runstrength_desktop.printing import plan_words
from runstrength_desktop.printing.faces import BOLD, REGULAR
from runstrength_desktop.printing.ink import MUTED, RUN, STRENGTH, TEXT
from runstrength_desktop.printing.pen import BAR, Pen
from runstrength_desktop.printing.rows import (
    Box,
    Row,
    Rows,
    Rule,
    Words,
    draw_rows,
    ending,
    height_of,
    take_rows,
)
from runstrength_desktop.printing.typesetter import TextStyle, Typesetter

TICK = 8.0
TICK_SPACE = 13.0
SIDE_PAD = 5.5
NOTHING = "Nothing in it yet"
TALL_TITLE = 4


@dataclass(frozen=True, slots=True)
class Density:
    """How closely a week is set, in points."""

    day: float
    title: float
    body: float
    small: float
    gap: float
    spacing: float

    @property
    def name_style(self) -> TextStyle:
        """Exercise names."""
        return TextStyle(REGULAR, self.body, TEXT, self.spacing)

    @property
    def dose_style(self) -> TextStyle:
        """Sets × reps, and the kind of a run."""
        return TextStyle(BOLD, self.body, TEXT, self.spacing)

    @property
    def small_style(self) -> TextStyle:
        """What stands beside and below."""
        return TextStyle(REGULAR, self.small, MUTED, self.spacing)

    @property
    def title_style(self) -> TextStyle:
        """Session titles."""
        return TextStyle(BOLD, self.title, TEXT, self.spacing)


DENSITIES = (
    Density(day=13.0, title=12.5, body=10.5, small=9.5, gap=5.5, spacing=1.3),
    Density(day=13.0, title=12.5, body=10.5, small=9.5, gap=4.5, spacing=1.3),
    Density(day=13.0, title=12.0, body=10.0, small=9.0, gap=4.0, spacing=1.28),
    Density(day=13.0, title=12.0, body=10.0, small=9.0, gap=3.2, spacing=1.25),
    Density(day=12.5, title=12.0, body=9.5, small=9.0, gap=2.8, spacing=1.22),
    Density(day=12.0, title=12.0, body=9.0, small=9.0, gap=2.2, spacing=1.18),
)


class Block(Protocol):
    """Something that stands in a day's column."""

    @property
    def height(self) -> float:
        """Points it takes."""

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draw it with its left top at x, y."""

    def split(self, room: float, *, is_fresh: bool) -> "tuple[Block | None, Block | None]":
        """What goes into `room`, and what is left for the next page."""


@dataclass(frozen=True, slots=True)
class RunBlock:
    """A grey box: kind, then kilometres or minutes."""

    rows: Rows
    pad: float

    @property
    def height(self) -> float:
        """Points it takes."""
        return height_of(self.rows) + 2 * self.pad

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draw it with its left top at x, y."""
        pen.fill((x, y, width, self.height), RUN)
        draw_rows(pen, x + SIDE_PAD, y + self.pad, self.rows)

    def split(self, room: float, *, is_fresh: bool) -> "tuple[Block | None, Block | None]":
        """Whole or not at all: it is lower than any page."""
        return (self, None) if is_fresh or self.height <= room else (None, self)


@dataclass(frozen=True, slots=True)
class SessionBlock:
    """A session's card; may go on in the same column of the next page."""

    rows: Rows
    pad: float
    title_again: Rows

    @property
    def height(self) -> float:
        """Points it takes."""
        return height_of(self.rows) + 2 * self.pad + BAR

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draw it with its left top at x, y."""
        pen.card((x, y, width, self.height), STRENGTH)
        draw_rows(pen, x + SIDE_PAD, y + BAR + self.pad, self.rows)

    def split(self, room: float, *, is_fresh: bool) -> "tuple[Block | None, Block | None]":
        """Cut between exercises; the rest opens with the title again."""
        taken, left = take_rows(self.rows, room - 2 * self.pad - BAR, is_fresh=is_fresh)
        first = replace(self, rows=taken) if taken else None
        rest = replace(self, rows=(*self.title_again, *left)) if left and taken else None
        return first, rest if taken else self


@dataclass(frozen=True, slots=True)
class DayColumn:
    """Builds the blocks of a day for a column of `width` points."""

    typesetter: Typesetter
    exercises: Mapping[str, Exercise]
    density: Density
    width: float

    def blocks(self, day: Day) -> tuple[Block, ...]:
        """Runs first, as in the week view; a day of strength alone says so."""
        if not day.runs and not day.sessions:
            return ()
        runs = [self._run(run) for run in day.runs] or [self._no_run()]
        return (*runs, *(self._session(session) for session in day.sessions))

    @property
    def _inner(self) -> float:
        return self.width - 2 * SIDE_PAD

    def _no_run(self) -> RunBlock:
        return RunBlock(self._text_rows("No run", self.density.small_style), self.density.gap)

    def _run(self, run: Run) -> RunBlock:
        name = self._text_rows(plan_words.RUN_NAMES[run.kind], self.density.dose_style)
        amount = plan_words.run_amount(run)
        rows = self._text_rows(amount, self.density.name_style) if amount else ()
        return RunBlock((*name, *rows), self.density.gap)

    def _session(self, session: Session) -> SessionBlock:
        title = self._title(session)
        items = [row for item in session.items for row in self._item(item)]
        empty = () if items else self._text_rows(NOTHING, self.density.small_style)
        about = self._about(session)
        below = self._text_rows(about, self.density.small_style) if about else ()
        again = (*title[:2], *self._text_rows("continued", self.density.small_style))
        space = (Row(self.density.gap * 0.6),)
        opening = ending(space) if len(title) > TALL_TITLE else space
        rows = (*title, *below, *opening, *items, *empty)
        return SessionBlock(rows, self.density.gap, (*again, *space))

    def _title(self, session: Session) -> Rows:
        title = self.typesetter.clean(session.title) or plan_words.UNTITLED
        style = self.density.title_style
        lines = self.typesetter.even_lines(title, style, self._inner)
        return tuple(Row(style.leading, (Words(line, style),)) for line in lines)

    def _about(self, session: Session) -> str:
        minutes = session_minutes(session, self.exercises)
        landings = round(session_contacts(session, self.exercises).raw)
        parts = [plan_words.duration(minutes)] if minutes else []
        return " · ".join(parts + ([f"{landings} contacts"] if landings else []))

    def _item(self, item: PlannedExercise) -> Rows:
        gap = self.density.gap
        opening = Row(2 * gap, (Rule(self._inner, gap * 0.9),))
        names = self._text_rows(item.exercise_name, self.density.name_style, TICK_SPACE)
        tick = Box(0.0, (names[0].height - TICK) / 2 + 0.6, TICK, TICK)
        first = replace(names[0], marks=(tick, *names[0].marks))
        return ending((opening, first, *names[1:], *self._dose(item)))

    def _dose(self, item: PlannedExercise) -> Rows:
        exercise = self.exercises.get(item.exercise_id)
        unilateral = exercise is not None and exercise.unilateral
        work = item.prescription.work_text()
        extra = item.prescription.extra_text(unilateral=unilateral)
        strong, small = self.density.dose_style, self.density.small_style
        at = TICK_SPACE + self.typesetter.width(work, strong) + 5
        row = Row(strong.leading, (Words(work, strong, TICK_SPACE),))
        if not extra:
            return (row,)
        if at + self.typesetter.width(extra, small) > self._inner:
            return (row, *self._text_rows(extra, small, TICK_SPACE))
        lowered = strong.rise - small.rise
        return (replace(row, marks=(*row.marks, Words(extra, small, at, lowered))),)

    def _text_rows(self, text: str, style: TextStyle, indent: float = 0.0) -> Rows:
        lines = self.typesetter.lines(text, style, self._inner - indent)
        return tuple(Row(style.leading, (Words(line, style, indent),)) for line in lines)
