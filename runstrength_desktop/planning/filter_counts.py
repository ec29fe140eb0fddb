"""How many exercises each choice of a filter would leave."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from runstrength_desktop.domain.exercise import ALWAYS_AT_HAND, Exercise
from runstrength_desktop.domain.exercise_guide import Caution, ExerciseGuide
from runstrength_desktop.domain.training_place import TrainingPlace
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.search_filter import CatalogueFilter, Test, is_quiet, is_small

NOTHING_NEEDED = ""

Guides = Mapping[str, ExerciseGuide]


@dataclass(frozen=True, slots=True)
class FilterCounts:
    """Numbers of exercises by facet and value, each with all other facets as they are.

    `total` counts what is found as it is. A value stands alone in its facet
    (`muscles`, `place`, `levels`, `patterns`, `sides`, `plyometric`), or is added
    to what is chosen (`equipment`, where `NOTHING_NEEDED` is no thing at all, and
    `avoid`). A level, pattern or muscle that none has is not among the keys.
    """

    total: int = 0
    muscles: Mapping[str, int] = field(default_factory=dict)
    place: Mapping[str, int] = field(default_factory=dict)
    equipment: Mapping[str, int] = field(default_factory=dict)
    levels: Mapping[int, int] = field(default_factory=dict)
    patterns: Mapping[str, int] = field(default_factory=dict)
    sides: Mapping[bool, int] = field(default_factory=dict)
    plyometric: Mapping[bool, int] = field(default_factory=dict)
    quiet: int = 0
    small_space: int = 0
    avoid: Mapping[Caution, int] = field(default_factory=dict)


class Pools:
    """Exercises that pass every test, and those that fail only one of them."""

    def __init__(self, exercises: Iterable[Exercise], tests: Mapping[str, Test]) -> None:
        self.passing: list[Exercise] = []
        self._failing_only: dict[str, list[Exercise]] = {facet: [] for facet in tests}
        for exercise in exercises:
            self._put(exercise, tests)

    def without(self, facet: str) -> Sequence[Exercise]:
        """What is found when this facet asks for nothing."""
        return [*self.passing, *self._failing_only.get(facet, ())]

    def _put(self, exercise: Exercise, tests: Mapping[str, Test]) -> None:
        failed = [facet for facet, test in tests.items() if not test(exercise)]
        if not failed:
            self.passing.append(exercise)
        elif len(failed) == 1:
            self._failing_only[failed[0]].append(exercise)


def count(
    pools: Pools, wanted: CatalogueFilter, catalogue: Catalogue, places: Sequence[TrainingPlace]
) -> FilterCounts:
    """The counts of every facet."""
    guides = catalogue.guides
    return FilterCounts(
        total=len(pools.passing),
        muscles=Counter(m for e in pools.without("muscles") for m, _ in e.muscles),
        place=_places(pools.without("place"), guides, places),
        equipment=_equipment(pools.without("equipment"), wanted.equipment, catalogue),
        levels=Counter(e.level for e in pools.without("levels")),
        patterns=Counter(e.pattern for e in pools.without("patterns")),
        sides=Counter(e.unilateral for e in pools.without("sides")),
        plyometric=Counter(e.is_plyometric for e in pools.without("plyometric")),
        quiet=sum(is_quiet(guides.get(e.id)) for e in pools.without("quiet")),
        small_space=sum(is_small(guides.get(e.id)) for e in pools.without("small_space")),
        avoid=_cautions(pools.without("avoid"), wanted.avoid, guides),
    )


def _places(
    exercises: Sequence[Exercise], guides: Guides, places: Sequence[TrainingPlace]
) -> Mapping[str, int]:
    """What is alike in all that a place looks at is asked once."""
    alike: dict[object, list[Exercise]] = {}
    for exercise in exercises:
        guide = guides.get(exercise.id)
        needs = (exercise.equipment, guide and guide.noise, guide and guide.space)
        alike.setdefault(needs, []).append(exercise)
    groups = [(same[0], guides.get(same[0].id), len(same)) for same in alike.values()]
    return {
        place.id: sum(number for one, guide, number in groups if place.allows(one, guide))
        for place in places
    }


def _equipment(
    exercises: Sequence[Exercise], owned: frozenset[str] | None, catalogue: Catalogue
) -> Mapping[str, int]:
    at_hand = (owned or frozenset()) | ALWAYS_AT_HAND
    possible = 0
    counts: Counter[str] = Counter()
    for exercise in exercises:
        missing = [needed - at_hand for needed in exercise.equipment]
        if not all(missing):
            possible += 1
        else:
            counts.update(_one_more(missing))
    bare = sum(exercise.needs_nothing for exercise in exercises)
    things = {thing.id: possible + counts[thing.id] for thing in catalogue.equipment}
    return {NOTHING_NEEDED: bare, **things}


def _one_more(missing: Iterable[frozenset[str]]) -> Iterator[str]:
    """The things that alone would make an exercise possible."""
    yield from frozenset().union(*(lacking for lacking in missing if len(lacking) == 1))


def _cautions(
    exercises: Sequence[Exercise], avoid: frozenset[Caution], guides: Guides
) -> Mapping[Caution, int]:
    known = [guide for e in exercises if (guide := guides.get(e.id)) is not None]
    spared = [guide.cautions for guide in known if not guide.cautions & avoid]
    return {caution: sum(caution not in asked for asked in spared) for caution in Caution}
