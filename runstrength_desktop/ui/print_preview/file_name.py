"""A file name that says whose weeks are in the PDF, safe on every system (F41)."""

import unicodedata
from collections.abc import Sequence
from datetime import date

from runstrength_desktop.planning.paper_gathering import span_label

SUFFIX = ".pdf"
_FORBIDDEN = frozenset('<>:"/\\|?*')
_LONGEST_BYTES = 60
_MOST_NAMES = 2


def pdf_name(athletes: Sequence[str], starts: Sequence[date]) -> str:
    """Such as "RunStrength Ana 2026-W47 to 2026-W50.pdf"; named are one or two athletes."""
    names = [part for part in map(safe_part, athletes) if part]
    whose = " and ".join(names) if len(names) <= _MOST_NAMES else ""
    return " ".join(part for part in ("RunStrength", whose, span_label(starts)) if part) + SUFFIX


def safe_part(text: str) -> str:
    """User text as a part of a file name: on one line, at most 60 bytes long."""
    kept = "".join(map(_safe, unicodedata.normalize("NFC", text)))
    short = " ".join(kept.split()).encode()[:_LONGEST_BYTES].decode(errors="ignore")
    return short.strip(" .")


def _safe(character: str) -> str:
    is_control = unicodedata.category(character).startswith("C")
    return " " if is_control or character in _FORBIDDEN else character
