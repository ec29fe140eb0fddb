"""All that ships: muscles, exercises, equipment, and the example week."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.exercise import Equipment, Exercise
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.domain.muscle import Muscle
from runstrength_desktop.domain.user_text import fold

_NEAR = 0.7
_LONGEST_GUESS = 80


@dataclass(frozen=True)
class Catalogue:
    """The built-in knowledge, read once and kept in memory."""

    muscles: tuple[Muscle, ...]
    exercises: tuple[Exercise, ...]
    equipment: tuple[Equipment, ...]
    patterns: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def by_id(self) -> Mapping[str, Exercise]:
        """Exercises by id."""
        return {exercise.id: exercise for exercise in self.exercises}

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
