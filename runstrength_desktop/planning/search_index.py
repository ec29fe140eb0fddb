"""The catalogue as search reads it: each word with the exercises it stands for."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import islice, pairwise
from typing import NamedTuple

from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.user_text import fold
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.near_words import Vocabulary
from runstrength_desktop.planning.search_topics import Topics, forms
from runstrength_desktop.planning.word_masks import LAST, Shelf, any_of, mask_of, masks_of, picked

SHORTEST_PART = 3
SHORTEST_BEGINNING = 2
MOST_BEGINNINGS = 300

_NAMED, _CALLED, _MAIN, _MOST = range(4)

Numbers = dict[str, list[int]]


class Hits(NamedTuple):
    """Exercises that one typed word finds.

    `named`: a word of the name is it. `begun`: a word of the name begins so.
    `called`: a word of any of its names. `main`: also prime movers, things and
    pattern. `most`: also muscles at half. `within`: also a part of a name's word.
    """

    named: int
    begun: int
    called: int
    main: int
    most: int
    within: int


def merged(hits: Iterable[Hits]) -> Hits:
    """What any of several words finds."""
    return Hits(*(any_of(column) for column in zip(*hits, strict=True)))


class SearchIndex:
    """Built when the first text is typed; short names come first where all else is equal."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self.exercises = sorted(catalogue.exercises, key=_short_first)
        self.size = len(self.exercises)
        self._names = [_names(exercise) for exercise in self.exercises]
        self.topics = Topics(catalogue, self.exercises)
        self._read_names()
        self._shelf = self._read_words()

    @property
    def everything(self) -> int:
        """The set of all exercises."""
        return (1 << self.size) - 1

    def set_of(self, exercises: Iterable[Exercise]) -> int:
        """The set of these."""
        wanted = {exercise.id for exercise in exercises}
        numbers = (n for n, exercise in enumerate(self.exercises) if exercise.id in wanted)
        return mask_of(numbers, self.size)

    def held_by(self, mask: int) -> Iterable[Exercise]:
        """The exercises that a set holds."""
        return picked(mask, self.exercises)

    def hits(self, word: str) -> Hits:
        """What a typed word finds, plural or not."""
        shelf, begun = self._shelf, self._shelf.beginning(word)
        same = [number for form in forms(word) for number in shelf.exactly(form)]
        named, called, main, most = (
            shelf.union(column, begun) | any_of(shelf.at(column, n) for n in same)
            for column in (_NAMED, _CALLED, _MAIN, _MOST)
        )
        topic = self.topics.phrase(word) or (None if same else self.topics.beginning(word))
        if topic is not None:
            main, most = main | topic.main, most | topic.most
        parts = shelf.containing(word) if len(word) >= SHORTEST_PART else ()
        within = most | any_of(shelf.at(_CALLED, number) for number in parts)
        return Hits(any_of(shelf.at(_NAMED, n) for n in same), named, called, main, most, within)

    def joined_hits(self, word: str) -> Hits:
        """What a word finds that is two words of a name written as one."""
        mask = self._joined.union(0, self._joined.beginning(word))
        return Hits(0, 0, mask, mask, mask, mask)

    def exactly(self, text: str) -> int:
        """The exercises that are called so."""
        return self._set(self._exact.get(text, ()))

    def of_words(self, words: Iterable[str]) -> int:
        """The exercises with a name of just these words, in any order, plural or not."""
        return self._set(self._by_words.get(_plain(words), ()))

    def squashed(self, text: str) -> int:
        """The exercises that are called so but for spaces."""
        plain = text.replace(" ", "")
        return self._set(n for form in forms(plain) for n in self._squashed.get(form, ()))

    def beginning(self, text: str) -> tuple[int, int]:
        """The exercises whose name begins so, and those with another name that does."""
        first, other = (self._begun(names, text) for names in (self._first, self._other))
        return first, other

    def cue(self, word: str) -> int:
        """The exercises that have a word in their cues that begins so."""
        return any_of(self._cues.union(0, self._cues.beginning(form)) for form in forms(word))

    def cue_says(self, text: str, among: int) -> int:
        """Those of a set that have a cue with just this text."""
        numbers = picked(among, range(self.size))
        return self._set(n for n in numbers if text in self._cue_texts[n])

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words that names, muscles and things are made of."""
        return Vocabulary({*self._shelf.words, *self.topics.long_words()})

    @cached_property
    def joined_vocabulary(self) -> Vocabulary:
        """Names, and pairs of their words, written as one word."""
        return Vocabulary(self._joined.words)

    def _read_names(self) -> None:
        self._exact, self._by_words = defaultdict[str, list[int]](list), Numbers()
        first, other = list[tuple[str, int]](), list[tuple[str, int]]()
        for number, names in enumerate(self._names):
            self._exact[fold(self.exercises[number].id)].append(number)
            first.append((names[0], number))
            other += [(name, number) for name in names[1:]]
            for name in names:
                self._exact[name].append(number)
                self._by_words.setdefault(_plain(name.split()), []).append(number)
        self._first, self._other = sorted(first), sorted(other)

    def _read_words(self) -> Shelf:
        named, called = defaultdict[str, list[int]](list), defaultdict[str, list[int]](list)
        for number, names in enumerate(self._names):
            for word in {*names[0].split()}:
                named[word].append(number)
            for word in {*" ".join(names).split()}:
                called[word].append(number)
        by_name, by_any = masks_of(named, self.size), masks_of(called, self.size)
        main = _joint(by_any, self.topics.words(lambda topic: topic.main))
        most = _joint(main, self.topics.words(lambda topic: topic.most))
        return Shelf((by_name, by_any, main, most))

    @cached_property
    def _squashed(self) -> Mapping[str, Sequence[int]]:
        found = defaultdict[str, list[int]](list)
        for number, names in enumerate(self._names):
            for name in {name.replace(" ", "") for name in names}:
                found[name].append(number)
        return found

    @cached_property
    def _joined(self) -> Shelf:
        found = defaultdict[str, set[int]](set)
        for number, names in enumerate(self._names):
            for name in names:
                words = name.split()
                for one, next_one in pairwise(words):
                    found[one + next_one].add(number)
                found["".join(words)].add(number)
        return Shelf((masks_of(found, self.size),))

    @cached_property
    def _cue_texts(self) -> Sequence[str]:
        guides = [self._catalogue.guides.get(exercise.id) for exercise in self.exercises]
        return ["\n".join(map(fold, guide.cues)) if guide else "" for guide in guides]

    @cached_property
    def _cues(self) -> Shelf:
        found = defaultdict[str, list[int]](list)
        for number, text in enumerate(self._cue_texts):
            for word in {*text.split()}:
                found[word].append(number)
        return Shelf((masks_of(found, self.size),))

    def _begun(self, names: Sequence[tuple[str, int]], text: str) -> int:
        if len(text) < SHORTEST_BEGINNING:
            return 0
        start, end = bisect_left(names, (text,)), bisect_left(names, (text + LAST,))
        return self._set(number for _, number in names[start : min(end, start + MOST_BEGINNINGS)])

    def _set(self, numbers: Iterable[int]) -> int:
        few = list(islice(numbers, MOST_BEGINNINGS))
        return mask_of(few, self.size) if few else 0


def _short_first(exercise: Exercise) -> tuple[int, str, str]:
    name = fold(exercise.name)
    return name.count(" "), name, exercise.id


def _names(exercise: Exercise) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(fold, (exercise.name, *exercise.aliases))))


def _plain(words: Iterable[str]) -> str:
    return " ".join(sorted(min(forms(word)) for word in words))


def _joint(one: Mapping[str, int], other: Mapping[str, int]) -> Mapping[str, int]:
    return {word: one.get(word, 0) | other.get(word, 0) for word in {*one, *other}}
