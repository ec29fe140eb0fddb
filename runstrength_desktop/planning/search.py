"""Finding exercises: folded text scanned in plain Python, filters, and a rank."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from runstrength_desktop.coaching.fractional_sets import set_factor
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.training_place import TrainingPlace
from runstrength_desktop.domain.user_text import fold
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.filter_counts import FilterCounts, Pools, count
from runstrength_desktop.planning.near_words import Vocabulary
from runstrength_desktop.planning.search_filter import CatalogueFilter, passing, tests_of
from runstrength_desktop.planning.search_words import PRIME_MOVER, Line, SearchWords

__all__ = ["MAX_QUERY", "CatalogueFilter", "CatalogueSearch", "Found"]

MAX_QUERY = 200


@dataclass(frozen=True, slots=True)
class Found:
    """Exercises, best first; `is_close` when none matched and these come near."""

    exercises: tuple[Exercise, ...]
    is_close: bool = False


Lines = Sequence[Line]


class CatalogueSearch:
    """Searches the catalogue's exercises; text is folded once, at the first text typed."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._exercises = sorted(catalogue.exercises, key=lambda e: (e.name.casefold(), e.id))
        self._filtered = lru_cache(maxsize=8)(self._filter)
        self._filtered_lines = lru_cache(maxsize=8)(self._filter_lines)

    def find(self, wanted: CatalogueFilter) -> tuple[Exercise, ...]:
        """Best first: by name when there is text, by work for the muscles, then A to Z."""
        return self.look_up(wanted).exercises

    def look_up(self, wanted: CatalogueFilter) -> Found:
        """As `find`, saying whether the text matched or only came near."""
        text = fold(wanted.text[:MAX_QUERY])
        others = replace(wanted, text="")
        if not text:
            return Found(self._filtered(others))
        lines = self._filtered_lines(others)
        words = sorted(set(text.split()), key=len, reverse=True)
        matched = _with_all(words, lines)
        if matched:
            return _found(sorted(matched, key=_rank(text)))
        return _found(self._near(text, lines), is_close=True)

    def counts(
        self, wanted: CatalogueFilter, places: Sequence[TrainingPlace] | None = None
    ) -> FilterCounts:
        """For each value of each facet how many there were if it were chosen.

        `places` are those to count, else the built-in ones.
        """
        catalogue = self._catalogue
        named = self.find(CatalogueFilter(wanted.text)) if wanted.text else self._exercises
        pools = Pools(named, tests_of(wanted, lambda: catalogue.guides))
        return count(pools, wanted, catalogue.guides, places or catalogue.places)

    def _filter(self, wanted: CatalogueFilter) -> tuple[Exercise, ...]:
        tests = tests_of(wanted, lambda: self._catalogue.guides)
        passed = passing(self._exercises, tests)
        if wanted.muscles:
            return tuple(sorted(passed, key=lambda one: _work_first(one, wanted.muscles)))
        return tuple(passed)

    def _filter_lines(self, wanted: CatalogueFilter) -> Lines:
        return [self._line_by_id[exercise.id] for exercise in self._filtered(wanted)]

    def _near(self, text: str, lines: Lines) -> Lines:
        meant = [self._vocabulary.near(word) for word in text.split()]
        for near in meant:
            lines = [line for line in lines if any(word in line.text for word in near)]
        if not lines:
            return ()
        return sorted(lines, key=_rank(" ".join(near[0] for near in meant)))

    @cached_property
    def _line_by_id(self) -> Mapping[str, Line]:
        words = SearchWords(self._catalogue)
        return {exercise.id: words.line(exercise) for exercise in self._exercises}

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        lines = self._line_by_id.values()
        return Vocabulary(word for line in lines for word in line.text.split())


def _found(lines: Lines, *, is_close: bool = False) -> Found:
    return Found(tuple([line.exercise for line in lines]), is_close)


def _with_all(words: Sequence[str], lines: Lines) -> Lines:
    for word in words:
        lines = [line for line in lines if word in line[0]]
    return lines


def _rank(text: str) -> Callable[[Line], int]:
    """From 0, so named, over names with these words, to 6, found by other words."""
    words = text.split()
    whole, start, word_start = f"\n{text}\n", f"\n{text}", f" {text}"
    word_starts = [f" {word}" for word in words]

    def rank(line: Line) -> int:
        _, main, names, name, _ = line
        if whole in names:
            return 0
        if name.startswith(word_start):
            return 1
        if word_start in name or all(word in name for word in word_starts):
            return 2
        if start in names:
            return 3
        if text in names:
            return 4
        return 5 if all(word in main for word in words) else 6

    return rank


def _work_first(exercise: Exercise, muscles: frozenset[str]) -> tuple[float, int, bool]:
    """Most work for these muscles (R16), then fewest other prime movers, then from the articles."""
    work = sum(weight for muscle_id, weight in exercise.muscles if muscle_id in muscles)
    others = sum(w >= PRIME_MOVER for m, w in exercise.muscles if m not in muscles)
    return (-work * set_factor(exercise), others, not exercise.sources)
