"""R10, R11, R20: what each week of a block asks of its sessions, and the doses it makes of them.

The wave of R20 goes round: two sets, three, three heavier ones, an easier week.
Near a race one session a week keeps what is there (R10); then fewer sets at the
load there was (R11).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum

from runstrength_desktop.coaching.fractional_sets import Exercises
from runstrength_desktop.coaching.race_phases import Phase, phase_of
from runstrength_desktop.coaching.shortening import sets_of, with_at_most
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.prescription import HIGHEST_RPE, Prescription
from runstrength_desktop.domain.profile import Season
from runstrength_desktop.domain.programme import Wave
from runstrength_desktop.domain.week import Session

RULES = ("R10", "R11", "R20")

TAPERED, EASIER_PART = 0.5, 0.65

_WAVED = frozenset({"bridge_thrust", "hip_hinge", "knee_flexion", "squat", "lunge"})


class Step(StrEnum):
    """What a week is for: a part of the wave, or something near a race."""

    LEARN = "learn"
    ADD_SET = "add_set"
    ADD_LOAD = "add_load"
    EASIER = "easier"
    HOLD = "hold"
    TAPER = "taper"
    RACE_WEEK = "race_week"
    RECOVER = "recover"

    @property
    def sessions(self) -> int | None:
        """How many sessions suit (R10); `None` for as many as usual."""
        return None if self in {*WAVE, Step.RECOVER} else 1

    @property
    def takes_new(self) -> bool:
        """Whether exercises may be taken that the weeks before did not hold (R11)."""
        return self not in {Step.TAPER, Step.RACE_WEEK}

    @property
    def means_less(self) -> bool:
        """Whether fewer sets than usual are meant."""
        return self not in {Step.LEARN, Step.ADD_SET, Step.ADD_LOAD}


WAVE = (Step.LEARN, Step.ADD_SET, Step.ADD_LOAD, Step.EASIER)
_OF_PHASE = {
    Phase.RACE_PHASE: Step.HOLD,
    Phase.TAPER: Step.TAPER,
    Phase.RACE_WEEK: Step.RACE_WEEK,
    Phase.TRANSITION: Step.RECOVER,
}
_SHAPES: Mapping[Step, Wave] = {
    Step.LEARN: Wave(2, 10, 4),
    Step.ADD_SET: Wave(3, 10, 3),
    Step.ADD_LOAD: Wave(3, 8, 2),
    Step.EASIER: Wave(2, 8, 4),
    Step.HOLD: Wave(3, 8, 2),
    Step.TAPER: Wave(3, 8, 2),
    Step.RACE_WEEK: Wave(3, 8, 3),
    Step.RECOVER: Wave(2, 10, 4),
}
_LESS = {
    Step.EASIER: EASIER_PART,
    Step.TAPER: TAPERED,
    Step.RACE_WEEK: TAPERED,
    Step.RECOVER: TAPERED,
}


def phase_step(start: date, races: Sequence[date]) -> Step | None:
    """What a race near asks of the week of a Monday; `None` far from one."""
    phased = phase_of(start, races)
    return _OF_PHASE.get(phased.phase) if phased is not None else None


def season_sessions(season: Season) -> int | None:
    """How many sessions suit a week that no race is near to (R10); `None` for as many as usual."""
    return 1 if season in {Season.RACE, Season.TRANSITION} else None


def steps_of(starts: Sequence[date], races: Sequence[date]) -> Iterator[Step]:
    """The steps of weeks in a row; after a race the wave begins anew."""
    place = 0
    for start in starts:
        step = phase_step(start, races)
        yield step or WAVE[place % len(WAVE)]
        place = 0 if step else place + 1


def stepped(session: Session, step: Step, exercises: Exercises) -> Session:
    """A session as a week's step asks for it; calf work keeps its sets in an easier week (R26)."""
    items = tuple(
        replace(item, prescription=_shaped(exercises[item.exercise_id], item.prescription, step))
        for item in session.items
    )
    shaped = replace(session, items=items)
    if step not in _LESS:
        return shaped
    calves = frozenset(i.id for i in items if exercises[i.exercise_id].pattern == "calf")
    full = sets_of(stepped(session, Step.ADD_LOAD, exercises))
    return with_at_most(shaped, round(_LESS[step] * full), calves)


def _shaped(exercise: Exercise, dose: Prescription, step: Step) -> Prescription:
    """Leg work takes sets, reps and effort of the step, the rest stays as it is."""
    if exercise.pattern not in _WAVED:
        return dose
    wave = _SHAPES[step]
    waved = replace(dose, sets=wave.sets)
    if dose.reps is None:
        return waved
    reps = min(dose.reps, wave.reps)
    return replace(waved, reps=reps, reps_to=None, rpe=HIGHEST_RPE - wave.rir)
