"""Page 1 is for the fridge: seven days, then what they do to the body."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from runstrength_desktop.domain.iso_week import monday_within, week_number
from runstrength_desktop.domain.week import DAYS, Week
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.printing import balance_panel, plan_words
from runstrength_desktop.printing.body_figure import BodyFigure
from runstrength_desktop.printing.day_column import DENSITIES, Block, DayColumn, Density
from runstrength_desktop.printing.faces import BOLD, REGULAR
from runstrength_desktop.printing.ink import FRAME, MUTED, TEXT
from runstrength_desktop.printing.paper import MARGIN, Sheet
from runstrength_desktop.printing.pen import Pen
from runstrength_desktop.printing.typesetter import TextStyle, Typesetter

TITLE = TextStyle(BOLD, 21)
DATES = TextStyle(REGULAR, 11, MUTED)
SUM = TextStyle(BOLD, 10)
INVITATION = TextStyle(REGULAR, 11, MUTED)
NOTHING = "Nothing is planned for this week yet. There is room to write."
HEAD_RULE = 57.0
DAY_RULE = 81.0
GRID_TOP = 87.0
GRID_GAP = 9.0
COLUMN_GAP = 6.5
BLOCK_GAP = 5.0

Columns = tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class WeekPage:
    """One landscape page of a week; the first also holds the balance."""

    sheet: Sheet
    week: Week
    columns: Columns
    day_size: float
    is_first: bool
    catalogue: Catalogue
    figure: BodyFigure

    @property
    def bookmark(self) -> str:
        """Its name in the outline; empty when it continues another."""
        return f"Week {week_number(monday_within(self.week.start))}" if self.is_first else ""

    def draw(self, pen: Pen) -> None:
        """Draw everything above the footer."""
        self._draw_head(pen)
        for number, blocks in enumerate(self.columns):
            self._draw_day(pen, number, blocks)
        if self.week.is_empty:
            pen.text(MARGIN, GRID_TOP + INVITATION.leading, NOTHING, INVITATION)
        if self.is_first:
            top = self.sheet.bottom - balance_panel.HEIGHT
            box = (MARGIN, top, self.sheet.inner_width)
            balance_panel.draw_balance(pen, box, self.week, self.catalogue, self.figure)

    def _draw_head(self, pen: Pen) -> None:
        title = f"Week {week_number(monday_within(self.week.start))}"
        after = MARGIN + pen.typesetter.width(title, TITLE) + 10
        dates = plan_words.date_range(self.week.start)
        pen.text(MARGIN, HEAD_RULE - 10, title, TITLE)
        pen.text(after, HEAD_RULE - 10, dates if self.is_first else f"{dates} · continued", DATES)
        right = self.sheet.width - MARGIN
        pen.text_right(right, HEAD_RULE - 10, plan_words.week_sum(self.week), SUM)
        pen.rule(MARGIN, HEAD_RULE, self.sheet.inner_width, 1.5, TEXT)

    def _draw_day(self, pen: Pen, number: int, blocks: tuple[Block, ...]) -> None:
        width = column_width(self.sheet)
        x = MARGIN + number * (width + COLUMN_GAP)
        style = TextStyle(BOLD, self.day_size)
        name = plan_words.short_day(self.week.days[number].date)
        pen.text(x, DAY_RULE - 6, name, style)
        pen.rule(x, DAY_RULE, width, 0.6, FRAME)
        y = GRID_TOP
        for block in blocks:
            block.draw(pen, x, y, width)
            y += block.height + BLOCK_GAP


def week_pages(
    week: Week, sheet: Sheet, catalogue: Catalogue, figure: BodyFigure, typesetter: Typesetter
) -> tuple[WeekPage, ...]:
    """The week on as few pages as it needs, set as roomily as the first page allows."""
    room = sheet.bottom - balance_panel.HEIGHT - GRID_GAP - GRID_TOP
    density, columns = _best_density(week, sheet, catalogue, typesetter, room)
    pages: list[WeekPage] = []
    while not pages or any(columns):
        taken = [_fill(blocks, room, is_fresh=bool(pages)) for blocks in columns]
        shown = tuple(first for first, _ in taken)
        columns = tuple(rest for _, rest in taken)
        page = WeekPage(sheet, week, shown, density.day, not pages, catalogue, figure)
        pages.append(page)
        room = sheet.bottom - GRID_TOP
    return tuple(pages)


def column_width(sheet: Sheet) -> float:
    """Points of a day's column."""
    return (sheet.inner_width - (DAYS - 1) * COLUMN_GAP) / DAYS


def _best_density(
    week: Week, sheet: Sheet, catalogue: Catalogue, typesetter: Typesetter, room: float
) -> tuple[Density, Columns]:
    @cache
    def columns(number: int) -> Columns:
        return _columns(week, sheet, catalogue, typesetter, DENSITIES[number])

    def fits(number: int) -> bool:
        return all(_height(blocks) <= room for blocks in columns(number))

    last = len(DENSITIES) - 1
    best = bisect_left(range(last), True, key=fits)  # noqa: FBT003  (the value looked for)
    return DENSITIES[best], columns(best)


def _columns(
    week: Week, sheet: Sheet, catalogue: Catalogue, typesetter: Typesetter, density: Density
) -> Columns:
    column = DayColumn(typesetter, catalogue.by_id, density, column_width(sheet))
    return tuple(column.blocks(day) for day in week.days)


def _height(blocks: tuple[Block, ...]) -> float:
    return sum(block.height for block in blocks) + BLOCK_GAP * max(0, len(blocks) - 1)


def _fill(
    blocks: tuple[Block, ...], room: float, *, is_fresh: bool
) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    placed: list[Block] = []
    for number, block in enumerate(blocks):
        first, rest = block.split(room, is_fresh=is_fresh and not placed)
        if first is not None:
            placed.append(first)
            room -= first.height + BLOCK_GAP
        if rest is not None:
            return tuple(placed), (rest, *blocks[number + 1 :])
    return tuple(placed), ()
