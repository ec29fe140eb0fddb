"""Sheets of paper, in points."""

from dataclasses import dataclass, replace

MARGIN = 28.0
FOOTER_LYING = 21.0
FOOTER_UPRIGHT = 28.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of `width` × `height` points and the frame that may be drawn on."""

    width: float
    height: float

    @property
    def landscape(self) -> "Sheet":
        """The same sheet lying on its long side."""
        return replace(self, width=self.height, height=self.width)

    @property
    def inner_width(self) -> float:
        """Width between the margins."""
        return self.width - 2 * MARGIN

    @property
    def bottom(self) -> float:
        """Lowest y (from the top) of what stands above the footer."""
        footer = FOOTER_LYING if self.width > self.height else FOOTER_UPRIGHT
        return self.height - MARGIN - footer


SHEETS = {"a4": Sheet(595.28, 841.89), "letter": Sheet(612.0, 792.0)}
