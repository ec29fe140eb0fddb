"""Mends that put more in, or one exercise in the place of another."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain, islice

from runstrength_desktop.coaching import balance
from runstrength_desktop.coaching.calf_and_soleus import is_bent_knee
from runstrength_desktop.coaching.mend_steps import Step, added, dosed, swapped
from runstrength_desktop.coaching.workbench import Score, Workbench
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.prescription import Side
from runstrength_desktop.domain.week import Session

MOST_SESSIONS = 4
MOST_SWAPPED = 4
FEW_SETS = 2
MOST_SETS = 5


def additions(bench: Workbench, wanted: Score) -> Iterator[Step]:
    """More sets of what is there, then something more in a session, else in a new one."""
    for on, item, exercise in bench.items:
        sets = item.prescription.sets
        if wanted(exercise) and not exercise.is_plyometric:
            for more in range(1, min(FEW_SETS, MOST_SETS - sets) + 1):
                yield dosed(item, replace(item.prescription, sets=sets + more), on)
    for exercise in bench.choice(wanted):
        for on, session in _places(bench, exercise):
            for sets in sorted({min(FEW_SETS, exercise.dose.sets), exercise.dose.sets}):
                dose = replace(exercise.dose, sets=sets)
                yield added(exercise, dose, on, session, bench.seen.exercises)


def _places(bench: Workbench, exercise: Exercise) -> Iterator[tuple[date, Session | None]]:
    """Sessions that do not hold it yet; without any session, the days."""
    free = (
        (on, session)
        for on, session in bench.sessions
        if all(item.exercise_id != exercise.id for item in session.items)
    )
    yield from islice(free, MOST_SESSIONS)
    if not bench.sessions:
        yield from ((on, None) for on in bench.days)


def swaps(bench: Workbench, unwanted: Score, wanted: Score) -> Iterator[Step]:
    """What is wanted in the place of what is not."""
    out = [(on, item) for on, item, e in bench.items if unwanted(e) and not wanted(e)]
    for on, item in out[:MOST_SWAPPED]:
        for exercise in bench.choice(wanted):
            yield swapped(item, exercise, on)


def evened(bench: Workbench) -> Iterator[Step]:
    """More of the pattern that there is less of, or a swap from the other."""
    value = bench.check.value
    less, more = ("pull", "push") if value is None or value > 1 else ("push", "pull")
    score = _of_pattern(less)
    return chain(additions(bench, score), swaps(bench, lambda e: e.pattern == more, score))


def _of_pattern(pattern: str) -> Score:
    upper_body = leads(balance.UPPER_BODY)
    return lambda e: max(1.0, upper_body(e)) if e.pattern == pattern else 0.0


def hamstrings(bench: Workbench) -> Iterator[Step]:
    """More for the back of the thigh, or a swap from the front."""
    return chain(additions(bench, _for_hamstrings), swaps(bench, _for_quads, _for_hamstrings))


def bent_knees(bench: Workbench) -> Iterator[Step]:
    """More calf work with a bent knee, or a swap from straight ones (R26)."""
    return chain(
        additions(bench, is_bent_knee),
        swaps(bench, lambda e: e.pattern == "calf", is_bent_knee),
    )


def left_out(bench: Workbench) -> Iterator[Step]:
    """Work for the regions that the check names."""
    return additions(bench, leads(bench.check.subjects))


def leads(muscles: Sequence[str]) -> Score:
    """What an exercise gives these, if one of them is a prime mover of it."""

    def score(exercise: Exercise) -> float:
        weights = [exercise.weight(muscle) for muscle in muscles]
        return sum(weights) if max(weights) >= 1 else 0.0

    return score


_for_quads = leads(balance.QUADRICEPS)


def _for_hamstrings(exercise: Exercise) -> float:
    works_quads = any(exercise.weight(muscle) for muscle in balance.QUADRICEPS)
    return 0.0 if works_quads else leads(balance.HAMSTRINGS)(exercise)


def for_upper_body(exercise: Exercise) -> float:
    """What it gives the upper body, if it pushes or pulls."""
    return leads(balance.UPPER_BODY)(exercise) if exercise.pattern in {"push", "pull"} else 0.0


def both_sides(bench: Workbench) -> Iterator[Step]:
    """The other side as well, or more sets where one side has fewer."""
    for on, item, _ in bench.items:
        dose = item.prescription
        if dose.side is not Side.EACH:
            yield dosed(item, replace(dose, side=Side.EACH), on)
            for sets in range(dose.sets + 1, MOST_SETS + 1):
                yield dosed(item, replace(dose, sets=sets), on)
