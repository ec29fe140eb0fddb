"""JSON that may be hostile (F28): shallow, not too long, each key once, finite numbers."""

import json
import math
import re
from itertools import pairwise
from typing import NoReturn

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import shown

DEEPEST = 40
MOST_MARKS = 2_000_000
_MARKS = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[\[{\]},:]', re.DOTALL)


def parse(text: str, file: str) -> object:
    """The value in a text; `PlanError` if it is not sound JSON of a sensible size."""
    name = f"“{shown(file)}”"
    text = text.removeprefix("\ufeff")
    _check_marks(text, name)
    try:
        value: object = json.loads(
            text, object_pairs_hook=_once, parse_constant=_refuse_constant, parse_float=_finite
        )
    except json.JSONDecodeError as error:
        sentence = f"{name} is not whole JSON: line {error.lineno} breaks off or is misspelt"
        raise PlanError(f"{sentence}; export it again.") from None
    except _UnsoundError as error:
        raise PlanError(f"{name} {error}; export it again.") from None
    except (ValueError, RecursionError):
        raise PlanError(f"{name} holds a number that is too long; export it again.") from None
    return value


class _UnsoundError(Exception):
    """What standard JSON does not know, or what has two meanings."""


def _check_marks(text: str, name: str) -> None:
    """Measure before parsing: the parser's memory and stack follow these two numbers."""
    depth = marks = 0
    for match in _MARKS.finditer(text):
        mark = text[match.start()]
        if mark == '"':
            continue
        marks += 1
        depth += (mark in "[{") - (mark in "]}")
        if depth > DEEPEST:
            raise PlanError(f"{name} is nested too deep to be read.")
        if marks > MOST_MARKS:
            raise PlanError(f"{name} holds too much; bring it in as smaller files.")


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    values = dict(pairs)
    if len(values) < len(pairs):
        keys = sorted(key for key, _ in pairs)
        twice = next(first for first, second in pairwise(keys) if first == second)
        raise _UnsoundError(f"gives “{shown(twice)}” twice in one entry")
    return values


def _refuse_constant(word: str) -> NoReturn:
    raise _UnsoundError(f"holds {word}, which is not a number")


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise _UnsoundError("holds a number that is too large")
    return number
