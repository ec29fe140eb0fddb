"""Fills with a pattern in one brush: a tile in device pixels, painted like a plain colour."""

from functools import lru_cache

from PySide6.QtGui import QBrush, QColor, QImage, QPainter

from runstrength_desktop.ui.muscle_map.layers import Pattern, Shade
from runstrength_desktop.ui.theme.tokens import Palette

_CELL = 8
_DARK_STEP = 3


def shade_brush(shade: Shade, palette: Palette, painter: QPainter) -> QBrush:
    """What fills a shade; a tile keeps its size whatever the painter's scale."""
    colour = shade_colour(shade, palette)
    if shade.pattern is Pattern.PLAIN:
        return QBrush(QColor(colour))
    ink = palette.surface if (shade.step or 0) >= _DARK_STEP else palette.ramp[4]
    grain = max(1, round(painter.device().devicePixelRatio()))
    brush = QBrush(_tile(shade.pattern, colour, ink, grain))
    brush.setTransform(painter.deviceTransform().inverted()[0])
    return brush


def shade_colour(shade: Shade, palette: Palette) -> str:
    """The colour under the pattern."""
    return faded_colour(palette) if shade.step is None else palette.ramp[shade.step]


def faded_colour(palette: Palette) -> str:
    """What is not meant: between skin and no work."""
    skin, none = QColor(palette.skin), QColor(palette.ramp[0])
    return QColor(
        (skin.red() + none.red()) // 2,
        (skin.green() + none.green()) // 2,
        (skin.blue() + none.blue()) // 2,
    ).name()


@lru_cache(maxsize=32)
def _tile(pattern: Pattern, colour: str, ink: str, grain: int) -> QImage:
    """Eight by eight dots of `grain` device pixels that repeat without a seam."""
    size = _CELL * grain
    image = QImage(size, size, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    for x in range(size):
        for y in range(size):
            if _is_inked(pattern, x // grain, y // grain):
                image.setPixelColor(x, y, QColor(ink))
    return image


def _is_inked(pattern: Pattern, x: int, y: int) -> bool:
    on_line = (x + y) % _CELL in (0, 1)
    on_dot = x % 4 in (1, 2) and y % 4 in (1, 2) and (x // 4 + y // 4) % 2 == 0
    if pattern is Pattern.HATCH:
        return on_line
    return on_dot or (pattern is Pattern.DOTS_AND_HATCH and on_line)
