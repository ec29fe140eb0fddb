"""Where the texts of a row lie: computed once a content and width, then only painted."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtGui import QFont, QFontMetrics

from runstrength_desktop.ui.calendar.rows import DayRow, RowKind
from runstrength_desktop.ui.calendar.text_lines import broken_lines, keeps_words
from runstrength_desktop.ui.theme.tokens import GRID, TEXT_BODY, TEXT_SMALL

MARGIN = GRID + 2
CARD_GAP = GRID + 2
BAR = 3
INSET = 2 * GRID
PAD = 5
ROOM_FOR_NAME = 3
_CACHED = 4096


class Ink(Enum):
    """The role of a text, which the palette turns into a colour."""

    TEXT = auto()
    MUTED = auto()
    FAINT = auto()
    RUN = auto()


@dataclass(frozen=True, slots=True)
class Text:
    """One line at (x, baseline), in pixels from the row's top left."""

    font: QFont
    ink: Ink
    x: int
    baseline: int
    text: str


@dataclass(frozen=True, slots=True)
class RowLayout:
    """Height of a row, margins included, and its lines; `is_cut` when text was elided."""

    height: int
    texts: tuple[Text, ...]
    is_cut: bool = False


class CardLayouts:
    """Row layouts for one base font, kept by row and width."""

    def __init__(self, base: QFont) -> None:
        self.small = _sized(base, TEXT_SMALL)
        self.small_bold = _sized(base, TEXT_SMALL, QFont.Weight.DemiBold)
        self.title = _sized(base, TEXT_BODY, QFont.Weight.DemiBold)
        self.first_line_middle = PAD + QFontMetrics(self.small_bold).height() / 2
        self._kept: dict[tuple[DayRow, int], RowLayout] = {}

    def layout(self, row: DayRow, width: int) -> RowLayout:
        """The layout of `row` in a column `width` pixels wide."""
        found = self._kept.get((row, width))
        if found is None:
            if len(self._kept) >= _CACHED:
                self._kept.clear()
            found = self._kept[row, width] = self._laid_out(row, width)
        return found

    def _laid_out(self, row: DayRow, width: int) -> RowLayout:
        if row.kind is RowKind.SESSION:
            return self._session(row, width)
        if row.kind is RowKind.ITEM:
            return self._item(row, width)
        if row.kind is RowKind.RUN:
            return self._run(row, width)
        return self._quiet(row, width)

    def _session(self, row: DayRow, width: int) -> RowLayout:
        x, inner = MARGIN + BAR + INSET, _inner(width)
        lines = broken_lines(row.title, self.title, inner)
        texts, y = _stacked(lines, self.title, Ink.TEXT, x, PAD + 2)
        minutes, y = _stacked((row.detail,), self.small, Ink.MUTED, x, y)
        height = y + PAD + (CARD_GAP if row.ends_card else 0)
        return RowLayout(height, (*texts, *minutes), is_cut=_is_cut(row.title, lines))

    def _item(self, row: DayRow, width: int) -> RowLayout:
        inner, metrics = _inner(width), QFontMetrics(self.small)
        dose_width = max(metrics.horizontalAdvance(t) for t in (row.detail, row.extra))
        beside = inner - dose_width - INSET
        lines = broken_lines(row.title, self.small, beside) if beside > 0 else ()
        if (
            not lines
            or len(lines) > ROOM_FOR_NAME
            or not keeps_words(row.title, self.small, beside)
        ):
            return self._stacked_item(row, inner)
        return self._item_beside(row, lines, inner)

    def _item_beside(self, row: DayRow, lines: tuple[str, ...], inner: int) -> RowLayout:
        x = MARGIN + BAR + INSET
        names, below = _stacked(lines, self.small, Ink.TEXT, x, PAD)
        doses, under = self._right((row.detail, row.extra), x + inner, PAD)
        height = max(below, under) + PAD + (CARD_GAP if row.ends_card else 0)
        return RowLayout(height, (*names, *doses), is_cut=_is_cut(row.title, lines))

    def _stacked_item(self, row: DayRow, inner: int) -> RowLayout:
        x = MARGIN + BAR + INSET
        lines = broken_lines(row.title, self.small, inner)
        names, y = _stacked(lines, self.small, Ink.TEXT, x, PAD)
        whole = " · ".join(part for part in (row.detail, row.extra) if part)
        fits = QFontMetrics(self.small).horizontalAdvance(whole) <= inner
        parts = (whole,) if fits else (row.detail, row.extra)
        doses, y = self._right(parts, x + inner, y)
        height = y + PAD + (CARD_GAP if row.ends_card else 0)
        return RowLayout(height, (*names, *doses), is_cut=_is_cut(row.title, lines))

    def _right(self, parts: tuple[str, ...], right: int, y: int) -> tuple[list[Text], int]:
        metrics, texts = QFontMetrics(self.small), []
        for part in filter(None, parts):
            x = right - metrics.horizontalAdvance(part)
            texts.append(Text(self.small, Ink.MUTED, x, y + metrics.ascent(), part))
            y += metrics.height()
        return texts, y

    def _run(self, row: DayRow, width: int) -> RowLayout:
        x, inner = MARGIN + INSET, width - 2 * (MARGIN + INSET)
        indent = 3 * GRID
        lines = broken_lines(row.title, self.small_bold, inner - indent)
        titles, y = _stacked(lines, self.small_bold, Ink.RUN, x + indent, PAD)
        details = broken_lines(row.detail, self.small, inner) if row.detail else ()
        amounts, y = _stacked(details, self.small, Ink.RUN, x, y)
        return RowLayout(y + PAD + CARD_GAP, (*titles, *amounts))

    def _quiet(self, row: DayRow, width: int) -> RowLayout:
        font = self.small_bold if row.kind is RowKind.NO_RUN else self.small
        x = MARGIN + INSET
        lines = broken_lines(row.title, font, width - 2 * x)
        texts, y = _stacked(lines, font, Ink.FAINT, x, PAD)
        return RowLayout(y + PAD + CARD_GAP, texts)


def _inner(width: int) -> int:
    return width - 2 * MARGIN - BAR - 2 * INSET


def _stacked(
    lines: tuple[str, ...], font: QFont, ink: Ink, x: int, y: int
) -> tuple[tuple[Text, ...], int]:
    metrics = QFontMetrics(font)
    texts = tuple(
        Text(font, ink, x, y + n * metrics.height() + metrics.ascent(), line)
        for n, line in enumerate(lines)
    )
    return texts, y + len(lines) * metrics.height()


def _sized(base: QFont, points: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont(base)
    font.setPointSizeF(points)
    font.setWeight(weight)
    return font


def _is_cut(text: str, lines: tuple[str, ...]) -> bool:
    return bool(lines) and lines[-1].endswith("…") and not text.endswith("…")
