"""Which muscles a check speaks of and which exercises its mends put in, for links."""

from collections.abc import Iterable, Mapping

from runstrength_desktop.coaching.check import Check
from runstrength_desktop.coaching.check_muscles import muscles_of
from runstrength_desktop.coaching.mends import Mend
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.muscle import Muscle

MOST = 6


def muscles_named(check: Check, muscles: Mapping[str, Muscle]) -> tuple[Muscle, ...]:
    """The muscles that it counts or names, at most six."""
    return tuple(muscles[one] for one in muscles_of(check) if one in muscles)[:MOST]


def exercises_named(
    mends: Iterable[Mend], exercises: Mapping[str, Exercise]
) -> tuple[Exercise, ...]:
    """The exercises that mends put in or change."""
    ids = dict.fromkeys(mend.step.exercise_id for mend in mends)
    return tuple(exercises[one] for one in ids if one in exercises)
