"""A data file as text: parsed once, and where in it a path of keys stands."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from runstrength_desktop.planning.catalogue_error import CatalogueError

Step = str | int

_BLANK = re.compile(r"[ \t\n\r]*")
_DECODER = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class DataText:
    """The text of one JSON file, which is an array of objects."""

    file: str
    text: str

    def line_at(self, offset: int) -> int:
        """The line of an offset, from 1."""
        return self.text.count("\n", 0, offset) + 1

    def line_of(self, path: Sequence[Step]) -> int:
        """The line where `path` stands, or where the part of it that exists does."""
        at = _after_blank(self.text, 0)
        shown = at
        for step in path:
            found = _step_into(self.text, at, step)
            if found is None:
                break
            shown, at = found
        return self.line_at(shown)


def read_text(path: Path) -> DataText:
    """The file's text; `CatalogueError` if it cannot be read or is not UTF-8."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "unknown error"
        raise CatalogueError(path.name, f"cannot be read ({reason})") from error
    try:
        return DataText(path.name, raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise CatalogueError(path.name, "is not UTF-8 text", line) from None


def parse(source: DataText) -> list[object]:
    """The array in the text; `CatalogueError` with the line if it is not one."""
    try:
        values = json.loads(source.text, object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        raise CatalogueError(source.file, f"is not JSON ({error.msg})", error.lineno) from None
    except _TwiceError as error:
        line = _line_twice(source, error.key)
        raise CatalogueError(source.file, "is given twice", line, error.key) from None
    except (RecursionError, ValueError):
        raise CatalogueError(source.file, "is not JSON that can be read") from None
    if not isinstance(values, list):
        raise CatalogueError(source.file, "must be a list of objects", source.line_of(()))
    return values


class _TwiceError(Exception):
    """A key that an object holds twice."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    values = dict(pairs)
    if len(values) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _TwiceError(next(key for n, key in enumerate(keys) if key in keys[:n]))
    return values


def _line_twice(source: DataText, key: str) -> int | None:
    written = re.compile(re.escape(json.dumps(key, ensure_ascii=False)) + r"\s*:")
    seen = [match.start() for match in written.finditer(source.text)]
    for first, second in pairwise(seen):
        if _same_object(source.text, first, second):
            return source.line_at(second)
    return None


def _same_object(text: str, first: int, second: int) -> bool:
    """Whether only whole values lie between two keys."""
    at = first
    while at < second:
        _, at = _DECODER.raw_decode(text, at)
        at = _after_blank(text, at)
        if text[at] in "}]":
            return False
        at = _after_blank(text, at + 1)
    return at == second


def _after_blank(text: str, at: int) -> int:
    match = _BLANK.match(text, at)
    return match.end() if match else at


def _step_into(text: str, at: int, step: Step) -> tuple[int, int] | None:
    """Where `step` stands in the value at `at`, and where its own value starts."""
    opening, at = text[at], _after_blank(text, at + 1)
    if opening not in ("[" if isinstance(step, int) else "{"):
        return None
    index = 0
    while text[at] not in "]}":
        start, key = at, index
        if opening == "{":
            key, at = _DECODER.raw_decode(text, at)
            at = _after_blank(text, _after_blank(text, at) + 1)
        if key == step:
            return start, at
        _, at = _DECODER.raw_decode(text, at)
        at = _after_blank(text, at)
        at = _after_blank(text, at + 1) if text[at] == "," else at
        index += 1
    return None
