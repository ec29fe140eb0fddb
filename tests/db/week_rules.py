"""The spacing and order rules as a strict coach reads them; each gives what it objects to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import pairwise

from runstrength_desktop.coaching import balance
from runstrength_desktop.coaching.duration import session_minutes
from runstrength_desktop.coaching.fractional_sets import counted_sets, muscle_sets
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.week import Day, PlannedExercise, RunKind, Session, Week

RUN_AT, STRENGTH_AT = time(7), time(18)
MINUTES_A_KM = 6
HARD_SETS = 2.0

QUALITY = {RunKind.TEMPO, RunKind.INTERVALS, RunKind.HILLS}
LOWER_BODY = (
    *balance.GLUTES,
    *balance.HAMSTRINGS,
    *balance.CALVES,
    *balance.QUADRICEPS,
    *balance.HIP_ABDUCTORS,
    "hip_adductors",
)
# R12: hours after which a pair is at least acceptable.
STRENGTH_THEN = {
    RunKind.EASY: 3,
    RunKind.CROSS: 3,
    RunKind.LONG: 24,
    RunKind.RACE: 72,
} | dict.fromkeys(QUALITY, 24)
QUALITY_THEN_STRENGTH = 3
PLYOMETRIC_THEN_PLYOMETRIC = 48
SAME_MUSCLE = 48

POWER, HEAVY, ASSISTANCE, CALF, CORE = range(5)
ORDER = {
    "plyometric": POWER,
    "hip_hinge": HEAVY,
    "squat": HEAVY,
    "bridge_thrust": HEAVY,
    "calf": CALF,
    "ankle": CALF,
}
CORE_PATTERNS = {
    "anti_extension",
    "anti_rotation",
    "rotation",
    "trunk_flexion",
    "carry",
    "mobility",
}

Exercises = Mapping[str, Exercise]


@dataclass(frozen=True)
class Block:
    """A run or a session with its hours."""

    what: str
    starts: datetime
    ends: datetime
    kind: RunKind | None = None
    session: Session | None = None

    def hours_until(self, later: "Block") -> float:
        return (later.starts - self.ends) / timedelta(hours=1)


def blocks(week: Week, exercises: Exercises) -> list[Block]:
    """All that happens, in order: this week and the same again, for rules that cross Sunday."""
    days = [(day, timedelta(0)) for day in week.days] + [(day, timedelta(7)) for day in week.days]
    made = [block for day, later in days for block in _of_day(day, later, exercises)]
    return sorted(made, key=lambda block: block.starts)


def is_hard_lower(session: Session, exercises: Exercises) -> bool:
    return muscle_sets(session.items, exercises).of_group(LOWER_BODY) >= HARD_SETS


def is_plyometric(session: Session, exercises: Exercises) -> bool:
    return any(exercises[item.exercise_id].is_plyometric for item in session.items)


def spacing_objections(week: Week, exercises: Exercises) -> Iterator[str]:
    """R12: pairs closer than the table's "acceptable"."""
    done = blocks(week, exercises)
    for n, first in enumerate(done):
        for second in done[n + 1 :]:
            hours = first.hours_until(second)
            if hours < _needed(first, second, exercises):
                yield f"{first.what} to {second.what}: {hours:.0f} h"


def recovery_objections(week: Week, exercises: Exercises) -> Iterator[str]:
    """R15: a region with two sets or more again within 48 hours, start to start."""
    sessions = [block for block in blocks(week, exercises) if block.session]
    work = [(b, muscle_sets(b.session.items, exercises)) for b in sessions if b.session]
    for muscle in {m for _, sets in work for m, _ in sets.by_side}:
        hard = [block for block, sets in work if sets.of(muscle) >= HARD_SETS]
        for first, second in pairwise(hard):
            if second.starts - first.starts < timedelta(hours=SAME_MUSCLE):
                yield f"{muscle}: {first.what} to {second.what}"


def order_objections(session: Session, exercises: Exercises) -> Iterator[str]:
    """R05: power, heavy, one-legged and assistance, calf, core."""
    for first, second in pairwise(session.items):
        if _rank(exercises[first.exercise_id]) > _rank(exercises[second.exercise_id]):
            yield f"{first.exercise_name} before {second.exercise_name}"


def pattern_sets(week: Week, pattern: str, exercises: Exercises) -> float:
    def counted(item: PlannedExercise) -> float:
        exercise = exercises[item.exercise_id]
        return counted_sets(exercise, item.prescription) if exercise.pattern == pattern else 0.0

    return sum(counted(item) for item in week.items())


def _of_day(day: Day, later: timedelta, exercises: Exercises) -> Iterator[Block]:
    name = f"{day.date:%a}"
    for run in day.runs:
        minutes = run.minutes or (run.distance_km or 0) * MINUTES_A_KM
        starts = datetime.combine(day.date, RUN_AT) + later
        yield Block(
            f"{name} {run.kind}", starts, starts + timedelta(minutes=minutes), kind=run.kind
        )
    for session in day.sessions:
        starts = datetime.combine(day.date, STRENGTH_AT) + later
        ends = starts + timedelta(minutes=session_minutes(session, exercises) or 0)
        yield Block(f"{name} {session.title}", starts, ends, session=session)


def _needed(first: Block, second: Block, exercises: Exercises) -> float:
    if first.session and second.session:
        both = is_plyometric(first.session, exercises) and is_plyometric(second.session, exercises)
        return PLYOMETRIC_THEN_PLYOMETRIC if both else 0
    strength = first.session or second.session
    if strength is None or not is_hard_lower(strength, exercises):
        return 0
    if first.kind in QUALITY:
        return QUALITY_THEN_STRENGTH
    return STRENGTH_THEN.get(second.kind, 0) if second.kind else 0


def _rank(exercise: Exercise) -> int:
    if exercise.pattern in CORE_PATTERNS or exercise.id == "side_plank":
        return CORE
    rank = ORDER.get(exercise.pattern, ASSISTANCE)
    return ASSISTANCE if rank == HEAVY and exercise.unilateral else rank
