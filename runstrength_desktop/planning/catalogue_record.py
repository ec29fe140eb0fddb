"""Records of a data file: every value is checked where it is read."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from runstrength_desktop.domain.user_text import TITLE_LIMIT
from runstrength_desktop.planning.catalogue_error import CatalogueError
from runstrength_desktop.planning.catalogue_json import DataText, Step, parse, read_text

_ID = re.compile(r"[a-z][a-z0-9_]*")

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Record:
    """One JSON object and the path of keys that leads to it.

    Every reading method raises `CatalogueError` with file, line and field.
    """

    source: DataText
    path: tuple[Step, ...]
    values: Mapping[str, object]

    def allow(self, needed: frozenset[str], optional: frozenset[str] = frozenset()) -> None:
        """Refuse fields that are missing or not known."""
        given = self.values.keys()
        if given == needed:
            return
        if missing := sorted(needed - given):
            raise self.error("is missing", missing[0])
        if unknown := sorted(given - needed - optional):
            raise self.error("is not a known field", unknown[0])

    def text(self, field: str) -> str:
        """One line of printable text, not empty."""
        return self._line(self.values.get(field), field)

    def texts(self, field: str) -> tuple[str, ...]:
        """A list of lines, none of them twice."""
        values = self.sequence(field)
        lines = tuple([self._line(value, field, n) for n, value in enumerate(values)])
        if len(set(lines)) < len(lines):
            raise self.error("has something twice", field)
        return lines

    def identifier(self, field: str) -> str:
        """A name for software: small letters, digits and underscores."""
        word = self.text(field)
        if not _ID.fullmatch(word):
            raise self.error("must be small letters, digits and underscores", field)
        return word

    def flag(self, field: str) -> bool:
        """True or false."""
        value = self.values.get(field)
        if not isinstance(value, bool):
            raise self.error("must be true or false", field)
        return value

    def whole(self, field: str, low: int, high: int) -> int:
        """A whole number between `low` and `high`."""
        value = self.values.get(field)
        if type(value) is not int or not low <= value <= high:
            raise self.error(f"must be a whole number from {low} to {high}", field)
        return value

    def amount(self, field: str, most: float) -> float:
        """A number more than 0 and at most `most`."""
        value = self.values.get(field)
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= most:
            raise self.error(f"must be more than 0 and at most {most:g}", field)
        return float(value)

    def choice(self, field: str, kind: type[Choice]) -> Choice:
        """One of the words of `kind`."""
        value = self.values.get(field)
        if not isinstance(value, str) or value not in kind.__members__.values():
            raise self.error(f"must be one of {', '.join(kind)}", field)
        return kind(value)

    def known(self, field: str, words: Collection[str]) -> str:
        """A word that is among `words`."""
        return self._among(self.text(field), words, field)

    def all_known(self, field: str, words: Collection[str]) -> tuple[str, ...]:
        """A list of words that are all among `words`."""
        found = self.texts(field)
        return tuple(self._among(word, words, field, n) for n, word in enumerate(found))

    def sequence(self, field: str) -> list[object]:
        """A list of anything."""
        value = self.values.get(field)
        if not isinstance(value, list):
            raise self.error("must be a list", field)
        return value

    def mapping(self, field: str) -> dict[str, object]:
        """An object with any keys."""
        value = self.values.get(field)
        if not isinstance(value, dict):
            raise self.error("must be an object", field)
        return value

    def pairs(self, field: str) -> tuple[tuple[str, str], ...]:
        """An object of text values, in order."""
        values = self.mapping(field)
        return tuple(
            (self._line(key, field), self._line(values[key], field, key)) for key in values
        )

    def record(self, field: str) -> "Record":
        """An object with known fields."""
        return Record(self.source, (*self.path, field), self.mapping(field))

    def records(self, field: str) -> Iterator["Record"]:
        """A list of objects with known fields."""
        for n, value in enumerate(self.sequence(field)):
            if not isinstance(value, dict):
                raise self.error("must be an object", field, n)
            yield Record(self.source, (*self.path, field, n), value)

    def error(self, problem: str, *steps: Step) -> CatalogueError:
        """What to raise about a part of this record."""
        path = (*self.path, *steps)
        line = self.source.line_of(path)
        return CatalogueError(self.source.file, problem, line, _dotted(path[1:]))

    def _among(self, word: str, words: Collection[str], *steps: Step) -> str:
        if word not in words:
            raise self.error(f"must be one of {', '.join(words)}", *steps)
        return word

    def _line(self, value: object, *steps: Step) -> str:
        if isinstance(value, str) and _is_clean(value):
            return value
        raise self.error(f"must be one printable line, 1 to {TITLE_LIMIT} characters long", *steps)


def _is_clean(text: str) -> bool:
    if not text.isprintable() or not 0 < len(text) <= TITLE_LIMIT or text != text.strip():
        return False
    return text.isascii() or unicodedata.is_normalized("NFC", text)


def read_records(path: Path) -> Iterator[Record]:
    """The objects of a file, in order; their ids are the caller's to judge."""
    source = read_text(path)
    for n, value in enumerate(parse(source)):
        if not isinstance(value, dict):
            raise CatalogueError(source.file, "must be a list of objects", source.line_of((n,)))
        yield Record(source, (n,), value)


def distinct(records: Iterator[Record]) -> Iterator[Record]:
    """The same records; the second with an id is refused."""
    seen: set[str] = set()
    for record in records:
        name = record.identifier("id")
        if name in seen:
            raise record.error(f"has “{name}”, as another record does", "id")
        seen.add(name)
        yield record


def _dotted(path: Sequence[Step]) -> str:
    parts = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(parts).removeprefix(".")
