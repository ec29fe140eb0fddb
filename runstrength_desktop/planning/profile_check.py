"""A profile before it is saved: tidied, and of what there is."""

from collections.abc import Iterable
from dataclasses import replace

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.profile import Profile, in_order
from runstrength_desktop.domain.training_place import TrainingPlace
from runstrength_desktop.domain.user_text import clean_line
from runstrength_desktop.planning.catalogue import Catalogue

_UNKNOWN_THING = "Choose the equipment from the list."


def tidied_profile(
    profile: Profile, places: Iterable[TrainingPlace], catalogue: Catalogue
) -> Profile:
    """The profile as it is stored, without places and exercises that are gone.

    `PlanError` if it names equipment that there is not.
    """
    if not profile.equipment <= catalogue.equipment_by_id.keys():
        raise PlanError(_UNKNOWN_THING)
    there = {place.id for place in places}
    races = in_order(replace(r, name=clean_line(r.name, "A race's name")) for r in profile.races)
    return replace(
        profile,
        places=tuple(key for key in profile.places if key in there),
        races=races,
        spared=profile.spared & catalogue.by_id.keys(),
    )
