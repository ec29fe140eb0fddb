"""Muscles, things and patterns as words and phrases that find exercises."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from runstrength_desktop.coaching.fractional_sets import set_factor
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.muscle import Muscle
from runstrength_desktop.domain.user_text import fold
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.lay_words import LayKind
from runstrength_desktop.planning.word_masks import LAST, all_of, any_of, masks_of

PRIME_MOVER = 1.0
FOUND_BY_MUSCLE = 0.5
SHORTEST_BEGINNING = 4
SHORTEST_GUESS = 6

_CUTS = re.compile(r"[/,(]")


class Topic(NamedTuple):
    """Exercises that a muscle, a group or a thing stands for.

    Each set holds the one before. `best` (none for a thing): prime movers of every
    region of it that lies on the surface, in sets that count whole (R16). `prime`:
    of any region, or done with the thing. `main`: stretches and jumps too. `most`:
    working it at half at least.
    """

    best: int
    prime: int
    main: int
    most: int


def forms(word: str) -> tuple[str, ...]:
    """A word with its plural or its singular."""
    if len(word) > SHORTEST_BEGINNING - 1 and word.endswith("s") and not word.endswith("ss"):
        return (word, word[:-1])
    return (word, f"{word}s")


def common_names(muscle: Muscle) -> Sequence[str]:
    """What people call a region, such as "TFL" and "IT band"."""
    return _CUTS.split(muscle.common_name)


class Topics:
    """What a catalogue's muscles, things and patterns are called, by words and by phrases."""

    def __init__(self, catalogue: Catalogue, exercises: Sequence[Exercise]) -> None:
        self._catalogue = catalogue
        self._size = len(exercises)
        self._read(exercises)
        self._words: dict[str, list[Topic]] = defaultdict(list)
        self._phrases: dict[str, list[Topic]] = defaultdict(list)
        self._name_all()
        self._in_order = sorted(self._phrases)

    def words(self, pick: Callable[[Topic], int]) -> Mapping[str, int]:
        """What each single word of English names stands for."""
        return {word: any_of(map(pick, topics)) for word, topics in self._words.items()}

    def phrase(self, text: str) -> Topic | None:
        """What is called so, plural or not."""
        found = [topic for form in forms(text) for topic in self._phrases.get(form, ())]
        return _union(found) if found else None

    def beginning(self, text: str) -> Topic | None:
        """All that is called by a phrase that begins so; from four letters on."""
        if len(text) < SHORTEST_BEGINNING:
            return None
        known = self._in_order
        start, end = bisect_left(known, text), bisect_left(known, text + LAST)
        found = [topic for phrase in known[start:end] for topic in self._phrases[phrase]]
        return _union(found) if found else None

    def long_words(self) -> Iterator[str]:
        """The phrases of one word that is long enough to be guessed, in any language."""
        return (word for word in self._phrases if " " not in word and len(word) >= SHORTEST_GUESS)

    def _read(self, exercises: Sequence[Exercise]) -> None:
        prime, main, most = (defaultdict[str, list[int]](list) for _ in range(3))
        for number, exercise in enumerate(exercises):
            for thing in {exercise.pattern, *frozenset().union(*exercise.equipment)}:
                main[thing].append(number)
            is_counted = set_factor(exercise) == 1
            for muscle, weight in exercise.muscles:
                if weight >= PRIME_MOVER:
                    main[muscle].append(number)
                    if is_counted:
                        prime[muscle].append(number)
                if weight >= FOUND_BY_MUSCLE:
                    most[muscle].append(number)
        self._prime, self._main, self._most = (
            masks_of(numbers, self._size) for numbers in (prime, main, most)
        )

    def _name_all(self) -> None:
        known = {
            LayKind.MUSCLE: self._name_muscles(),
            LayKind.GROUP: self._name_groups(),
            LayKind.EQUIPMENT: self._name_things(),
        }
        for lay in self._catalogue.know_how.lay_words:
            topic = known[lay.kind].get(lay.of)
            if topic is not None:
                self._name(lay.english, topic)
                self._add_phrases(lay.elsewhere, topic)

    def _name_muscles(self) -> Mapping[str, Topic]:
        topics = {muscle.id: self._topic((muscle,)) for muscle in self._catalogue.muscles}
        for muscle in self._catalogue.muscles:
            names = (muscle.name, muscle.id, *common_names(muscle))
            self._name(names, topics[muscle.id])
        return topics

    def _name_groups(self) -> Mapping[str, Topic]:
        groups = defaultdict[str, list[Muscle]](list)
        for muscle in self._catalogue.muscles:
            groups[muscle.group].append(muscle)
        topics = {group: self._topic(muscles) for group, muscles in groups.items()}
        for group, topic in topics.items():
            self._name((group,), topic)
        return topics

    def _name_things(self) -> Mapping[str, Topic]:
        for pattern, name in self._catalogue.patterns.items():
            self._add_words((name,), self._thing(pattern))
        topics = {thing.id: self._thing(thing.id) for thing in self._catalogue.equipment}
        for thing in self._catalogue.equipment:
            self._name((thing.name,), topics[thing.id])
        return topics

    def _name(self, names: Iterable[str], topic: Topic) -> None:
        self._add_words(names, topic)
        self._add_phrases(names, topic)

    def _add_words(self, names: Iterable[str], topic: Topic) -> None:
        for word in {word for name in names for word in fold(name).split()}:
            self._words[word].append(topic)

    def _add_phrases(self, names: Iterable[str], topic: Topic) -> None:
        for phrase in {fold(name) for name in names} - {""}:
            self._phrases[phrase].append(topic)

    def _topic(self, muscles: Sequence[Muscle]) -> Topic:
        surface = [muscle for muscle in muscles if not muscle.deep] or muscles
        best = all_of([self._prime.get(muscle.id, 0) for muscle in surface])
        prime, main, most = (
            any_of(masks.get(muscle.id, 0) for muscle in muscles)
            for masks in (self._prime, self._main, self._most)
        )
        return Topic(best, prime, main, most)

    def _thing(self, key: str) -> Topic:
        mask = self._main.get(key, 0)
        return Topic(0, mask, mask, mask)


def _union(topics: Sequence[Topic]) -> Topic:
    return Topic(*(any_of(column) for column in zip(*topics, strict=True)))
