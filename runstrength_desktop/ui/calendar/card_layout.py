"""Where the texts of a row lie: computed once a content and width, then only painted."""

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QStaticText

from runstrength_desktop.domain.status import Status
from runstrength_desktop.ui.calendar.rows import DayRow, RowKind
from runstrength_desktop.ui.calendar.text_lines import broken_lines, keeps_words
from runstrength_desktop.ui.theme.tokens import GRID, TEXT_BODY, TEXT_SMALL

MARGIN = GRID + 2
CARD_GAP = GRID + 2
BAR = 3
INSET = 2 * GRID
PAD = 5
ROOM_FOR_NAME = 3
MARK = 14
TICK_ROOM = MARK + 4
MOST_NOTE_LINES = 2
TEXT_LEFT = MARGIN + BAR + INSET
DOT_ROOM = 3 * GRID
RUN, HARD_RUN, NO_RUN, BACKGROUND, BARE = "run", "hard run", "no run", "background", ""
CARD_TOP, CARD_ROW, CARD_END, WHOLE_CARD = "card top", "card row", "card end", "card"
MOST_BACKGROUND_LINES, BACKGROUND_PAD, BACKGROUND_GAP = 2, 1, GRID
_CACHED = 4096


class Ink(IntEnum):
    """The role of a text, which the palette turns into a colour."""

    TEXT = 0
    MUTED = 1
    FAINT = 2
    RUN = 3


class Text:
    """One line with its top left at (x, y), in pixels from the row's top left."""

    __slots__ = ("at", "font", "ink", "shaped", "text")

    def __init__(self, font: QFont, ink: Ink, x: float, y: float, text: str) -> None:
        self.font, self.ink, self.at, self.text = font, ink, QPointF(x, y), text
        self.shaped = QStaticText(text)
        self.shaped.setTextFormat(Qt.TextFormat.PlainText)
        self.shaped.prepare(font=font)


class Ground(NamedTuple):
    """What lies under the texts of a row: a look and its size without the gap below."""

    look: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class RowLayout:
    """Height of a row, gap included, and its lines; `is_cut` when text was elided.

    `marks_y` is the middle of the line that signs stand at the right of, `tick_y`
    that of the line with the tick, and `bracket` top and height of the line that
    joins a block.
    """

    height: int
    ground: Ground
    texts: tuple[Text, ...]
    is_cut: bool = False
    marks_y: float = 0.0
    tick_y: float | None = None
    status: Status = Status.PLANNED
    bracket: tuple[int, int] | None = None

    @property
    def size(self) -> QSize:
        """What a list needs to know."""
        return QSize(self.ground.width + 2 * MARGIN, self.height)


