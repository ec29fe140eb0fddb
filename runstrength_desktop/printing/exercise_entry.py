"""One exercise on a session's card: its figure, how, how much, and boxes for what was done."""

from dataclasses import dataclass, replace

from runstrength_desktop.coaching.contacts import contacts
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.week import PlannedExercise
from runstrength_desktop.printing import plan_words
from runstrength_desktop.printing.letters import NAME, QUIET, STRONG, TEXT
from runstrength_desktop.printing.press import Press
from runstrength_desktop.printing.rows import (
    Box,
    Drawing,
    Mark,
    Row,
    Rows,
    Rule,
    Upright,
    Words,
    at_least,
    ending,
    led_by,
    with_marks,
)
from runstrength_desktop.printing.set_boxes import box_rows, sides_of

FIGURE_WIDTH, FIGURE_HEIGHT = 76.0, 56.0
INDENT = 90.0
TICK = 8.5
_GAP = 7.0
_LABEL_SPACE = 22.0
_CUES = 2
_OPENING, _TIGHT = 9.0, 5.0


@dataclass(frozen=True, slots=True)
class EntryWriter:
    """Writes exercises across `width` points, `in_line` sets side by side.

    `is_tight` leaves out what the exercise sheet says too, to keep a card on one page.
    """

    press: Press
    width: float
    in_line: int
    is_tight: bool = False

    def entry(self, item: PlannedExercise, label: str = "") -> Rows:
        """An exercise with boxes; `label`, such as "A1", ties those that take turns."""
        place = (self.width, self.in_line, self.is_tight, label)
        known = (item.exercise_id, item.exercise_name, item.prescription, item.note)
        return self.press.once((place, known), lambda: self._entry(item, label))

    def _entry(self, item: PlannedExercise, label: str) -> Rows:
        exercise = self.press.catalogue.by_id.get(item.exercise_id)
        told = (*self._name(item, exercise, label), *self._how(item, exercise), Row(2.0))
        rows = (*told, *self._boxes(item, exercise))
        rows = at_least(self._drawn(rows, item), FIGURE_HEIGHT)
        rows = (Row(_TIGHT if self.is_tight else _OPENING, (Rule(self.width),)), *rows)
        tied = tuple(_tied(row) for row in rows) if label else rows
        return (*ending(tied), *self._note(item))

    def brief(self, item: PlannedExercise) -> Rows:
        """An exercise to tick off, for warm-up and cool-down."""
        exercise = self.press.catalogue.by_id.get(item.exercise_id)
        extra = self._extra(item, exercise)
        dose = f"{item.prescription.work_text()} {extra}".strip()
        room = self.width - INDENT
        names = self.press.text(f"{item.exercise_name} · {dose}", TEXT, room - 14, INDENT + 14)
        tick = Box(INDENT, (names[0].height - TICK) / 2 + 0.6, TICK, TICK)
        return (*ending(led_by(names, tick)), *self._note(item))

    def _boxes(self, item: PlannedExercise, exercise: Exercise | None) -> Rows:
        unilateral = exercise is not None and exercise.unilateral
        sides = sides_of(item.prescription, unilateral=unilateral)
        place = (INDENT, self.width - INDENT, self.in_line)
        is_mobility = exercise is not None and exercise.is_mobility
        return box_rows(item.prescription, sides, place, is_mobility=is_mobility)

    def _drawn(self, rows: Rows, item: PlannedExercise) -> Rows:
        form = self.press.drawing(item.exercise_id)
        if form is None:
            return rows
        return with_marks(rows, Drawing(form, 0.0, 0.0, FIGURE_WIDTH, FIGURE_HEIGHT - 4))

    def _name(self, item: PlannedExercise, exercise: Exercise | None, label: str) -> Rows:
        """Name and dose on one line, or below each other where that is too narrow."""
        at = INDENT + (_LABEL_SPACE if label else 0.0)
        work, extra = item.prescription.work_text(), self._extra(item, exercise)
        setter = self.press.typesetter
        dose_width = setter.width(work, NAME)
        dose_width += setter.width(extra, QUIET) + _GAP if extra else 0.0
        names = self.press.text(item.exercise_name, NAME, self.width - at, at)
        marks: tuple[Mark, ...] = (Words(label, NAME, INDENT),) if label else ()
        name_width = setter.width(setter.clean(item.exercise_name), NAME)
        if name_width + 3 * _GAP + dose_width <= self.width - at:
            dose = self._dose(work, extra, self.width - dose_width)
            return led_by(with_marks(names, *dose), *marks)
        if at + dose_width <= self.width:
            below: Rows = (Row(NAME.leading, self._dose(work, extra, at)),)
        else:
            below = self.press.text(work, NAME, self.width - at, at)
            below = (*below, *self.press.text(extra, QUIET, self.width - at, at))
        return (*led_by(names, *marks), *below)

    def _dose(self, work: str, extra: str, at: float) -> tuple[Mark, ...]:
        beside = at + self.press.typesetter.width(work, NAME) + _GAP
        words = Words(work, NAME, at)
        lowered = NAME.rise - QUIET.rise
        return (words, Words(extra, QUIET, beside, lowered)) if extra else (words,)

    def _extra(self, item: PlannedExercise, exercise: Exercise | None) -> str:
        unilateral = exercise is not None and exercise.unilateral
        landings = 0.0
        if exercise is not None and exercise.contacts_per_rep:
            landings = contacts(exercise, item.prescription).raw
        return plan_words.dose_extra(item.prescription, unilateral=unilateral, contacts=landings)

    def _how(self, item: PlannedExercise, exercise: Exercise | None) -> Rows:
        room = self.width - INDENT
        guide = self.press.catalogue.guides.get(item.exercise_id)
        cue = " ".join(guide.cues[: 1 if self.is_tight else _CUES]) if guide else ""
        rows = self.press.text(cue, QUIET, room, INDENT) if cue else ()
        swap = self.press.home_swap(item.exercise_id) if exercise is not None else None
        if swap is None:
            return rows
        head = "At home:"
        beside = INDENT + self.press.typesetter.width(head, STRONG) + 4
        names = self.press.text(swap.name, QUIET, self.width - beside, beside)
        return (*rows, *led_by(names, Words(head, STRONG, INDENT)))

    def _note(self, item: PlannedExercise) -> Rows:
        if not item.note.strip():
            return ()
        lines = self.press.note(item.note, TEXT, self.width - INDENT, INDENT)
        return (*led_by(lines, Words("Note", STRONG)), Row(4.0, may_end=True))


def _tied(row: Row) -> Row:
    return replace(row, marks=(Upright(-7.0, row.height), *row.marks))
