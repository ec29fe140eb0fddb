"""A chain of exercises from easier to harder."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progression:
    """Exercise ids, the easiest first (R18: body weight goes on to a harder variant)."""

    id: str
    name: str
    exercises: tuple[str, ...]

    def next_to(self, exercise_id: str, step: int) -> str | None:
        """The neighbour `step` places on (harder) or back (easier), if there is one."""
        if exercise_id not in self.exercises:
            return None
        place = self.exercises.index(exercise_id) + step
        return self.exercises[place] if 0 <= place < len(self.exercises) else None
