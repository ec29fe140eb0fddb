"""Finding exercises: by what people type, by filters, and by the muscles chosen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from runstrength_desktop.coaching.fractional_sets import set_factor
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.user_text import fold
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.search_filter import CatalogueFilter, passing, tests_of

if TYPE_CHECKING:
    from runstrength_desktop.domain.training_place import TrainingPlace
    from runstrength_desktop.planning.filter_counts import FilterCounts
    from runstrength_desktop.planning.search_index import SearchIndex
    from runstrength_desktop.planning.search_rank import Ranking

__all__ = ["MAX_QUERY", "CatalogueFilter", "CatalogueSearch", "Found"]

MAX_QUERY = 200

_PRIME_MOVER = 1.0


@dataclass(frozen=True, slots=True)
class Found:
    """Exercises, best first; `is_close` when none matched and these come near.

    `scores` pairs a score with how many exercises have it, from the first on.
    """

    exercises: tuple[Exercise, ...]
    is_close: bool = False
    scores: tuple[tuple[float, int], ...] = ()

    def score(self, exercise: Exercise) -> float:
        """From 0 to 1 how well the text fits it (`search_rank.Score`); 1 if there was none."""
        at = self.exercises.index(exercise)
        for score, number in self.scores:
            if at < number:
                return score
            at -= number
        return 1.0


class CatalogueSearch:
    """Searches the catalogue's exercises; its words are read at the first text typed."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._exercises = sorted(catalogue.exercises, key=lambda e: (e.name.casefold(), e.id))
        self._filtered = lru_cache(maxsize=8)(self._filter)
        self._allowed = lru_cache(maxsize=8)(self._allow)

    def find(self, wanted: CatalogueFilter) -> tuple[Exercise, ...]:
        """Best first: by what the text fits, then by work for the muscles, then short names."""
        return self.look_up(wanted).exercises

    def look_up(self, wanted: CatalogueFilter) -> Found:
        """As `find`, with scores, saying whether the text matched or only came near."""
        text = fold(wanted.text[:MAX_QUERY])
        others = replace(wanted, text="")
        if not text:
            return Found(self._filtered(others))
        ranked = self._ranking.ranked(text)
        left = self._allowed(others)
        found: list[Exercise] = []
        scores: list[tuple[float, int]] = []
        for score, mask in ranked.tiers:
            if here := mask & left:
                left ^= here
                found += self._in_order(here, others)
                scores.append((score, here.bit_count()))
        return Found(tuple(found), ranked.is_close, tuple(scores))

    def counts(
        self, wanted: CatalogueFilter, places: "Sequence[TrainingPlace] | None" = None
    ) -> "FilterCounts":
        """For each value of each facet how many there were if it were chosen.

        `places` are those to count, else the built-in ones.
        """
        from runstrength_desktop.planning.filter_counts import Pools, count  # noqa: PLC0415  (late)

        catalogue = self._catalogue
        named = self.find(CatalogueFilter(wanted.text)) if wanted.text else self._exercises
        pools = Pools(named, tests_of(wanted, lambda: catalogue.guides))
        return count(pools, wanted, catalogue, places or catalogue.places)

    def _filter(self, wanted: CatalogueFilter) -> tuple[Exercise, ...]:
        tests = tests_of(wanted, lambda: self._catalogue.guides)
        passed = passing(self._exercises, tests)
        if wanted.muscles:
            return tuple(sorted(passed, key=lambda one: _work_first(one, wanted.muscles)))
        return tuple(passed)

    def _allow(self, wanted: CatalogueFilter) -> int:
        if wanted == CatalogueFilter():
            return self._index.everything
        return self._index.set_of(self._filtered(wanted))

    def _in_order(self, mask: int, wanted: CatalogueFilter) -> Iterable[Exercise]:
        alike = self._index.held_by(mask)
        if wanted.muscles:
            return sorted(alike, key=lambda one: _work_first(one, wanted.muscles))
        return alike

    @cached_property
    def _index(self) -> "SearchIndex":
        from runstrength_desktop.planning.search_index import SearchIndex  # noqa: PLC0415  (late)

        return SearchIndex(self._catalogue)

    @cached_property
    def _ranking(self) -> "Ranking":
        from runstrength_desktop.planning.search_rank import Ranking  # noqa: PLC0415  (late)

        return Ranking(self._index)


def _work_first(exercise: Exercise, muscles: frozenset[str]) -> tuple[float, int, bool]:
    """Most work for these muscles (R16), then fewest other prime movers, then from the articles."""
    work = sum(weight for muscle_id, weight in exercise.muscles if muscle_id in muscles)
    others = sum(w >= _PRIME_MOVER for m, w in exercise.muscles if m not in muscles)
    return (-work * set_factor(exercise), others, not exercise.sources)
