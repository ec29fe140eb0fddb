"""Filling a week: different proposals for its missing sessions, or why there is none.

Advice, never a block and never a promise (R03, R33).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from runstrength_desktop.coaching.fill_candidates import candidates
from runstrength_desktop.coaching.fill_cannot import Cannot, why_not
from runstrength_desktop.coaching.fill_days import Days, day_choices, open_days, sessions_missing
from runstrength_desktop.coaching.fill_figures import FillFigures, figures
from runstrength_desktop.coaching.fill_history import landings_left
from runstrength_desktop.coaching.fill_reasons import Choice, Unmet, choices, unmet
from runstrength_desktop.coaching.fill_score import Scorer
from runstrength_desktop.coaching.fill_search import Limits, search
from runstrength_desktop.coaching.fill_sessions import FilledDay, sessions_of
from runstrength_desktop.coaching.fill_wish import FillGround, FillWish
from runstrength_desktop.coaching.spacing import Level
from runstrength_desktop.coaching.suiting import Setting
from runstrength_desktop.coaching.verdicts import PlaceVerdict, verdict_of_session
from runstrength_desktop.domain.week import Week

MOST_PROPOSALS = 3

Watch = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Proposal:
    """Sessions to add, how each lies, and the week in figures without and with them.

    `choices` gives a reason for each exercise, in order; `unmet` is what the week
    still lacks.
    """

    days: tuple[FilledDay, ...]
    verdicts: tuple[PlaceVerdict, ...]
    before: FillFigures
    after: FillFigures
    choices: tuple[Choice, ...]
    unmet: tuple[Unmet, ...]


@dataclass(frozen=True, slots=True)
class Filled:
    """Up to three different proposals, the best first, or why there is none."""

    proposals: tuple[Proposal, ...]
    cannot: Cannot | None = None


class Ask(NamedTuple):
    """One proposal to look for: where, on which days, of how many wanted, and what to vary."""

    setting: Setting
    days: Days
    wanted: int
    used: frozenset[str] = frozenset()


def fill_week(ground: FillGround, wish: FillWish, watch: Watch = lambda _: None) -> Filled:
    """The proposals for a week; the same for a seed.

    What is there stays; a session is added at most once a day, never in a clash,
    and within minutes, level, equipment and what is to be spared. `watch` hears of
    each proposal before it is looked for (from 0), and may raise to stop.
    """
    days = open_days(ground, wish)
    wanted = sessions_missing(ground, wish, days)
    sets_of_days = day_choices(days, ground, wanted)
    found: list[Proposal] = []
    for turn in range(MOST_PROPOSALS if sets_of_days else 0):
        watch(turn)
        setting = wish.settings[turn % len(wish.settings)]
        together = sets_of_days[turn % len(sets_of_days)]
        ask = Ask(setting, together, wanted, _used(found))
        one = proposal(ground, replace(wish, seed=MOST_PROPOSALS * wish.seed + turn), ask)
        if one is not None and _contents(one) not in map(_contents, found):
            found.append(one)
    return Filled(tuple(found), None if found else why_not(ground, wish))


def with_added(week: Week, days: Iterable[FilledDay]) -> Week:
    """The week with the sessions added to their days."""
    for added in days:
        day = week.day(added.date)
        week = week.with_day(replace(day, sessions=(*day.sessions, added.session)))
    return week


def proposal(ground: FillGround, wish: FillWish, ask: Ask) -> Proposal | None:
    """The best sessions found for the days; `None` if there are none."""
    options = candidates(ground, wish, ask.setting)
    limits = Limits(ask.days, ask.setting.level, landings_left(ground))
    plan = search(limits, options, Scorer(ground, ask.used), wish.seed)
    added = sessions_of([day.date for day in ask.days], plan, ask.setting)
    return judged(added, ground, wish, ask)


def judged(
    added: tuple[FilledDay, ...], ground: FillGround, wish: FillWish, ask: Ask
) -> Proposal | None:
    """Sessions as a proposal; `None` without any, or if one clashes."""
    week = with_added(ground.week, added)
    verdicts = _verdicts(added, week, ground)
    if not added or any(one.level is Level.CLASH for one in verdicts):
        return None
    after = figures(week, ground)
    options = candidates(ground, wish, ask.setting)
    return Proposal(
        added,
        verdicts,
        figures(ground.week, ground),
        after,
        choices(added, ground, wish, ask.setting),
        unmet(after, options, ground, (len(added), ask.wanted)),
    )


def _verdicts(
    added: Iterable[FilledDay], week: Week, ground: FillGround
) -> tuple[PlaceVerdict, ...]:
    days = (*ground.before, *week.days, *ground.after)
    return tuple(
        verdict_of_session(one.session, one.date, days, ground.exercises, ground.settings)
        for one in added
    )


def _used(found: Iterable[Proposal]) -> frozenset[str]:
    items = (item for one in found for added in one.days for item in added.session.items)
    return frozenset(item.exercise_id for item in items)


def _contents(proposal: Proposal) -> list[tuple[object, ...]]:
    return [
        (added.date, *sorted((i.exercise_id, i.prescription.sets) for i in added.session.items))
        for added in proposal.days
    ]
