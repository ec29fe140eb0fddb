"""R08, R12, R15: hours that the user may ask for instead of the recommended ones."""

from collections.abc import Mapping

from runstrength_desktop.coaching.spacing import MOST_HOURS, Hours, Pair, SpacingLimits
from runstrength_desktop.domain.errors import PlanError

_RECOMMENDED = SpacingLimits()


def recommended(pair: Pair) -> Hours:
    """What its rule asks for."""
    return _RECOMMENDED.of(pair)


def check_hours(hours: Hours) -> None:
    """Refuse hours out of 0 to 96, and those in the wrong order; `PlanError` says why."""
    if not all(0 <= value <= MOST_HOURS for value in (hours.ideal, hours.fine, hours.clash)):
        raise PlanError(f"Hours go from 0 to {MOST_HOURS}.")
    if not hours.ideal >= hours.fine >= hours.clash:
        raise PlanError(
            "The best gap cannot be shorter than the caution, nor the caution shorter than"
            " the clash."
        )


def limits_with(changed: Mapping[Pair, Hours]) -> SpacingLimits:
    """The recommended hours but for those changed."""
    return SpacingLimits(**{pair.value: changed.get(pair, recommended(pair)) for pair in Pair})
