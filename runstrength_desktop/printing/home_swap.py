"""What stands in for an exercise where there is nothing but a home."""

from collections.abc import Mapping

from runstrength_desktop.coaching.swaps import swaps
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.planning.catalogue import Catalogue


class HomeSwaps:
    """Looks a swap up once for each exercise and keeps it for later documents."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._found: dict[str, Exercise | None] = {}

    def __call__(self, exercise_id: str) -> Exercise | None:
        """The fittest exercise without things; `None` when it needs none or none is like it."""
        if exercise_id not in self._found:
            self._found[exercise_id] = self._look(self._catalogue.by_id, exercise_id)
        return self._found[exercise_id]

    def _look(self, exercises: Mapping[str, Exercise], exercise_id: str) -> Exercise | None:
        exercise = exercises.get(exercise_id)
        if exercise is None or exercise.needs_nothing:
            return None
        catalogue = self._catalogue
        found = swaps(exercise, catalogue.exercises, catalogue.guides, frozenset())
        return found[0].exercise if found else None
