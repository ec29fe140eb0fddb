"""Pages of session cards: whole where they fit, cut between exercises where not."""

from collections.abc import Iterator
from dataclasses import dataclass

from runstrength_desktop.domain.paper_plan import PaperPlan
from runstrength_desktop.domain.week import Week
from runstrength_desktop.printing.body_figure import BodyFigure
from runstrength_desktop.printing.letters import SMALL
from runstrength_desktop.printing.paper import MARGIN, Sheet
from runstrength_desktop.printing.pen import BAR, Pen
from runstrength_desktop.printing.press import Press
from runstrength_desktop.printing.rows import take_rows
from runstrength_desktop.printing.session_card import PAD, CardWriter, SessionCard

CARD_GAP = 13.0
MOST_MORE_LINES = 6


@dataclass(frozen=True, slots=True)
class CardPage:
    """Cards one below the other."""

    sheet: Sheet
    cards: tuple[SessionCard, ...]
    figure: BodyFigure

    @property
    def small(self) -> float:
        """Size of the foot's letters."""
        return SMALL

    @property
    def bookmark(self) -> str:
        """The first session's title, for the outline; empty when it only continues one."""
        return next((card.title for card in self.cards if card.sets is not None), "")

    def draw(self, pen: Pen) -> None:
        """Draw everything above the footer."""
        y = MARGIN
        for card in self.cards:
            card.draw(pen, (MARGIN, y, self.sheet.inner_width), self.figure)
            y += card.height + CARD_GAP


def card_pages(press: Press, plan: PaperPlan, week: Week) -> Iterator[CardPage]:
    """All sessions of a week; a card shares a page only whole."""
    sheet = press.sheet(lies_best=False)
    writer = CardWriter(press, plan, sheet.inner_width)
    cards = writer.cards(week, sheet.room)
    parts = (part for card in cards for part in _parts(card, writer, sheet.room))
    for shown, left in _packed(parts, sheet.room):
        last = shown[-1].grown(left, sheet.inner_width, MOST_MORE_LINES)
        yield CardPage(sheet, (*shown[:-1], last), press.body)


def _parts(card: SessionCard, writer: CardWriter, room: float) -> Iterator[SessionCard]:
    rows, sets = card.rows, card.sets
    while rows:
        taken, rows = take_rows(rows, room - BAR - 2 * PAD, is_fresh=True)
        yield SessionCard(card.title, taken, sets, card.map_height, is_last=not rows)
        rows = (*writer.continued(card.title), *rows) if rows else ()
        sets = None


def _packed(
    parts: Iterator[SessionCard], room: float
) -> Iterator[tuple[tuple[SessionCard, ...], float]]:
    """Cards of a page with the points they leave."""
    page: list[SessionCard] = []
    used = 0.0
    for part in parts:
        if page and used + part.height > room:
            yield tuple(page), room - used
            page, used = [], 0.0
        page.append(part)
        used += part.height + CARD_GAP
    if page:
        yield tuple(page), room - used
