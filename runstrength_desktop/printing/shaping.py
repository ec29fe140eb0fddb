"""Scripts whose letters change places and grow together, such as Devanagari.

HarfBuzz (uharfbuzz) shapes each piece through reportlab; without it letters stand one by one.
What was written stays beside what is drawn, so that it can be read out and searched.
"""

import re
from functools import cache
from typing import Any

from reportlab.pdfbase import pdfmetrics, ttfonts

_SHAPED = re.compile("[\u0900-\u0dff\u0e80-\u0fff\u1000-\u109f\u1780-\u17ff]")
_MOST_GLYPHS = 6000  # there is room for so many glyphs without a character of their own


def needs_shaping(text: str) -> bool:
    """Whether a text holds letters of such a script."""
    return not text.isascii() and _SHAPED.search(text) is not None


def shaped(text: str, font: str, size: float) -> str:
    """The same text as its font wants it drawn, where that can be known."""
    return ttfonts.shapeStr(text, font, size) if _is_prepared(font) else text


def actual_text(text: str) -> str:
    """A PDF string of what was written: UTF-16 in hexadecimal digits."""
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>"


@cache
def _is_prepared(name: str) -> bool:
    """Give every glyph a code once and in order, so that each document has the same."""
    font: Any = pdfmetrics.getFont(name)
    if vars(ttfonts).get("uharfbuzz") is None or not font.shapable:
        return False
    drawn = font.hbFont(10)
    unnamed = [g for g in range(font.hbFace.glyph_count) if g not in font.face.glyphToChar]
    if len(unnamed) > _MOST_GLYPHS:
        return False
    for glyph in unnamed:
        advance = drawn.get_glyph_h_advance(glyph)
        font.hbAddPrivate(drawn.glyph_to_string(glyph), glyph, advance)
    return True
