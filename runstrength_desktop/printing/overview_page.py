"""Four weeks on one page: what each is for, its days, and its sums."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from runstrength_desktop.coaching.block_wave import easier_weeks
from runstrength_desktop.coaching.contacts import session_contacts
from runstrength_desktop.coaching.week_load import week_load
from runstrength_desktop.domain.iso_week import monday_within, week_number
from runstrength_desktop.domain.paper_plan import PaperPlan
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import DAYS, Day, Week
from runstrength_desktop.domain.weeks import Weeks
from runstrength_desktop.printing import plan_words
from runstrength_desktop.printing.ink import LINE, STRENGTH, TRACK
from runstrength_desktop.printing.ink import TEXT as INK
from runstrength_desktop.printing.letters import NAME, QUIET, SMALL, STRONG, TEXT, TITLE
from runstrength_desktop.printing.paper import MARGIN, Sheet
from runstrength_desktop.printing.pen import Pen
from runstrength_desktop.printing.press import Press
from runstrength_desktop.printing.rows import Row, Rows, Upright, draw_rows, height_of, take_rows
from runstrength_desktop.printing.week_head import next_race, phase_word

WEEKS_A_PAGE = 4
EASIER = "easier week"
LABEL_WIDTH = 92.0
SUMS = ("sessions", "sets", "contacts", "km")
SUM_WIDTH = 52.0
COLUMN_GAP = 10.0
PAD = 7.0
BAR_HEIGHT = 4.0
MOST_MORE = 48.0


@dataclass(frozen=True, slots=True)
class WeekSums:
    """Sessions, sets, contacts and kilometres of a week; what is skipped is left out."""

    sessions: int
    sets: int
    contacts: int
    kilometres: float

    @property
    def values(self) -> tuple[float, ...]:
        """In the order of `SUMS`."""
        return (self.sessions, self.sets, self.contacts, self.kilometres)


@dataclass(frozen=True, slots=True)
class WeekLine:
    """A week of the overview, or what of it did not fit on the page before."""

    label: Rows
    days: tuple[Rows, ...]
    sums: WeekSums | None
    more: float = 0.0

    @property
    def height(self) -> float:
        """Points it takes."""
        return 2 * PAD + max(map(height_of, (self.label, *self.days))) + self.more

    def split(self, room: float) -> "tuple[WeekLine, WeekLine | None]":
        """What goes into `room` points, at least one line, and the rest."""
        if self.height <= room:
            return self, None
        parts = [_cut(rows, room - 2 * PAD) for rows in (self.label, *self.days)]
        first, rest = [part[0] for part in parts], [part[1] for part in parts]
        again = WeekLine(rest[0], tuple(rest[1:]), None)
        return WeekLine(first[0], tuple(first[1:]), self.sums), again


@dataclass(frozen=True, slots=True)
class OverviewPage:
    """A table: a line a week, a column a day, then the sums."""

    sheet: Sheet
    title: str
    about: tuple[str, ...]
    lines: tuple[WeekLine, ...]
    most: tuple[float, ...]
    is_first: bool

    @property
    def small(self) -> float:
        """Size of the foot's letters."""
        return SMALL

    @property
    def bookmark(self) -> str:
        """Its name in the outline; empty when it continues another."""
        return self.title if self.is_first else ""

    def draw(self, pen: Pen) -> None:
        """Draw everything above the footer."""
        y = self._draw_head(pen)
        for line in self.lines:
            self._draw_line(pen, y, line)
            y += line.height
            pen.rule(MARGIN, y, self.sheet.inner_width, 0.6, LINE)

    def _draw_head(self, pen: Pen) -> float:
        pen.text(MARGIN, MARGIN + TITLE.rise, self.title, TITLE)
        y = MARGIN + TITLE.leading
        for line in self.about:
            pen.text(MARGIN, y + QUIET.rise, line, QUIET)
            y += QUIET.leading
        y += 8
        for number, name in enumerate(plan_words.WEEKDAYS):
            pen.text(day_left(self.sheet, number), y + STRONG.rise, name[:3], STRONG)
        for number, name in enumerate(SUMS):
            pen.text_right(sum_right(self.sheet, number), y + STRONG.rise, name, STRONG)
        y += STRONG.leading + 4
        pen.rule(MARGIN, y, self.sheet.inner_width, 1.2, INK)
        return y

    def _draw_line(self, pen: Pen, y: float, line: WeekLine) -> None:
        draw_rows(pen, MARGIN, y + PAD, line.label)
        for number, rows in enumerate(line.days):
            draw_rows(pen, day_left(self.sheet, number), y + PAD, rows)
        for number, value in enumerate(line.sums.values if line.sums else ()):
            right = sum_right(self.sheet, number)
            pen.text_right(right, y + PAD + NAME.rise, f"{round(value, 1):g}", NAME)
            self._draw_bar(pen, right, y + PAD + NAME.leading + 3, value, self.most[number])

    def _draw_bar(self, pen: Pen, right: float, y: float, value: float, most: float) -> None:
        """How much it is of the fullest week, ending under the number."""
        length = SUM_WIDTH - 10
        pen.pill((right - length, y, length, BAR_HEIGHT), TRACK)
        if value > 0:
            done = max(BAR_HEIGHT, length * value / most)
            pen.pill((right - length, y, done, BAR_HEIGHT), STRENGTH)


