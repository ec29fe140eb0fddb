"""R19, R23, R24, R26: the week against the last weeks; it describes and foretells nothing."""

from collections.abc import Callable, Iterator, Mapping

from runstrength_desktop.coaching.balance import CALVES, GLUTES, HAMSTRINGS, QUADRICEPS
from runstrength_desktop.coaching.check import Check, CheckStatus, Scope
from runstrength_desktop.coaching.checked_week import CheckedWeek, amount
from runstrength_desktop.coaching.fractional_sets import MuscleSets
from runstrength_desktop.coaching.run_spikes import NOTICE, RunSpike, Spike
from runstrength_desktop.coaching.timeline import EASY_MINUTES_PER_KM
from runstrength_desktop.domain.muscle import Muscle
from runstrength_desktop.domain.week import Run

SPIKE, RISE, CHANGE, CALF_LOAD = "run_spike", "set_rise", "strength_change", "calf_load"
SPIKE_SOURCES = ("R23",)
RISE_SOURCES = ("R19", "R26", "R16")
CHANGE_SOURCES = ("R24", "R16")
CALF_LOAD_SOURCES = ("R24", "R23", "S4-21", "S4-22")

STEEPEST, MOST_ADDED, MOST_CALF_ADDED = 1.2, 2.0, 2.0
CHANGE_RATIO, CHANGE_SETS = 1.3, 3.0

_NO_HISTORY = "There are not three trained weeks before this one to compare with."
_SPIKE_FORMULA = (
    "The run's length divided by the longest of the last 30 days, from 4 runs in two weeks on; "
    "kilometres count at easy pace."
)
_RISE_FORMULA = (
    "Counted sets of a muscle against the most of the last three weeks: 20 % or two sets more, "
    "whichever is larger; two sets for the calves."
)
_CHANGE_FORMULA = (
    "Counted sets for calves, hamstrings and the whole lower body, divided by the mean of the "
    "three weeks before; told above 1.3 with three sets more."
)
_CALF_LOAD_FORMULA = (
    "Calf sets or landings above those of the week before, in a week with a run that is longer "
    "than usual."
)
_STATUSES = {
    Spike.NONE: CheckStatus.OK,
    Spike.NOTICE: CheckStatus.NOTICE,
    Spike.WARN: CheckStatus.WARN,
    Spike.STRONG: CheckStatus.WARN,
}


def run_spikes(seen: CheckedWeek) -> Iterator[Check]:
    """Each run far beyond the longest of the last 30 days, else the longest of the week (R23)."""
    long = [(run, spike) for run, spike in seen.spikes if spike.spike and not _is_waved(run)]
    for run, spike in long:
        yield _spike_check(run, spike)
    if not long:
        yield _usual_runs(seen)


def set_rise(seen: CheckedWeek) -> Check:
    """The muscle that rises most above its cap (R19, R26), measured on the last three weeks.

    With fewer trained weeks there is nothing to say: the first waves of R20 rise faster.
    """
    rising = [one for muscle in seen.muscles if (one := _rise(seen, muscle)) is not None]
    if not rising:
        return Check(
            RISE, CheckStatus.UNKNOWN, None, "sets above", _NO_HISTORY, _RISE_FORMULA, RISE_SOURCES
        )
    muscle, now, cap = max(rising, key=lambda one: one[1] - one[2])
    is_steep = now > cap
    name = muscle.common_name or muscle.name
    reason = "No muscle gains more than 20 % or two sets on the last weeks."
    if is_steep:
        reason = f"{amount(now)} sets for {name}; the last weeks lead up to {amount(cap)}."
    return Check(
        RISE,
        CheckStatus.NOTICE if is_steep else CheckStatus.OK,
        round(max(0.0, now - cap), 6),
        "sets above",
        reason,
        _RISE_FORMULA,
        RISE_SOURCES,
        subjects=(muscle.id,),
        high=0.0,
    )


def strength_change(seen: CheckedWeek) -> Check:
    """The group with the most change on the mean of the last three weeks (R24)."""
    changes = [_change(seen, name, of) for name, of in _GROUPS.items()] if seen.history.sets else []
    known = [one for one in changes if one is not None]
    if not known:
        return Check(
            CHANGE, CheckStatus.UNKNOWN, None, "ratio", _NO_HISTORY, _CHANGE_FORMULA, CHANGE_SOURCES
        )
    is_told, ratio, name = max(known)
    reason = "Leg sets are near those of the last three weeks."
    if is_told:
        reason = f"Sets for {name} are {amount(ratio)} times those of the last three weeks."
    return Check(
        CHANGE,
        CheckStatus.NOTICE if is_told else CheckStatus.OK,
        ratio,
        "ratio",
        reason,
        _CHANGE_FORMULA,
        CHANGE_SOURCES,
        high=CHANGE_RATIO,
    )


