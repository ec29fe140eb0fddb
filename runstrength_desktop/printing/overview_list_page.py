"""The overview on a standing or large sheet: a heading a week, a line a day."""

from collections.abc import Iterator
from dataclasses import dataclass

from runstrength_desktop.coaching.block_wave import easier_weeks
from runstrength_desktop.domain.iso_week import monday_within, week_number
from runstrength_desktop.domain.paper_plan import PaperPlan
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Day, Run, Session, Week
from runstrength_desktop.printing import plan_words
from runstrength_desktop.printing.letters import NAME, QUIET, SMALL, STRONG, TEXT, TITLE
from runstrength_desktop.printing.overview_page import (
    EASIER,
    SUMS,
    OverviewPage,
    overview_table,
    span_about,
    span_title,
    week_sums,
)
from runstrength_desktop.printing.paper import MARGIN, Sheet
from runstrength_desktop.printing.pen import Pen
from runstrength_desktop.printing.press import Press
from runstrength_desktop.printing.rows import (
    Row,
    Rows,
    Rule,
    Words,
    draw_rows,
    ending,
    led_by,
    take_rows,
    with_marks,
)
from runstrength_desktop.printing.week_head import phase_word

DAY_WIDTH = 44.0
NARROW = 640.0


@dataclass(frozen=True, slots=True)
class OverviewListPage:
    """Weeks one below the other."""

    sheet: Sheet
    rows: Rows
    bookmark: str

    @property
    def small(self) -> float:
        """Size of the foot's letters."""
        return SMALL

    def draw(self, pen: Pen) -> None:
        """Draw everything above the footer."""
        draw_rows(pen, MARGIN, MARGIN, self.rows)


def overview_pages(press: Press, plan: PaperPlan) -> Iterator[OverviewPage | OverviewListPage]:
    """The overview as a table where the sheet is wide, else as a list."""
    sheet = press.sheet(lies_best=not press.wishes.large)
    if sheet.inner_width >= NARROW:
        yield from overview_table(press, plan, sheet)
    else:
        yield from _listed(press, plan, sheet)


def _listed(press: Press, plan: PaperPlan, sheet: Sheet) -> Iterator[OverviewListPage]:
    weeks = plan.block or plan.weeks
    title, width = span_title(weeks), sheet.inner_width
    rows = (
        *press.text(title, TITLE, width),
        *press.text(span_about(plan, weeks), QUIET, width),
        Row(8.0),
    )
    for week, is_easier in zip(weeks, easier_weeks(weeks, press.catalogue.by_id), strict=True):
        rows = (*rows, *_week(press, plan, sheet, week, EASIER if is_easier else ""))
    while rows:
        taken, rows = take_rows(rows, sheet.room, is_fresh=True)
        yield OverviewListPage(sheet, taken, title)
        title = ""


def _week(press: Press, plan: PaperPlan, sheet: Sheet, week: Week, easier: str) -> Rows:
    width = sheet.inner_width
    name = f"Week {week_number(monday_within(week.start))}"
    dates = plan_words.short_range(week.start)
    about = " · ".join(part for part in (dates, phase_word(plan, week)) if part)
    beside = press.typesetter.width(name, NAME) + 8
    after = beside + press.typesetter.width(about, QUIET) + 8
    lowered = NAME.rise - QUIET.rise
    told = (Words(about, QUIET, beside, lowered), Words(easier, STRONG, after, lowered))
    head = with_marks(press.text(name, NAME, width), *(mark for mark in told if mark.text))
    sums = press.text(_sums(press, week), STRONG, width)
    days = tuple(row for day in week.days for row in _day(press, day, width))
    return ending((Row(7.0, (Rule(width, 2.0),)), *head, *sums, Row(2.0), *days, Row(8.0)))


def _sums(press: Press, week: Week) -> str:
    values = zip(week_sums(press, week).values, SUMS, strict=True)
    return " · ".join(f"{round(value, 1):g} {name}" for value, name in values)


def _day(press: Press, day: Day, width: float) -> Rows:
    parts = [*map(_run_words, day.runs), *map(_session_words, day.sessions)]
    rows = press.text(" · ".join(parts) or "–", TEXT, width - DAY_WIDTH, DAY_WIDTH)
    return led_by(rows, Words(plan_words.short_day(day.date), QUIET))


def _run_words(run: Run) -> str:
    amount = plan_words.run_amount(run)
    return " ".join(part for part in (plan_words.RUN_NAMES[run.kind], amount, _mark(run)) if part)


def _session_words(session: Session) -> str:
    title = session.title.strip() or plan_words.UNTITLED
    return " ".join(part for part in (title, _mark(session)) if part)


def _mark(thing: Run | Session) -> str:
    return "(skipped)" if thing.status is Status.SKIPPED else ""
