"""A card a session, for the gym: what to do, and boxes for what was done."""

from dataclasses import dataclass, replace
from datetime import date

from runstrength_desktop.coaching.duration import session_minutes
from runstrength_desktop.coaching.fractional_sets import MuscleSets, muscle_sets
from runstrength_desktop.domain.week import PlannedExercise, Session, Week
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.printing import plan_words
from runstrength_desktop.printing.body_figure import BodyFigure
from runstrength_desktop.printing.faces import BOLD, REGULAR
from runstrength_desktop.printing.ink import FRAME, MUTED, STRENGTH
from runstrength_desktop.printing.pen import BAR, Pen
from runstrength_desktop.printing.rows import (
    Mark,
    Row,
    Rows,
    Rule,
    Words,
    draw_rows,
    ending,
    height_of,
)
from runstrength_desktop.printing.set_boxes import box_rows, sets_in_line, sides_of
from runstrength_desktop.printing.typesetter import TextStyle, Typesetter

PAD = 12.0
MAP_HEIGHT = 72.0
DAY = TextStyle(REGULAR, 10, MUTED)
TITLE = TextStyle(BOLD, 17)
ABOUT = TextStyle(REGULAR, 10, MUTED)
NAME = TextStyle(BOLD, 12)
DOSE = TextStyle(BOLD, 12)
EXTRA = TextStyle(REGULAR, 10, MUTED)
NOTES = TextStyle(BOLD, 10)
EXTRA_GAP = 7.0
NOTE_LINES = 2
NOTE_PITCH = 22.0


@dataclass(frozen=True, slots=True)
class _NoteLine:
    width: float

    def draw(self, pen: Pen, x: float, y: float) -> None:
        pen.rule(x, y + NOTE_PITCH - 1, self.width, 0.5, FRAME)


@dataclass(frozen=True, slots=True)
class SessionCard:
    """A card or, when a session is longer than a page, one part of it."""

    title: str
    rows: Rows
    sets: MuscleSets | None

    @property
    def height(self) -> float:
        """Points it takes."""
        return BAR + 2 * PAD + height_of(self.rows)

    def draw(self, pen: Pen, place: tuple[float, float, float], figure: BodyFigure) -> None:
        """Draw at `place`: left, top and width. Its first part holds the small map."""
        x, y, width = place
        pen.card((x, y, width, self.height), STRENGTH)
        draw_rows(pen, x + PAD, y + BAR + PAD, self.rows)
        if self.sets is not None:
            left = x + width - PAD - figure.width(MAP_HEIGHT)
            figure.draw(pen, left, y + BAR + PAD - 4, MAP_HEIGHT, self.sets)


@dataclass(frozen=True, slots=True)
class CardWriter:
    """Makes cards of `width` points."""

    typesetter: Typesetter
    catalogue: Catalogue
    map_width: float
    width: float

    def cards(self, week: Week) -> tuple[SessionCard, ...]:
        """A card for each session that holds an exercise, Monday first."""
        return tuple(
            self.card(day.date, session)
            for day in week.days
            for session in day.sessions
            if session.items
        )

    def card(self, day: date, session: Session) -> SessionCard:
        """The card of a session."""
        title = self.typesetter.clean(session.title) or plan_words.UNTITLED
        in_line = sets_in_line(item.prescription for item in session.items)
        items = [row for item in session.items for row in self._item(item, in_line)]
        sets = muscle_sets(session.items, self.catalogue.by_id)
        rows = (*self._head(day, title, session), *items, *self._notes())
        return SessionCard(title, rows, sets)

    def continued(self, title: str) -> Rows:
        """What stands on top of a part that follows another."""
        first = self._lines(title, NAME, self._inner)[:1]
        return (*first, *self._lines("continued", ABOUT, self._inner), Row(6.0))

    @property
    def _inner(self) -> float:
        return self.width - 2 * PAD

    def _head(self, day: date, title: str, session: Session) -> Rows:
        beside = self._inner - self.map_width - PAD
        rows = (
            *self._lines(plan_words.long_day(day), DAY, beside),
            *self._lines(title, TITLE, beside),
            *self._lines(self._about(session), ABOUT, beside),
        )
        return (*rows, Row(max(6.0, MAP_HEIGHT - height_of(rows))))

    def _about(self, session: Session) -> str:
        count = len(session.items)
        parts = [f"{count} exercise{'' if count == 1 else 's'}"]
        minutes = session_minutes(session, self.catalogue.by_id)
        return " · ".join(parts + ([f"about {plan_words.duration(minutes)}"] if minutes else []))

    def _item(self, item: PlannedExercise, in_line: int) -> Rows:
        exercise = self.catalogue.by_id.get(item.exercise_id)
        unilateral = exercise is not None and exercise.unilateral
        dose = item.prescription
        extra = dose.extra_text(unilateral=unilateral)
        beside = " · ".join(part for part in (extra, plan_words.rest_text(dose)) if part)
        sides = sides_of(dose, unilateral=unilateral)
        boxes = box_rows(dose, sides, self._inner, in_line)
        opening = Row(8.0, (Rule(self._inner),))
        rows = (opening, *self._name(item, dose.work_text(), beside), Row(2.0), *boxes, Row(4.0))
        return ending(rows)

    def _name(self, item: PlannedExercise, work: str, beside: str) -> Rows:
        extra_width = self.typesetter.width(beside, EXTRA)
        work_at = self._inner - self.typesetter.width(work, DOSE)
        work_at -= extra_width + EXTRA_GAP if beside else 0.0
        names = self._lines(item.exercise_name, NAME, work_at - 3 * EXTRA_GAP)
        marks: list[Mark] = [Words(work, DOSE, work_at)]
        if beside:
            lowered = DOSE.rise - EXTRA.rise
            marks.append(Words(beside, EXTRA, self._inner - extra_width, lowered))
        return (*names[:-1], replace(names[-1], marks=(*names[-1].marks, *marks)))

    def _notes(self) -> Rows:
        lines = (Row(NOTE_PITCH, (_NoteLine(self._inner),)) for _ in range(NOTE_LINES))
        heading = Words("Notes", NOTES, 0.0, 9.0)
        return (Row(NOTES.leading + 5, (Rule(self._inner), heading)), *lines)

    def _lines(self, text: str, style: TextStyle, limit: float) -> Rows:
        lines = self.typesetter.lines(text, style, limit)
        return tuple(Row(style.leading, (Words(line, style),)) for line in lines)
