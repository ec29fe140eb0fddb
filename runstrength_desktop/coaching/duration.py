"""R28: how long a session takes, preparation included."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from runstrength_desktop.domain.block import Block
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.prescription import Prescription, Side
from runstrength_desktop.domain.week import PlannedExercise, Session

RULE = "R28"

WARM_UP_S = 300
COOL_DOWN_S = 180
SETUP_HOME_S = 20
SETUP_GYM_S = 45
TRANSITION_S = 30
REP_S = 3
PLYOMETRIC_REP_S = 2
METRES_PER_S = 1.0
DEFAULT_REST_S = 60
ROUNDED_TO_MIN = 5

GYM_EQUIPMENT = frozenset({"barbell", "rack", "cable", "trap_bar", "sled"})


def session_minutes(session: Session, exercises: Mapping[str, Exercise]) -> int | None:
    """About how many minutes (± 15 %), rounded to 5; `None` for an empty session."""
    if not session.items:
        return None
    work = sum(item_seconds(item, exercises.get(item.exercise_id)) for item in session.items)
    work -= sum(_shared_rest(tuple(items)) for _, items in groupby(session.items, _block))
    return whole_minutes(work, len(session.items))


def whole_minutes(work: float, items: int) -> int:
    """About how many minutes so many seconds of work make with all that is around them."""
    total = (WARM_UP_S + work + TRANSITION_S * (items - 1) + COOL_DOWN_S) / 60
    return max(ROUNDED_TO_MIN, ROUNDED_TO_MIN * round(total / ROUNDED_TO_MIN))


def item_seconds(item: PlannedExercise, exercise: Exercise | None) -> float:
    """Setting up, sets and the rests between them."""
    dose = item.prescription
    return _setup(exercise) + dose.sets * _set_seconds(dose, exercise) + rest_seconds(dose)


def rest_seconds(dose: Prescription) -> float:
    """The rests between its sets."""
    rest = DEFAULT_REST_S if dose.rest_s is None else dose.rest_s
    return (dose.sets - 1) * rest


def _block(item: PlannedExercise) -> Block:
    return item.block


def _shared_rest(items: Sequence[PlannedExercise]) -> float:
    """What a superset or circuit saves: only the longest of its rests is taken each round."""
    if not items[0].block.shares_rest:
        return 0.0
    rests = [rest_seconds(item.prescription) for item in items]
    return sum(rests) - max(rests)


def _set_seconds(dose: Prescription, exercise: Exercise | None) -> float:
    is_plyometric = exercise is not None and exercise.is_plyometric
    per_rep = PLYOMETRIC_REP_S if is_plyometric else _rep_seconds(dose)
    reps = dose.reps_to or dose.reps or 0
    once = dose.seconds or (dose.distance_m or 0) / METRES_PER_S or reps * per_rep
    each = exercise is not None and exercise.unilateral and dose.side is Side.EACH
    return once * (2 if each else 1)


def _rep_seconds(dose: Prescription) -> float:
    """The tempo's seconds added up, else 2 down and 1 up."""
    told = sum(float(part) for part in dose.tempo.split("-") if part.isdigit())
    return told or REP_S


def _setup(exercise: Exercise | None) -> int:
    needs_gym = exercise is not None and not any(
        all(thing not in GYM_EQUIPMENT and not thing.startswith("machine_") for thing in needed)
        for needed in exercise.equipment
    )
    return SETUP_GYM_S if needs_gym else SETUP_HOME_S
