"""R17: regions that a week does not train, and exercises that would."""

from collections.abc import Iterable, Sequence
from functools import partial

from runstrength_desktop.coaching.fractional_sets import MuscleSets
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.muscle import Muscle

RULE = "R17"

# What carries a runner comes first; a region that is not named here comes last.
BY_IMPORTANCE = (
    "gluteus_maximus",
    "gluteus_medius",
    "biceps_femoris",
    "medial_hamstrings",
    "gastrocnemius",
    "soleus",
    "rectus_abdominis",
    "hip_adductors",
    "tibialis_anterior",
    "tibialis_posterior",
    "fibulares",
    "foot_intrinsics",
    "iliopsoas",
    "vastus_lateralis",
    "vastus_medialis",
    "erector_spinae",
    "multifidus",
    "latissimus_dorsi",
    "pectoralis_major",
)
SHOWN_REGIONS = 2


def left_out(muscles: Sequence[Muscle], sets: MuscleSets) -> tuple[Muscle, ...]:
    """Regions with 0 sets, one a group, priority muscles (R17) first, then lower body.

    A priority muscle is not left out while another of its group works, nor is a
    muscle that has no part in running.
    """
    busy_groups = {m.group for m in muscles if m.is_priority and sets.of(m.id)}
    idle = [m for m in muscles if m.gait and not sets.of(m.id) and m.group not in busy_groups]
    first_of_group: dict[str, Muscle] = {}
    for muscle in sorted(idle, key=_importance):
        first_of_group.setdefault(muscle.group, muscle)
    return tuple(first_of_group.values())


def helpers(regions: Iterable[Muscle], exercises: Iterable[Exercise]) -> tuple[Exercise, ...]:
    """An exercise for each region: most work for it, at hand, easiest; none twice."""
    trained = [e for e in exercises if not e.is_mobility and not e.is_plyometric]
    found: list[Exercise] = []
    for muscle in regions:
        useful = [e for e in trained if e.weight(muscle.id) and e not in found]
        found += sorted(useful, key=partial(_effort, muscle.id))[:1]
    return tuple(found)


def _effort(muscle_id: str, exercise: Exercise) -> tuple[float, bool, int, str]:
    return (
        -exercise.weight(muscle_id),
        not exercise.needs_nothing,
        exercise.level,
        exercise.name,
    )


def _importance(muscle: Muscle) -> tuple[bool, int]:
    known = muscle.id in BY_IMPORTANCE
    rank = BY_IMPORTANCE.index(muscle.id) if known else len(BY_IMPORTANCE)
    return (not muscle.is_priority, rank)
