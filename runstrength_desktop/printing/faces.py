"""Open Sans, registered once; fonts of this computer beside it when a text needs them."""

from contextlib import suppress
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont
from ttf_opensans import OPENSANS_BOLD, OPENSANS_REGULAR

from runstrength_desktop.printing.fallback_fonts import FontFile, fonts_covering

REGULAR = "OpenSans"
BOLD = "OpenSans-Bold"
MOST_QUESTIONS = 6
_PLANE = 0x10000  # reportlab writes no text map beyond the first plane


@cache
def own_face(name: str) -> TTFont:
    """A face of Open Sans, ready to draw with."""
    source = OPENSANS_BOLD if name == BOLD else OPENSANS_REGULAR
    return _register(TTFont(name, str(source.path)))


def covers(font: TTFont, character: str) -> bool:
    """Whether a font draws a character."""
    return ord(character) < _PLANE and font.face.charToGlyph.get(ord(character), 0) != 0


def fallback_faces(characters: frozenset[str]) -> dict[str, TTFont]:
    """For each character a font of this computer that draws it; some may have none."""
    found: dict[str, TTFont] = {}
    for _ in range(MOST_QUESTIONS):
        missing = sorted(c for c in characters if c not in found and ord(c) < _PLANE)
        font = next((f for c in missing[:1] if (f := _font_for(c))), None)
        if font is None:
            break
        found |= {c: font for c in missing if covers(font, c)}
    return found


@cache
def _font_for(character: str) -> TTFont | None:
    for file in fonts_covering(character):
        font = _open(file)
        if font is not None and covers(font, character):
            return font
    return None


@cache
def _open(file: FontFile) -> TTFont | None:
    name = f"Fallback-{Path(file.path).stem}-{file.index}"
    with suppress(TTFError, OSError):
        return _register(TTFont(name, file.path, subfontIndex=file.index))
    return None


def _register(font: TTFont) -> TTFont:
    pdfmetrics.registerFont(font)
    return font
