"""Hebrew and Arabic on paper: letters joined, lines put in the order the eye meets them.

A plain form of the Unicode bidirectional algorithm, for one line of one or two
directions; joined letters are Unicode's presentation forms.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from itertools import groupby

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_CLUSTER = re.compile(r"\d+(?:[.,:/×]\d+)*|.", re.DOTALL)
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_FORMS = (*range(0xFB50, 0xFBFF), *range(0xFE80, 0xFEFD))
_LAM, _TATWEEL = "\u0644", "\u0640"


def is_right_to_left(text: str) -> bool:
    """Whether some of a text is read from the right."""
    return _RIGHT_TO_LEFT.search(text) is not None


def joined(text: str, can_draw: Callable[[str], bool]) -> str:
    """A text whose Arabic letters have the form their neighbours ask for, where it can be drawn."""
    letters = list(_ligated(text, can_draw))
    return "".join(_joined_letter(letters, at, can_draw) for at in range(len(letters)))


def in_order_of_sight(line: str) -> str:
    """A line from left to right as it is to be drawn."""
    classes = _directions(line)
    runs = [
        (direction, "".join(character for character, _ in run))
        for direction, run in groupby(zip(line, classes, strict=True), key=lambda pair: pair[1])
    ]
    drawn = [_reversed(run) if direction == "R" else run for direction, run in runs]
    return "".join(reversed(drawn) if _base(line) == "R" else drawn)


@cache
def _forms() -> dict[str, dict[str, str]]:
    """Letters or pairs of letters → isolated, initial, medial and final form."""
    found: dict[str, dict[str, str]] = {}
    for code in _FORMS:
        tag, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        plain = "".join(chr(int(letter, 16)) for letter in letters)
        if len(plain) == 1 or (len(plain) == 2 and plain[0] == _LAM):
            found.setdefault(plain, {}).setdefault(tag.strip("<>"), chr(code))
    return found


def _ligated(text: str, can_draw: Callable[[str], bool]) -> Iterator[str]:
    """Characters, with lam and alef as one where a font has them as one."""
    at = 0
    while at < len(text):
        pair = text[at : at + 2]
        has_pair = len(pair) == 2 and all(map(can_draw, _forms().get(pair, {}).values()))
        length = 2 if has_pair and pair in _forms() else 1
        yield text[at : at + length]
        at += length


def _joined_letter(letters: list[str], at: int, can_draw: Callable[[str], bool]) -> str:
    letter = letters[at]
    if letter not in _forms():
        return letter
    before = _neighbour(letters, at, -1)
    after = _neighbour(letters, at, 1)
    joins = (
        _joins_after(before) and _joins_before(letter),
        _joins_after(letter) and _joins_before(after),
    )
    name = {(True, True): "medial", (True, False): "final", (False, True): "initial"}
    form = _forms()[letter].get(name.get(joins, "isolated"), letter)
    return form if can_draw(form) else letter


def _neighbour(letters: list[str], at: int, step: int) -> str:
    """The next letter on one side, marks not counted; empty at the end."""
    at += step
    while 0 <= at < len(letters):
        if not unicodedata.combining(letters[at][0]):
            return letters[at]
        at += step
    return ""


def _joins_after(letter: str) -> bool:
    return letter == _TATWEEL or "initial" in _forms().get(letter, {})


def _joins_before(letter: str) -> bool:
    return letter == _TATWEEL or "final" in _forms().get(letter, {})


def _strong(character: str) -> str | None:
    kind = unicodedata.bidirectional(character)
    return "R" if kind in {"R", "AL"} else "L" if kind == "L" else None


def _base(line: str) -> str:
    return next((s for s in map(_strong, line) if s), "L")


def _directions(line: str) -> list[str]:
    """L or R for each character; digits go with what they follow, other signs with both sides."""
    base = _base(line)
    found: list[str | None] = []
    last = base
    for character in line:
        last = _strong(character) or last
        is_bound = unicodedata.bidirectional(character) in {"EN", "AN", "NSM"}
        found.append(last if _strong(character) or is_bound else None)
    return [d or _between(found, at, base) for at, d in enumerate(found)]


def _between(found: list[str | None], at: int, base: str) -> str:
    before = next((d for d in reversed(found[:at]) if d), base)
    after = next((d for d in found[at:] if d), base)
    return before if before == after else base


def _reversed(run: str) -> str:
    clusters: list[str] = []
    for piece in _CLUSTER.findall(run.translate(_MIRRORED)):
        if clusters and unicodedata.combining(piece[0]):
            clusters[-1] += piece
        else:
            clusters.append(piece)
    return "".join(reversed(clusters))
