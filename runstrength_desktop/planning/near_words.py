"""Words that are nearly the word typed: how a search forgives a slip."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

SHORT_WORD = 2
LONG_WORD = 8

_LAST = "\U0010ffff"


def allowed_slips(word: str) -> int:
    """How many letters may be wrong: none up to 2 letters, 1 up to 7, then 2."""
    if len(word) <= SHORT_WORD:
        return 0
    return 1 if len(word) < LONG_WORD else 2


class _Stem(NamedTuple):
    """Words in order, from `start` to `end`, that begin alike.

    `row[n]` counts the slips between what is alike and the first n typed letters;
    `before` is the row of one letter less.
    """

    start: int
    end: int
    alike: str
    row: Sequence[int]
    before: Sequence[int]


class Vocabulary:
    """Words that can be found; those that begin alike are compared once."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted(set(words))
        self._text = "\n".join(["", *self._words, ""])

    def near(self, typed: str) -> tuple[str, ...]:
        """Words that begin like `typed` but for a few slips, or contain it; nearest first."""
        return tuple([word for _, word in self.near_with_slips(typed)])

    def near_with_slips(self, typed: str) -> Sequence[tuple[int, str]]:
        """As `near`, each with its wrong, missing, extra or swapped letters."""
        fewest = dict.fromkeys(self._containing(typed), 0)
        for start, end, slips in self._spans(typed, allowed_slips(typed)):
            for word in self._words[start:end]:
                fewest[word] = min(slips, fewest.get(word, slips))
        found = [(slips, abs(len(word) - len(typed)), word) for word, slips in fewest.items()]
        return [(slips, word) for slips, _, word in sorted(found)]

    def _containing(self, part: str) -> Iterator[str]:
        text, at = self._text, self._text.find(part)
        while part and at >= 0:
            end = text.index("\n", at)
            yield text[text.rindex("\n", 0, at) + 1 : end]
            at = text.find(part, end)

    def _spans(self, typed: str, limit: int) -> Iterator[tuple[int, int, int]]:
        """Spans of words that begin like `typed` with at most `limit` slips, and how many."""
        first = range(len(typed) + 1)
        stems = [_Stem(0, len(self._words), "", first, first)]
        while stems:
            for stem in self._longer(stems.pop(), typed):
                if stem.row[-1] <= limit:
                    yield stem.start, stem.end, stem.row[-1]
                if min(stem.row) <= limit:
                    stems.append(stem)

    def _longer(self, stem: _Stem, typed: str) -> Iterator[_Stem]:
        """The stems that are one letter longer."""
        words, start, length = self._words, stem.start, len(stem.alike)
        while start < stem.end:
            if len(words[start]) == length:
                start += 1
                continue
            alike = words[start][: length + 1]
            end = bisect_left(words, alike + _LAST, start, stem.end)
            yield _Stem(start, end, alike, _next_row(typed, alike, stem), stem.row)
            start = end


def _next_row(typed: str, alike: str, stem: _Stem) -> Sequence[int]:
    letter, row, before = alike[-1], stem.row, stem.before
    last = alike[-2] if len(alike) > 1 else ""
    result = [len(alike)]
    for n in range(1, len(typed) + 1):
        cost = min(row[n] + 1, result[-1] + 1, row[n - 1] + (typed[n - 1] != letter))
        if n > 1 and typed[n - 1] == last and typed[n - 2] == letter:
            cost = min(cost, before[n - 2] + 1)
        result.append(cost)
    return result
