"""R05: jumps, then heavy lifts, one-sided work, calves, and core or mobility last."""

from collections.abc import Mapping
from enum import IntEnum

from runstrength_desktop.coaching.fractional_sets import counted_sets
from runstrength_desktop.domain.block import BlockKind
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.week import Session

RULE = "R05"

HEAVY_LEG_PATTERNS = frozenset({"squat", "hip_hinge", "lunge", "bridge_thrust"})
TIRING_SETS = 3.0
_LAST_PATTERNS = frozenset(
    {
        "anti_extension",
        "anti_rotation",
        "rotation",
        "trunk_flexion",
        "lateral_stability",
        "mobility",
    }
)


class Turn(IntEnum):
    """When an exercise is best done in a session, first to last."""

    JUMPS = 0
    HEAVY = 1
    ASSISTANCE = 2
    CALVES = 3
    CORE = 4


def turn(exercise: Exercise) -> Turn:
    """Where an exercise stands in a well-ordered session."""
    if exercise.is_plyometric:
        return Turn.JUMPS
    if exercise.pattern in _LAST_PATTERNS:
        return Turn.CORE
    if exercise.pattern in {"calf", "ankle"}:
        return Turn.CALVES
    is_heavy = exercise.pattern in HEAVY_LEG_PATTERNS and not exercise.unilateral
    return Turn.HEAVY if is_heavy else Turn.ASSISTANCE


def jumps_after_heavy(session: Session, exercises: Mapping[str, Exercise]) -> str | None:
    """The id of the first jump that comes after 3 or more heavy leg sets, if there is one."""
    heavy = 0.0
    for item in session.items:
        exercise = exercises.get(item.exercise_id)
        if exercise is None or item.block.kind is BlockKind.WARM_UP:
            continue
        if exercise.is_plyometric and heavy >= TIRING_SETS:
            return item.id
        if turn(exercise) is Turn.HEAVY:
            heavy += counted_sets(exercise, item.prescription)
    return None
