"""User text is data: normalised once, at the edge of the domain (F37)."""

import unicodedata

from runstrength_desktop.domain.errors import PlanError

TITLE_LIMIT = 200
NOTE_LIMIT = 10_000

_DROPPED = frozenset({"Cc", "Cs"})
_ASCII_PUNCTUATION = {n: " " for n in range(128) if not chr(n).isalnum()}
_BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def clean_line(text: str, what: str, limit: int = TITLE_LIMIT) -> str:
    """One line in NFC without control characters; `PlanError` if too long.

    `what` names the field in the sentence, such as "A session title".
    """
    cleaned = " ".join(_without_controls(text, keep="").split())
    if len(cleaned) > limit:
        raise PlanError(f"{what} can hold at most {limit} characters; this one has {len(cleaned)}.")
    return cleaned


def clean_note(text: str, what: str, limit: int = NOTE_LIMIT) -> str:
    """Several lines in NFC; line breaks stay, other control characters go."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    cleaned = _without_controls(unified, keep="\n").strip()
    if len(cleaned) > limit:
        raise PlanError(f"{what} can hold at most {limit} characters; this one has {len(cleaned)}.")
    return cleaned


def fold(text: str) -> str:
    """Text as search compares it: no case, no marks, punctuation as spaces."""
    if text.isascii():
        return " ".join(text.lower().translate(_ASCII_PUNCTUATION).split())
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    letters = (c for c in decomposed if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in letters).split())


def _without_controls(text: str, keep: str) -> str:
    spaced = text.replace("\t", " ") if "\t" not in keep else text
    kept = "".join(c for c in spaced if c in keep or _is_printable(c) or c == "\n")
    if "\n" not in keep:
        kept = kept.replace("\n", " ")
    return unicodedata.normalize("NFC", kept)


def _is_printable(character: str) -> bool:
    return character not in _BIDI_CONTROLS and unicodedata.category(character) not in _DROPPED
