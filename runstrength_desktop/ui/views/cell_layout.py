"""Where the cards of a day lie in its cell: in two lines each if all fit, else in one."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect

from runstrength_desktop.ui.theme.tokens import GRID

TOP = 22
ONE_LINE, TWO_LINES = 19, 35
GAP = 2
MARGIN = GRID
LEAST_HEIGHT = TOP + 2 * (ONE_LINE + GAP) + 1


@dataclass(frozen=True, slots=True)
class CellLayout:
    """The rectangles of cards `first` to `first + len(rects)`; `hidden` are not shown."""

    first: int
    rects: tuple[QRect, ...]
    hidden: int

    @property
    def has_two_lines(self) -> bool:
        """Whether there is room for a second line on each card."""
        return bool(self.rects) and self.rects[0].height() == TWO_LINES

    def card_at(self, point: QPoint) -> int | None:
        """The number of the card under a point; None beside all of them."""
        hit = (n for n, rect in enumerate(self.rects, self.first) if rect.contains(point))
        return next(hit, None)

    def rect_of(self, number: int) -> QRect | None:
        """Where a card lies; None if it is not shown."""
        at = number - self.first
        return self.rects[at] if 0 <= at < len(self.rects) else None

    def gap_line(self, number: int) -> QRect | None:
        """The line above a card, or below the last one that is shown; None elsewhere."""
        at = number - self.first
        if not self.rects or not 0 <= at <= len(self.rects):
            return None
        near = self.rects[min(at, len(self.rects) - 1)]
        top = near.top() - GAP if at < len(self.rects) else near.bottom() + 1
        return QRect(near.left(), top, near.width(), GAP)


def cell_layout(cell: QRect, count: int, current: int = -1) -> CellLayout:
    """Lay `count` cards into `cell` so that card `current` is among those shown."""
    room = cell.height() - TOP - 1
    height = TWO_LINES if count * (TWO_LINES + GAP) <= room else ONE_LINE
    shown = min(count, max(1, room // (height + GAP)))
    first = max(0, min(current - shown + 1, count - shown))
    left, width = cell.left() + MARGIN, cell.width() - 2 * MARGIN - 1
    tops = (cell.top() + TOP + n * (height + GAP) for n in range(shown))
    rects = tuple(QRect(left, top, width, height) for top in tops)
    return CellLayout(first, rects, count - shown)
