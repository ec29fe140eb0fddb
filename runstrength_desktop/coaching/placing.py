"""R12 to R15: sessions put on the days where they lie best among runs and each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby

from runstrength_desktop.coaching.shortening import fitted_to, sets_of
from runstrength_desktop.coaching.spacing import MOST_HOURS, Level, verdict
from runstrength_desktop.coaching.timeline import Exercises, events
from runstrength_desktop.coaching.verdicts import CoachSettings, PlaceVerdict, verdict_of_session
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import DAYS, Day, RunKind, Session

RULES = ("R08", "R12", "R13", "R14", "R15", "R28")

_TRIED, _KEPT = 600, 60
_NEAR = timedelta(hours=MOST_HOURS + 24)

Cost = tuple[int, ...]

_LEFT_OUT: Cost = (1, 0, 0, 0, 0, 0, 0, 0)


class NoDay(StrEnum):
    """Why a session lies nowhere: no day has the minutes, is free of sessions, or fits."""

    NO_TIME = "no_time"
    TAKEN = "taken"
    CLASH = "clash"


@dataclass(frozen=True, slots=True)
class Wish:
    """A session for one of the seven days from `first` on; `day` (0 to 6) is the one asked for.

    `turn` counts the sessions of its week, so that weeks can be alike.
    """

    session: Session
    first: date
    day: int
    turn: int


@dataclass(frozen=True, slots=True)
class Laid:
    """A wish come true: its day, and the session as it fits into that day's minutes."""

    wish: Wish
    date: date
    session: Session
    verdict: PlaceVerdict

    @property
    def sets_cut(self) -> int:
        """How many sets it has less for want of time (R28)."""
        return sets_of(self.wish.session) - sets_of(self.session)


@dataclass(frozen=True, slots=True)
class Ground:
    """The days there are, in order, with some before and after; minutes by weekday from Monday."""

    days: tuple[Day, ...]
    minutes: tuple[int, ...]
    exercises: Exercises
    settings: CoachSettings


def lay(wishes: Sequence[Wish], ground: Ground) -> tuple[Laid | NoDay, ...]:
    """For each wish, in order, its place or why there is none; the same for the same.

    Never on a day without minutes, with a session or with a race, never in a clash.
    Then, what comes first counting most: few wishes left out, few cautions, few sets cut, the
    order asked for, the days of the planning mode (R14), the best hours, the same
    weekdays each week, and the days asked for.
    """
    options = [_options(wish, ground) for wish in wishes]
    search = _Search(ground)
    for _, week in groupby(zip(wishes, options, strict=True), key=lambda pair: pair[0].first):
        search.add([[one for one in found if isinstance(one, Laid)] for _, found in week])
    return tuple(
        _with_all(laid, search.best, ground) if laid is not None else _why_not(found)
        for laid, found in zip(search.best, options, strict=True)
    )


def _options(wish: Wish, ground: Ground) -> list[Laid | NoDay]:
    days = {day.date: day for day in ground.days}
    dates = (wish.first + timedelta(n) for n in range(DAYS))
    return [_option(wish, days[on], ground) for on in dates]


def _option(wish: Wish, day: Day, ground: Ground) -> Laid | NoDay:
    minutes = ground.minutes[day.date.weekday()]
    session = fitted_to(wish.session, minutes, ground.exercises)
    if session is None:
        return NoDay.NO_TIME
    if any(one.status is not Status.SKIPPED for one in day.sessions):
        return NoDay.TAKEN
    found = _judged(session, day.date, (), ground)
    if found.level is Level.CLASH or _holds_race(day):
        return NoDay.CLASH
    return Laid(wish, day.date, session, found)


def _holds_race(day: Day) -> bool:
    return any(r.kind is RunKind.RACE and r.status is not Status.SKIPPED for r in day.runs)


def _why_not(found: Sequence[Laid | NoDay]) -> NoDay:
    """What comes nearest to a place: a clash is told before a taken day, time last."""
    reasons = {NoDay.CLASH if isinstance(one, Laid) else one for one in found}
    return next(r for r in (NoDay.CLASH, NoDay.TAKEN, NoDay.NO_TIME) if r in reasons)


def _with_all(laid: Laid, others: Sequence[Laid | None], ground: Ground) -> Laid:
    """The same with its verdict among all that was laid."""
    beside = tuple(one for one in others if one is not None and one is not laid)
    return replace(laid, verdict=_judged(laid.session, laid.date, beside, ground))


