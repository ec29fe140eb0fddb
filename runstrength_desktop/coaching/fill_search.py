"""Finding sessions of the highest score: greedy, then swaps, then another try around the best.

Deterministic for a seed. What may never be is left out from the start: sessions
longer than the day's minutes, landings above the ceiling, work where it clashes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import combinations, product
from random import Random

from runstrength_desktop.coaching.contacts import CEILINGS
from runstrength_desktop.coaching.fill_candidates import Option
from runstrength_desktop.coaching.fill_days import FillDay
from runstrength_desktop.coaching.fill_score import Chosen, Plan, Scorer, minutes_of
from runstrength_desktop.coaching.timeline import HARD_LEG_SETS, STIMULUS

RULES = ("R07", "R08", "R12", "R15", "R28")

MOST_TRIES = 5000
_SHAKES = 12
_SHAKEN = 2
_SLIGHT = 1e-9


@dataclass(frozen=True, slots=True)
class Limits:
    """What a session of each day may hold at most, and whom it is for."""

    days: tuple[FillDay, ...]
    level: int
    most_landings: float

    def allow(self, plan: Plan) -> bool:
        """Whether every session is allowed, and all landings of the week are (R08)."""
        return self.allow_landings(plan) and all(map(self.allow_on, self.days, plan))

    def allow_landings(self, plan: Plan) -> bool:
        """Whether the landings of the week do not rise too steeply (R08)."""
        return sum([o.contacts for chosen in plan for o in chosen]) <= self.most_landings

    def allow_on(self, day: FillDay, chosen: Chosen) -> bool:
        """Whether a session may lie on a day."""
        if minutes_of(chosen) > day.minutes:
            return False
        if sum([option.contacts for option in chosen]) > CEILINGS[self.level]:
            return False
        if not day.may_jump and any(option.jumps for option in chosen):
            return False
        if not day.may_load_legs and sum([o.leg_sets for o in chosen]) >= HARD_LEG_SETS:
            return False
        return _is_apart(chosen) and not (day.blocked and _strains(chosen, day.blocked))


def search(limits: Limits, options: Sequence[Option], score: Scorer, seed: int) -> Plan:
    """The best plan found: for each day its exercises, in no order."""
    return _Search(limits, options, score, seed).best()


class _Search:
    def __init__(self, limits: Limits, options: Sequence[Option], score: Scorer, seed: int) -> None:
        self._limits = limits
        self._options = options
        self._score = score
        self._chance = Random(seed)  # noqa: S311  (a choice of paths, no secret)
        self._tries = 0
        self._seen: tuple[Plan, float] | None = None

    def best(self) -> Plan:
        empty: Plan = ((),) * len(self._limits.days)
        starts = [self._climbed(self._grown(empty, power)) for power in (0.0, 1.0)]
        best = max(starts, key=self._score)
        for _ in range(_SHAKES):
            if self._tries > MOST_TRIES:
                break
            other = self._climbed(self._grown(self._shaken(best), 0.5))
            if self._score(other) > self._score(best) + _SLIGHT:
                best = other
        return best

    def _grown(self, plan: Plan, power: float) -> Plan:
        """One option after the other, each with the most gain for its time to the `power`.

        What has gained less once hardly gains more later, so only the first in line
        is tried anew.
        """
        gains = [
            (-gain, order, n, option)
            for order, (n, option) in enumerate(product(range(len(plan)), self._options))
            if (gain := self._gain(plan, n, option, power)) is not None
        ]
        heapify(gains)
        while gains:
            _, order, n, option = heappop(gains)
            gain = self._gain(plan, n, option, power)
            if gain is None or gain <= _SLIGHT:
                continue
            if gains and gain < -gains[0][0]:
                heappush(gains, (-gain, order, n, option))
            else:
                plan = _with_session(plan, n, (*plan[n], option))
        return plan

    def _gain(self, plan: Plan, n: int, option: Option, power: float) -> float | None:
        """What one more exercise brings for its time; `None` when it may not be added."""
        after = _with_session(plan, n, (*plan[n], option))
        if not self._is_allowed(after, n):
            return None
        return (self._score(after) - self._value(plan)) / float(option.seconds**power)

    def _value(self, plan: Plan) -> float:
        """The score of a plan that is asked for again and again."""
        if self._seen is None or self._seen[0] is not plan:
            self._seen = plan, self._score(plan)
        return self._seen[1]

    def _climbed(self, plan: Plan) -> Plan:
        """Single steps to the better for as long as there are some and tries are left."""
        is_better = True
        while is_better and self._tries <= MOST_TRIES:
            is_better = False
            for neighbours in self._steps(plan):
                now = self._score(plan)
                found = max(neighbours, key=self._score, default=plan)
                if self._score(found) > now + _SLIGHT:
                    plan, is_better = found, True
                    break
        return plan

    def _steps(self, plan: Plan) -> Iterator[list[Plan]]:
        """Plans that differ in an exercise: more, fewer, another, elsewhere."""
        yield list(self._with_one_more(plan))
        places = [(n, m) for n, chosen in enumerate(plan) for m in range(len(chosen))]
        self._chance.shuffle(places)
        for n, m in places:
            yield list(self._changed(plan, n, m))
        yield list(self._exchanged(plan))

    def _with_one_more(self, plan: Plan) -> Iterator[Plan]:
        for n, chosen in enumerate(plan):
            for option in self._options:
                after = _with_session(plan, n, (*chosen, option))
                if self._is_allowed(after, n):
                    yield after

    def _changed(self, plan: Plan, n: int, m: int) -> Iterator[Plan]:
        """Without one exercise, with another in its place, or with it on another day."""
        chosen = plan[n]
        rest = (*chosen[:m], *chosen[m + 1 :])
        without = _with_session(plan, n, rest)
        yield without
        for option in self._options:
            after = _with_session(plan, n, (*rest, option))
            if option is not chosen[m] and self._is_allowed(after, n):
                yield after
        for other in range(len(plan)):
            after = _with_session(without, other, (*without[other], chosen[m]))
            if other != n and self._is_allowed(after, other):
                yield after

    def _exchanged(self, plan: Plan) -> Iterator[Plan]:
        """With two exercises of two days in each other's place."""
        for n, other in combinations(range(len(plan)), 2):
            for one, two in product(plan[n], plan[other]):
                after = _with_session(plan, n, _swapped(plan[n], one, two))
                after = _with_session(after, other, _swapped(plan[other], two, one))
                if self._is_allowed(after, n) and self._is_allowed(after, other):
                    yield after

    def _shaken(self, plan: Plan) -> Plan:
        """Without some exercises at random."""
        for _ in range(_SHAKEN):
            places = [(n, m) for n, chosen in enumerate(plan) for m in range(len(chosen))]
            if places:
                n, m = self._chance.choice(places)
                plan = _with_session(plan, n, (*plan[n][:m], *plan[n][m + 1 :]))
        return plan

    def _is_allowed(self, plan: Plan, n: int) -> bool:
        """Whether a plan is allowed that was so before its session `n` was changed."""
        self._tries += 1
        limits = self._limits
        return limits.allow_on(limits.days[n], plan[n]) and limits.allow_landings(plan)


def _is_apart(chosen: Chosen) -> bool:
    """Each exercise once, and at most one of jumps."""
    ids = {option.exercise.id for option in chosen}
    return len(ids) == len(chosen) and sum([o.exercise.is_plyometric for o in chosen]) <= 1


def _strains(chosen: Chosen, muscles: frozenset[str]) -> bool:
    """Whether it is a stimulus for one of these regions (R15)."""
    return any(sum(o.stimulus.get(m, 0.0) for o in chosen) >= STIMULUS for m in muscles)


def _with_session(plan: Plan, n: int, chosen: Chosen) -> Plan:
    return (*plan[:n], chosen, *plan[n + 1 :])


def _swapped(chosen: Chosen, old: Option, new: Option) -> Chosen:
    return tuple(new if option is old else option for option in chosen)
