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
from runstrength_desktop.coaching.suiting import Setting, missing
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.exercise_guide import Caution, Noise, Space
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
    PAST = "past"


@dataclass(frozen=True, slots=True)
class Relaxation:
    """What would help together: minutes on a date, things, cautions fewer, a higher level.

    `wanted` is an exercise that is left out by wish; `elsewhere` asks for a place
    that bears more noise or has more room.
    """

    on: date | None = None
    minutes: int | None = None
    things: tuple[str, ...] = ()
    cautions: tuple[Caution, ...] = ()
    level: int | None = None
    wanted: Exercise | None = None
    elsewhere: bool = False

    @property
    def size(self) -> int:
        """How many wishes it gives up."""
        others = (self.on, self.level, self.wanted, self.elsewhere or None)
        told = sum(one is not None for one in others)
        return len(self.things) + len(self.cautions) + told


@dataclass(frozen=True, slots=True)
class Cannot:
    """Why a week stays as it is; without a relaxation nothing would help."""

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
    if not left:
        return Reason.PAST
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
    eased = [(_eased(one, ground, setting), one) for one in ground.candidates if _trains(one)]
    for relaxation, exercise in sorted(eased, key=_smallest_first):
        alone = replace(ground, candidates=(exercise,))
        if _has_one(alone, wish, _with_eased(setting, relaxation), days):
            yield relaxation


def _trains(exercise: Exercise) -> bool:
    return not exercise.is_mobility


def _eased(exercise: Exercise, ground: FillGround, setting: Setting) -> Relaxation:
    """All that stands in the way of an exercise (R32)."""
    guide, place = ground.guides.get(exercise.id), setting.place
    asked = frozenset(Caution) if guide is None else guide.cautions
    things = () if place is None else missing(exercise, place.equipment)
    there = None if place is None else replace(place, equipment=place.equipment | set(things))
    return Relaxation(
        things=things,
        cautions=tuple(sorted(asked & setting.careful)),
        level=exercise.level if exercise.level > setting.level else None,
        wanted=exercise if exercise.id in setting.spared else None,
        elsewhere=there is not None and not there.allows(exercise, guide),
    )


def _with_eased(setting: Setting, relaxation: Relaxation) -> Setting:
    place = setting.place
    if place is not None:
        place = replace(place, equipment=place.equipment | set(relaxation.things))
    if place is not None and relaxation.elsewhere:
        place = replace(place, noise=Noise.LOUD, space=Space.LANE)
    return Setting(
        place,
        setting.careful - set(relaxation.cautions),
        setting.spared - ({relaxation.wanted.id} if relaxation.wanted else set()),
        relaxation.level or setting.level,
    )


def _smallest_first(one: tuple[Relaxation, Exercise]) -> tuple[object, ...]:
    """Fewest wishes given up; of these a thing before a caution, a level, and what is disliked."""
    relaxation, exercise = one
    softer = (relaxation.elsewhere, relaxation.wanted is not None, relaxation.level or 0)
    own = (not exercise.needs_nothing, exercise.level, exercise.id)
    return (relaxation.size, *softer, len(relaxation.cautions), *own)


def _has_one(ground: FillGround, wish: FillWish, setting: Setting, days: Sequence[FillDay]) -> bool:
    limits = Limits(tuple(days), setting.level, 0.0)
    options = candidates(ground, wish, setting)
    return any(limits.allow_on(day, (option,)) for day in days for option in options)


def _is_past(day: Day, wish: FillWish) -> bool:
    return wish.not_before is not None and day.date < wish.not_before
