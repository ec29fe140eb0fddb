"""R10, R11, R19 to R21: several weeks filled, with the same exercises and days as far as they fit.

The first week is searched for in full doses; each later one takes its sessions
again as its step asks, moved or shortened where it must be, or is searched for
anew. Advice, never a block and never a promise (R03, R33).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from runstrength_desktop.coaching.fill_again import (
    Taken,
    WeekAsked,
    again,
    anew,
    suited_to,
    usual_days,
)
from runstrength_desktop.coaching.fill_cannot import Cannot, why_not
from runstrength_desktop.coaching.fill_days import (
    USUAL_SESSIONS,
    days_left,
    open_days,
    sessions_missing,
)
from runstrength_desktop.coaching.fill_history import WEEKS
from runstrength_desktop.coaching.fill_steps import Step, steps_of
from runstrength_desktop.coaching.fill_week import MOST_PROPOSALS, Proposal, Watch, with_added
from runstrength_desktop.coaching.fill_wish import FillGround, FillWish
from runstrength_desktop.domain.week import DAYS, Week

RULES = ("R10", "R11", "R19", "R20", "R21")


class Way(StrEnum):
    """How a week came to its sessions."""

    NEW = "new"
    SAME_DAYS = "same_days"
    OTHER_DAYS = "other_days"


@dataclass(frozen=True, slots=True)
class BlockWeek:
    """A week of a block: what it is for, and what it gains or why nothing.

    `is_shorter` says that the time there is took sets away.
    """

    week: Week
    step: Step
    proposal: Proposal | None = None
    cannot: Cannot | None = None
    way: Way = Way.NEW
    is_shorter: bool = False


def fill_block(
    ground: FillGround,
    number: int,
    races: Sequence[date],
    wish: FillWish,
    watch: Watch = lambda _: None,
) -> tuple[BlockWeek, ...]:
    """So many weeks from that of the ground on; the same for a seed.

    `ground` holds the days of all of them and of one week more; how many sessions a
    race near asks for goes before what the wish says. `watch` hears of
    each week before it is worked on (from 0), and may raise to stop.
    """
    filling = _Filling(replace(wish, seed=MOST_PROPOSALS * wish.seed), _usual(ground, wish))
    starts = [ground.week.start + timedelta(DAYS * n) for n in range(number)]
    found: list[BlockWeek] = []
    for n, step in enumerate(steps_of(starts, races)):
        watch(n)
        here = ground if not found else _next(ground, found[-1])
        found.append(filling.week(replace(here, after=here.after[:DAYS]), step))
        ground = here
    return tuple(found)


class _Filling:
    """Fills week after week; by their number, the sessions that it took last."""

    def __init__(self, wish: FillWish, usual: tuple[int, ...]) -> None:
        self._wish, self._usual = wish, usual
        self._last: dict[int, Taken] = {}

    def week(self, ground: FillGround, step: Step) -> BlockWeek:
        """What a week gains."""
        ground = suited_to(ground, step)
        wish = replace(self._wish, sessions=self._sessions(step))
        days = open_days(ground, wish)
        wanted = sessions_missing(ground, wish, days)
        asked = WeekAsked(ground, wish, step, days, wanted, self._usual)
        last = self._last.get(asked.wanted)
        taken = again(last, asked) if last is not None else None
        way = _way(last, taken)
        if taken is None and asked.wanted:
            taken = anew(asked)
        if taken is None:
            return BlockWeek(ground.week, step, cannot=why_not(ground, wish))
        self._last[len(taken.full)] = taken
        now = replace(taken.proposal, unmet=()) if step.means_less else taken.proposal
        return BlockWeek(ground.week, step, now, None, way, taken.is_shorter)

    def _sessions(self, step: Step) -> int | None:
        """How many a week is to hold; in an easier one what is lacking asks for no more."""
        asked = step.sessions or self._wish.sessions
        if asked is None and step.means_less:
            return max(len(self._usual), USUAL_SESSIONS)
        return asked


def _way(last: Taken | None, taken: Taken | None) -> Way:
    if last is None or taken is None:
        return Way.NEW
    return Way.SAME_DAYS if taken.weekdays == last.weekdays else Way.OTHER_DAYS


def _usual(ground: FillGround, wish: FillWish) -> tuple[int, ...]:
    """The weekdays to keep to: those of the first week, or of the next if it has begun."""
    has_begun = days_left(ground.week, wish) < DAYS and len(ground.after) > DAYS
    seen = _next(ground, BlockWeek(ground.week, Step.LEARN)) if has_begun else ground
    return usual_days(replace(seen, after=seen.after[:DAYS]), wish)


def _next(ground: FillGround, filled: BlockWeek) -> FillGround:
    """The ground of the week after, with this one as it is now."""
    added = filled.proposal.days if filled.proposal is not None else ()
    before = (*ground.before, *with_added(ground.week, added).days)
    start, after = ground.week.start + timedelta(DAYS), ground.after
    week = Week(start, after[:DAYS])
    return replace(ground, week=week, before=before[-WEEKS * DAYS :], after=after[DAYS:])
