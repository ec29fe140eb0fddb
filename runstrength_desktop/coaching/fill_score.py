"""R02, R16, R17, R19, R22, R26, R28: how good a week is with what is added, as one number.

Each goal gives its weight in proportion to its sets, and a part of it only when
it is reached; the shares of R22 likewise. Sets above the bands, minutes and
what is alike take a little away [our weights].
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from operator import add, itemgetter

from runstrength_desktop.coaching import balance, bands, evenness
from runstrength_desktop.coaching.calf_and_soleus import is_bent_knee
from runstrength_desktop.coaching.duration import whole_minutes
from runstrength_desktop.coaching.fill_candidates import Option, mix_of
from runstrength_desktop.coaching.fill_days import DOSE_MINUTES
from runstrength_desktop.coaching.fill_goals import (
    ANTERIOR,
    BENT_KNEE_SETS,
    BENT_KNEE_WEIGHT,
    EVEN_WEIGHT,
    GOALS,
    HAMSTRINGS,
    MIX_WEIGHT,
    POSTERIOR,
    POSTERIOR_DOSE_WEIGHT,
    QUADRICEPS,
    RATIO_WEIGHT,
    REACHED,
    REGION_WEIGHT,
    SHARE_WEIGHT,
    Goal,
)
from runstrength_desktop.coaching.fill_history import most_sets
from runstrength_desktop.coaching.fill_wish import FillGround
from runstrength_desktop.coaching.fractional_sets import counted_sets, muscle_sets
from runstrength_desktop.coaching.posterior_dose import FEWEST_EXERCISES
from runstrength_desktop.coaching.session_order import Turn

Chosen = tuple[Option, ...]
Plan = tuple[Chosen, ...]

_ABOVE = 0.7
_MINUTE, _SHORT_MINUTE, _MANY_ITEMS = 0.04, 0.3, 0.8
_AGAIN, _AVOIDED, _SAME_PATTERN, _EMPTY, _ALONE = 1.0, 1.5, 0.6, 6.0, 2.0
_USUAL_ITEMS = 5
_KEPT = 4000


@dataclass(slots=True)
class _Part:
    """What one session adds, whatever lies beside it."""

    work: list[float]
    own: float
    bent_knee: float
    push: float
    pull: float
    mix: frozenset[str]
    ids: frozenset[str]
    posterior: int


def shared_seconds(chosen: Iterable[Option]) -> float:
    """The rest that the core work at the end saves when it is done in turns (R28)."""
    rests = [option.rest for option in chosen if option.turn is Turn.CORE]
    return sum(rests) - max(rests) if rests else 0.0


def minutes_of(chosen: Chosen) -> int:
    """The minutes of a session of these (R28); 0 for none."""
    if not chosen:
        return 0
    return whole_minutes(sum(o.seconds for o in chosen) - shared_seconds(chosen), len(chosen))


class Scorer:
    """Scores plans for the sessions of one week; higher is better."""

    def __init__(self, ground: FillGround, avoided: frozenset[str] = frozenset()) -> None:
        self._avoided = avoided
        items = [i for i in ground.week.items() if i.exercise_id in ground.exercises]
        there = [(ground.exercises[i.exercise_id], i.prescription) for i in items]
        sets = muscle_sets(items, ground.exercises)
        self._base = [sets.of(muscle.id) for muscle in ground.muscles]
        self._there = _Part(
            self._base,
            0.0,
            sum(counted_sets(e, dose) for e, dose in there if is_bent_knee(e)),
            sum(counted_sets(e, dose) for e, dose in there if e.pattern == "push"),
            sum(counted_sets(e, dose) for e, dose in there if e.pattern == "pull"),
            frozenset(kind for e, _ in there for kind in mix_of(e)),
            frozenset(e.id for e, _ in there),
            0,
        )
        self._size = len(ground.muscles)
        self._values = [_most_of(goal, ground) for goal in GOALS]
        self._priority = [n for n, muscle in enumerate(ground.muscles) if muscle.is_priority]
        self._caps = most_sets(ground)
        self._parts: dict[Chosen, _Part] = {}

    def __call__(self, plan: Sequence[Chosen]) -> float:
        """The score of a plan."""
        parts = [self._part(chosen) for chosen in plan]
        totals = self._base
        for part in parts:
            totals = list(map(add, totals, part.work))
        return self._of_sets(totals) + self._of_week(parts) + sum(part.own for part in parts)

    def goal_values(self, plan: Iterable[Chosen]) -> list[float]:
        """The weekly sets of each of `GOALS` with a plan."""
        totals = self._base
        for chosen in plan:
            totals = list(map(add, totals, self._part(chosen).work))
        return [most(totals) for most in self._values]

    def bent_knee_sets(self, plan: Iterable[Chosen]) -> float:
        """The sets of the week that the lower calf leads (R26)."""
        return self._there.bent_knee + sum(self._part(chosen).bent_knee for chosen in plan)

    def _of_sets(self, totals: list[float]) -> float:
        values = [most(totals) for most in self._values]
        score = sum([_gained(sets, *asked) for sets, asked in zip(values, _ASKED, strict=True)])
        regions = sum([min(totals[n], bands.PRIORITY_TARGET) for n in self._priority])
        score += REGION_WEIGHT * regions / bands.PRIORITY_TARGET
        score += _share_score(values) + _ratio_score(values)
        capped = zip(totals, self._caps, strict=True)
        return score - _ABOVE * sum([sets - cap for sets, cap in capped if sets > cap])

    def _of_week(self, parts: Sequence[_Part]) -> float:
        bent, push, pull = self._there.bent_knee, self._there.push, self._there.pull
        mix, ids, number = self._there.mix, self._there.ids, 0
        for part in parts:
            bent, push, pull = bent + part.bent_knee, push + part.push, pull + part.pull
            mix, ids, number = mix | part.mix, ids | part.ids, number + len(part.ids)
        again = number - len(ids) + len(self._there.ids)
        score = _gained(bent, BENT_KNEE_SETS, BENT_KNEE_WEIGHT)
        score += EVEN_WEIGHT if _is_even(push, pull) else 0.0
        score += MIX_WEIGHT * len(mix) - _AGAIN * again
        is_dose = any(part.posterior >= FEWEST_EXERCISES for part in parts)
        return score + (POSTERIOR_DOSE_WEIGHT if is_dose else 0.0)

    def _part(self, chosen: Chosen) -> _Part:
        found = self._parts.get(chosen)
        if found is None:
            if len(self._parts) > _KEPT:
                self._parts.clear()
            found = self._parts[chosen] = self._made_part(chosen)
        return found

    def _made_part(self, chosen: Chosen) -> _Part:
        work = [0.0] * self._size
        for option in chosen:
            for place, sets in option.work:
                work[place] += sets
        return _Part(
            work,
            self._own(chosen),
            sum(o.sets for o in chosen if o.is_bent_knee),
            sum(o.sets for o in chosen if o.exercise.pattern == "push"),
            sum(o.sets for o in chosen if o.exercise.pattern == "pull"),
            frozenset(kind for o in chosen for kind in o.mix),
            frozenset(o.exercise.id for o in chosen),
            sum(o.leads_the_back for o in chosen),
        )

    def _own(self, chosen: Chosen) -> float:
        if not chosen:
            return -_EMPTY
        minutes = minutes_of(chosen)
        score = sum(o.worth for o in chosen)
        score -= _AVOIDED * sum(o.exercise.id in self._avoided for o in chosen)
        score -= _MINUTE * minutes + _SHORT_MINUTE * max(0, DOSE_MINUTES - minutes)
        score -= _MANY_ITEMS * max(0, len(chosen) - _USUAL_ITEMS)
        score -= _ALONE if len(chosen) == 1 else 0.0
        patterns = {o.exercise.pattern for o in chosen}
        return score - _SAME_PATTERN * (len(chosen) - len(patterns))


def _most_of(goal: Goal, ground: FillGround) -> Callable[[list[float]], float]:
    """What finds the sets of a goal's most trained region in those of all."""
    places = [ground.place_of[m] for m in goal.muscles if m in ground.place_of]
    if len(places) < 2:  # noqa: PLR2004  (one region needs no comparing)
        return itemgetter(*places) if places else lambda _: 0.0
    get = itemgetter(*places)
    return lambda totals: max(get(totals))