def _judged(session: Session, on: date, others: Sequence[Laid], ground: Ground) -> PlaceVerdict:
    added: dict[date, tuple[Session, ...]] = {one.date: (one.session,) for one in others}
    added[on] = (*added.get(on, ()), session)
    near = [day for day in ground.days if abs(day.date - on) <= _NEAR]
    days = [replace(day, sessions=(*day.sessions, *added.get(day.date, ()))) for day in near]
    return verdict_of_session(session, on, days, ground.exercises, ground.settings)


@dataclass(frozen=True, slots=True)
class _State:
    cost: Cost
    chosen: tuple[Laid | None, ...]


class _Search:
    """The best ways so far, week by week; only the days of the last week tell them apart."""

    def __init__(self, ground: Ground) -> None:
        self._between = _Between(ground)
        self._states = [_State((0,) * len(_LEFT_OUT), ())]

    @property
    def best(self) -> tuple[Laid | None, ...]:
        """What was chosen for each wish; `None` for no day."""
        return self._states[0].chosen

    def add(self, week: Sequence[Sequence[Laid]]) -> None:
        """Go on by the options of each session of a week."""
        for options in week:
            grown = (after for state in self._states for after in self._after(state, options))
            self._states = sorted(grown, key=lambda state: (state.cost, _days(state)))[:_TRIED]
        alike: dict[tuple[int, ...], _State] = {}
        for state in self._states:
            alike.setdefault(_days(state)[-len(week) :], state)
        self._states = list(alike.values())[:_KEPT]

    def _after(self, state: _State, options: Sequence[Laid]) -> Iterator[_State]:
        yield _State(_sum(state.cost, _LEFT_OUT), (*state.chosen, None))
        for laid in options:
            cost = self._cost(state.chosen, laid)
            if cost is not None:
                yield _State(_sum(state.cost, cost), (*state.chosen, laid))

    def _cost(self, chosen: Sequence[Laid | None], laid: Laid) -> Cost | None:
        """What one more costs beside those chosen; `None` when it may not be."""
        recent = [one for one in chosen[-2 * DAYS :] if one is not None]
        near = [one for one in recent if abs(one.date - laid.date) <= _NEAR]
        levels = [level for one in near for level in self._between(one, laid)]
        if Level.CLASH in levels or any(one.date == laid.date for one in near):
            return None
        return (
            0,
            int(laid.verdict.level) + sum(levels),
            laid.sets_cut,
            sum(one.date > laid.date for one in recent),
            int(laid.verdict.suits_mode is False),
            len(laid.verdict.findings) + len(levels),
            int(_moved(recent, laid)),
            abs((laid.date - laid.wish.first).days - laid.wish.day),
        )


class _Between:
    """How well two sessions lie beside each other; asked again and again."""

    def __init__(self, ground: Ground) -> None:
        self._exercises: Exercises = ground.exercises
        self._limits = ground.settings.limits
        self._found: dict[tuple[str, date, str, date], tuple[Level, ...]] = {}

    def __call__(self, one: Laid, other: Laid) -> tuple[Level, ...]:
        """The levels of what is found between them."""
        key = (one.session.id, one.date, other.session.id, other.date)
        if key not in self._found:
            self._found[key] = self._look(one, other)
        return self._found[key]

    def _look(self, one: Laid, other: Laid) -> tuple[Level, ...]:
        first, second = sorted((one, other), key=lambda laid: laid.date)
        days = [Day(laid.date, sessions=(laid.session,)) for laid in (first, second)]
        timeline = events(days, self._exercises)
        found = verdict(timeline, frozenset({other.session.id}), self._limits)
        return tuple(finding.level for finding in found.findings)


def _moved(recent: Sequence[Laid], laid: Laid) -> bool:
    """Whether the session of the same turn lay on another weekday a week before."""
    before = [one for one in recent if one.wish.turn == laid.wish.turn]
    return bool(before) and (laid.date - before[-1].date).days % DAYS != 0


def _days(state: _State) -> tuple[int, ...]:
    return tuple(DAYS if one is None else (one.date - one.wish.first).days for one in state.chosen)


def _sum(one: Cost, other: Cost) -> Cost:
    return tuple(a + b for a, b in zip(one, other, strict=True))
