"""Who the plan is for: what is at hand, when there is time, and what to be careful with."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from runstrength_desktop.domain.body_map import Body
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.exercise_guide import Caution
from runstrength_desktop.domain.iso_week import checked_day
from runstrength_desktop.domain.planning_mode import PlanningMode
from runstrength_desktop.domain.user_text import TITLE_LIMIT
from runstrength_desktop.domain.week import DAYS, MAX_DISTANCE_KM

PROFILE = "profile"
LOWEST_LEVEL, HIGHEST_LEVEL = 1, 5
USUAL_LEVEL = 2
MOST_MINUTES = 180
USUAL_MINUTES = 60
MOST_RACES = 50


class Season(StrEnum):
    """Where in the year the running is (R02, R10)."""

    BASE = "base"
    BUILD = "build"
    RACE = "race"
    TRANSITION = "transition"


class LoadUnit(StrEnum):
    """What loads are shown in."""

    KG = "kg"
    LB = "lb"


@dataclass(frozen=True, slots=True)
class Race:
    """A race on a local date; its name may be empty."""

    date: date
    name: str
    distance_km: float

    def __post_init__(self) -> None:
        checked_day(self.date)
        if len(self.name) > TITLE_LIMIT:
            raise PlanError(f"A race's name can hold at most {TITLE_LIMIT} characters.")
        if not (math.isfinite(self.distance_km) and 0 < self.distance_km <= MAX_DISTANCE_KM):
            raise PlanError(
                f"A race's distance must be more than 0 and at most {MAX_DISTANCE_KM:g} km."
            )


@dataclass(frozen=True, slots=True)
class Profile:
    """What planning asks of a runner; the usual runs are kept as a `UsualWeek` beside it.

    `level` is that of exercises; `places` are ids of training places, the liked
    one first; `equipment` is at hand besides, anywhere (both empty: nothing was
    told, so nothing counts as missing); `minutes` are those of each weekday,
    Monday first; `careful` names what joints are to be spared (R32), `spared`
    exercises that are not wanted; races are in the order of their dates.
    """

    level: int = USUAL_LEVEL
    places: tuple[str, ...] = ()
    equipment: frozenset[str] = frozenset()
    minutes: tuple[int, ...] = (USUAL_MINUTES,) * DAYS
    mode: PlanningMode = PlanningMode.HARD_DAYS
    season: Season = Season.BASE
    races: tuple[Race, ...] = ()
    careful: frozenset[Caution] = frozenset()
    spared: frozenset[str] = frozenset()
    unit: LoadUnit = LoadUnit.KG
    body: Body = Body.FEMALE
    id: str = PROFILE

    def __post_init__(self) -> None:
        if self.id != PROFILE:
            raise ValueError("there is one profile in a plan")
        _check_whole("A level", self.level, LOWEST_LEVEL, HIGHEST_LEVEL)
        if len(self.minutes) != DAYS:
            raise PlanError("Give the minutes of each of the seven weekdays.")
        for minutes in self.minutes:
            _check_whole("The minutes of a day", minutes, 0, MOST_MINUTES)
        if len(set(self.places)) < len(self.places):
            raise PlanError("Choose each place once.")
        if len(self.races) > MOST_RACES:
            raise PlanError(f"A profile can hold at most {MOST_RACES} races.")
        if list(self.races) != _by_date(self.races):
            raise ValueError("races stand in the order of their dates")

    @property
    def name(self) -> str:
        """What it is called in sentences."""
        return "Profile"

    @property
    def knows_equipment(self) -> bool:
        """Whether it was told what is at hand."""
        return bool(self.places or self.equipment)

    def minutes_on(self, on: date) -> int:
        """The minutes for strength on the weekday of a date."""
        return self.minutes[on.weekday()]


def in_order(races: Iterable[Race]) -> tuple[Race, ...]:
    """Races as a profile holds them: each once, by date, name and distance."""
    return tuple(_by_date(set(races)))


def _by_date(races: Iterable[Race]) -> list[Race]:
    return sorted(races, key=lambda race: (race.date, race.name, race.distance_km))


def _check_whole(what: str, value: int, low: int, high: int) -> None:
    if not low <= value <= high:
        raise PlanError(f"{what} must be between {low} and {high}, not {value}.")