def calf_load(seen: CheckedWeek) -> Check:
    """Whether calf work rises in the week of a long run (R24, S4-21)."""
    is_long = any(spike.spike for _, spike in seen.spikes)
    rise = _calf_rise(seen)
    is_told = is_long and rise > 0
    reason = "Calf work and the longest run do not rise in the same week."
    if is_told:
        reason = "Calf work rises in the same week as the longest run; calves adapt slowly."
    return Check(
        CALF_LOAD,
        CheckStatus.NOTICE if is_told else CheckStatus.OK,
        rise,
        "sets or contacts",
        reason,
        _CALF_LOAD_FORMULA,
        CALF_LOAD_SOURCES,
        high=0.0 if is_long else None,
    )


def _usual_runs(seen: CheckedWeek) -> Check:
    ratios = [_ratio(spike) for _, spike in seen.spikes]
    reason = "No run is much longer than those of the last 30 days."
    return Check(
        SPIKE,
        CheckStatus.OK if ratios else CheckStatus.UNKNOWN,
        max(ratios, default=None),
        "ratio",
        reason if ratios else "There are too few runs in the last 30 days to compare with.",
        _SPIKE_FORMULA,
        SPIKE_SOURCES,
        high=NOTICE,
    )


def _ratio(spike: RunSpike) -> float:
    return round(spike.minutes / spike.longest, 6) if spike.longest else 0.0


def _is_waved(run: Run) -> bool:
    return not set(SPIKE_SOURCES).isdisjoint(run.dismissed)


def _spike_check(run: Run, spike: RunSpike) -> Check:
    assert spike.advised is not None
    at_most = f"{amount(spike.advised)} minutes"
    if run.distance_km is not None and run.minutes is None:
        at_most = f"{amount(spike.advised / EASY_MINUTES_PER_KM)} km"
    return Check(
        SPIKE,
        _STATUSES[spike.spike],
        _ratio(spike),
        "ratio",
        f"This run is longer than anything in the last 30 days; consider about {at_most}.",
        _SPIKE_FORMULA,
        SPIKE_SOURCES,
        Scope.SESSION,
        (run.id,),
        high=NOTICE,
    )


def _rise(seen: CheckedWeek, muscle: Muscle) -> tuple[Muscle, float, float] | None:
    base = max((sets.of(muscle.id) for sets in seen.history.sets), default=0.0)
    if not base:
        return None
    is_calf = muscle.id in CALVES
    cap = base + MOST_CALF_ADDED if is_calf else max(STEEPEST * base, base + MOST_ADDED)
    return muscle, round(seen.sets.of(muscle.id), 6), round(cap, 6)


def _change(
    seen: CheckedWeek, name: str, sets_of: Callable[[MuscleSets], float]
) -> tuple[bool, float, str] | None:
    before = [sets_of(sets) for sets in seen.history.sets]
    mean = sum(before) / len(before)
    if not mean:
        return None
    now = sets_of(seen.sets)
    ratio = round(now / mean, 6)
    return ratio > CHANGE_RATIO and round(now - mean, 6) >= CHANGE_SETS, ratio, name


def _calf_rise(seen: CheckedWeek) -> float:
    """Sets, or else weighted landings, above the week before; 0 without one that was trained."""
    if not seen.history.sets:
        return 0.0
    sets = seen.sets.of_group(CALVES) - seen.history.sets[-1].of_group(CALVES)
    contacts = seen.contacts.weighted - seen.history.contacts[-1].weighted
    return round(max(0.0, sets) or max(0.0, contacts), 6)


def _lower_body(sets: MuscleSets) -> float:
    return sum(sets.of_group(group) for group in (GLUTES, HAMSTRINGS, QUADRICEPS, CALVES))


_GROUPS: Mapping[str, Callable[[MuscleSets], float]] = {
    "the calves": lambda sets: sets.of_group(CALVES),
    "the hamstrings": lambda sets: sets.of_group(HAMSTRINGS),
    "the whole lower body": _lower_body,
}
