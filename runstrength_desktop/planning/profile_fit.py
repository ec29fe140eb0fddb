"""Which exercises fit a profile: its level, what is at hand, and what is to be spared (R32)."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.profile import Profile
from runstrength_desktop.domain.training_place import TrainingPlace

if TYPE_CHECKING:
    from runstrength_desktop.planning.catalogue import Catalogue


def fitting_exercises(
    catalogue: "Catalogue", profile: Profile | None, places: Iterable[TrainingPlace]
) -> tuple[Exercise, ...]:
    """Those that can be done at one of the profile's places at least, in their order.

    All of them without a profile.
    """
    if profile is None:
        return tuple(catalogue.exercises)
    from runstrength_desktop.coaching.suiting import hindrance  # noqa: PLC0415  (not at start-up)
    from runstrength_desktop.planning.programme_fitting import settings_of  # noqa: PLC0415

    settings = settings_of(profile, places)
    return tuple(
        one
        for one in catalogue.exercises
        if one.level <= profile.level
        and any(hindrance(one, catalogue.guides, setting) is None for setting in settings)
    )