def _gained(value: float, low: float, weight: float) -> float:
    """The whole weight from `low` on, below it a share of the larger part."""
    return weight if value >= low else (1 - REACHED) * weight * value / low


def _share_score(values: Sequence[float]) -> float:
    posterior = sum([values[n] for n in _POSTERIOR])
    whole = posterior + sum([values[n] for n in _ANTERIOR])
    if not whole:
        return 0.0
    return _inside(posterior / whole, balance.SHARE_LOW, balance.SHARE_HIGH, SHARE_WEIGHT)


def _ratio_score(values: Sequence[float]) -> float:
    quadriceps = values[_QUADRICEPS]
    if quadriceps < balance.ENOUGH_QUADRICEPS_SETS:
        return (1 - REACHED) * RATIO_WEIGHT
    ratio = values[_HAMSTRINGS] / quadriceps
    return _inside(ratio, balance.RATIO_LOW, balance.RATIO_HIGH, RATIO_WEIGHT)


def _inside(value: float, low: float, high: float, weight: float) -> float:
    """The whole weight between the bounds, less the farther outside."""
    outside = max(low - value, value - high, 0.0)
    return weight if not outside else (1 - REACHED) * weight * max(0.0, 1 - outside / low)


def _is_even(push: float, pull: float) -> bool:
    if push + pull < evenness.ENOUGH_SETS:
        return True
    return bool(pull) and evenness.LEAST_RATIO <= push / pull <= evenness.MOST_RATIO


_ASKED = [(goal.low, goal.weight) for goal in GOALS]
_POSTERIOR = [GOALS.index(goal) for goal in POSTERIOR]
_ANTERIOR = [GOALS.index(goal) for goal in ANTERIOR]
_QUADRICEPS, _HAMSTRINGS = GOALS.index(QUADRICEPS), GOALS.index(HAMSTRINGS)
