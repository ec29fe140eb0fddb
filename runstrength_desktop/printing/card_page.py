"""Portrait pages of session cards: whole where they fit, cut between exercises where not."""

from collections.abc import Iterator
from dataclasses import dataclass

from runstrength_desktop.domain.week import Week
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.printing.body_figure import BodyFigure
from runstrength_desktop.printing.paper import MARGIN, Sheet
from runstrength_desktop.printing.pen import BAR, Pen
from runstrength_desktop.printing.rows import take_rows
from runstrength_desktop.printing.session_card import MAP_HEIGHT, PAD, CardWriter, SessionCard
from runstrength_desktop.printing.typesetter import Typesetter

CARD_GAP = 13.0


@dataclass(frozen=True, slots=True)
class CardPage:
    """Cards one below the other."""

    sheet: Sheet
    cards: tuple[SessionCard, ...]
    figure: BodyFigure

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


def card_pages(
    week: Week, sheet: Sheet, catalogue: Catalogue, figure: BodyFigure, typesetter: Typesetter
) -> tuple[CardPage, ...]:
    """All sessions of a week; a card shares a page only whole."""
    writer = CardWriter(typesetter, catalogue, figure.width(MAP_HEIGHT), sheet.inner_width)
    room = sheet.bottom - MARGIN
    parts = (part for card in writer.cards(week) for part in _parts(card, writer, room))
    return tuple(CardPage(sheet, cards, figure) for cards in _packed(parts, room))


def _parts(card: SessionCard, writer: CardWriter, room: float) -> Iterator[SessionCard]:
    rows, sets = card.rows, card.sets
    while rows:
        taken, rows = take_rows(rows, room - BAR - 2 * PAD, is_fresh=True)
        yield SessionCard(card.title, taken, sets)
        rows = (*writer.continued(card.title), *rows) if rows else ()
        sets = None


def _packed(parts: Iterator[SessionCard], room: float) -> Iterator[tuple[SessionCard, ...]]:
    page: list[SessionCard] = []
    used = 0.0
    for part in parts:
        if page and used + part.height > room:
            yield tuple(page)
            page, used = [], 0.0
        page.append(part)
        used += part.height + CARD_GAP
    if page:
        yield tuple(page)
