"""Entries of a plan file, read without good will: each field known, typed and bounded (F29, F37).

What is wrong is a `Refusal`, which says where.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.domain.user_text import NOTE_LIMIT, TITLE_LIMIT, clean_line, clean_note

LONGEST_ID = 64
LARGEST_NUMBER = 1e9
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CLOCK = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")
_UNSOUND = (ValueError, TypeError, KeyError, AttributeError)


class Refusal(Exception):  # noqa: N818  (it becomes a PlanError with the file's name)
    """Why an entry is not taken, and the way to it from outside in."""

    def __init__(self, reason: str, *where: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.where = where

    @property
    def sentence(self) -> str:
        """Where, and why."""
        return f"{', '.join(self.where)}: {self.reason}" if self.where else self.reason


@contextmanager
def reading(where: str) -> Iterator[None]:
    """Say where something was that makes no sense."""
    try:
        yield
    except Refusal as refusal:
        raise Refusal(refusal.reason, where, *refusal.where) from None
    except PlanError as error:
        raise Refusal(str(error), where) from None
    except _UNSOUND:
        raise Refusal("This makes no sense.", where) from None


@dataclass(frozen=True, slots=True)
class Field:
    """A field of an entry; without `absent` it must be there, with it it need not."""

    name: str
    check: Callable[[object], object]
    absent: object = ...

    def value(self, entry: Mapping[str, object]) -> object:
        """What an entry says here, checked."""
        if self.name not in entry:
            if self.absent is ...:
                raise Refusal(f"“{self.name}” is missing.")
            return self.absent
        value = entry[self.name]
        if value is None and self.absent is None:
            return None
        try:
            return self.check(value)
        except Refusal as refusal:
            raise Refusal(refusal.reason, f"“{self.name}”") from None
        except PlanError as error:
            raise Refusal(f"“{self.name}” is not sound: {error}") from None
        except _UNSOUND as error:
            raise Refusal(f"“{self.name}” {error}.") from None


def row_of(entry: object, fields: Sequence[Field]) -> list[object]:
    """The values of an entry in the order of the fields; `Refusal` if one is not as it must be."""
    values = entry_of(entry)
    unknown = values.keys() - {field.name for field in fields}
    if unknown:
        raise Refusal(f"“{shown(min(unknown))}” is not known here.")
    return [field.value(values) for field in fields]


def entry_from(row: Sequence[object], fields: Sequence[Field]) -> dict[str, object]:
    """A row as an entry; what is as it is when absent is left out."""
    pairs = zip(fields, row, strict=True)
    return {field.name: value for field, value in pairs if value != field.absent}


def entry_of(value: object) -> dict[str, object]:
    """An entry with names; `Refusal` for anything else."""
    if not isinstance(value, dict):
        raise Refusal("This is not an entry with named fields.")
    return value


def list_of(value: object, most: int) -> list[object]:
    """A list that is not too long."""
    if not isinstance(value, list):
        raise TypeError("must be a list")
    if len(value) > most:
        raise ValueError(f"may have at most {most} entries, and has {len(value)}")
    return value


def lists(most: int) -> Callable[[object], object]:
    """A check for lists of at most so many entries."""
    return lambda value: list_of(value, most)


def line(limit: int = TITLE_LIMIT) -> Callable[[object], str]:
    """A check for one line of text."""
    return lambda value: clean_line(_text(value, breaks=False), "A text", limit)


def note(value: object) -> str:
    """Several lines of text."""
    return clean_note(_text(value, breaks=True), "A note", NOTE_LIMIT)


def identity(value: object) -> str:
    """An id of 1 to 64 characters."""
    text = clean_line(_text(value, breaks=False), "An id", LONGEST_ID)
    if not text:
        raise ValueError("must not be empty")
    return text


def whole(value: object) -> int:
    """A whole number."""
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) > LARGEST_NUMBER:
        raise TypeError("must be a whole number of a sensible size")
    return value


def number(value: object) -> float:
    """A finite number."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError("must be a number")
    if not abs(value) <= LARGEST_NUMBER:
        raise ValueError("is too large")
    return float(value)


def clock(value: object) -> str:
    """A clock time such as "07:30"."""
    if not isinstance(value, str) or not _CLOCK.fullmatch(value):
        raise ValueError("must be a time such as 07:30")
    return value


def one_of(words: type[StrEnum]) -> Callable[[object], str]:
    """A check for one of several words."""
    known = tuple(word.value for word in words)

    def check(value: object) -> str:
        if not isinstance(value, str) or value not in known:
            raise ValueError(f"must be one of {', '.join(known)}")
        return value

    return check


def check_inside(value: object, longest: int) -> None:
    """That no text, list or number anywhere in a value is hostile; `Refusal` otherwise."""
    try:
        _check_inside(value, longest)
    except _UNSOUND as error:
        raise Refusal(f"It {error}.") from None


def _check_inside(value: object, longest: int) -> None:
    if isinstance(value, str):
        if len(value) > NOTE_LIMIT or _CONTROLS.search(value):
            raise ValueError("holds a text that is too long or has characters no text may have")
    elif isinstance(value, dict | list):
        if len(value) > longest:
            raise ValueError(f"holds a list of more than {longest} entries")
        for inner in value.values() if isinstance(value, dict) else value:
            _check_inside(inner, longest)
    elif value is not None and not isinstance(value, bool):
        number(value)


def _text(value: object, *, breaks: bool) -> str:
    if not isinstance(value, str):
        raise TypeError("must be a text")
    if _CONTROLS.search(value) or _TURNS.search(value) or ("\n" in value and not breaks):
        raise ValueError("holds characters that no text here may have")
    return value
