"""One day of the fridge page as blocks: its runs, then its strength sessions."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from runstrength_desktop.coaching.contacts import session_contacts
from runstrength_desktop.coaching.duration import session_minutes
from runstrength_desktop.domain.paper_plan import PaperPlan
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Day, PlannedExercise, Run, Session
from runstrength_desktop.printing import plan_words
from runstrength_desktop.printing.density import Density
from runstrength_desktop.printing.ink import STRENGTH
from runstrength_desktop.printing.pen import BAR, Pen
from runstrength_desktop.printing.press import Press
from runstrength_desktop.printing.rows import (
    Box,
    Row,
    Rows,
    Rule,
    Words,
    beside,
    draw_rows,
    ending,
    height_of,
    led_by,
    take_rows,
    with_marks,
)
from runstrength_desktop.printing.typesetter import TextStyle

TICK = 8.0
TICK_SPACE = 13.0
SIDE_PAD = 5.5
NO_RUN = "No run"
NOTHING = "Nothing in it yet"
TALL_TITLE = 4
SKIPPED = "skipped"
CELL_GAP = 12.0
RUN_PAD = 0.6
AFTER_TITLE = 0.6


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
    """A grey box: kind, then kilometres or minutes, then its note."""

    rows: Rows
    pad: float

    @property
    def height(self) -> float:
        """Points it takes."""
        return height_of(self.rows) + 2 * self.pad

    def draw(self, pen: Pen, x: float, y: float, width: float) -> None:
        """Draw it with its left top at x, y."""
        pen.run((x, y, width, self.height))
        draw_rows(pen, x + SIDE_PAD, y + self.pad, self.rows)

    def split(self, room: float, *, is_fresh: bool) -> "tuple[Block | None, Block | None]":
        """Whole if it can be; a note longer than a page goes on over the page."""
        if self.height <= room:
            return self, None
        if not is_fresh:
            return None, self
        taken, left = take_rows(self.rows, room - 2 * self.pad, is_fresh=True)
        return replace(self, rows=taken), replace(self, rows=left)


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


def gaps_of(day: Day) -> float:
    """How many gaps of the density a day's column is high, beside its letters and lines."""
    held = (0 if one.status is Status.SKIPPED else len(one.items) for one in day.sessions)
    return 2 * max(1, len(day.runs)) + sum(2 + AFTER_TITLE + 2 * items for items in held)


