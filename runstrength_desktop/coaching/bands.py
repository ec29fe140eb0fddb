"""R17: what a number of weekly sets means for a runner."""

from enum import IntEnum

from runstrength_desktop.domain.muscle import Muscle

RULE = "R17"

PRIORITY_TARGET = 4.0
OTHER_TARGET = 2.0
PRODUCTIVE_TOP = 10.0
TOO_MUCH = 15.0


class Band(IntEnum):
    """Bands of weekly sets, in order of work."""

    NONE = 0
    LOW = 1
    MAINTAIN = 2
    PRODUCTIVE = 3
    HIGH = 4
    OVER = 5


def band(sets: float) -> Band:
    """0 none; under 2 low; to 3.9 maintain; to 9.9 productive; to 15 high; more is over."""
    if sets <= 0:
        return Band.NONE
    if sets < OTHER_TARGET:
        return Band.LOW
    if sets < PRIORITY_TARGET:
        return Band.MAINTAIN
    if sets < PRODUCTIVE_TOP:
        return Band.PRODUCTIVE
    return Band.HIGH if sets <= TOO_MUCH else Band.OVER


def target(muscle: Muscle) -> tuple[float, float]:
    """Weekly sets to aim for, from and to: priority muscles 4 to 10, others 2 to 10."""
    return (PRIORITY_TARGET if muscle.is_priority else OTHER_TARGET, PRODUCTIVE_TOP)
