"""Which planned exercises give a region its weekly sets (R16), most first."""

from collections.abc import Iterable
from dataclasses import dataclass

from runstrength_desktop.coaching.fractional_sets import Exercises, counted_sets
from runstrength_desktop.domain.muscle import BodySide
from runstrength_desktop.domain.week import PlannedExercise


@dataclass(frozen=True, slots=True)
class Contribution:
    """Fractional sets that one exercise gives a region in a week."""

    exercise_name: str
    sets: float


def contributions(
    items: Iterable[PlannedExercise],
    exercises: Exercises,
    muscle_id: str,
    side: BodySide | None = None,
) -> tuple[Contribution, ...]:
    """Contributions on one side, or of all items when `side` is None; same names are added."""
    totals: dict[str, float] = {}
    for item in items:
        exercise, dose = exercises.get(item.exercise_id), item.prescription
        if exercise is None or (side is not None and not dose.side.works(side)):
            continue
        sets = counted_sets(exercise, dose) * exercise.weight(muscle_id)
        totals[item.exercise_name] = totals.get(item.exercise_name, 0.0) + sets
    made = (Contribution(name, sets) for name, sets in totals.items() if sets)
    return tuple(sorted(made, key=lambda one: (-one.sets, one.exercise_name)))
