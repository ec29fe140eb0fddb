"""Where pages lie one below the other at a zoom; all in the window's pixels."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRect, QSize

from runstrength_desktop.ui.print_preview.pdf_pages import Size
from runstrength_desktop.ui.theme.tokens import GRID

GAP = 4 * GRID
_LEAST = 0.1
STEPS = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)


class Fit(StrEnum):
    """Zooms that follow the window."""

    PAGE = "page"
    WIDTH = "width"


Zoom = Fit | float
"""A fit, or how many times its size on paper a page is shown."""


def scale_for(zoom: Zoom, size: Size, room: QSize, pixels_per_point: float) -> float:
    """Pixels per point for a page: of its own size where the zoom follows the window."""
    if not isinstance(zoom, Fit):
        return zoom * pixels_per_point
    scale = (room.width() - 2 * GAP) / size[0]
    if zoom is Fit.PAGE:
        scale = min(scale, (room.height() - 2 * GAP) / size[1])
    return max(scale, _LEAST * pixels_per_point)


def step_from(shown: float, direction: int) -> float:
    """The next larger or smaller step from what is shown now."""
    if direction > 0:
        return next((step for step in STEPS if step > shown * 1.01), STEPS[-1])
    return next((step for step in reversed(STEPS) if step < shown * 0.99), STEPS[0])


@dataclass(frozen=True, slots=True)
class PagePlaces:
    """The rectangle of each page on a ground that is `size` large."""

    rectangles: tuple[QRect, ...]
    size: QSize

    @classmethod
    def of(cls, sizes: Sequence[Size], scales: Sequence[float], room: QSize) -> "PagePlaces":
        """Pages in the middle of a ground at least as wide as the room."""
        pages = [
            QSize(round(width * scale), round(height * scale))
            for (width, height), scale in zip(sizes, scales, strict=True)
        ]
        ground = max(room.width(), max(map(QSize.width, pages), default=0) + 2 * GAP)
        rectangles, top = [], GAP
        for page in pages:
            rectangles.append(QRect((ground - page.width()) // 2, top, page.width(), page.height()))
            top += page.height() + GAP
        return cls(tuple(rectangles), QSize(ground, max(top, room.height())))

    def visible(self, top: int, bottom: int) -> range:
        """The pages of which something lies between two heights."""
        first = sum(rectangle.bottom() < top for rectangle in self.rectangles)
        return range(first, sum(rectangle.top() <= bottom for rectangle in self.rectangles))

    def page_at(self, top: int, bottom: int) -> int:
        """The page of whose height the largest share lies between two heights."""
        shares = [
            (min(bottom, r.bottom()) - max(top, r.top())) / r.height() for r in self.rectangles
        ]
        return max(range(len(shares)), key=shares.__getitem__, default=0)
