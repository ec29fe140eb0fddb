"""R16: fractional sets a muscle. A prime mover's set counts 1, indirect work less."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from runstrength_desktop.domain.block import BlockKind
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.muscle import BodySide
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.week import PlannedExercise

RULE = "R16"

PLYOMETRIC_FACTOR = 0.5
FULL_HOLD_SECONDS = 20
EASY_EFFORT_RPE = 5.0
EASY_FACTOR = 0.5

Exercises = Mapping[str, Exercise]

_ONE, _OTHER = BodySide


@dataclass(frozen=True, slots=True)
class MuscleSets:
    """Fractional sets by region and body side; a region not trained is 0."""

    by_side: Mapping[tuple[str, BodySide], float]

    def of(self, muscle_id: str, side: BodySide | None = None) -> float:
        """Sets of one side, or of the side that does more."""
        if side is not None:
            return self.by_side.get((muscle_id, side), 0.0)
        sets = self.by_side.get
        return max(sets((muscle_id, _ONE), 0.0), sets((muscle_id, _OTHER), 0.0))

    def of_group(self, muscle_ids: Iterable[str]) -> float:
        """Sets of a group: the most of its regions, never their sum."""
        return max((self.of(muscle_id) for muscle_id in muscle_ids), default=0.0)


def set_factor(exercise: Exercise) -> float:
    """What a set counts before weighting: 1, a plyometric one ½, mobility work 0 (R16)."""
    if exercise.is_mobility:
        return 0.0
    return PLYOMETRIC_FACTOR if exercise.is_plyometric else 1.0


def counted_sets(exercise: Exercise, dose: Prescription) -> float:
    """Sets of a prescription before weighting (R16).

    A plyometric set counts half; a hold counts whole from 20 s, in proportion
    below; a set with 5 or more repetitions in reserve counts half; mobility
    work counts 0 [our reading: it is exempt in R15].
    """
    factor = set_factor(exercise)
    if dose.rpe is not None and dose.rpe <= EASY_EFFORT_RPE:
        factor *= EASY_FACTOR
    if dose.seconds is not None:
        factor *= min(1.0, dose.seconds / FULL_HOLD_SECONDS)
    return dose.sets * factor


def muscle_sets(items: Iterable[PlannedExercise], exercises: Exercises) -> MuscleSets:
    """Fractional sets of planned exercises; ids the catalogue does not know count nothing.

    Warm-up sets count 0 (R16).
    """
    totals: dict[tuple[str, BodySide], float] = {}
    for item in items:
        exercise = exercises.get(item.exercise_id)
        if exercise is not None and item.block.kind is not BlockKind.WARM_UP:
            _add(totals, exercise, item.prescription)
    return MuscleSets(totals)


def _add(totals: dict[tuple[str, BodySide], float], exercise: Exercise, dose: Prescription) -> None:
    sets = counted_sets(exercise, dose)
    if not sets:
        return
    for side in (_ONE, _OTHER):
        if dose.side.works(side):
            for muscle_id, weight in exercise.muscles:
                key = (muscle_id, side)
                totals[key] = totals.get(key, 0.0) + sets * weight
