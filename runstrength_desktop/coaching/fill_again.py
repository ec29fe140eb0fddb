"""R10, R11, R19, R20: the sessions of a week taken again, or searched for, as a step asks."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from runstrength_desktop.coaching.fill_candidates import option_of
from runstrength_desktop.coaching.fill_days import (
    Days,
    day_choices,
    open_days,
    sessions_missing,
)
from runstrength_desktop.coaching.fill_history import landings_left, most_sets
from runstrength_desktop.coaching.fill_score import Plan
from runstrength_desktop.coaching.fill_search import Limits
from runstrength_desktop.coaching.fill_sessions import FilledDay
from runstrength_desktop.coaching.fill_steps import WAVE, Step, stepped
from runstrength_desktop.coaching.fill_week import Ask, Proposal, judged, proposal, with_added
from runstrength_desktop.coaching.fill_wish import FillGround, FillWish
from runstrength_desktop.coaching.fractional_sets import muscle_sets
from runstrength_desktop.coaching.shortening import fitted_to, sets_of, with_at_most
from runstrength_desktop.coaching.spacing import Level
from runstrength_desktop.coaching.suiting import Setting
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import DAYS, Session

RULES = ("R10", "R11", "R19", "R20")

_MOST_TRIED, _MOST_SEARCHED = 8, 3
_DAYS_BETWEEN = 2


@dataclass(frozen=True, slots=True)
class Taken:
    """Sessions in full doses, where they are done, and what a week takes of them.

    `is_shorter` says that the time of a day took sets away.
    """

    full: tuple[Session, ...]
    setting: Setting
    proposal: Proposal
    is_shorter: bool = False

    @property
    def weekdays(self) -> tuple[int, ...]:
        """The days of the week that it takes, Monday 0."""
        return tuple(added.date.weekday() for added in self.proposal.days)


@dataclass(frozen=True, slots=True)
class WeekAsked:
    """A week to fill with so many sessions on some of these days, as a step asks.

    `usual` are the weekdays to keep to where that is no worse, Monday 0.
    """

    ground: FillGround
    wish: FillWish
    step: Step
    days: Days
    wanted: int
    usual: tuple[int, ...] = ()


def usual_days(ground: FillGround, wish: FillWish) -> tuple[int, ...]:
    """The weekdays that suit best week after week, whatever strength lies before."""
    whole, week = replace(wish, not_before=None), replace(ground, before=())
    days = open_days(week, whole)
    ways = day_choices(days, week, sessions_missing(week, whole, days))
    return _weekdays(min(ways, key=_is_tight)) if ways else ()


def suited_to(ground: FillGround, step: Step | None) -> FillGround:
    """The ground with the exercises that a step may take: no new ones just before a race (R11).

    Where nothing was trained in the weeks before, all but jumps.
    """
    if step is None or step.takes_new:
        return ground
    if known := _trained_before(ground):
        return _with_only(ground, known)
    return _with_only(ground, {one.id for one in ground.candidates if not one.is_plyometric})


def again(last: Taken, asked: WeekAsked) -> Taken | None:
    """The same sessions where they lie best, on the usual weekdays if that is no worse."""
    ways = [one for one in _ways(asked, asked.ground, last) if len(one) == len(last.full)]
    found = (_placed(last.full, last.setting, asked, one) for one in ways[:_MOST_TRIED])
    return min((one for one in found if one is not None), key=_worst, default=None)


def anew(asked: WeekAsked) -> Taken | None:
    """Sessions searched for; near a race of what was trained before, if that is enough."""
    kept: list[Taken] = []
    for one in islice(_searched(asked), _MOST_SEARCHED):
        kept.append(one)
        if _worst(one) == Level.FITS:
            break
    return min(kept, key=_worst, default=None)


def _searched(asked: WeekAsked) -> Iterator[Taken]:
    for ground in _pools(asked):
        ways = _ways(asked, ground)
        for setting in asked.wish.settings:
            for together in islice(ways, _MOST_TRIED):
                full = proposal(ground, asked.wish, Ask(setting, together, asked.wanted))
                if full is not None:
                    yield _eased(full, setting, replace(asked, ground=ground), together)


def _eased(full: Proposal, setting: Setting, asked: WeekAsked, together: Days) -> Taken:
    """What was found, as the step asks; as it was found where that would not fit."""
    sessions = tuple(added.session for added in full.days)
    dates = {added.date for added in full.days}
    kept = tuple(day for day in together if day.date in dates)
    return _placed(sessions, setting, asked, kept) or Taken(sessions, setting, full)


def _placed(
    full: tuple[Session, ...], setting: Setting, asked: WeekAsked, together: Days
) -> Taken | None:
    """Full sessions on these days as the step asks, or where that rises too fast as they are."""
    ground = asked.ground
    waved = tuple(stepped(one, asked.step, ground.exercises) for one in full)
    taken = _fitted(full, waved, setting, asked, together)
    if taken is None or asked.step.means_less or not _is_steep(taken, ground):
        return taken
    flat = tuple(with_at_most(w, sets_of(f)) for w, f in zip(waved, full, strict=True))
    return _fitted(full, flat, setting, asked, together)


def _fitted(
    full: tuple[Session, ...],
    wished: tuple[Session, ...],
    setting: Setting,
    asked: WeekAsked,
    together: Days,
) -> Taken | None:
    """Sessions on these days if they may lie there; a short day takes fewer sets."""
    ground = asked.ground
    fitting = [
        fitted_to(session, day.minutes, ground.exercises)
        for session, day in zip(wished, together, strict=True)
    ]
    sessions = [session for session in fitting if session is not None]
    limits = Limits(together, setting.level, landings_left(ground))
    if len(sessions) < len(full) or not limits.allow(_plan(sessions, ground)):
        return None
    added = tuple(FilledDay(day.date, one) for day, one in zip(together, sessions, strict=True))
    now = judged(added, ground, asked.wish, Ask(setting, together, asked.wanted))
    if now is None:
        return None
    least = (min(sets_of(w), sets_of(f)) for w, f in zip(wished, full, strict=True))
    return Taken(full, setting, now, is_shorter=sum(map(sets_of, sessions)) < sum(least))


def _is_steep(taken: Taken, ground: FillGround) -> bool:
    """Whether a muscle rises faster than the last three weeks lead up to (R19)."""
    sets = muscle_sets(with_added(ground.week, taken.proposal.days).items(), ground.exercises)
    caps = zip(ground.muscles, most_sets(ground), strict=True)
    return any(round(sets.of(muscle.id) - cap, 6) > 0 for muscle, cap in caps)


def _plan(sessions: list[Session], ground: FillGround) -> Plan:
    known = ground.exercises
    return tuple(
        tuple(option_of(known[i.exercise_id], i.prescription, ground) for i in session.items)
        for session in sessions
    )


def _pools(asked: WeekAsked) -> Iterator[FillGround]:
    if asked.step not in WAVE and (known := _trained_before(asked.ground)):
        yield _with_only(asked.ground, known)
    yield asked.ground


def _with_only(ground: FillGround, ids: set[str]) -> FillGround:
    return replace(ground, candidates=tuple(one for one in ground.candidates if one.id in ids))


def _trained_before(ground: FillGround) -> set[str]:
    sessions = (session for day in ground.before for session in day.sessions)
    kept = (one for one in sessions if one.status is not Status.SKIPPED)
    return {item.exercise_id for session in kept for item in session.items}


def _ways(asked: WeekAsked, ground: FillGround, last: Taken | None = None) -> list[Days]:
    """Days together: the usual ones, then those of last time, then the best."""

    def key(together: Days) -> tuple[bool, bool, bool]:
        on = _weekdays(together)
        is_as_last = last is not None and on == last.weekdays
        return on != asked.usual, not is_as_last, _is_tight(together)

    return sorted(day_choices(asked.days, ground, asked.wanted), key=key)


def _weekdays(together: Days) -> tuple[int, ...]:
    return tuple(day.date.weekday() for day in together)


def _is_tight(together: Days) -> bool:
    """Whether the first day follows too soon on the last when a week is like the one before."""
    return (together[0].date - together[-1].date).days + DAYS < _DAYS_BETWEEN


def _worst(taken: Taken) -> Level:
    return max(verdict.level for verdict in taken.proposal.verdicts)
