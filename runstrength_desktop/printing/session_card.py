"""A card a session, for the gym: what to do, and boxes for what was done."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from runstrength_desktop.coaching.contacts import session_contacts
from runstrength_desktop.coaching.duration import session_minutes
from runstrength_desktop.coaching.fractional_sets import MuscleSets, muscle_sets
from runstrength_desktop.coaching.warm_up import warm_up
from runstrength_desktop.domain.block import Block, BlockKind
from runstrength_desktop.domain.paper_plan import PaperPlan
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import PlannedExercise, Session, Week
from runstrength_desktop.printing import plan_words
from runstrength_desktop.printing.body_figure import BodyFigure
from runstrength_desktop.printing.exercise_entry import INDENT, EntryWriter
from runstrength_desktop.printing.ink import STRENGTH
from runstrength_desktop.printing.letters import NAME, QUIET, STRONG, TEXT, TITLE
from runstrength_desktop.printing.pen import BAR, Pen
from runstrength_desktop.printing.press import Press
from runstrength_desktop.printing.rows import (
    NoteLine,
    Row,
    Rows,
    Rule,
    Words,
    draw_rows,
    ending,
    height_of,
    led_by,
)
from runstrength_desktop.printing.set_boxes import sets_in_line

PAD = 12.0
MAP_HEIGHT = 84.0
NOTE_LINES = 2
NOTE_PITCH = 22.0
TALL_TITLE = 3
MOST_SAVED = 17.0
TIGHT_MAP_HEIGHT = 66.0
_OPENING = 9.0
_ENDS = frozenset({BlockKind.WARM_UP, BlockKind.COOL_DOWN})
_TURNS = {BlockKind.SUPERSET: "Superset", BlockKind.CIRCUIT: "Circuit"}


@dataclass(frozen=True, slots=True)
class SessionCard:
    """A card or, when a session is longer than a page, one part of it."""

    title: str
    rows: Rows
    sets: MuscleSets | None
    map_height: float
    is_last: bool = True

    @property
    def height(self) -> float:
        """Points it takes."""
        return BAR + 2 * PAD + height_of(self.rows)

    def grown(self, room: float, width: float, most: int) -> "SessionCard":
        """The same card with up to `most` more lines to write on, within `room` more points."""
        if not self.is_last:
            return self
        more = max(0, min(most, int(room / NOTE_PITCH)))
        return replace(self, rows=(*self.rows, *note_lines(width - 2 * PAD, more)))

    def draw(self, pen: Pen, place: tuple[float, float, float], figure: BodyFigure) -> None:
        """Draw at `place`: left, top and width. Its first part holds the small map."""
        x, y, width = place
        pen.card((x, y, width, self.height), STRENGTH)
        draw_rows(pen, x + PAD, y + BAR + PAD, self.rows)
        if self.sets is not None:
            left = x + width - PAD - figure.width(self.map_height)
            figure.draw(pen, left, y + BAR + PAD - 4, self.map_height, self.sets)


@dataclass(frozen=True, slots=True)
class CardWriter:
    """Makes cards of `width` points."""

    press: Press
    plan: PaperPlan
    width: float
    is_tight: bool = False

    def cards(self, week: Week, room: float) -> tuple[SessionCard, ...]:
        """A card for each session that holds an exercise and is not skipped, Monday first.

        A card a little higher than `room` is set more closely.
        """
        return tuple(
            self._fitting(day.date, session, room)
            for day in week.days
            for session in day.sessions
            if session.items and session.status is not Status.SKIPPED
        )

    def _fitting(self, day: date, session: Session, room: float) -> SessionCard:
        card = self.card(day, session)
        saved = MAP_HEIGHT - TIGHT_MAP_HEIGHT + MOST_SAVED * len(session.items)
        if not room < card.height <= room + saved:
            return card
        tight = replace(self, is_tight=True).card(day, session)
        return tight if tight.height <= room else card

    def card(self, day: date, session: Session) -> SessionCard:
        """The card of a session."""
        title = self.press.typesetter.clean(session.title) or plan_words.UNTITLED
        sets = muscle_sets(session.items, self.press.catalogue.by_id)
        rows = (
            *self._head(day, title, session),
            *self._note(session),
            *self._warm_up(session),
            *(row for part in self._blocks(session) for row in part),
            *self._cool_down(session),
            *self._notes(),
        )
        return SessionCard(title, rows, sets, self._map_height)

    def continued(self, title: str) -> Rows:
        """What stands on top of a part that follows another."""
        lines = self.press.text(title, NAME, self._inner)
        first = lines if len(lines) <= TALL_TITLE else lines[:1]
        return (*first, *self.press.text("continued", QUIET, self._inner), Row(6.0))

    @property
    def _map_height(self) -> float:
        return TIGHT_MAP_HEIGHT if self.is_tight else MAP_HEIGHT

    @property
    def _inner(self) -> float:
        return self.width - 2 * PAD

    def _head(self, day: date, title: str, session: Session) -> Rows:
        beside = self._inner - self.press.body.width(self._map_height) - PAD
        when = (plan_words.long_day(day), plan_words.clock(session.starts_at), self.plan.athlete)
        rows = (
            *self.press.text(" · ".join(part for part in when if part), QUIET, beside),
            *self.press.text(title, TITLE, beside),
            *self.press.text(self._about(session), QUIET, beside),
        )
        return (*rows, Row(max(6.0, self._map_height - height_of(rows))))

    def _about(self, session: Session) -> str:
        exercises = self.press.catalogue.by_id
        minutes = session_minutes(session, exercises)
        landings = round(session_contacts(session, exercises).raw)
        parts = (
            plan_words.counted(len(session.items), "exercise"),
            f"about {plan_words.duration(minutes)}" if minutes else "",
            self.plan.place_names.get(session.place, ""),
            f"{landings} contacts" if landings else "",
        )
        return " · ".join(part for part in parts if part)

    def _note(self, session: Session) -> Rows:
        if not session.note.strip():
            return ()
        return (*self.press.note(session.note, TEXT, self._inner), Row(8.0, may_end=True))

    def _blocks(self, session: Session) -> Iterator[Rows]:
        doses = (i.prescription for i in session.items if i.block.kind not in _ENDS)
        in_line = sets_in_line(doses, self._inner - INDENT)
        writer = EntryWriter(self.press, self._inner, in_line, self.is_tight)
        turns = 0
        for block, items in groupby(session.items, lambda item: item.block):
            members = tuple(items)
            if block.kind in _ENDS:
                yield self._end(block, members, writer)
                continue
            letter = chr(ord("A") + turns % 26) if block.shares_rest else ""
            turns += bool(letter)
            yield self._turn_head(block, members, letter)
            for number, item in enumerate(members, start=1):
                yield writer.entry(item, f"{letter}{number}" if letter else "")

    def _turn_head(self, block: Block, members: tuple[PlannedExercise, ...], letter: str) -> Rows:
        if not letter:
            return ()
        rounds = max(item.prescription.sets for item in members)
        text = f"{_TURNS[block.kind]} {letter}: take turns, {plan_words.counted(rounds, 'round')}"
        rows = self.press.text(f"{text}, rest after each round", STRONG, self._inner)
        return (Row(_OPENING, (Rule(self._inner),)), *rows)

    def _end(self, block: Block, items: tuple[PlannedExercise, ...], writer: EntryWriter) -> Rows:
        """Own exercises of a warm-up or cool-down."""
        name = "Warm-up" if block.kind is BlockKind.WARM_UP else "Cool-down"
        rows = tuple(row for item in items for row in writer.brief(item))
        head = Row(_OPENING, (Rule(self._inner),))
        return ending((head, *led_by(rows, Words(name, STRONG)), Row(4.0)))

    def _warm_up(self, session: Session) -> Rows:
        found = warm_up(session, self.press.catalogue.by_id)
        return self._told("Warm-up", plan_words.warm_up_text(found)) if found else ()

    def _cool_down(self, session: Session) -> Rows:
        if any(item.block.kind is BlockKind.COOL_DOWN for item in session.items):
            return ()
        told = self._told("Cool-down", plan_words.COOL_DOWN)
        return (*told[:-1], replace(told[-1], may_end=False))  # the lines for notes stay with it

    def _told(self, name: str, text: str) -> Rows:
        rows = self.press.text(text, TEXT, self._inner - INDENT, INDENT)
        head = Row(_OPENING, (Rule(self._inner),))
        return ending((head, *led_by(rows, Words(name, STRONG)), Row(5.0)))

    def _notes(self) -> Rows:
        heading = Row(STRONG.leading + 5, (Rule(self._inner), Words("Notes", STRONG, 0.0, 9.0)))
        return (heading, *note_lines(self._inner, NOTE_LINES))


def note_lines(width: float, count: int) -> Rows:
    """Rows to write on."""
    return tuple(Row(NOTE_PITCH, (NoteLine(width, NOTE_PITCH),)) for _ in range(count))
