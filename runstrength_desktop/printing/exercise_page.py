"""How to do the exercises of the plan, each once: figure, muscles, steps and mistakes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from runstrength_desktop.coaching.fractional_sets import MuscleSets
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.exercise_guide import ExerciseGuide
from runstrength_desktop.domain.muscle import BodySide
from runstrength_desktop.domain.paper_plan import PaperPlan
from runstrength_desktop.printing.body_figure import BodyFigure
from runstrength_desktop.printing.ink import LINE
from runstrength_desktop.printing.letters import NAME, QUIET, SMALL, STRONG, TEXT, TITLE
from runstrength_desktop.printing.paper import MARGIN, Sheet
from runstrength_desktop.printing.pen import Pen
from runstrength_desktop.printing.press import Press
from runstrength_desktop.printing.rows import (
    Drawing,
    Row,
    Rows,
    Words,
    at_least,
    draw_rows,
    ending,
    height_of,
    led_by,
    take_rows,
    with_marks,
)
from runstrength_desktop.printing.typesetter import TextStyle

HEADING = "How to do the exercises"
FIGURE_WIDTH, FIGURE_HEIGHT = 132.0, 96.0
MAP_HEIGHT = 84.0
SPACE = 14.0
ENTRY_GAP = 12.0
NUMBER_SPACE = 13.0
NO_GUIDE = "An exercise of your own; its notes are in the catalogue."
PRIME = 1.0
SHOWN = 5.0


@dataclass(frozen=True, slots=True)
class ExerciseEntry:
    """An exercise of the sheet; a part that goes on over the page has no map."""

    rows: Rows
    sets: MuscleSets | None

    @property
    def height(self) -> float:
        """Points it takes."""
        return height_of(self.rows) + ENTRY_GAP


@dataclass(frozen=True, slots=True)
class ExercisePage:
    """Exercises one below the other."""

    sheet: Sheet
    entries: tuple[ExerciseEntry, ...]
    body: BodyFigure
    is_first: bool

    @property
    def small(self) -> float:
        """Size of the foot's letters."""
        return SMALL

    @property
    def bookmark(self) -> str:
        """Its name in the outline; empty when it continues another."""
        return HEADING if self.is_first else ""

    def draw(self, pen: Pen) -> None:
        """Draw everything above the footer."""
        y = MARGIN
        if self.is_first:
            pen.text(MARGIN, y + TITLE.rise, HEADING, TITLE)
            y += TITLE.leading + ENTRY_GAP / 2
        for entry in self.entries:
            pen.rule(MARGIN, y, self.sheet.inner_width, 0.5, LINE)
            draw_rows(pen, MARGIN, y + ENTRY_GAP / 2, entry.rows)
            if entry.sets is not None:
                left = self.sheet.width - MARGIN - self.body.width(MAP_HEIGHT)
                self.body.draw(pen, left, y + ENTRY_GAP / 2 + 2, MAP_HEIGHT, entry.sets)
            y += entry.height


def exercise_pages(press: Press, plan: PaperPlan) -> Iterator[ExercisePage]:
    """Every exercise of the plan's weeks that the catalogue knows, by name."""
    sheet = press.sheet(lies_best=False)
    used = {item.exercise_id for week in plan.weeks for item in week.items()}
    known = [press.catalogue.by_id[key] for key in used if key in press.catalogue.by_id]
    known.sort(key=lambda exercise: (exercise.name.casefold(), exercise.id))
    entries = [_entry(press, sheet, exercise) for exercise in known]
    is_first = True
    while entries:
        room = sheet.room - (TITLE.leading + ENTRY_GAP / 2 if is_first else 0.0)
        taken, entries = _filled(entries, room)
        yield ExercisePage(sheet, tuple(taken), press.body, is_first)
        is_first = False


def _filled(
    entries: list[ExerciseEntry], room: float
) -> tuple[list[ExerciseEntry], list[ExerciseEntry]]:
    taken: list[ExerciseEntry] = []
    for number, entry in enumerate(entries):
        if entry.height <= room:
            taken.append(entry)
            room -= entry.height
            continue
        if taken:
            return taken, entries[number:]
        first, rest = take_rows(entry.rows, room - ENTRY_GAP, is_fresh=True)
        left = (
            [ExerciseEntry(rest, None), *entries[number + 1 :]] if rest else entries[number + 1 :]
        )
        return [ExerciseEntry(first, entry.sets)], left
    return taken, []


def _entry(press: Press, sheet: Sheet, exercise: Exercise) -> ExerciseEntry:
    writer = _Writer(press, sheet)
    rows = tuple(writer.rows(exercise))
    form = press.drawing(exercise.id)
    if form is not None:
        drawing = Drawing(form, 0.0, 2.0, FIGURE_WIDTH, FIGURE_HEIGHT - 4)
        rows = at_least(with_marks(rows, drawing), FIGURE_HEIGHT)
    return ExerciseEntry(ending(at_least(rows, MAP_HEIGHT + 4)), shares(exercise))


def shares(exercise: Exercise) -> MuscleSets:
    """What an exercise works as if five sets were done: its muscles in three levels (R16)."""
    return MuscleSets({(m, side): SHOWN * w for m, w in exercise.muscles for side in BodySide})


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes between the figure and the map."""

    press: Press
    sheet: Sheet

    def rows(self, exercise: Exercise) -> Iterator[Row]:
        yield from self._text(exercise.name, NAME)
        if prime := self._muscles(exercise):
            yield from self._text(prime, QUIET)
        guide = self.press.catalogue.guides.get(exercise.id)
        if guide is None:
            yield from self._text(NO_GUIDE, TEXT)
            return
        if guide.setup:
            yield from self._text(guide.setup, TEXT)
            yield Row(2.0)
        for number, cue in enumerate(guide.cues, start=1):
            yield from self._numbered(f"{number}", cue)
        yield Row(2.0)
        yield from self._more(guide)

    @property
    def _left(self) -> float:
        return FIGURE_WIDTH + SPACE

    @property
    def _width(self) -> float:
        return self.sheet.inner_width - self._left - self.press.body.width(MAP_HEIGHT) - SPACE

    def _more(self, guide: ExerciseGuide) -> Iterator[Row]:
        yield from self._headed("Avoid", guide.mistakes)
        yield from self._headed("Breathing", (guide.breathing,))
        yield from self._headed("Tempo", (guide.tempo,))

    def _headed(self, head: str, sentences: Iterable[str]) -> Rows:
        text = " ".join(sentence for sentence in sentences if sentence)
        if not text:
            return ()
        at = self._left + self.press.typesetter.width(head, STRONG) + 5
        rows = self.press.text(text, QUIET, self._width + self._left - at, at)
        return led_by(rows, Words(head, STRONG, self._left))

    def _numbered(self, number: str, text: str) -> Rows:
        rows = self.press.text(text, TEXT, self._width - NUMBER_SPACE, self._left + NUMBER_SPACE)
        return led_by(rows, Words(number, STRONG, self._left))

    def _text(self, text: str, style: TextStyle) -> Rows:
        return self.press.text(text, style, self._width, self._left)

    def _muscles(self, exercise: Exercise) -> str:
        known = self.press.catalogue.muscle_by_id
        names = [known[m].name for m, weight in exercise.muscles if weight >= PRIME and m in known]
        return ", ".join(names)
