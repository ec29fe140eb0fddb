"""R10, R12 to R15: the days that a week's missing sessions may lie on, the best together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations, pairwise
from math import ceil

from runstrength_desktop.coaching.duration import session_minutes
from runstrength_desktop.coaching.fill_figures import is_complete
from runstrength_desktop.coaching.fill_wish import FillGround, FillWish
from runstrength_desktop.coaching.fractional_sets import muscle_sets
from runstrength_desktop.coaching.planning_mode import suits
from runstrength_desktop.coaching.spacing import Finding, Level, Pair, verdict
from runstrength_desktop.coaching.timeline import HARD_LEG_SETS, JUMPS_FROM, STIMULUS, Event, events
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Day, PlannedExercise, RunKind, Session, Week

RULES = ("R08", "R10", "R11", "R12", "R13", "R14", "R15")

SHORTEST_MINUTES = 15
USUAL_MINUTES = 45
SHORT_MINUTES = 25
DOSE_MINUTES = 20
USUAL_SESSIONS, SHORT_SESSIONS, RACE_SESSIONS = 2, 3, 1
MOST_SESSIONS = 3
MOST_JUMP_DAYS = 2
DAYS_A_SESSION = 3

_TRIAL = "trial"
_CAUTION, _WRONG_MODE, _NO_LEGS, _SHORT_DAY = 10.0, 4.0, 15.0, 0.2
_BEST_GAP, _OFF_GAP = 3, 1.0

Days = tuple["FillDay", ...]


@dataclass(frozen=True, slots=True)
class FillDay:
    """A day that may take one more session of up to `minutes`.

    A hard leg session or one of jumps may be too near to something else (R12,
    R08), and so may work for the regions of `blocked` (R15). `cost` is how badly
    a full session would lie there.
    """

    date: date
    minutes: int
    may_load_legs: bool
    may_jump: bool
    blocked: frozenset[str]
    cost: float
    trial: Event


def sessions_there(week: Week, ground: FillGround) -> int:
    """How many sessions of the week train anything."""
    return sum(_trains(one, ground) for one in week.sessions())


def sessions_missing(ground: FillGround, wish: FillWish, days: Sequence[FillDay]) -> int:
    """How many to add: two a week, three when all are short, one near a race (R10).

    Where so many are there, one more if the week still lacks something; of a week
    that has begun, one for every three days that are left.
    """
    there = sessions_there(ground.week, ground)
    asked = RACE_SESSIONS if is_race_week(ground.week) else wish.sessions
    if asked is not None:
        return max(0, asked - there)
    is_short = bool(days) and all(day.minutes <= SHORT_MINUTES for day in days)
    wanted = SHORT_SESSIONS if is_short and not wish.is_minimum_dose else USUAL_SESSIONS
    if there >= MOST_SESSIONS or (there >= wanted and is_complete(ground.week, ground)):
        return 0
    return min(max(wanted - there, 1), _most_in(days_left(ground.week, wish)))


def days_left(week: Week, wish: FillWish) -> int:
    """How many days of a week may still be planned."""
    return sum(wish.not_before is None or day.date >= wish.not_before for day in week.days)


def _most_in(days: int) -> int:
    return max(1, ceil(days / DAYS_A_SESSION))


def is_race_week(week: Week) -> bool:
    """Whether a race lies in the week."""
    runs = (run for day in week.days for run in day.runs)
    return any(run.kind is RunKind.RACE and run.status is not Status.SKIPPED for run in runs)


def minutes_there(ground: FillGround, day: Day) -> int:
    """How many minutes of strength or mobility lie on a day already (R28)."""
    kept = [one for one in day.sessions if one.status is not Status.SKIPPED]
    return sum(session_minutes(one, ground.exercises) or 0 for one in kept)


def open_days(ground: FillGround, wish: FillWish) -> tuple[FillDay, ...]:
    """The days with minutes and without a session that trains, in order."""
    found = (_open_day(day, ground, wish) for day in ground.week.days)
    return tuple(day for day in found if day is not None)


def day_choices(days: Sequence[FillDay], ground: FillGround, number: int) -> tuple[Days, ...]:
    """Sets of `number` days, or as many as there are, that no clash parts; the best first."""
    for size in range(min(number, len(days)), 0, -1):
        found = [
            (cost, together)
            for chosen in combinations(days, size)
            if (cost := _cost(chosen, ground)) is not None
            and (together := _taking_turns(chosen, ground))
        ]
        if found:
            ordered = sorted(found, key=lambda pair: (pair[0], [d.date for d in pair[1]]))
            return tuple(chosen for _, chosen in ordered)
    return ()


def _open_day(day: Day, ground: FillGround, wish: FillWish) -> FillDay | None:
    kept = [one for one in day.sessions if one.status is not Status.SKIPPED]
    left = wish.minutes[day.date.weekday()] - minutes_there(ground, day)
    minutes = min(left, _most_minutes(ground.week, wish))
    is_past = wish.not_before is not None and day.date < wish.not_before
    if minutes < SHORTEST_MINUTES or is_past or any(_trains(one, ground) for one in kept):
        return None
    trial = _trial(day, minutes, ground)
    found = verdict(
        sorted((*_timeline(ground), trial), key=lambda event: (event.begins, event.ends)),
        frozenset({trial.id}),
        ground.settings.limits,
    ).findings
    return FillDay(
        day.date,
        minutes,
        may_load_legs=not any(_is_clash_of_legs(one) for one in found),
        may_jump=not any(_asks_for_no_jumps(one) for one in found) and _may_jump(ground),
        blocked=frozenset(m for one in found if _is_clash_of_muscles(one) for m in one.muscles),
        cost=_day_cost(day, minutes, found, ground),
        trial=trial,
    )


def _most_minutes(week: Week, wish: FillWish) -> int:
    if wish.is_minimum_dose:
        return DOSE_MINUTES
    return SHORT_MINUTES if is_race_week(week) else USUAL_MINUTES


def _trial(day: Day, minutes: int, ground: FillGround) -> Event:
    """The hardest session there could be, when it would begin."""
    item = PlannedExercise(_TRIAL, "", "", Prescription(1, reps=1))
    stub = replace(day, sessions=(*day.sessions, Session(_TRIAL, "", (item,))))
    at = next(one for one in events([stub], ground.exercises) if one.id == _TRIAL)
    return replace(
        at,
        id=f"{_TRIAL} {day.date}",
        ends=at.begins + timedelta(minutes=minutes),
        leg_sets=HARD_LEG_SETS,
        jumps=JUMPS_FROM,
        stimulus={muscle.id: STIMULUS for muscle in ground.muscles},
    )


def _timeline(ground: FillGround) -> tuple[Event, ...]:
    return events(ground.days, ground.exercises)


def _trains(session: Session, ground: FillGround) -> bool:
    if session.status is Status.SKIPPED:
        return False
    return any(muscle_sets(session.items, ground.exercises).by_side.values())


def _may_jump(ground: FillGround) -> bool:
    return _jump_days_left(ground) > 0


def _jump_days_left(ground: FillGround) -> int:
    jumping = [one for one in events(ground.week.days, ground.exercises) if one.is_jumping]
    return MOST_JUMP_DAYS - len({one.begins.date() for one in jumping})


def _is_clash_of_legs(found: Finding) -> bool:
    return found.level is Level.CLASH and found.rule == Pair.STRENGTH_THEN_RACE.rule


def _asks_for_no_jumps(found: Finding) -> bool:
    return found.pair is Pair.JUMPS_THEN_JUMPS and found.level > Level.FITS


def _is_clash_of_muscles(found: Finding) -> bool:
    return found.pair is Pair.SAME_MUSCLES and found.level is Level.CLASH


def _day_cost(day: Day, minutes: int, found: Iterable[Finding], ground: FillGround) -> float:
    kinds = [one for one in found if one.pair is not Pair.JUMPS_THEN_JUMPS]
    cost = sum(_CAUTION for one in kinds if one.level is Level.CAUTION) + len(kinds)
    cost += 0.0 if suits(day, ground.settings.mode) else _WRONG_MODE
    cost += _NO_LEGS if any(one.level is Level.CLASH for one in kinds) else 0.0
    return cost + _SHORT_DAY * max(0, USUAL_MINUTES - minutes)


def _cost(chosen: Days, ground: FillGround) -> float | None:
    """The cost of days together; `None` where two full sessions would clash."""
    cost = sum(day.cost for day in chosen)
    for finding in _between(chosen, ground):
        if finding.pair is Pair.SAME_MUSCLES:
            if finding.level is Level.CLASH:
                return None
            cost += _CAUTION if finding.level is Level.CAUTION else 0.0
    gaps = [(other - one).days for one, other in pairwise(day.date for day in chosen)]
    best = _BEST_GAP if len(chosen) <= USUAL_SESSIONS else _BEST_GAP - 1
    return cost + _OFF_GAP * sum(abs(gap - best) for gap in gaps)


def _taking_turns(chosen: Days, ground: FillGround) -> Days:
    """The days, with no jumps where they would follow others too soon or too often (R08)."""
    left = _jump_days_left(ground)
    near = {f.second.id for f in _between(chosen, ground) if _asks_for_no_jumps(f)}
    kept: list[FillDay] = []
    for day in chosen:
        may = day.may_jump and left > 0 and day.trial.id not in near
        left -= may
        kept.append(replace(day, may_jump=may))
    return tuple(kept)


def _between(chosen: Days, ground: FillGround) -> Iterator[Finding]:
    timeline = sorted((day.trial for day in chosen), key=lambda event: event.begins)
    ids = frozenset(event.id for event in timeline)
    yield from verdict(timeline, ids, ground.settings.limits).findings
