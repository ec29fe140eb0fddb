"""Text on paper: what can be written, with which font, how wide, in which lines."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from reportlab.pdfbase.ttfonts import TTFont

from runstrength_desktop.printing import faces
from runstrength_desktop.printing.ink import TEXT, Colour
from runstrength_desktop.printing.line_breaking import BREAK_AFTER, break_lines
from runstrength_desktop.printing.right_to_left import (
    in_order_of_sight,
    is_right_to_left,
    joined,
)

UNKNOWN = "?"
_SPACES = frozenset({"Cc", "Zs", "Zl", "Zp"})
_INVISIBLE = frozenset({"Cf", "Me"})


@dataclass(frozen=True, slots=True)
class TextStyle:
    """A font name, its size in points, a colour, and a line's height as a multiple of the size."""

    font: str
    size: float
    colour: Colour = TEXT
    spacing: float = 1.3

    @property
    def leading(self) -> float:
        """Height of a line."""
        return self.size * self.spacing

    @property
    def rise(self) -> float:
        """From the top of a line to its baseline."""
        return self.size * (self.spacing / 2 + 0.37)


class Typesetter:
    """Knows every character of one document; asks for other fonts once, only if needed."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._own = {name: faces.own_face(name) for name in (faces.REGULAR, faces.BOLD)}
        composed = [unicodedata.normalize("NFC", text) for text in texts]
        characters = set().union(*composed)
        odd = {c for c in characters if not self._is_plain(c)}
        self._replaced = {ord(c): _blank(c) for c in odd if _blank(c) is not None}
        wanted = frozenset(c for c in odd if _blank(c) is None)
        forms = {c for text in composed if is_right_to_left(text) for c in joined(text, bool)}
        forms = {c for c in forms if not self._is_plain(c)}
        self._fallback = faces.fallback_faces(wanted | forms) if wanted else {}
        lost = [c for c in wanted if c not in self._fallback]
        self._replaced |= dict.fromkeys(map(ord, lost), UNKNOWN)
        self.has_lost = bool(lost)
        self._broken_before: dict[tuple[str, str, float, float], tuple[str, ...]] = {}
        self._advances = {n: _Advances(font, self._fallback) for n, font in self._own.items()}

    def clean(self, text: str) -> str:
        """The text as it can be written; what no font draws becomes "?"."""
        if text.isascii() and text.isprintable():
            return text.strip()
        written = unicodedata.normalize("NFC", text).translate(self._replaced).strip()
        return (
            joined(written, self._fallback.__contains__) if is_right_to_left(written) else written
        )

    def width(self, text: str, style: TextStyle) -> float:
        """Points that a clean text takes."""
        return sum(map(self._advances[style.font].__getitem__, text)) * style.size / 1000

    def lines(self, text: str, style: TextStyle, limit: float) -> tuple[str, ...]:
        """A text cleaned and broken to at most `limit` points."""
        key = (text, style.font, style.size, limit)
        if key not in self._broken_before:
            self._broken_before[key] = self._lines(text, style, limit)
        return self._broken_before[key]

    def _lines(self, text: str, style: TextStyle, limit: float) -> tuple[str, ...]:
        line = self.clean(text)
        lines = (line,) if self.width(line, style) <= limit else self._broken(line, style, limit)
        return tuple(map(in_order_of_sight, lines)) if is_right_to_left(line) else lines

    def _broken(self, line: str, style: TextStyle, limit: float) -> tuple[str, ...]:
        thousandths = limit * 1000 / style.size
        return break_lines(line, thousandths, self._advances[style.font].__getitem__)

    def even_lines(self, text: str, style: TextStyle, limit: float) -> tuple[str, ...]:
        """As `lines`, and as few, but about equally long: a title without an orphan."""
        lines = self.lines(text, style, limit)
        low, high = max(limit / 2, self._widest_word(text, style)), limit
        while len(lines) > 1 and high - low > 1:
            middle = (low + high) / 2
            fewer = len(self.lines(text, style, middle)) <= len(lines)
            low, high = (low, middle) if fewer else (middle, high)
        return self.lines(text, style, high)

    def runs(self, text: str, font: str) -> list[tuple[TTFont, str]]:
        """A clean text as (font, piece) pairs."""
        if not self._fallback:
            return [(self._own[font], text)]
        parted = groupby(text, lambda c: self._font(c, font).fontName)
        pieces = ["".join(piece) for _, piece in parted]
        return [(self._font(piece[0], font), piece) for piece in pieces]

    def _widest_word(self, text: str, style: TextStyle) -> float:
        spaced = "".join(f"{c} " if c in BREAK_AFTER else c for c in self.clean(text))
        return max((self.width(word, style) for word in spaced.split()), default=0.0)

    def _is_plain(self, character: str) -> bool:
        return _blank(character) is None and all(
            faces.covers(font, character) for font in self._own.values()
        )

    def _font(self, character: str, font: str) -> TTFont:
        return self._fallback.get(character) or self._own[font]


class _Advances(dict[str, float]):
    """Widths of characters in thousandths of the size, looked up once a document."""

    def __init__(self, own: TTFont, fallback: dict[str, TTFont]) -> None:
        super().__init__()
        self._own, self._fallback = own, fallback

    def __missing__(self, character: str) -> float:
        face = self._fallback.get(character, self._own).face
        self[character] = width = float(face.charWidths.get(ord(character), face.defaultWidth))
        return width


def _blank(character: str) -> str | None:
    """What stands for a character that draws nothing; `None` for one that should be drawn."""
    if character == " ":
        return None
    category = unicodedata.category(character)
    if category in _SPACES:
        return " "
    if category in _INVISIBLE or "\ufe00" <= character <= "\ufe0f":
        return ""
    return None
