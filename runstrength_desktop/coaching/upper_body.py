"""S1-04: the whole body belongs in a runner's week, upper body included."""

from runstrength_desktop.coaching.balance import UPPER_BODY
from runstrength_desktop.coaching.check import Check
from runstrength_desktop.coaching.checked_week import CheckedWeek, counted

ID = "upper_body"
SOURCES = ("S1-04", "S1-05", "R02", "R16")

FEWEST_SETS = 1.0

_FORMULA = (
    "Sets of the most trained muscle of chest, shoulders, arms and upper back; less than one "
    "whole set counts as none."
)


def upper_body(seen: CheckedWeek) -> Check:
    """At least one whole set above the waist [the number is ours]."""
    sets = seen.sets.of_group(UPPER_BODY)
    return Check(
        ID,
        seen.at_least(sets, FEWEST_SETS),
        round(sets, 6),
        "sets",
        seen.why(
            sets,
            FEWEST_SETS,
            well=f"The upper body has a part, up to {counted(sets, 'set')} a muscle.",
            little="The upper body has no whole set this week.",
        ),
        _FORMULA,
        SOURCES,
        low=FEWEST_SETS,
    )
