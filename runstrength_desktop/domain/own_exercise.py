"""An exercise the user made, brought in or changed."""

from dataclasses import dataclass

from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.exercise_guide import ExerciseGuide


@dataclass(frozen=True, slots=True)
class OwnExercise:
    """An exercise of the user's; with the id of a built-in one it stands in its place.

    `origin` says which list it came from. A deleted one is hidden from lists,
    yet plans that hold it go on counting it.
    """

    exercise: Exercise
    guide: ExerciseGuide | None = None
    origin: str = ""
    licence: str = ""
    author: str = ""
    is_deleted: bool = False

    @property
    def id(self) -> str:
        """The exercise's id."""
        return self.exercise.id

    @property
    def name(self) -> str:
        """The exercise's name."""
        return self.exercise.name
