"""R03, R22: hip stability and core have a place in each week; the best supported part."""

from runstrength_desktop.coaching import bands
from runstrength_desktop.coaching.balance import CORE, HIP_ABDUCTORS
from runstrength_desktop.coaching.check import Check
from runstrength_desktop.coaching.checked_week import CheckedWeek, counted, planned

HIP, TRUNK = "hip_stability", "core"
HIP_SOURCES = ("R22", "R03", "R16", "S2-09", "S2-18")
TRUNK_SOURCES = ("R03", "R16", "S2-18", "S2-20", "S3-04")

FEWEST_HIP_SETS = 2.0
FEWEST_TRUNK_SETS = 1.0
AIM = bands.PRIORITY_TARGET

_HIP_FORMULA = (
    "Sets of the more trained of glute med and glute min, which keep the pelvis level on one "
    "leg; two a week are the least, four the aim."
)
_TRUNK_FORMULA = (
    "Sets of the most trained core muscle: abs, obliques, deep abs or side of the lower back; "
    "one whole set is the least, four are the aim."
)


def is_enough(sets: float, least: float) -> bool:
    """Whether a group has its least sets, as the checks and the balance strip both tell it."""
    return round(sets, 6) >= least


def hip_stability(seen: CheckedWeek) -> Check:
    """At least two sets for the hip abductors (R22)."""
    sets = seen.sets.of_group(HIP_ABDUCTORS)
    return Check(
        HIP,
        seen.at_least(sets, FEWEST_HIP_SETS),
        round(sets, 6),
        "sets",
        seen.why(
            sets,
            FEWEST_HIP_SETS,
            well=f"{counted(sets, 'set')} keep the side of the hip at work{_aim(sets)}.",
            little=f"{planned(sets, 'set')} for the side of the hip; two a week are the least.",
        ),
        _HIP_FORMULA,
        HIP_SOURCES,
        low=FEWEST_HIP_SETS,
    )


def trunk(seen: CheckedWeek) -> Check:
    """At least one whole core set; R03 flags weeks with none [the whole set is ours]."""
    sets = seen.sets.of_group(CORE)
    return Check(
        TRUNK,
        seen.at_least(sets, FEWEST_TRUNK_SETS),
        round(sets, 6),
        "sets",
        seen.why(
            sets,
            FEWEST_TRUNK_SETS,
            well=f"{counted(sets, 'set')} for the core{_aim(sets)}.",
            little="The core has no whole set this week.",
        ),
        _TRUNK_FORMULA,
        TRUNK_SOURCES,
        low=FEWEST_TRUNK_SETS,
    )


def _aim(sets: float) -> str:
    return "" if is_enough(sets, AIM) else f"; {AIM:g} are the aim"
