"""Hours between things as the settings' file holds them: only the changed ones."""

from collections.abc import Mapping

from runstrength_desktop.coaching.spacing import Hours, Pair
from runstrength_desktop.coaching.spacing_choice import check_hours, recommended
from runstrength_desktop.domain.errors import PlanError

_PARTS = 3


def read_hours(raw: Mapping[str, object]) -> dict[Pair, Hours]:
    """The hours by pair; what is no pair, no three numbers or not allowed is left out."""
    found = {pair: _hours(raw[pair.value]) for pair in Pair if pair.value in raw}
    return {pair: hours for pair, hours in found.items() if hours is not None}


def written_hours(hours: Mapping[Pair, Hours]) -> dict[str, list[float]]:
    """As the file holds them: those that are not the recommended ones."""
    changed = {pair: one for pair, one in hours.items() if one != recommended(pair)}
    return {pair.value: [one.ideal, one.fine, one.clash] for pair, one in changed.items()}


def _hours(raw: object) -> Hours | None:
    if not isinstance(raw, list) or len(raw) != _PARTS:
        return None
    if any(type(value) not in {int, float} for value in raw):
        return None
    hours = Hours(*raw)
    try:
        check_hours(hours)
    except PlanError:
        return None
    return hours
