"""All that ships: muscles, exercises, equipment, and the example week."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.exercise import Equipment, Exercise
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.domain.muscle import Muscle
from runstrength_desktop.domain.user_text import fold


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

        `PlanError` when there is none, or when two remain (both are named).
        """
        found = self._by_name.get(fold(text), ())
        if len(found) == 1:
            return found[0]
        if found:
            names = " or ".join(f"“{e.name}” ({e.id})" for e in found)
            raise PlanError(f"“{shown(text)}” may be {names}; say which.")
        raise PlanError(f"No exercise is called “{shown(text)}”.{self._nearest(text)}")

    def _nearest(self, text: str) -> str:
        from difflib import get_close_matches  # noqa: PLC0415  (only when nothing was found)

        close = get_close_matches(fold(text[:80]), self._by_name, n=1, cutoff=0.7)
        return f" Did you mean “{self._by_name[close[0]][0].name}”?" if close else ""
