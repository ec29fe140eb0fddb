"""Mends that take something away, or put an easier thing in its place."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from math import floor

from runstrength_desktop.coaching.calf_and_soleus import calf_weight
from runstrength_desktop.coaching.check import Scope
from runstrength_desktop.coaching.mend_steps import Step, dosed, shortened, swapped
from runstrength_desktop.coaching.timeline import EASY_MINUTES_PER_KM, LEG_PATTERNS
from runstrength_desktop.coaching.workbench import MOST_EXERCISES, Workbench
from runstrength_desktop.domain.exercise import Exercise, Impact
from runstrength_desktop.domain.week import Run


def _reductions(bench: Workbench, share: Callable[[Exercise], float]) -> Iterator[Step]:
    """Fewer sets of what gives most, then half the repetitions; within its session, if told."""
    held = _items_it_is_about(bench)
    giving = [
        (on, item, share(e)) for on, item, e in bench.items if share(e) > 0 and item.id in held
    ]
    giving.sort(key=lambda one: -one[2] * one[1].prescription.sets)
    for on, item, _ in giving:
        dose = item.prescription
        for sets in range(dose.sets - 1, 0, -1):
            yield dosed(item, replace(dose, sets=sets), on)
    for on, item, _ in giving:
        dose = item.prescription
        if dose.reps is not None and dose.reps > 1:
            yield dosed(item, replace(dose, reps=dose.reps // 2, reps_to=None), on)


def _items_it_is_about(bench: Workbench) -> frozenset[str]:
    is_of_session = bench.check.scope is Scope.SESSION
    return frozenset(
        item.id
        for _, session in bench.sessions
        for item in session.items
        if not is_of_session or session.id in bench.check.subjects
    )


def jump_reductions(bench: Workbench) -> Iterator[Step]:
    """Fewer jumps; in the session that the check is about, if it names one (R07, R08)."""
    return _reductions(bench, lambda e: float(e.contacts_per_rep))


def muscle_reductions(bench: Workbench) -> Iterator[Step]:
    """Fewer sets for the region that the check names (R19)."""
    return _reductions(bench, lambda e: max(e.weight(m) for m in bench.check.subjects))


def leg_reductions(bench: Workbench) -> Iterator[Step]:
    """Fewer sets for the legs (R24)."""
    return _reductions(bench, lambda e: float(e.pattern in LEG_PATTERNS))


def calf_reductions(bench: Workbench) -> Iterator[Step]:
    """Fewer calf sets or jumps (S4-21)."""
    return _reductions(bench, lambda e: max(calf_weight(e), float(e.contacts_per_rep)))


def easier_jumps(bench: Workbench) -> Iterator[Step]:
    """Low jumps in the place of those that ask for more."""
    low = [e for e in bench.exercises if e.impact is Impact.LOW and e.needs_nothing]
    low.sort(key=lambda e: (e.level, e.name, e.id))
    for on, item, exercise in bench.items:
        if exercise.contacts_per_rep and exercise.impact is not Impact.LOW:
            for other in low[:MOST_EXERCISES]:
                yield swapped(item, other, on)


def shorter_runs(bench: Workbench) -> Iterator[Step]:
    """The run cut to what is usual (R23)."""
    days = {run.id: day.date for day in bench.seen.week.days for run in day.runs}
    for run, spike in bench.seen.spikes:
        is_open = run.id in bench.check.subjects and days[run.id] >= bench.since
        if is_open and spike.advised is not None:
            yield shortened(_shorter(run, spike.advised), days[run.id])


def _shorter(run: Run, minutes: float) -> Run:
    """The run cut to so many minutes; of one with both, the kilometres shrink alike."""
    if run.minutes is None:
        return replace(run, distance_km=floor(10 * minutes / EASY_MINUTES_PER_KM) / 10)
    km = run.distance_km
    whole = floor(minutes)
    shorter = None if km is None else max(0.1, floor(10 * km * whole / run.minutes) / 10)
    return replace(run, minutes=whole, distance_km=shorter)
