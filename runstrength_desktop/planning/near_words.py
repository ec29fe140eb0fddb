"""Words that are nearly the word typed: how a search forgives a slip."""

from collections.abc import Iterable, Sequence

SHORT_WORD = 2
LONG_WORD = 8


def allowed_slips(word: str) -> int:
    """How many letters may be wrong: none up to 2 letters, 1 up to 7, then 2."""
    if len(word) <= SHORT_WORD:
        return 0
    return 1 if len(word) < LONG_WORD else 2


class Vocabulary:
    """Words that can be found, with the letters of each for a quick first look."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = [(word, _letters(word)) for word in sorted(set(words))]

    def near(self, typed: str) -> tuple[str, ...]:
        """Words that begin like `typed` but for a few slips, or contain it; nearest first."""
        limit = allowed_slips(typed)
        letters = _letters(typed)
        found = []
        for word, own in self._words:
            if (letters & ~own).bit_count() <= limit:
                slips = 0 if typed in word else slips_to_begin(typed, word)
                if slips <= limit:
                    found.append((slips, abs(len(word) - len(typed)), word))
        return tuple([word for _, _, word in sorted(found)])


def slips_to_begin(typed: str, word: str) -> int:
    """Fewest wrong, missing, extra or swapped letters that make `typed` a beginning of `word`."""
    reach = word[: len(typed) + allowed_slips(typed)]
    before: Sequence[int] = ()
    row: Sequence[int] = range(len(reach) + 1)
    for n in range(1, len(typed) + 1):
        before, row = row, _next_row(typed, reach, n, before, row)
    return min(row)


def _next_row(
    typed: str, word: str, n: int, before: Sequence[int], row: Sequence[int]
) -> Sequence[int]:
    result = [n]
    for m in range(1, len(word) + 1):
        same = typed[n - 1] == word[m - 1]
        cost = min(row[m] + 1, result[m - 1] + 1, row[m - 1] + (not same))
        if n > 1 and m > 1 and typed[n - 1] == word[m - 2] and typed[n - 2] == word[m - 1]:
            cost = min(cost, before[m - 2] + 1)
        result.append(cost)
    return result


def _letters(word: str) -> int:
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) % 64)
    return bits
