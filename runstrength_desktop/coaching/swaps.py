"""What can stand in for an exercise: much the same muscles, then the same pattern and level."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from runstrength_desktop.domain.exercise import ALWAYS_AT_HAND, Exercise
from runstrength_desktop.domain.exercise_guide import ExerciseGuide

LEAST_OVERLAP = 0.25
SAME_PATTERN_BONUS = 0.2
LEVEL_STEP = 0.05
OTHER_WORK = 0.3

GRIP = "forearm_flexors"

_PRIME, _SECONDARY = 1.0, 0.5

Guides = Mapping[str, ExerciseGuide]


class SwapKind(Enum):
    """What a swap keeps or changes; `of` of its reason says which."""

    SAME_PATTERN = "same pattern"
    SAME_PRIME_MOVERS = "same prime movers"
    ALSO = "also a muscle"
    WITHOUT = "without a thing"
    LESS_GRIP = "less grip"
    ONE_SIDE = "one side at a time"
    BOTH_SIDES = "both sides together"
    QUIETER = "quieter"
    EASIER = "easier"
    HARDER = "harder"


@dataclass(frozen=True, slots=True)
class SwapReason:
    """One reason; `of` is the pattern, muscle or thing it is about, else empty."""

    kind: SwapKind
    of: str = ""


@dataclass(frozen=True, slots=True)
class Swap:
    """An exercise in another's place; `overlap` from 0 to 1 is how alike the work is."""

    exercise: Exercise
    overlap: float
    reasons: tuple[SwapReason, ...]


def overlap(one: Exercise, other: Exercise) -> float:
    """Shared work: Σ min(weights) / Σ max(weights) over all regions, 0 to 1 (weights of R16)."""
    theirs, ours = dict(other.muscles), dict(one.muscles)
    regions = ours.keys() | theirs.keys()
    most = sum(max(ours.get(m, 0.0), theirs.get(m, 0.0)) for m in regions)
    least = sum(min(ours.get(m, 0.0), theirs.get(m, 0.0)) for m in regions)
    return least / most if most else 0.0


def fitness(exercise: Exercise, other: Exercise) -> float:
    """Overlap, + 0.2 for the same pattern, - 0.05 a level apart, - 0.3 for another kind of work.

    Kinds of work are strength, plyometrics and mobility [our weights].
    """
    apart = abs(exercise.level - other.level)
    is_same = exercise.pattern == other.pattern
    is_other_work = (exercise.is_plyometric, exercise.is_mobility) != (
        other.is_plyometric,
        other.is_mobility,
    )
    bonus = SAME_PATTERN_BONUS * is_same - LEVEL_STEP * apart - OTHER_WORK * is_other_work
    return overlap(exercise, other) + bonus


def swaps(
    exercise: Exercise,
    candidates: Iterable[Exercise],
    guides: Guides,
    at_hand: frozenset[str] | None = None,
) -> tuple[Swap, ...]:
    """What can stand in for it, fittest first; only with what is at hand unless that is `None`."""
    fitting = [
        other
        for other in candidates
        if other.id != exercise.id
        and _is_near(exercise, other)
        and (at_hand is None or other.can_be_done_with(at_hand))
    ]
    fitting.sort(key=lambda other: (-fitness(exercise, other), other.name, other.id))
    return tuple(
        Swap(other, overlap(exercise, other), tuple(_reasons(exercise, other, guides, at_hand)))
        for other in fitting
    )


def _is_near(exercise: Exercise, other: Exercise) -> bool:
    if _prime_movers(exercise) & _prime_movers(other):
        return True
    return overlap(exercise, other) >= LEAST_OVERLAP


def _reasons(
    exercise: Exercise, other: Exercise, guides: Guides, at_hand: frozenset[str] | None
) -> Iterator[SwapReason]:
    if other.pattern == exercise.pattern:
        yield SwapReason(SwapKind.SAME_PATTERN, other.pattern)
    if _prime_movers(other) == _prime_movers(exercise):
        yield SwapReason(SwapKind.SAME_PRIME_MOVERS)
    yield from (SwapReason(SwapKind.WITHOUT, t) for t in _spared(exercise, other, at_hand))
    if other.weight(GRIP) < exercise.weight(GRIP):
        yield SwapReason(SwapKind.LESS_GRIP, GRIP)
    if (more := _more(exercise, other)) is not None:
        yield SwapReason(SwapKind.ALSO, more)
    if other.unilateral != exercise.unilateral:
        yield SwapReason(SwapKind.ONE_SIDE if other.unilateral else SwapKind.BOTH_SIDES)
    if _is_quieter(guides.get(exercise.id), guides.get(other.id)):
        yield SwapReason(SwapKind.QUIETER)
    if other.level != exercise.level:
        yield SwapReason(SwapKind.EASIER if other.level < exercise.level else SwapKind.HARDER)


def _prime_movers(exercise: Exercise) -> frozenset[str]:
    return frozenset(muscle for muscle, weight in exercise.muscles if weight >= _PRIME)


def _more(exercise: Exercise, other: Exercise) -> str | None:
    """The region that gains most, if the one hardly works it and the other does."""
    gains = [
        (weight - exercise.weight(muscle), muscle)
        for muscle, weight in other.muscles
        if weight >= _SECONDARY > exercise.weight(muscle)
    ]
    return max(gains, key=lambda gain: gain[0])[1] if gains else None


def _spared(exercise: Exercise, other: Exercise, at_hand: frozenset[str] | None) -> Sequence[str]:
    """Things the one cannot do without and the other, as it would be done, does."""
    if not exercise.equipment or not other.equipment:
        return ()
    used = _as_done(other, at_hand)
    if exercise.can_be_done_with(used):
        return ()
    return sorted(exercise.equipment[0] - used - ALWAYS_AT_HAND)


def _as_done(exercise: Exercise, at_hand: frozenset[str] | None) -> frozenset[str]:
    """The first of its alternatives that is at hand."""
    if at_hand is None:
        return exercise.equipment[0]
    there = at_hand | ALWAYS_AT_HAND
    return next(needed for needed in exercise.equipment if needed <= there)


def _is_quieter(before: ExerciseGuide | None, after: ExerciseGuide | None) -> bool:
    if before is None or after is None or before.noise is after.noise:
        return False
    return after.noise.fits(before.noise)
