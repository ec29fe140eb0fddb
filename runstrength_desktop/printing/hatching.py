"""Levels of work without colour: ever denser lines, then black."""

from collections.abc import Iterator

from runstrength_desktop.coaching.bands import Band

THICKNESS = 1.5
_SPACING = {Band.LOW: 16.0, Band.MAINTAIN: 8.0, Band.PRODUCTIVE: 12.0, Band.HIGH: 7.0}
_CROSSED = frozenset({Band.PRODUCTIVE, Band.HIGH})

Area = tuple[float, float, float, float]


def hatch(area: Area, level: Band, unit: float = 1.0) -> str:
    """PDF operators that fill left, bottom, right and top; `unit` makes lines finer or coarser.

    The caller clips to a shape; no level gives nothing, the highest is solid.
    """
    left, bottom, right, top = area
    if level not in _SPACING:
        solid = f"{left:.2f} {bottom:.2f} {right - left:.2f} {top - bottom:.2f} re f"
        return f"0 g {solid}" if level is not Band.NONE else ""
    spacing = _SPACING[level] * unit
    lines = list(_slanted(area, spacing))
    if level in _CROSSED:
        lines += [(x1, bottom + top - y1, x2, bottom + top - y2) for x1, y1, x2, y2 in lines]
    drawn = " ".join("{:.1f} {:.1f} m {:.1f} {:.1f} l".format(*line) for line in lines)
    return f"0 G {THICKNESS * unit:g} w {drawn} S"


def _slanted(area: Area, spacing: float) -> Iterator[Area]:
    """Lines that rise to the right, on one grid for all areas."""
    left, bottom, right, top = area
    height = top - bottom
    start = ((left - height) // spacing) * spacing
    count = int((right - start) / spacing) + 1
    for number in range(count):
        x = start + number * spacing
        yield (x, bottom, x + height, top)
