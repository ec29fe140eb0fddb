"""What is looked for in the catalogue, and which exercises answer to it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.exercise_guide import Caution, ExerciseGuide, Noise, Space
from runstrength_desktop.domain.training_place import TrainingPlace

Test = Callable[[Exercise], bool]
Guides = Callable[[], Mapping[str, ExerciseGuide]]


@dataclass(frozen=True, slots=True)
class CatalogueFilter:
    """What is looked for; an empty field asks for nothing.

    `muscles`: works any of these regions. `place`: can be done there. `equipment`:
    can be done with these things alone, `None` for whatever it needs. `levels`,
    `patterns`: is of one of these. `sides`: one side at a time (`True`) or both
    together. `quiet`, `small_space`, `avoid`: its guide says so; without a guide
    nothing is promised. `only`: is one of these exercises.
    """

    text: str = ""
    muscles: frozenset[str] = frozenset()
    place: TrainingPlace | None = None
    equipment: frozenset[str] | None = None
    levels: frozenset[int] = frozenset()
    patterns: frozenset[str] = frozenset()
    sides: bool | None = None
    plyometric: bool | None = None
    quiet: bool = False
    small_space: bool = False
    avoid: frozenset[Caution] = frozenset()
    only: frozenset[str] | None = None


def tests_of(wanted: CatalogueFilter, guides: Guides) -> Mapping[str, Test]:
    """A test for each field that asks for something; `guides` are read only if one needs them."""
    found: dict[str, Test] = {}
    found.update(_tests_of_exercise(wanted))
    if wanted.place is not None or wanted.quiet or wanted.small_space or wanted.avoid:
        found.update(_tests_of_guide(wanted, guides()))
    return found


def passing(exercises: Sequence[Exercise], tests: Mapping[str, Test]) -> Sequence[Exercise]:
    """The exercises that pass every test, in their order."""
    for test in tests.values():
        exercises = [exercise for exercise in exercises if test(exercise)]
    return exercises


def _tests_of_exercise(wanted: CatalogueFilter) -> Mapping[str, Test]:
    only, muscles, owned = wanted.only, wanted.muscles, wanted.equipment
    found: dict[str, Test] = {}
    if only is not None:
        found["only"] = lambda exercise: exercise.id in only
    if wanted.levels:
        found["levels"] = lambda exercise: exercise.level in wanted.levels
    if wanted.patterns:
        found["patterns"] = lambda exercise: exercise.pattern in wanted.patterns
    if wanted.sides is not None:
        found["sides"] = lambda exercise: exercise.unilateral == wanted.sides
    if wanted.plyometric is not None:
        found["plyometric"] = lambda exercise: exercise.is_plyometric == wanted.plyometric
    if muscles:
        found["muscles"] = lambda exercise: any(m in muscles for m, _ in exercise.muscles)
    if owned is not None:
        found["equipment"] = lambda exercise: exercise.can_be_done_with(owned)
    return found


def _tests_of_guide(
    wanted: CatalogueFilter, guides: Mapping[str, ExerciseGuide]
) -> Mapping[str, Test]:
    place, found = wanted.place, dict[str, Test]()
    if place is not None:
        found["place"] = lambda exercise: place.allows(exercise, guides.get(exercise.id))
    if wanted.quiet:
        found["quiet"] = lambda exercise: is_quiet(guides.get(exercise.id))
    if wanted.small_space:
        found["small_space"] = lambda exercise: is_small(guides.get(exercise.id))
    if wanted.avoid:
        found["avoid"] = lambda exercise: spares(guides.get(exercise.id), wanted.avoid)
    return found


def is_quiet(guide: ExerciseGuide | None) -> bool:
    """Whether nobody below hears it, as far as is known."""
    return guide is not None and guide.noise is Noise.QUIET


def is_small(guide: ExerciseGuide | None) -> bool:
    """Whether a mat's space is enough, as far as is known."""
    return guide is not None and guide.space is Space.MAT


def spares(guide: ExerciseGuide | None, avoid: frozenset[Caution]) -> bool:
    """Whether it asks for none of these (R32), as far as is known."""
    return guide is not None and not guide.cautions & avoid
