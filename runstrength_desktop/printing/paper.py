"""Sheets of paper, in points."""

from dataclasses import dataclass, replace

from runstrength_desktop.domain.paper_wishes import PaperWishes

MARGIN = 28.0
FOOTERS = ((640.0, 34.0), (480.0, 44.0), (0.0, 58.0))  # the narrower, the more lines
LARGE = 1.35


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of `width` × `height` points and the frame that may be drawn on.

    All that is drawn on it is made `zoom` times larger on the paper.
    """

    width: float
    height: float
    zoom: float = 1.0

    @property
    def landscape(self) -> "Sheet":
        """The same sheet lying on its long side."""
        return replace(self, width=self.height, height=self.width)

    @property
    def is_lying(self) -> bool:
        """Whether it is wider than high."""
        return self.width > self.height

    @property
    def inner_width(self) -> float:
        """Width between the margins."""
        return self.width - 2 * MARGIN

    @property
    def bottom(self) -> float:
        """Lowest y (from the top) of what stands above the footer."""
        footer = next(high for least, high in FOOTERS if self.inner_width >= least)
        return self.height - MARGIN - footer

    @property
    def room(self) -> float:
        """Points between the upper margin and the footer."""
        return self.bottom - MARGIN

    def enlarged(self, zoom: float) -> "Sheet":
        """The same paper with everything on it `zoom` times larger."""
        return Sheet(self.width / zoom, self.height / zoom, self.zoom * zoom)


SHEETS = {"a4": Sheet(595.28, 841.89), "letter": Sheet(612.0, 792.0)}


def sheet_for(wishes: PaperWishes, *, lies_best: bool) -> Sheet:
    """The sheet of a section that lies or stands best when nothing else is wished."""
    sheet = SHEETS[wishes.paper]
    lies = lies_best if wishes.landscape is None else wishes.landscape
    turned = sheet.landscape if lies else sheet
    return turned.enlarged(LARGE) if wishes.large else turned
