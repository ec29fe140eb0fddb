"""Edits that mend a check, tried on the week before they are offered (R03: advice, no more).

A mend is offered only if its own check gets better and no other gets worse.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from runstrength_desktop.coaching.check import Check, CheckStatus, Scope, worsened
from runstrength_desktop.coaching.checked_week import CheckedWeek, amount
from runstrength_desktop.coaching.checks import checks_of
from runstrength_desktop.coaching.mend_candidates import steps
from runstrength_desktop.coaching.mend_steps import MendKind, Step
from runstrength_desktop.coaching.workbench import Workbench
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.weeks import Weeks

RULES = ("R03",)

MOST_TRIES = 60
MOST_OFFERED = 3


@dataclass(frozen=True, slots=True)
class Mend:
    """A step that makes a check better, in words such as "Add 2 × 10 Hip hike to Monday: 0 → 2".

    The values are those of the check, `None` where it has none.
    """

    check_id: str
    step: Step
    sentence: str
    value_before: float | None
    value_after: float | None
    status_after: CheckStatus
    distance_after: float = 0.0

    @property
    def kind(self) -> MendKind:
        """Whether it adds, swaps, moves or reduces."""
        return self.step.kind

    def applied(self, weeks: Weeks) -> Weeks:
        """The weeks with it done; `PlanError` when what it edits is gone."""
        return self.step.applied(weeks)


def mends(
    check: Check,
    seen: CheckedWeek,
    exercises: Sequence[Exercise],
    since: date = date.min,
) -> tuple[Mend, ...]:
    """At most three mends of a check of this week, those that settle it first.

    `exercises` are those that may be put in, `since` is the first day to touch.
    At most 60 steps are tried.
    """
    if not check.status.is_told:
        return ()
    was = checks_of(seen)
    bench = Workbench(check, seen, exercises, since)
    tried = (_tried(step, check, was, seen) for step in islice(steps(bench), MOST_TRIES))
    return _best(mend for mend in tried if mend is not None)


def _best(found: Iterable[Mend]) -> tuple[Mend, ...]:
    """One mend an exercise, session or run: the first that settles the check, else the nearest."""
    best: dict[tuple[str, ...], Mend] = {}
    for mend in found:
        kept = best.setdefault(mend.step.choice, mend)
        if _rank(mend) < _rank(kept):
            best[mend.step.choice] = mend
        if sum(one.status_after is CheckStatus.OK for one in best.values()) == MOST_OFFERED:
            break
    return tuple(sorted(best.values(), key=_rank)[:MOST_OFFERED])


def _rank(mend: Mend) -> tuple[int, float]:
    return mend.status_after.severity, mend.distance_after


def _tried(step: Step, check: Check, was: Sequence[Check], seen: CheckedWeek) -> Mend | None:
    """The step as a mend, if it helps and harms nothing."""
    try:
        (week,) = step.applied((seen.week,))
    except PlanError:
        return None
    now = checks_of(replace(seen, week=week))
    if worsened(was, now) or not _is_better(check, now):
        return None
    after = _found_again(check, now)
    if after is None:
        return Mend(check.id, step, step.sentence, check.value, None, CheckStatus.OK)
    words = f"{step.sentence}{_change(check.value, after.value)}"
    distance = after.distance if after.status.is_told else 0.0
    return Mend(check.id, step, words, check.value, after.value, after.status, distance)


def _is_better(check: Check, now: Sequence[Check]) -> bool:
    after = _found_again(check, now)
    if after is None:
        return True
    if after.status.severity == check.status.severity:
        return after.value is not None and after.distance < check.distance
    return after.status.severity < check.status.severity and after.status is not CheckStatus.UNKNOWN


def _found_again(check: Check, now: Sequence[Check]) -> Check | None:
    """The same check, else that of the whole week; `None` when only other pairs are left."""
    same = [one for one in now if one.key == check.key]
    whole = [one for one in now if one.id == check.id and one.scope is Scope.WEEK]
    return next(iter(same or whole), None)


def _change(before: float | None, after: float | None) -> str:
    if before is None or after is None:
        return ""
    return f": {amount(before)} → {amount(after)}"
