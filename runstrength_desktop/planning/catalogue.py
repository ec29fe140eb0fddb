"""All that ships: muscles, exercises, equipment, and the example week."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.exercise import Equipment, Exercise
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.domain.muscle import Muscle
from runstrength_desktop.domain.user_text import fold

if TYPE_CHECKING:
    from runstrength_desktop.domain.exercise_guide import ExerciseGuide
    from runstrength_desktop.domain.own_exercise import OwnExercise
    from runstrength_desktop.domain.progression import Progression
    from runstrength_desktop.domain.training_place import TrainingPlace
    from runstrength_desktop.planning.know_how import KnowHow

_NEAR = 0.7
_LONGEST_GUESS = 80


def _know_nothing() -> "KnowHow":
    from runstrength_desktop.planning.know_how import KnowHow  # noqa: PLC0415  (not at start-up)

    return KnowHow()


@dataclass(frozen=True)
class Catalogue:
    """What there is to train with, read once and kept in memory.

    `exercises` are those that lists offer; `retired` are deleted own ones that
    plans may still name. Guides and places are read when first asked for.
    """

    muscles: tuple[Muscle, ...]
    exercises: tuple[Exercise, ...]
    equipment: tuple[Equipment, ...]
    patterns: Mapping[str, str] = field(default_factory=dict)
    read_know_how: Callable[[], "KnowHow"] = field(default=_know_nothing, compare=False)
    retired: tuple[Exercise, ...] = ()
    own_guides: "Mapping[str, ExerciseGuide]" = field(default_factory=dict)

    @cached_property
    def by_id(self) -> Mapping[str, Exercise]:
        """Exercises by id, the retired ones too."""
        return {exercise.id: exercise for exercise in (*self.retired, *self.exercises)}

    @cached_property
    def know_how(self) -> "KnowHow":
        """What is known about doing the built-in exercises."""
        return self.read_know_how()

    @cached_property
    def guides(self) -> "Mapping[str, ExerciseGuide]":
        """How exercises are done, by id; own guides stand before built-in ones."""
        return {**self.know_how.guides, **self.own_guides}

    @property
    def places(self) -> "tuple[TrainingPlace, ...]":
        """The built-in places to train."""
        return self.know_how.places

    @property
    def progressions(self) -> "tuple[Progression, ...]":
        """Chains from easier to harder."""
        return self.know_how.progressions

    def easier(self, exercise_id: str) -> tuple[Exercise, ...]:
        """What comes before it in its chains."""
        return self._neighbours(exercise_id, -1)

    def harder(self, exercise_id: str) -> tuple[Exercise, ...]:
        """What comes after it in its chains."""
        return self._neighbours(exercise_id, 1)

    def _neighbours(self, exercise_id: str, step: int) -> tuple[Exercise, ...]:
        found = (chain.next_to(exercise_id, step) for chain in self.progressions)
        return tuple(self.by_id[key] for key in dict.fromkeys(found) if key is not None)

    def with_own(self, own: "Sequence[OwnExercise]") -> "Catalogue":
        """This built-in catalogue with the user's exercises in it or in their place."""
        if not own:
            return self
        mine = {one.id: one for one in own}
        built_in = {exercise.id for exercise in self.exercises}
        kept = (self._kept(exercise, mine) for exercise in self.exercises)
        added = (o.exercise for o in own if o.id not in built_in and not o.is_deleted)
        return replace(
            self,
            exercises=(*kept, *added),
            read_know_how=lambda: self.know_how,
            retired=tuple(o.exercise for o in own if o.is_deleted and o.id not in built_in),
            own_guides={o.id: o.guide for o in own if o.guide and not o.is_deleted},
        )

    def _kept(self, exercise: Exercise, mine: "Mapping[str, OwnExercise]") -> Exercise:
        override = mine.get(exercise.id)
        return exercise if override is None or override.is_deleted else override.exercise

    @cached_property
    def muscle_by_id(self) -> Mapping[str, Muscle]:
        """Muscle regions by id."""
        return {muscle.id: muscle for muscle in self.muscles}

    @cached_property
    def equipment_by_id(self) -> Mapping[str, Equipment]:
        """Equipment by id."""
        return {thing.id: thing for thing in self.equipment}

    @cached_property
    def _by_name(self) -> Mapping[str, Sequence[Exercise]]:
        names: dict[str, list[Exercise]] = {}
        for exercise in self.exercises:
            for name in {fold(n) for n in (exercise.id, exercise.name, *exercise.aliases)}:
                names.setdefault(name, []).append(exercise)
        return names

    def named(self, text: str) -> Exercise:
        """The exercise with this id, name or alias, whatever its case and marks.

        `PlanError` when there is none (the nearest is named) or several (all are).
        """
        plain = fold(text)
        if not plain:
            raise PlanError("Write the name of an exercise, such as “hip thrust”.")
        found = self._by_name.get(plain, ())
        if not found:
            raise PlanError(f"No exercise is called “{shown(text)}”; {self._advice(plain)}")
        if len(found) > 1:
            names = " or ".join(_name_and_id(exercise) for exercise in found)
            raise PlanError(f"“{shown(text)}” may mean {names}; write one of these names.")
        return found[0]

    def _advice(self, plain: str) -> str:
        from difflib import get_close_matches  # noqa: PLC0415  (only when nothing was found)

        close = get_close_matches(plain[:_LONGEST_GUESS], self._by_name, n=1, cutoff=_NEAR)
        if not close:
            return "choose a name from the catalogue."
        return f"did you mean {_name_and_id(self._by_name[close[0]][0])}?"


def _name_and_id(exercise: Exercise) -> str:
    return f"“{exercise.name}” ({exercise.id})"
