"""R29: easy movement, drills, then lighter sets before the first heavy lift."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from runstrength_desktop.domain.block import BlockKind
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.week import PlannedExercise, Session

RULE = "R29"

EASY_MINUTES = (3, 5)
DRILLS = (4, 6)
RAMP = ((0.5, 8), (0.7, 5), (0.85, 3))
HEAVY_KG = 20.0
HEAVY_PERCENT = 60.0
KG_STEP = 2.5
MOST_REPS = 12


@dataclass(frozen=True, slots=True)
class RampSet:
    """A lighter set: a share of the work load, in kilograms where they are known."""

    share: float
    reps: int
    load_kg: float | None = None


@dataclass(frozen=True, slots=True)
class WarmUp:
    """What comes before the work; `lift` names the first heavy lift, if there is one.

    `drills` says whether dynamic drills belong to it: not before mobility alone.
    """

    drills: bool
    lift: str = ""
    ramp: tuple[RampSet, ...] = ()


def warm_up(session: Session, exercises: Mapping[str, Exercise]) -> WarmUp | None:
    """The warm-up to write out; `None` when the session holds one of its own, or nothing."""
    if not session.items or any(i.block.kind is BlockKind.WARM_UP for i in session.items):
        return None
    known = [exercises.get(item.exercise_id) for item in session.items]
    is_mobility = all(one is not None and one.is_mobility for one in known)
    heavy = next(_heavy(session, exercises), None)
    if heavy is None:
        return WarmUp(not is_mobility)
    return WarmUp(not is_mobility, heavy.exercise_name, _ramp(heavy.prescription))


def _heavy(session: Session, exercises: Mapping[str, Exercise]) -> Iterator[PlannedExercise]:
    """Lifts of 20 kg or 60 % and more for up to 12 repetitions; what counts as heavy is ours."""
    for item in session.items:
        exercise, dose = exercises.get(item.exercise_id), item.prescription
        is_lift = exercise is not None and not exercise.is_plyometric and dose.reps is not None
        is_loaded = (dose.load_kg or 0) >= HEAVY_KG or (dose.load_percent or 0) >= HEAVY_PERCENT
        if is_lift and is_loaded and (dose.reps or 0) <= MOST_REPS:
            yield item


def _ramp(dose: Prescription) -> tuple[RampSet, ...]:
    """Three lighter sets, fewer where loads would be the same."""
    sets = [RampSet(share, reps, _kilograms(dose.load_kg, share)) for share, reps in RAMP]
    if dose.load_kg is None:
        return tuple(sets)
    by_load = {one.load_kg: one for one in sets if one.load_kg and one.load_kg < dose.load_kg}
    return tuple(by_load.values())


def _kilograms(load: float | None, share: float) -> float | None:
    return None if load is None else round(load * share / KG_STEP) * KG_STEP
