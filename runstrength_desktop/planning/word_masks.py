"""Sets of exercises as whole numbers, bit n for exercise n: thousands meet in one step."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import compress
from operator import and_, or_
from typing import TypeVar

LAST = "\U0010ffff"

Item = TypeVar("Item")

_TRUTH = bytes.maketrans(b"01", b"\0\1")
_FEW = 24


def mask_of(numbers: Iterable[int], size: int) -> int:
    """The set of these numbers, each less than `size`."""
    bits = bytearray(size // 8 + 1)
    for number in numbers:
        bits[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(bits, "little")


def masks_of(numbers_by_word: Mapping[str, Iterable[int]], size: int) -> dict[str, int]:
    """The set of each word's numbers."""
    return {word: mask_of(numbers, size) for word, numbers in numbers_by_word.items()}


def any_of(masks: Iterable[int]) -> int:
    """What is in one of these sets at least."""
    return reduce(or_, masks, 0)


def all_of(masks: Sequence[int]) -> int:
    """What is in every one of these sets; nothing of none."""
    return reduce(and_, masks) if masks else 0


def picked(mask: int, items: Sequence[Item]) -> Iterable[Item]:
    """The items that a set holds, in their order."""
    if mask.bit_count() > _FEW:
        return compress(items, f"{mask:b}"[::-1].encode().translate(_TRUTH))
    return [items[number] for number in _numbers(mask)]


def _numbers(mask: int) -> Iterator[int]:
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest


class Shelf:
    """Words in order with the sets they stand for, one column a kind of finding."""

    def __init__(self, columns: Sequence[Mapping[str, int]]) -> None:
        self.words = sorted(set().union(*columns))
        self._columns = [[column.get(word, 0) for word in self.words] for column in columns]
        self._joined = "\n".join(["", *self.words, ""])

    def exactly(self, word: str) -> range:
        """Where a word stands; empty if it does not."""
        at = bisect_left(self.words, word)
        return range(at, at + (at < len(self.words) and self.words[at] == word))

    def beginning(self, word: str) -> range:
        """Where the words stand that begin so."""
        return range(bisect_left(self.words, word), bisect_left(self.words, word + LAST))

    def containing(self, part: str) -> Sequence[int]:
        """Where the words stand that hold this within, not at their beginning."""
        found = dict.fromkeys(self._holding(part))
        return [bisect_left(self.words, word) for word in found if not word.startswith(part)]

    def union(self, column: int, span: range) -> int:
        """What a span of words stands for."""
        return any_of(self._columns[column][span.start : span.stop])

    def at(self, column: int, number: int) -> int:
        """What one word stands for."""
        return self._columns[column][number]

    def _holding(self, part: str) -> Iterator[str]:
        text, at = self._joined, self._joined.find(part)
        while at >= 0:
            end = text.index("\n", at)
            yield text[text.rindex("\n", 0, at) + 1 : end]
            at = text.find(part, end)