def overview_table(press: Press, plan: PaperPlan, sheet: Sheet) -> Iterator[OverviewPage]:
    """All weeks of the plan's block, four to a page, fewer where they are full."""
    weeks = plan.block or plan.weeks
    easier = easier_weeks(weeks, press.catalogue.by_id)
    for first in range(0, len(weeks), WEEKS_A_PAGE):
        span = slice(first, first + WEEKS_A_PAGE)
        yield from _span_pages(press, plan, sheet, weeks[span], easier[span])


def week_sums(press: Press, week: Week) -> WeekSums:
    """The sums of a week."""
    exercises = press.catalogue.by_id
    kept = [one for one in week.sessions() if one.status is not Status.SKIPPED]
    landings = round(sum(session_contacts(one, exercises).raw for one in kept))
    load = week_load(week.days, exercises)
    return WeekSums(len(kept), load.sets, landings, load.kilometres)


def day_left(sheet: Sheet, number: int) -> float:
    """Where a day's column begins."""
    return MARGIN + LABEL_WIDTH + number * (_day_width(sheet) + COLUMN_GAP)


def sum_right(sheet: Sheet, number: int) -> float:
    """Where a column of sums ends."""
    return sheet.width - MARGIN - (len(SUMS) - 1 - number) * SUM_WIDTH


def _day_width(sheet: Sheet) -> float:
    room = sheet.inner_width - LABEL_WIDTH - len(SUMS) * SUM_WIDTH
    return room / DAYS - COLUMN_GAP


def _span_pages(
    press: Press, plan: PaperPlan, sheet: Sheet, weeks: Weeks, easier: Sequence[bool]
) -> Iterator[OverviewPage]:
    title = span_title(weeks)
    about = press.typesetter.lines(span_about(plan, weeks), QUIET, sheet.inner_width)
    lines = [
        _line(press, plan, sheet, week, is_easier=one)
        for week, one in zip(weeks, easier, strict=True)
    ]
    sums = [line.sums.values for line in lines if line.sums]
    most = tuple(max(values) or 1.0 for values in zip(*sums, strict=True))
    whole = sheet.bottom - MARGIN - TITLE.leading - len(about) * QUIET.leading - 8
    whole -= STRONG.leading + 4
    is_first = True
    while lines:
        taken, lines = _filled(lines, whole)
        more = (whole - sum(line.height for line in taken)) / WEEKS_A_PAGE
        taken = [replace(line, more=max(0.0, min(MOST_MORE, more))) for line in taken]
        yield OverviewPage(sheet, title, about, tuple(taken), most, is_first)
        is_first = False


def _filled(lines: list[WeekLine], room: float) -> tuple[list[WeekLine], list[WeekLine]]:
    taken: list[WeekLine] = []
    while lines:
        if taken and lines[0].height > room:
            break
        first, rest = lines[0].split(room)
        taken.append(first)
        room -= first.height
        lines = [rest, *lines[1:]] if rest else lines[1:]
        if rest:
            break
    return taken, lines


def _cut(rows: Rows, room: float) -> tuple[Rows, Rows]:
    return take_rows(rows, room, is_fresh=True) if rows else ((), ())


def span_title(weeks: Weeks) -> str:
    """Such as "Weeks 47–50"."""
    first, last = (week_number(monday_within(week.start)) for week in (weeks[0], weeks[-1]))
    return f"Week {first}" if first == last else f"Weeks {first}–{last}"


def span_about(plan: PaperPlan, weeks: Weeks) -> str:
    """Whose weeks, from when to when, and the race they lead to."""
    end = weeks[-1].start + timedelta(DAYS - 1)
    dates = f"{plan_words.long_date(weeks[0].start)} – {plan_words.long_date(end)}"
    race = next_race(plan, weeks[0])
    words = plan_words.race_words(race, weeks[0].start) if race else ""
    return " · ".join(part for part in (plan.athlete, dates, words) if part)


def _line(press: Press, plan: PaperPlan, sheet: Sheet, week: Week, *, is_easier: bool) -> WeekLine:
    number = f"Week {week_number(monday_within(week.start))}"
    dates = plan_words.short_range(week.start)
    told = (phase_word(plan, week), QUIET), (EASIER if is_easier else "", STRONG)
    room = LABEL_WIDTH - COLUMN_GAP
    label = [*press.text(number, NAME, room), *press.text(dates, QUIET, room)]
    label += [row for text, style in told if text for row in press.text(text, style, room)]
    days = tuple(tuple(_day(press, sheet, day)) for day in week.days)
    return WeekLine(tuple(label), days, week_sums(press, week))


def _day(press: Press, sheet: Sheet, day: Day) -> Iterator[Row]:
    width = _day_width(sheet)
    for run in day.runs:
        yield from press.text(plan_words.RUN_NAMES[run.kind], QUIET, width)
        if amount := plan_words.run_amount(run):
            yield from press.text(amount, QUIET, width)
        yield from _ending(press, run.status, width)
    for session in day.sessions:
        title = press.typesetter.clean(session.title) or plan_words.UNTITLED
        for row in press.text(title, STRONG, width):
            yield replace(row, marks=(Upright(-5.0, row.height), *row.marks))
        yield from _ending(press, session.status, width)


def _ending(press: Press, status: Status, width: float) -> Iterator[Row]:
    if status is Status.SKIPPED:
        yield from press.text("skipped", TEXT, width)
    yield Row(3.0)
