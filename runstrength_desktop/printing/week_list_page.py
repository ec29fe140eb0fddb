"""The fridge page that stands, and the large one: day below day, exercises side by side."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from runstrength_desktop.domain.paper_plan import PaperPlan
from runstrength_desktop.domain.week import Day, Week
from runstrength_desktop.printing import plan_words
from runstrength_desktop.printing.balance_panel import BalancePanel
from runstrength_desktop.printing.day_column import NO_RUN, Block, DayColumn
from runstrength_desktop.printing.density import DENSITIES, Density
from runstrength_desktop.printing.ink import FRAME
from runstrength_desktop.printing.paper import MARGIN, Sheet
from runstrength_desktop.printing.pen import Pen
from runstrength_desktop.printing.press import Press
from runstrength_desktop.printing.rows import draw_rows
from runstrength_desktop.printing.session_card import NOTE_PITCH, note_lines
from runstrength_desktop.printing.week_head import WeekHead, week_head
from runstrength_desktop.printing.week_page import NOTHING, fill

DAY_WIDTH = 62.0
CELL_WIDTH = 112.0
TOP_GAP = 7.0
BLOCK_GAP = 3.0
DAY_GAP = 5.0
LEAST_DAY = 6.0
GRID_GAP = 8.0


@dataclass(frozen=True, slots=True)
class _Band:
    """A day with its blocks, or those that are left for the next page."""

    day: Day
    blocks: tuple[Block, ...]

    def height(self, density: Density) -> float:
        """Points it takes, the line above it included."""
        used = sum(block.height + BLOCK_GAP for block in self.blocks)
        says_no_run = self.day.sessions and not self.day.runs
        below = density.quiet_style.leading if says_no_run else LEAST_DAY
        return DAY_GAP + max(used, density.name_style.leading + below)


@dataclass(frozen=True, slots=True)
class WeekListPage:
    """One page of a week; the last also holds the balance."""

    sheet: Sheet
    week: Week
    head: WeekHead
    bands: tuple[_Band, ...]
    density: Density
    balance: BalancePanel | None
    is_first: bool

    @property
    def small(self) -> float:
        """Size of the foot's letters."""
        return self.density.small

    @property
    def bookmark(self) -> str:
        """Its name in the outline; empty when it continues another."""
        return self.head.title if self.is_first else ""

    def draw(self, pen: Pen) -> None:
        """Draw everything above the footer."""
        self.head.draw(pen, self.sheet)
        y = self.head.rule
        if self.week.is_empty:
            style = self.density.quiet_style
            room = self.sheet.inner_width - DAY_WIDTH
            for number, line in enumerate(pen.typesetter.lines(NOTHING, style, room)):
                below = y + TOP_GAP + number * style.leading + style.rise
                pen.text(MARGIN + DAY_WIDTH, below, line, style)
        for band in self.bands:
            self._draw_band(pen, y, band)
            y += band.height(self.density)
        if self.balance:
            at_foot = self.sheet.bottom - self.balance.height
            top = at_foot if self.bands else self.head.rule + GRID_GAP
            self.balance.draw(pen, MARGIN, top)
            if not self.bands:
                self._draw_notes(pen, top + self.balance.height + GRID_GAP)

    def _draw_notes(self, pen: Pen, y: float) -> None:
        """Lines to write on, down to the foot."""
        style = self.density.strong_style
        pen.text(MARGIN, y + style.rise, "Notes", style)
        rows = note_lines(self.sheet.inner_width, int((self.sheet.bottom - y) / NOTE_PITCH) - 1)
        draw_rows(pen, MARGIN, y + style.leading, rows)

    def _draw_band(self, pen: Pen, y: float, band: _Band) -> None:
        name, style = plan_words.short_day(band.day.date), self.density.name_style
        if y > self.head.rule:
            pen.rule(MARGIN, y, self.sheet.inner_width, 0.6, FRAME)
        pen.text(MARGIN, y + DAY_GAP + style.rise, name, style)
        if band.day.sessions and not band.day.runs:
            quiet = self.density.quiet_style
            below = y + DAY_GAP + style.leading + quiet.rise
            pen.text(MARGIN, below, NO_RUN, quiet)
        y += DAY_GAP
        for block in band.blocks:
            block.draw(pen, MARGIN + DAY_WIDTH, y, self.sheet.inner_width - DAY_WIDTH)
            y += block.height + BLOCK_GAP


def listed_week(press: Press, plan: PaperPlan, week: Week, sheet: Sheet) -> Iterator[WeekListPage]:
    """The week on as few pages as it needs, set as roomily as one page allows."""
    density, bands = _best(press, plan, week, sheet)
    balance = BalancePanel.of(press, week, sheet.inner_width, density.small)
    place, is_first = (sheet, density.small), True
    while True:
        head = week_head(press, plan, week, place, is_first=is_first)
        room = sheet.bottom - head.rule
        if _height(bands, density) + GRID_GAP + balance.height <= room:
            yield WeekListPage(sheet, week, head, bands, density, balance, is_first)
            return
        taken, bands = _filled(bands, room, density)
        yield WeekListPage(sheet, week, head, taken, density, None, is_first)
        is_first = False


def _best(
    press: Press, plan: PaperPlan, week: Week, sheet: Sheet
) -> tuple[Density, tuple[_Band, ...]]:
    """The roomiest density that leaves everything on one page; the middle one if none does."""
    for density in DENSITIES:
        bands = _bands(press, plan, week, sheet, density)
        head = week_head(press, plan, week, (sheet, density.small), is_first=True)
        panel = BalancePanel.height_for(sheet.inner_width, density.small)
        if _height(bands, density) + GRID_GAP + panel <= sheet.bottom - head.rule:
            return density, bands
    middle = DENSITIES[len(DENSITIES) // 2]
    return middle, _bands(press, plan, week, sheet, middle)


def _bands(
    press: Press, plan: PaperPlan, week: Week, sheet: Sheet, density: Density
) -> tuple[_Band, ...]:
    width = sheet.inner_width - DAY_WIDTH
    column = DayColumn(press, plan, density, width, cells=max(2, int(width / CELL_WIDTH)))
    return tuple(_Band(day, column.blocks(day)) for day in week.days)


def _height(bands: tuple[_Band, ...], density: Density) -> float:
    return sum(band.height(density) for band in bands)


def _filled(
    bands: tuple[_Band, ...], room: float, density: Density
) -> tuple[tuple[_Band, ...], tuple[_Band, ...]]:
    """Days that go into `room`; a day is cut only where it must be or fits in good part."""
    placed: list[_Band] = []
    for number, band in enumerate(bands):
        if band.height(density) <= room:
            placed.append(band)
            room -= band.height(density)
            continue
        first, rest = fill(band.blocks, room - DAY_GAP, BLOCK_GAP, is_fresh=not placed)
        if first:
            placed.append(replace(band, blocks=first))
        return tuple(placed), (replace(band, blocks=rest), *bands[number + 1 :])
    return tuple(placed), ()
