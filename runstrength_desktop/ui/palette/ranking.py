"""How well a typed text fits names: forgiving, words in any order, as the exercises' search."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from runstrength_desktop.domain.user_text import fold
from runstrength_desktop.planning.near_words import Vocabulary
from runstrength_desktop.planning.search import MAX_QUERY
from runstrength_desktop.planning.search_rank import NEAR, NEAREST, NOISE, Score

# Below it a word says too little to be a slip of another: "abs" is not "about".
SHORTEST_SLIP = 4


class Phrase:
    """A name as words, with words around it that may be typed too (the menu it is in)."""

    def __init__(self, name: str, around: str = "") -> None:
        self.text = fold(name)
        self.words = tuple(self.text.split())
        self.all_words = (*self.words, *fold(around).split())

    def score(self, text: str, words: Sequence[str]) -> float:
        """From 0 to 1 how well a folded text with these words fits, without slips."""
        if self.text == text:
            return Score.CALLED_SO
        if sorted(self.words) == sorted(words):
            return Score.SAME_WORDS
        if self.text.startswith(text):
            return Score.NAME_BEGINS
        if all(map(self._names, words)):
            return Score.NAME_HAS
        if all(any(own.startswith(word) for own in self.all_words) for word in words):
            return Score.MAIN
        return Score.WITHIN if all(map(self._holds, words)) else 0.0

    def _names(self, word: str) -> bool:
        return any(own.startswith(word) for own in self.words)

    def _holds(self, word: str) -> bool:
        return any(word in own for own in self.all_words)


class PhraseRanking:
    """Scores many names for one text; slips count only where nothing fits as typed."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._phrases = tuple(phrases)

    def scores(self, typed: str) -> Sequence[float]:
        """A score for each phrase, 0 where the text has nothing to do with it."""
        text = fold(typed[:MAX_QUERY])
        words = _meant(text.split())
        if not words:
            return [0.0] * len(self._phrases)
        found = [phrase.score(text, words) for phrase in self._phrases]
        return found if any(found) else self._near_scores(words)

    def _near_scores(self, words: Sequence[str]) -> Sequence[float]:
        near = [self._near(word) for word in words]
        return [_near_score(phrase, near) for phrase in self._phrases]

    def _near(self, word: str) -> dict[str, int]:
        """Words near to one typed, each with its slips."""
        if len(word) < SHORTEST_SLIP:
            return {own: 0 for own in self._words if own.startswith(word)}
        return {own: slips for slips, own in self._vocabulary.near_with_slips(word)}

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word for phrase in self._phrases for word in phrase.all_words)

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return Vocabulary(self._words)


def _near_score(phrase: Phrase, near: Sequence[dict[str, int]]) -> float:
    slips = [min((n[word] for word in phrase.all_words if word in n), default=None) for n in near]
    known = [n for n in slips if n is not None]
    if len(known) < len(slips):
        return 0.0
    return NEAREST if sum(known) <= 1 else NEAR


def _meant(words: Sequence[str]) -> Sequence[str]:
    """Without the words that people write around what they mean."""
    return [word for word in words if word not in NOISE] or words
