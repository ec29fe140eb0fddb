"""What a command or a dialog asks of a filled week beyond the profile."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from runstrength_desktop.coaching.fill_wish import FillWish
from runstrength_desktop.coaching.suiting import Setting
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.exercise_guide import Noise, Space
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.domain.profile import HIGHEST_LEVEL, LOWEST_LEVEL, MOST_MINUTES
from runstrength_desktop.domain.training_place import TrainingPlace
from runstrength_desktop.domain.week import DAYS
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.programme_fitting import settings_of
from runstrength_desktop.planning.programme_host import ProgrammeHost
from runstrength_desktop.planning.spoken_names import equipment_named

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORTEST_NAME = 2
_MOST_SEED = 2**31

MOST_WEEKS = 26


@dataclass(frozen=True, slots=True)
class FillAsked:
    """`None` where the profile is to be followed.

    `minutes` are those of each chosen day, `weekdays` go from 0 for Monday,
    `equipment` holds ids of all that is at hand; days before `not_before` stay as
    they are. More than one of the `weeks` are a block with a wave (R20).
    """

    minutes: int | None = None
    weekdays: frozenset[int] | None = None
    equipment: frozenset[str] | None = None
    level: int | None = None
    seed: int = 0
    is_minimum_dose: bool = False
    not_before: date | None = None
    weeks: int = 1

    def __post_init__(self) -> None:
        _check("Minutes", self.minutes, 0, MOST_MINUTES)
        _check("A level", self.level, LOWEST_LEVEL, HIGHEST_LEVEL)
        _check("A seed", self.seed, 0, _MOST_SEED)
        _check("Weeks", self.weeks, 1, MOST_WEEKS)


def asked_in_words(words: Mapping[str, str], catalogue: Catalogue) -> FillAsked:
    """What was typed, such as {"days": "mon,thu", "equipment": "band,swiss ball"}.

    `PlanError` with one sentence when a word is not understood.
    """
    return FillAsked(
        _whole(words.get("minutes")),
        _weekdays(words["days"]) if "days" in words else None,
        _equipment(words["equipment"], catalogue) if "equipment" in words else None,
        _whole(words.get("level")),
        _whole(words.get("seed")) or 0,
        words.get("minimum") == "yes",
        weeks=1 if "weeks" not in words else _whole(words["weeks"]) or 0,
    )


def wish_of(asked: FillAsked, host: ProgrammeHost, favourites: frozenset[str]) -> FillWish:
    """The profile's wish with what was asked in the place of its own.

    Where neither tells of equipment, only what every home has counts as at hand.
    """
    profile = host.profile
    level = profile.level if asked.level is None else asked.level
    settings = settings_of(profile, host.places)
    at_hand = asked.equipment
    if at_hand is None and not profile.knows_equipment:
        at_hand = frozenset()
    if at_hand is not None:
        anywhere = TrainingPlace("", "", at_hand, Noise.LOUD, Space.LANE)
        settings = (Setting(anywhere, profile.careful, profile.spared, level),)
    return FillWish(
        _minutes(asked, profile.minutes),
        tuple(replace(setting, level=level) for setting in settings),
        favourites,
        asked.seed,
        asked.is_minimum_dose,
        asked.not_before,
    )


def _minutes(asked: FillAsked, usual: tuple[int, ...]) -> tuple[int, ...]:
    """The minutes asked for on the days asked for, else on those of the profile."""
    days = asked.weekdays
    if days is None:
        days = frozenset(n for n in range(DAYS) if usual[n]) or frozenset(range(DAYS))
    given = [usual[n] if asked.minutes is None else asked.minutes for n in range(DAYS)]
    return tuple(given[n] if n in days else 0 for n in range(DAYS))


def _weekdays(text: str) -> frozenset[int]:
    return frozenset(map(_weekday, _parts(text, "days", "mon,thu")))


def _weekday(word: str) -> int:
    found = [n for n, name in enumerate(_WEEKDAYS) if name.startswith(word.lower())]
    if len(word) < _SHORTEST_NAME or len(found) != 1:
        raise PlanError(f"“{shown(word)}” is not a day; write days such as mon,thu.")
    return found[0]


def _equipment(text: str, catalogue: Catalogue) -> frozenset[str]:
    words = _parts(text, "equipment", "band,swiss_ball, or none")
    return frozenset(thing for word in words for thing in equipment_named(catalogue, word))


def _parts(text: str, what: str, such_as: str) -> Iterable[str]:
    words = [word.strip() for word in text.split(",")]
    if not all(words):
        raise PlanError(f"Write {what} such as {such_as}.")
    return words


def _whole(text: str | None) -> int | None:
    if text is None:
        return None
    try:
        return int(text)
    except ValueError:
        raise PlanError(f"“{shown(text)}” is not a whole number.") from None


def _check(what: str, value: int | None, low: int, high: int) -> None:
    if value is not None and not low <= value <= high:
        raise PlanError(f"{what} must be between {low} and {high}, not {value}.")
