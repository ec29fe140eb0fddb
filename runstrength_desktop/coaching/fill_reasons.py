"""R16, R17, R22: why each exercise was chosen, and what a filled week still lacks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from runstrength_desktop.coaching import balance
from runstrength_desktop.coaching.balance import Verdict
from runstrength_desktop.coaching.fill_candidates import PRIME, Option
from runstrength_desktop.coaching.fill_figures import FillFigures
from runstrength_desktop.coaching.fill_goals import GOALS, TOLD_FROM, Goal
from runstrength_desktop.coaching.fill_sessions import FilledDay
from runstrength_desktop.coaching.fill_wish import FillGround, FillWish
from runstrength_desktop.coaching.fractional_sets import muscle_sets
from runstrength_desktop.coaching.suiting import Setting
from runstrength_desktop.domain.exercise import ALWAYS_AT_HAND, Exercise
from runstrength_desktop.domain.week import PlannedExercise

RULES = ("R16", "R17", "R22")

SHARE, RATIO, SESSIONS = "posterior_share", "hamstring_quad", "sessions"


@dataclass(frozen=True, slots=True)
class Choice:
    """Why an exercise is in: what it adds most to, in weekly sets from and to.

    `item_id` is that of the proposal; `things` are ids of what it is done with,
    `is_at_hand` whether the runner told that they are there.
    """

    item_id: str
    exercise: Exercise
    goal: Goal
    before: float
    after: float
    things: tuple[str, ...]
    is_at_hand: bool
    is_favourite: bool


class Lack(StrEnum):
    """What was missing for more: minutes, an exercise that suits, or days."""

    TIME = "time"
    EXERCISE = "exercise"
    DAYS = "days"


@dataclass(frozen=True, slots=True)
class Unmet:
    """A goal by its key, or a figure or the sessions, with what it has and what it should."""

    key: str
    value: float
    wanted: float
    lack: Lack


def choices(
    days: Sequence[FilledDay], ground: FillGround, wish: FillWish, setting: Setting
) -> tuple[Choice, ...]:
    """One reason for each exercise added, in the order of the week."""
    items = list(ground.week.items())
    found = []
    for added in days:
        for item in added.session.items:
            before, after = _goal_sets(items, ground), _goal_sets([*items, item], ground)
            exercise = ground.exercises[item.exercise_id]
            goal, sets, more = max(
                zip(GOALS, before, after, strict=True),
                key=lambda one: _telling(exercise, *one),
            )
            found.append(
                Choice(
                    item.id,
                    exercise,
                    goal,
                    sets,
                    more,
                    _things(exercise, setting),
                    is_at_hand=setting.at_hand is not None,
                    is_favourite=exercise.id in wish.favourites,
                )
            )
            items.append(item)
    return tuple(found)


def unmet(
    after: FillFigures, options: Sequence[Option], ground: FillGround, sessions: tuple[int, int]
) -> tuple[Unmet, ...]:
    """What the week does not reach, most weighty first; `sessions` are those added and wanted."""
    return (*_too_few(sessions), *_goals_below(after, options, ground), *_outside(after))


def _goal_sets(items: Sequence[PlannedExercise], ground: FillGround) -> list[float]:
    sets = muscle_sets(items, ground.exercises)
    return [sets.of_group(goal.muscles) for goal in GOALS]


def _telling(
    exercise: Exercise, goal: Goal, before: float, after: float
) -> tuple[bool, float, float]:
    """What its prime movers bring nearer comes first, then what is most, then what is above."""
    nearer = max(0.0, min(after, goal.low) - min(before, goal.low))
    is_led = any(exercise.weight(muscle) >= PRIME for muscle in goal.muscles)
    return is_led and after > before, goal.weight * nearer / goal.low, after - before


def _things(exercise: Exercise, setting: Setting) -> tuple[str, ...]:
    """What it is done with, of the first way that is at hand; nothing if that is enough."""
    if exercise.needs_nothing:
        return ()
    ways = [
        needed
        for needed in exercise.equipment
        if setting.at_hand is None or needed <= setting.at_hand | ALWAYS_AT_HAND
    ]
    return tuple(sorted(ways[0] - ALWAYS_AT_HAND)) if ways else ()


def _too_few(sessions: tuple[int, int]) -> Iterator[Unmet]:
    added, wanted = sessions
    if added < wanted:
        yield Unmet(SESSIONS, float(added), float(wanted), Lack.DAYS)


def _goals_below(
    after: FillFigures, options: Sequence[Option], ground: FillGround
) -> Iterator[Unmet]:
    for goal, sets in sorted(after.sets, key=lambda one: -one[0].weight):
        if goal.weight >= TOLD_FROM and sets < goal.low:
            places = {ground.place_of[m] for m in goal.muscles if m in ground.place_of}
            is_served = any(place in places for option in options for place, _ in option.work)
            yield Unmet(goal.key, sets, goal.low, Lack.TIME if is_served else Lack.EXERCISE)


def _outside(after: FillFigures) -> Iterator[Unmet]:
    share, ratio = after.posterior_share, after.hamstring_quad
    if share is not None and balance.share_verdict(share) is not Verdict.FITS:
        wanted = balance.SHARE_LOW if share < balance.SHARE_LOW else balance.SHARE_HIGH
        yield Unmet(SHARE, share, wanted, Lack.TIME)
    if ratio is not None and balance.ratio_verdict(ratio) is not Verdict.FITS:
        wanted = balance.RATIO_LOW if ratio < balance.RATIO_LOW else balance.RATIO_HIGH
        yield Unmet(RATIO, ratio, wanted, Lack.TIME)
