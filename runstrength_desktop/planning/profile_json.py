"""A profile as plain values, for its row and the steps of undo.

Every value is checked where it is read: `ValueError`, `TypeError`, `KeyError` or
`PlanError` tells that it makes no sense.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from runstrength_desktop.domain.body_map import Body
from runstrength_desktop.domain.exercise_guide import Caution
from runstrength_desktop.domain.planning_mode import PlanningMode
from runstrength_desktop.domain.profile import PROFILE, LoadUnit, Profile, Race, Season
from runstrength_desktop.planning.own_exercise_json import texts_of
from runstrength_desktop.planning.plan_rows import text_of, whole_of


def plain_profile(profile: Profile) -> list[object]:
    """One object of all that it says."""
    races = [[race.date.isoformat(), race.name, race.distance_km] for race in profile.races]
    return [
        {
            "level": profile.level,
            "places": profile.places,
            "equipment": sorted(profile.equipment),
            "minutes": profile.minutes,
            "mode": profile.mode,
            "season": profile.season,
            "races": races,
            "careful": sorted(profile.careful),
            "spared": sorted(profile.spared),
            "unit": profile.unit,
            "body": profile.body,
        }
    ]


def profile_of(key: object, plain: Sequence[Any]) -> Profile:
    """The profile of what `plain_profile` gives; there is one."""
    if key != PROFILE:
        raise ValueError("a profile was stored under an odd id")
    (told,) = plain
    return Profile(
        level=whole_of(told["level"]),
        places=texts_of(told["places"]),
        equipment=frozenset(texts_of(told["equipment"])),
        minutes=tuple(whole_of(minutes) for minutes in told["minutes"]),
        mode=PlanningMode(told["mode"]),
        season=Season(told["season"]),
        races=tuple(_race(*race) for race in told["races"]),
        careful=frozenset(Caution(word) for word in texts_of(told["careful"])),
        spared=frozenset(texts_of(told["spared"])),
        unit=LoadUnit(told["unit"]),
        body=Body(told["body"]),
    )


def _race(on: object, name: object, distance_km: object) -> Race:
    if isinstance(distance_km, bool) or not isinstance(distance_km, int | float):
        raise TypeError("a distance was stored as something else")
    return Race(date.fromisoformat(text_of(on)), text_of(name), float(distance_km))
