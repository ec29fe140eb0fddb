"""The head of a week's page: which week, whose, what for, and the race it leads to."""

from collections.abc import Iterator
from dataclasses import dataclass

from runstrength_desktop.coaching.race_phases import FAR_WEEKS, phase_of
from runstrength_desktop.domain.iso_week import monday_within, week_number
from runstrength_desktop.domain.paper_plan import PaperPlan, PaperRace
from runstrength_desktop.domain.week import DAYS, Week
from runstrength_desktop.printing import plan_words
from runstrength_desktop.printing.faces import BOLD, REGULAR
from runstrength_desktop.printing.ink import MUTED, TEXT
from runstrength_desktop.printing.paper import MARGIN, Sheet
from runstrength_desktop.printing.pen import Pen
from runstrength_desktop.printing.press import Press
from runstrength_desktop.printing.typesetter import TextStyle

TITLE = TextStyle(BOLD, 21)
BASELINE = 47.0
AFTER_TITLE = 10.0
TO_RULE = 10.0
WIDEST_RACE = 0.5


@dataclass(frozen=True, slots=True)
class WeekHead:
    """The title with what stands beside it, below it, and on the right."""

    title: str
    beside: str
    below: tuple[str, ...]
    race: str
    size: float

    @property
    def rule(self) -> float:
        """Where the head ends, in points from the top."""
        return BASELINE + len(self.below) * self._quiet.leading + TO_RULE

    def draw(self, pen: Pen, sheet: Sheet) -> None:
        """Draw it with the line under it."""
        quiet, right = self._quiet, sheet.width - MARGIN
        after = MARGIN + pen.typesetter.width(self.title, TITLE) + AFTER_TITLE
        pen.text(MARGIN, BASELINE, self.title, TITLE)
        pen.text(after, BASELINE, self.beside, quiet)
        pen.text_right(right, BASELINE, self.race, TextStyle(BOLD, self.size))
        for number, line in enumerate(self.below, start=1):
            pen.text(MARGIN, BASELINE + number * quiet.leading, line, quiet)
        pen.rule(MARGIN, self.rule, sheet.inner_width, 1.5, TEXT)

    @property
    def _quiet(self) -> TextStyle:
        return TextStyle(REGULAR, self.size, MUTED)


def week_head(
    press: Press, plan: PaperPlan, week: Week, place: tuple[Sheet, float], *, is_first: bool
) -> WeekHead:
    """The head for a sheet in letters of a size; a page that continues another says so."""
    sheet, size = place
    setter = press.typesetter
    monday = monday_within(week.start)
    title = f"Week {week_number(monday)}"
    strong, quiet = TextStyle(BOLD, size), TextStyle(REGULAR, size)
    race = setter.clean(_race_words(plan, week) if is_first else "")
    about = list(_about(plan, week, is_first=is_first))
    if setter.width(race, strong) > WIDEST_RACE * sheet.inner_width:
        below = [*setter.lines(" · ".join(about), quiet, sheet.inner_width)]
        below += setter.lines(race, quiet, sheet.inner_width)
        return WeekHead(title, "", tuple(below), "", size)
    room = sheet.inner_width - setter.width(title, TITLE) - AFTER_TITLE
    room -= setter.width(race, strong) + 2 * AFTER_TITLE if race else 0.0
    lines = setter.lines(" · ".join(about), quiet, room)
    if len(lines) == 1:
        return WeekHead(title, lines[0], (), race, size)
    parted = setter.lines(" · ".join(about), quiet, sheet.inner_width)
    return WeekHead(title, "", parted, race, size)


def next_race(plan: PaperPlan, week: Week) -> PaperRace | None:
    """The first race from this week on, within half a year."""
    far = DAYS * FAR_WEEKS
    coming = (race for race in plan.races if 0 <= (race.date - week.start).days <= far)
    return min(coming, key=lambda race: race.date, default=None)


def phase_word(plan: PaperPlan, week: Week) -> str:
    """What the week is for (R10), such as "build"; empty without a race near it."""
    found = phase_of(monday_within(week.start), [race.date for race in plan.races])
    return plan_words.PHASES[found.phase] if found else ""


def _about(plan: PaperPlan, week: Week, *, is_first: bool) -> Iterator[str]:
    if plan.athlete:
        yield plan.athlete
    yield plan_words.date_range(week.start)
    if not is_first:
        yield "continued"
        return
    if phase := phase_word(plan, week):
        yield phase
    if planned := plan_words.week_sum(week):
        yield planned


def _race_words(plan: PaperPlan, week: Week) -> str:
    race = next_race(plan, week)
    return plan_words.race_words(race, week.start) if race else ""