class CardLayouts:
    """Row layouts for one base font, kept by row and width."""

    def __init__(self, base: QFont) -> None:
        self.small = _sized(base, TEXT_SMALL)
        self.small_bold = _sized(base, TEXT_SMALL, QFont.Weight.DemiBold)
        self.title = _sized(base, TEXT_BODY, QFont.Weight.DemiBold)
        self.slanted = QFont(self.small)
        self.slanted.setItalic(True)
        self._small = QFontMetrics(self.small)
        self.first_line_middle = PAD + QFontMetrics(self.small_bold).height() / 2
        self._kept: dict[tuple[object, ...], RowLayout] = {}

    def layout(self, row: DayRow, width: int) -> RowLayout:
        """The layout of `row` in a column `width` pixels wide."""
        # Not by id: the same exercise with the same dose stands in many weeks.
        key = (*row[:1], *row[2:3], *row[4:6], *row[7:], width)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) >= _CACHED:
                self._kept.clear()
            found = self._kept[key] = self._laid_out(row, width)
        return found

    def _laid_out(self, row: DayRow, width: int) -> RowLayout:
        if row.kind is RowKind.SESSION:
            return self._session(row, width)
        if row.kind is RowKind.ITEM:
            return self._item(row, width)
        if row.kind is RowKind.RUN:
            return self._run(row, width)
        if row.kind is RowKind.BACKGROUND:
            return self._background(row, width)
        return self._quiet(row, width)

    def _session(self, row: DayRow, width: int) -> RowLayout:
        lines = broken_lines(row.title, self.title, _inner(width) - TICK_ROOM)
        titles, y = _stacked(lines, self.title, _ink(row, Ink.TEXT), TEXT_LEFT, PAD + 2)
        told = broken_lines(row.detail, self.small, _inner(width) - TICK_ROOM)
        minutes, y = _stacked(told, self.small, Ink.MUTED, TEXT_LEFT, y)
        middle = y - self._small.height() / 2
        notes, y = self._notes(row, TEXT_LEFT, _inner(width), y)
        cut, texts = _is_cut(row.title, lines), (*titles, *minutes, *notes)
        laid = _in_card(row, width, y, texts, is_cut=cut)
        tick_y = PAD + 2 + QFontMetrics(self.title).height() / 2
        return replace(laid, marks_y=middle, tick_y=tick_y, status=row.status)

    def _item(self, row: DayRow, width: int) -> RowLayout:
        laid = self._item_lines(row, width)
        return replace(laid, bracket=(0, laid.ground.height)) if row.in_block else laid

    def _item_lines(self, row: DayRow, width: int) -> RowLayout:
        dose_width = max(self._small.horizontalAdvance(t) for t in (row.detail, row.extra))
        beside = _inner(width) - dose_width - INSET
        lines = broken_lines(row.title, self.small, beside) if beside > 0 else ()
        if lines and len(lines) <= ROOM_FOR_NAME and keeps_words(row.title, self.small, beside):
            return self._item_beside(row, lines, width)
        return self._item_above(row, width)

    def _item_beside(self, row: DayRow, lines: tuple[str, ...], width: int) -> RowLayout:
        heads, top = self._heading(row)
        names, below = _stacked(lines, self.small, _ink(row, Ink.TEXT), TEXT_LEFT, top)
        doses, under = self._right((row.detail, row.extra), width, top)
        notes, y = self._notes(row, TEXT_LEFT, _inner(width), max(below, under))
        return _in_card(row, width, y, (*heads, *names, *doses, *notes))

    def _item_above(self, row: DayRow, width: int) -> RowLayout:
        lines = broken_lines(row.title, self.small, _inner(width))
        heads, top = self._heading(row)
        names, y = _stacked(lines, self.small, _ink(row, Ink.TEXT), TEXT_LEFT, top)
        whole = " · ".join(part for part in (row.detail, row.extra) if part)
        fits = self._small.horizontalAdvance(whole) <= _inner(width)
        doses, y = self._right((whole,) if fits else (row.detail, row.extra), width, y)
        notes, y = self._notes(row, TEXT_LEFT, _inner(width), y)
        texts = (*heads, *names, *doses, *notes)
        return _in_card(row, width, y, texts, is_cut=_is_cut(row.title, lines))

    def _heading(self, row: DayRow) -> tuple[tuple[Text, ...], int]:
        if not row.heading:
            return (), PAD
        return _stacked((row.heading,), self.small_bold, Ink.MUTED, TEXT_LEFT, PAD)

    def _notes(self, row: DayRow, x: int, inner: int, y: int) -> tuple[tuple[Text, ...], int]:
        if not row.note:
            return (), y
        lines = broken_lines(row.note, self.slanted, inner, MOST_NOTE_LINES)
        ink = Ink.RUN if row.kind is RowKind.RUN else Ink.MUTED
        return _stacked(lines, self.slanted, ink, x, y)

    def _right(self, parts: tuple[str, ...], width: int, y: int) -> tuple[list[Text], int]:
        texts = []
        for part in filter(None, parts):
            x = TEXT_LEFT + _inner(width) - self._small.horizontalAdvance(part)
            texts.append(Text(self.small, Ink.MUTED, x, y, part))
            y += self._small.height()
        return texts, y

    def _run(self, row: DayRow, width: int) -> RowLayout:
        x, inner = MARGIN + INSET, width - 2 * (MARGIN + INSET)
        lines = broken_lines(row.title, self.small_bold, inner - DOT_ROOM - TICK_ROOM)
        titles, y = _stacked(lines, self.small_bold, Ink.RUN, x + DOT_ROOM, PAD)
        details = broken_lines(row.detail, self.small, inner) if row.detail else ()
        amounts, y = _stacked(details, self.small, Ink.RUN, x, y)
        marks_y = y - self._small.height() / 2
        notes, y = self._notes(row, x, inner, y)
        look = HARD_RUN if row.is_hard else RUN
        return RowLayout(
            y + PAD + CARD_GAP,
            _ground(look, width, y + PAD),
            (*titles, *amounts, *notes),
            marks_y=marks_y,
            tick_y=self.first_line_middle,
            status=row.status,
        )

    def _background(self, row: DayRow, width: int) -> RowLayout:
        x = MARGIN + INSET
        lines = broken_lines(row.title, self.small, width - x - MARGIN, MOST_BACKGROUND_LINES)
        texts, y = _stacked(lines, self.small, Ink.MUTED, x, BACKGROUND_PAD)
        height = y + BACKGROUND_PAD
        gap = CARD_GAP if row.ends_card else BACKGROUND_GAP
        cut = _is_cut(row.title, lines)
        return RowLayout(height + gap, _ground(BACKGROUND, width, height), texts, is_cut=cut)

    def _quiet(self, row: DayRow, width: int) -> RowLayout:
        is_hint = row.kind is RowKind.NO_RUN
        font = self.small_bold if is_hint else self.small
        x = MARGIN + INSET
        lines = broken_lines(row.title, font, width - 2 * x)
        texts, y = _stacked(lines, font, Ink.FAINT, x, PAD)
        ground = _ground(NO_RUN if is_hint else BARE, width, y + PAD)
        return RowLayout(y + PAD + CARD_GAP, ground, texts)


def _in_card(
    row: DayRow, width: int, y: int, texts: tuple[Text, ...], *, is_cut: bool = False
) -> RowLayout:
    looks = (CARD_TOP, WHOLE_CARD) if row.kind is RowKind.SESSION else (CARD_ROW, CARD_END)
    height = y + PAD + (CARD_GAP if row.ends_card else 0)
    return RowLayout(height, _ground(looks[row.ends_card], width, y + PAD), texts, is_cut)


def _ink(row: DayRow, ink: Ink) -> Ink:
    """What is done or skipped steps back."""
    return ink if row.status is Status.PLANNED else Ink.MUTED


def _ground(look: str, width: int, height: int) -> Ground:
    return Ground(look, width - 2 * MARGIN, height)


def _inner(width: int) -> int:
    return width - 2 * MARGIN - BAR - 2 * INSET


def _stacked(
    lines: tuple[str, ...], font: QFont, ink: Ink, x: int, y: int
) -> tuple[tuple[Text, ...], int]:
    height = QFontMetrics(font).height()
    texts = tuple(Text(font, ink, x, y + n * height, line) for n, line in enumerate(lines))
    return texts, y + len(lines) * height


def _sized(base: QFont, points: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont(base)
    font.setPointSizeF(points)
    font.setWeight(weight)
    return font


def _is_cut(text: str, lines: tuple[str, ...]) -> bool:
    return bool(lines) and lines[-1].endswith("…") and not text.endswith("…")