@dataclass(frozen=True, slots=True)
class DayColumn:
    """Builds the blocks of a day for a column of `width` points.

    `cells` exercises of a session stand side by side.
    """

    press: Press
    plan: PaperPlan
    density: Density
    width: float
    cells: int = 1

    def blocks(self, day: Day) -> tuple[Block, ...]:
        """Runs first, as in the week view; a column of strength alone says so."""
        if not day.runs and not day.sessions:
            return ()
        none = [self._no_run()] if self.cells == 1 else []
        runs = [self._run(run) for run in day.runs] or none
        return (*runs, *(self._session(session) for session in day.sessions))

    @property
    def _inner(self) -> float:
        return self.width - 2 * SIDE_PAD

    @property
    def _cell(self) -> float:
        return (self._inner - (self.cells - 1) * CELL_GAP) / self.cells

    def _no_run(self) -> RunBlock:
        return RunBlock(self._text(NO_RUN, self.density.quiet_style), self._run_pad)

    @property
    def _run_pad(self) -> float:
        return self.density.gap * (1.0 if self.cells == 1 else RUN_PAD)

    def _run(self, run: Run) -> RunBlock:
        kind, quiet = self.density.strong_style, self.density.quiet_style
        name = plan_words.RUN_NAMES[run.kind]
        amount = plan_words.run_amount(run)
        note = " ".join(run.note.split())
        if run.status is Status.SKIPPED:
            amount, note = SKIPPED, ""
        if self.cells > 1:
            rows = self._in_line(name, " · ".join(part for part in (amount, note) if part))
            return RunBlock(rows, self._run_pad)
        rows = self._text(amount, self.density.text_style) if amount else ()
        noted = self._text(note, quiet) if note else ()
        return RunBlock((*self._text(name, kind), *rows, *noted), self._run_pad)

    def _in_line(self, name: str, about: str) -> Rows:
        strong, quiet = self.density.strong_style, self.density.text_style
        at = self.press.typesetter.width(name, strong) + 7
        rows = self.press.text(about, quiet, self._inner - at, at)
        return led_by(rows, Words(name, strong))

    def _session(self, session: Session) -> SessionBlock:
        about = self.press.once(("about", id(session)), lambda: self._about(session))
        title = self._title(session)
        title, below = self._beside(title, about) if about else (title, ())
        again = title if len(title) < TALL_TITLE else title[:1]
        again = (*again, *self._text("continued", self.density.quiet_style))
        space = (Row(self.density.gap * AFTER_TITLE),)
        opening = ending(space) if len(title) > TALL_TITLE else space
        rows = (*title, *below, *opening, *self._items(session))
        return SessionBlock(rows, self.density.gap, (*again, *space))

    def _beside(self, title: Rows, about: str) -> tuple[Rows, Rows]:
        """What is said of a session: after its title where a line has room, else below it."""
        name, quiet = self.density.name_style, self.density.quiet_style
        setter = self.press.typesetter
        end = max(m.x + setter.width(m.text, name) for m in title[0].marks if isinstance(m, Words))
        at = end + 8
        fits = at + setter.width(setter.clean(about), quiet) <= self._inner
        if self.cells == 1 or len(title) > 1 or not fits:
            return title, self._text(about, quiet)
        beside_it = Words(setter.clean(about), quiet, at, name.rise - quiet.rise)
        return with_marks(title, beside_it), ()

    def _items(self, session: Session) -> Rows:
        if not session.items:
            return self._text(NOTHING, self.density.quiet_style)
        if session.status is Status.SKIPPED:
            return ()
        cells = [self._item(item) for item in session.items]
        lines = (cells[n : n + self.cells] for n in range(0, len(cells), self.cells))
        return tuple(row for line in lines for row in self._line_of(line))

    def _line_of(self, cells: Sequence[Rows]) -> Rows:
        gap = self.density.gap
        opening = Row(2 * gap, (Rule(self._inner, gap * 0.9),))
        if self.cells == 1:
            return ending((opening, *cells[0]))
        return ending((opening, beside(cells, self._cell + CELL_GAP)))

    def _title(self, session: Session) -> Rows:
        title = self.press.typesetter.clean(session.title) or plan_words.UNTITLED
        style = self.density.name_style
        lines = self.press.once(
            ("title", title, style.size, self._inner),
            lambda: self.press.typesetter.even_lines(title, style, self._inner),
        )
        return tuple(Row(style.leading, (Words(line, style),)) for line in lines)

    def _about(self, session: Session) -> str:
        if session.status is Status.SKIPPED:
            return SKIPPED
        exercises = self.press.catalogue.by_id
        minutes = session_minutes(session, exercises)
        landings = round(session_contacts(session, exercises).raw)
        parts = (
            plan_words.clock(session.starts_at),
            plan_words.duration(minutes) if minutes else "",
            self.plan.place_names.get(session.place, "").lower(),
            f"{landings} contacts" if landings else "",
        )
        return " · ".join(part for part in parts if part)

    def _item(self, item: PlannedExercise) -> Rows:
        known = (item.exercise_id, item.exercise_name, item.prescription)
        place = (self.density.small, self.density.spacing, self._cell)  # gaps stand between items
        return self.press.once((place, known), lambda: self._new_item(item))

    def _new_item(self, item: PlannedExercise) -> Rows:
        room = self._cell - TICK_SPACE
        names = self.press.text(item.exercise_name, self.density.text_style, room, TICK_SPACE)
        tick = Box(0.0, (names[0].height - TICK) / 2 + 0.6, TICK, TICK)
        return (*led_by(names, tick), *self._dose(item))

    def _dose(self, item: PlannedExercise) -> Rows:
        exercise = self.press.catalogue.by_id.get(item.exercise_id)
        unilateral = exercise is not None and exercise.unilateral
        work = item.prescription.work_text()
        extra = item.prescription.extra_text(unilateral=unilateral)
        strong, quiet = self.density.strong_style, self.density.quiet_style
        setter = self.press.typesetter
        at = TICK_SPACE + setter.width(work, strong) + 5
        rows = self.press.text(work, strong, self._cell - TICK_SPACE, TICK_SPACE)
        if not extra:
            return rows
        if len(rows) > 1 or at + setter.width(extra, quiet) > self._cell:
            return (*rows, *self.press.text(extra, quiet, self._cell - TICK_SPACE, TICK_SPACE))
        return with_marks(rows, Words(extra, quiet, at))

    def _text(self, text: str, style: TextStyle) -> Rows:
        return self.press.text(text, style, self._inner)
