"""Page 1 is for the fridge: seven days side by side, then what they do to the body."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from runstrength_desktop.domain.paper_plan import PaperPlan
from runstrength_desktop.domain.week import DAYS, Week
from runstrength_desktop.printing import plan_words
from runstrength_desktop.printing.balance_panel import BalancePanel
from runstrength_desktop.printing.day_column import Block, DayColumn, gaps_of
from runstrength_desktop.printing.density import DENSITIES, Density
from runstrength_desktop.printing.ink import FRAME
from runstrength_desktop.printing.paper import MARGIN, Sheet
from runstrength_desktop.printing.pen import Pen
from runstrength_desktop.printing.press import Press
from runstrength_desktop.printing.week_head import WeekHead, week_head

NOTHING = "Nothing is planned for this week yet. There is room to write."
DAY_HEIGHT = 24.0
DAY_GAP = 6.0
GRID_GAP = 9.0
COLUMN_GAP = 6.5
BLOCK_GAP = 5.0
ROOMIEST = 9.0

Columns = tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class WeekPage:
    """One page of a week that lies; the first also holds the balance."""

    sheet: Sheet
    week: Week
    head: WeekHead
    columns: Columns
    density: Density
    balance: BalancePanel | None

    @property
    def small(self) -> float:
        """Size of the foot's letters."""
        return self.density.small

    @property
    def bookmark(self) -> str:
        """Its name in the outline; empty when it continues another."""
        return self.head.title if self.balance else ""

    def draw(self, pen: Pen) -> None:
        """Draw everything above the footer."""
        self.head.draw(pen, self.sheet)
        for number, blocks in enumerate(self.columns):
            self._draw_day(pen, number, blocks)
        if self.week.is_empty:
            style = self.density.quiet_style
            pen.text(MARGIN, self._top + style.leading, NOTHING, style)
        if self.balance:
            top = self.sheet.bottom - self.balance.height
            self.balance.draw(pen, MARGIN, top)

    @property
    def _top(self) -> float:
        return grid_top(self.head)

    def _draw_day(self, pen: Pen, number: int, blocks: tuple[Block, ...]) -> None:
        width = column_width(self.sheet)
        x = MARGIN + number * (width + COLUMN_GAP)
        name = plan_words.short_day(self.week.days[number].date)
        rule = self.head.rule + DAY_HEIGHT
        pen.text(x, rule - 6, name, self.density.name_style)
        pen.rule(x, rule, width, 0.6, FRAME)
        y = self._top
        for block in blocks:
            block.draw(pen, x, y, width)
            y += block.height + BLOCK_GAP


def lying_week(press: Press, plan: PaperPlan, week: Week, sheet: Sheet) -> Iterator[WeekPage]:
    """The week on as few pages as it needs, set as roomily as the first page allows."""
    layout = _Layout(press, plan, week, sheet)
    density, columns = layout.best()
    balance: BalancePanel | None = layout.balance(density)
    room = layout.room(density)
    while balance or any(columns):
        taken = [fill(blocks, room, BLOCK_GAP, is_fresh=balance is None) for blocks in columns]
        shown = tuple(first for first, _ in taken)
        columns = tuple(rest for _, rest in taken)
        head = layout.head(density, is_first=balance is not None)
        yield WeekPage(sheet, week, head, shown, density, balance)
        balance = None
        room = sheet.bottom - grid_top(layout.head(density, is_first=False))


def column_width(sheet: Sheet) -> float:
    """Points of a day's column."""
    return (sheet.inner_width - (DAYS - 1) * COLUMN_GAP) / DAYS


def grid_top(head: WeekHead) -> float:
    """Where the first blocks of a day stand."""
    return head.rule + DAY_HEIGHT + DAY_GAP


def fill(
    blocks: tuple[Block, ...], room: float, gap: float, *, is_fresh: bool
) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Blocks that go into `room` below each other, and what is left for the next page."""
    placed: list[Block] = []
    for number, block in enumerate(blocks):
        first, rest = block.split(room, is_fresh=is_fresh and not placed)
        if first is not None:
            placed.append(first)
            room -= first.height + gap
        if rest is not None:
            return tuple(placed), (rest, *blocks[number + 1 :])
    return tuple(placed), ()


@dataclass(frozen=True)
class _Layout:
    """Tries densities until the first page holds the week."""

    press: Press
    plan: PaperPlan
    week: Week
    sheet: Sheet

    def balance(self, density: Density) -> BalancePanel:
        return BalancePanel.of(self.press, self.week, self.sheet.inner_width, density.small)

    def head(self, density: Density, *, is_first: bool) -> WeekHead:
        place = (self.sheet, density.small)
        return week_head(self.press, self.plan, self.week, place, is_first=is_first)

    def room(self, density: Density) -> float:
        head = self.head(density, is_first=True)
        balance = BalancePanel.height_for(self.sheet.inner_width, density.small)
        return self.sheet.bottom - balance - GRID_GAP - grid_top(head)

    def columns(self, density: Density) -> Columns:
        column = DayColumn(self.press, self.plan, density, column_width(self.sheet))
        return tuple(column.blocks(day) for day in self.week.days)

    def best(self) -> tuple[Density, Columns]:
        """The roomiest density that fits, its gaps widened until the page is full."""

        @cache
        def columns(number: int) -> Columns:
            return self.columns(DENSITIES[number])

        def fits(number: int) -> bool:
            room = self.room(DENSITIES[number])
            return all(_height(blocks) <= room for blocks in columns(number))

        last = len(DENSITIES) - 1
        best = bisect_left(range(last), True, key=fits)  # noqa: FBT003  (the value looked for)
        return self._widened(DENSITIES[best], columns(best))

    def _widened(self, density: Density, columns: Columns) -> tuple[Density, Columns]:
        """Heights grow evenly with the gap, which tells how far it can grow."""
        room = self.room(density)
        grows = [
            (room - _height(blocks)) / gaps_of(day)
            for blocks, day in zip(columns, self.week.days, strict=True)
            if blocks
        ]
        gap = min(ROOMIEST, density.gap + min(grows, default=0.0))
        if gap <= density.gap:
            return density, columns
        wider = replace(density, gap=gap)
        return wider, self.columns(wider)


def _height(blocks: tuple[Block, ...]) -> float:
    return sum(block.height for block in blocks) + BLOCK_GAP * max(0, len(blocks) - 1)
