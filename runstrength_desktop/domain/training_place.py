"""Where one trains: what is there, and what the room allows."""

from dataclasses import dataclass

from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.exercise_guide import ExerciseGuide, Noise, Space


@dataclass(frozen=True, slots=True)
class TrainingPlace:
    """A set of equipment with the most noise and the most space it allows."""

    id: str
    name: str
    equipment: frozenset[str]
    noise: Noise
    space: Space

    def allows(self, exercise: Exercise, guide: ExerciseGuide | None) -> bool:
        """Whether the exercise can be done here; without a guide only the things count."""
        if not exercise.can_be_done_with(self.equipment):
            return False
        if guide is None:
            return True
        return guide.noise.fits(self.noise) and guide.space.fits(self.space)
