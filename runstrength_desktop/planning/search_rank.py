"""Ranking: what a text finds, in tiers from what is called so to what comes near."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice, product
from typing import NamedTuple

from runstrength_desktop.planning.search_index import Hits, SearchIndex, merged
from runstrength_desktop.planning.word_masks import all_of, any_of

MOST_TEXTS = 12
SHORTEST_JOINED = 6

# What people write around the words they mean.
NOISE = frozenset(
    (
        *("a", "an", "and", "at", "best", "for", "from", "good", "how", "in", "my", "of", "on"),
        *("or", "the", "to", "using", "with"),
        *("exercise", "exercises", "training", "work", "workout", "workouts"),
    )
)


class Score:
    """How well a text fits, from 1; what is found by guessing has `NEAREST` of it, or `NEAR`."""

    CALLED_SO = 1.0
    SAME_WORDS = 0.97
    BEST_AND_NAMED = 0.94
    FOR_IT_AND_NAMED = 0.92
    BEST_FOR_IT = 0.9
    NAME_BEGINS = 0.88
    FOR_IT = 0.86
    NAMED = 0.84
    MEANT = 0.82
    NAME_HAS = 0.8
    ALIAS_BEGINS = 0.76
    ALIAS_HAS = 0.72
    MAIN = 0.6
    MOST = 0.5
    WITHIN = 0.4
    CUE_SAYS = 0.38
    CUES = 0.1


NEAREST, NEAR = 0.36, 0.33


class Tier(NamedTuple):
    """A set of exercises that fit equally well."""

    score: float
    mask: int


class Ranked(NamedTuple):
    """Tiers from the best on; `is_close` when nothing fits and these come near."""

    tiers: Sequence[Tier]
    is_close: bool = False


class Ranking:
    """Ranks the exercises of an index for a folded text."""

    def __init__(self, index: SearchIndex) -> None:
        self._index = index
        self._hits = lru_cache(maxsize=8)(index.hits)

    def ranked(self, text: str) -> Ranked:
        """What the text finds; first as it stands, then mended word by word."""
        words = tuple(dict.fromkeys(text.split()))
        meant = _without_noise(words)
        found = self._found(text, words, meant) or self._found_joined(text, meant)
        if found:
            return Ranked(found)
        close, cued = self._close(meant), self._cued(text, meant)
        if close or cued:
            return Ranked(_best_first([*close, *cued]), is_close=not cued)
        return Ranked(self._close(self._known(meant)), is_close=True)

    def _found(self, text: str, words: Sequence[str], meant: Sequence[str]) -> list[Tier]:
        """As it stands; words around others count only where a name has them."""
        if len(meant) < len(words) and not self._is_a_beginning(text, words):
            text, words = " ".join(meant), meant
        return self._tiers((text,), [self._hits(word) for word in words])

    def _is_a_beginning(self, text: str, words: Sequence[str]) -> bool:
        index = self._index
        is_name = any(index.beginning(text)) or index.of_words(words)
        return bool(is_name or index.topics.phrase(text) or index.topics.beginning(text))

    def _found_joined(self, text: str, words: Sequence[str]) -> list[Tier]:
        """With words of a name written as one, or one as several."""
        squashed = self._index.squashed(text)
        if squashed:
            return [Tier(Score.SAME_WORDS, squashed)]
        hits = [self._hits(word) for word in words]
        hits = [h if h.within else self._split(w) for h, w in zip(hits, words, strict=True)]
        return self._tiers((" ".join(words),), hits)

    def _split(self, word: str) -> Hits:
        return self._index.joined_hits(word)

    def _tiers(self, texts: Sequence[str], hits: Sequence[Hits]) -> list[Tier]:
        if not hits:
            return []
        named, begun, called, main, most, within = map(all_of, zip(*hits, strict=True))
        tiers = [tier for text in texts for tier in self._called_so(text, called, begun)]
        tiers += [
            Tier(Score.NAMED, named),
            Tier(Score.NAME_HAS, begun),
            Tier(Score.ALIAS_HAS, called),
            Tier(Score.MAIN, main),
            Tier(Score.MOST, most),
            Tier(Score.WITHIN, within),
        ]
        return _best_first(tiers)

    def _called_so(self, text: str, called: int, begun: int) -> Iterator[Tier]:
        index = self._index
        yield Tier(Score.CALLED_SO, index.exactly(text))
        yield Tier(Score.SAME_WORDS, index.of_words(text.split()))
        first, other = index.beginning(text)
        yield Tier(Score.NAME_BEGINS, first)
        yield Tier(Score.ALIAS_BEGINS, other)
        topic = index.topics.phrase(text)
        if topic is not None:
            yield Tier(Score.BEST_AND_NAMED, topic.best & begun)
            yield Tier(Score.FOR_IT_AND_NAMED, topic.prime & called)
            yield Tier(Score.BEST_FOR_IT, topic.best)
            yield Tier(Score.FOR_IT, topic.prime)
            yield Tier(Score.MOST, topic.most)
        elif (meant := index.topics.beginning(text)) is not None:
            yield Tier(Score.MEANT, meant.best | meant.prime)
            yield Tier(Score.MAIN, meant.main)

    def _close(self, words: Sequence[str]) -> list[Tier]:
        """What words near to those typed find: the nearest of each first, then all."""
        near = [self._near(word) for word in words]
        if not all(near):
            return []
        nearest = [[word for far, word in found if far == found[0][0]] for found in near]
        texts = [" ".join(chosen) for chosen in islice(product(*nearest), MOST_TEXTS)]
        every = [[word for _, word in found] for found in near]
        squashed = any_of(self._index.squashed(text) for text in texts)
        found = [
            *([Tier(NEAREST, squashed)] if squashed else []),
            *_scaled(NEAREST, self._tiers(texts, [self._any(words) for words in nearest])),
            *_scaled(NEAR, self._tiers((), [self._any(words) for words in every])),
        ]
        return _by_name(found) or found

    def _near(self, word: str) -> Sequence[tuple[tuple[int, int], str]]:
        """Words near to one typed, nearest first, with slips and difference in length."""
        found = list(self._index.vocabulary.near_with_slips(word))
        if len(word) >= SHORTEST_JOINED:
            found += self._index.joined_vocabulary.near_with_slips(word)
        return sorted(((slips, abs(len(near) - len(word))), near) for slips, near in found)

    def _any(self, words: Sequence[str]) -> Hits:
        found = [self._index.hits(word) for word in words]
        return merged(h if h.main else self._split(w) for h, w in zip(found, words, strict=True))

    def _cued(self, text: str, words: Sequence[str]) -> list[Tier]:
        """What has these words in its cues, or some there and the others in its names."""
        mask = all_of([self._hits(word).within | self._index.cue(word) for word in words])
        said = self._index.cue_says(text, mask)
        return _best_first((Tier(Score.CUE_SAYS, said), Tier(Score.CUES, mask)))

    def _known(self, words: Sequence[str]) -> Sequence[str]:
        """Without the words that nothing comes near to, if at least half are left."""
        known = [word for word in words if self._near(word)]
        return known if 2 * len(known) >= len(words) else ()


def _best_first(tiers: Iterable[Tier]) -> list[Tier]:
    masks: dict[float, int] = {}
    for score, mask in tiers:
        if mask:
            masks[score] = masks.get(score, 0) | mask
    return [Tier(score, masks[score]) for score in sorted(masks, reverse=True)]


def _by_name(tiers: Iterable[Tier]) -> list[Tier]:
    """Where a guess fits names, what it fits only by muscles or parts of words is left out."""
    return [tier for tier in tiers if tier.score >= NEAR * Score.ALIAS_HAS]


def _scaled(factor: float, tiers: Sequence[Tier]) -> Iterator[Tier]:
    return (Tier(factor * tier.score, tier.mask) for tier in tiers)


def _without_noise(words: Sequence[str]) -> Sequence[str]:
    return [word for word in words if word not in NOISE] or words
