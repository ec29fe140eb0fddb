"""Why a week cannot be filled, and the smallest thing that would help."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from runstrength_desktop.coaching.fill_candidates import candidates
from runstrength_desktop.coaching.fill_days import (
    DOSE_MINUTES,
    SHORTEST_MINUTES,
    USUAL_MINUTES,
    FillDay,
    minutes_there,
    open_days,
    sessions_missing,
)
from runstrength_desktop.coaching.fill_search import Limits
from runstrength_desktop.coaching.fill_wish import FillGround, FillWish
from runstrength_desktop.coaching.suiting import Setting
from runstrength_desktop.domain.exercise import ALWAYS_AT_HAND
from runstrength_desktop.domain.exercise_guide import Caution, Noise, Space
from runstrength_desktop.domain.training_place import TrainingPlace
from runstrength_desktop.domain.week import DAYS, Day

RULES = ("R10", "R28", "R32")

_STEP = 5


class Reason(StrEnum):
    """Why nothing can be added."""

    ENOUGH = "enough"
    NO_MINUTES = "no_minutes"
    TOO_SHORT = "too_short"
    TAKEN = "taken"
    NO_EXERCISE = "no_exercise"


@dataclass(frozen=True, slots=True)
class Relaxation:
    """One thing that would help: minutes on a date, a thing, a caution fewer, or a higher level."""

    on: date | None = None
    minutes: int | None = None
    thing: str | None = None
    caution: Caution | None = None
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Cannot:
    """Why a week stays as it is; without a relaxation no single one was found."""

    reason: Reason
    relaxation: Relaxation | None = None


def why_not(ground: FillGround, wish: FillWish) -> Cannot:
    """The reason why there is no proposal."""
    days = open_days(ground, wish)
    if not sessions_missing(ground, wish, days):
        return Cannot(Reason.ENOUGH)
    if not days:
        return Cannot(_reason_of_days(ground, wish), _with_minutes(ground, wish))
    return Cannot(Reason.NO_EXERCISE, next(_for_an_exercise(ground, wish, days), None))


def _reason_of_days(ground: FillGround, wish: FillWish) -> Reason:
    left = [day for day in ground.week.days if not _is_past(day, wish)]
    minutes = [wish.minutes[day.date.weekday()] for day in left]
    if not any(minutes):
        return Reason.NO_MINUTES
    is_long = any(most >= SHORTEST_MINUTES for most in minutes)
    return Reason.TAKEN if is_long else Reason.TOO_SHORT


def _with_minutes(ground: FillGround, wish: FillWish) -> Relaxation | None:
    """The day where 20 minutes more than what lies there would lie best."""
    found: list[FillDay] = []
    for n, day in enumerate(ground.week.days):
        minutes_here = minutes_there(ground, day) + DOSE_MINUTES
        minutes = tuple(minutes_here if n == m else 0 for m in range(DAYS))
        found += open_days(ground, replace(wish, minutes=minutes))
    best = min(found, key=lambda day: (day.cost, day.date), default=None)
    if best is None:
        return None
    there = minutes_there(ground, ground.week.day(best.date))
    return Relaxation(on=best.date, minutes=there + DOSE_MINUTES)


def _for_an_exercise(
    ground: FillGround, wish: FillWish, days: Sequence[FillDay]
) -> Iterator[Relaxation]:
    """What would let one exercise in, the smallest first."""
    setting = wish.settings[0]
    for minutes in range(SHORTEST_MINUTES, USUAL_MINUTES + 1, _STEP):
        for day in days:
            if minutes > day.minutes and _has_one(
                ground, wish, setting, [replace(day, minutes=minutes)]
            ):
                there = minutes_there(ground, ground.week.day(day.date))
                yield Relaxation(on=day.date, minutes=there + minutes)
    for relaxation, eased in _eased(ground, setting):
        if _has_one(ground, wish, eased, days):
            yield relaxation


def _eased(ground: FillGround, setting: Setting) -> Iterator[tuple[Relaxation, Setting]]:
    known = {thing for one in ground.candidates for needed in one.equipment for thing in needed}
    place = setting.place or TrainingPlace("", "", frozenset(), Noise.LOUD, Space.LANE)
    for thing in sorted(known - place.equipment - ALWAYS_AT_HAND):
        larger = replace(place, equipment=place.equipment | {thing})
        yield Relaxation(thing=thing), replace(setting, place=larger)
    for caution in sorted(setting.careful):
        eased = replace(setting, careful=setting.careful - {caution})
        yield Relaxation(caution=caution), eased
    levels = sorted({one.level for one in ground.candidates})
    for level in (level for level in levels if level > setting.level):
        yield Relaxation(level=level), replace(setting, level=level)


def _has_one(ground: FillGround, wish: FillWish, setting: Setting, days: Sequence[FillDay]) -> bool:
    limits = Limits(tuple(days), setting.level, 0.0)
    options = candidates(ground, wish, setting)
    return any(limits.allow_on(day, (option,)) for day in days for option in options)


def _is_past(day: Day, wish: FillWish) -> bool:
    return wish.not_before is not None and day.date < wish.not_before
