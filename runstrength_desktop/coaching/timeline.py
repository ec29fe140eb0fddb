"""Days as things that happen one after the other, with what each asks of the legs."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from runstrength_desktop.coaching.contacts import session_contacts
from runstrength_desktop.coaching.duration import session_minutes
from runstrength_desktop.coaching.fractional_sets import counted_sets
from runstrength_desktop.coaching.running_load import run_minutes
from runstrength_desktop.domain.block import BlockKind
from runstrength_desktop.domain.exercise import Exercise, Impact
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Day, Intensity, PlannedExercise, Run, RunKind, Session

RULE = "R12"

RUN_AT, LATER_RUN_AT, SESSION_AT = time(7), time(17), time(18)
EASY_MINUTES_PER_KM = 6.0
SHORTEST_MINUTES = 10
HARD_LEG_SETS = 3.0
JUMPS_FROM = 8.0
STIMULUS = 2.0

LEG_PATTERNS = frozenset(
    {"bridge_thrust", "hip_hinge", "knee_flexion", "squat", "lunge", "calf", "plyometric"}
)
EASY_PATTERNS = frozenset({"mobility", "anti_extension", "anti_rotation", "lateral_stability"})

Exercises = Mapping[str, Exercise]


class RunClass(StrEnum):
    """How much a run asks (R12 tells these apart)."""

    EASY = "easy"
    QUALITY = "quality"
    LONG = "long"
    RACE = "race"


_CLASSES = {
    RunKind.EASY: RunClass.EASY,
    RunKind.CROSS: RunClass.EASY,
    RunKind.LONG: RunClass.LONG,
    RunKind.RACE: RunClass.RACE,
    RunKind.TEMPO: RunClass.QUALITY,
    RunKind.INTERVALS: RunClass.QUALITY,
    RunKind.HILLS: RunClass.QUALITY,
}


@dataclass(frozen=True, slots=True)
class Event:
    """A run or a session from `begins` to `ends`, in local clock time.

    `run` is None for a session; `leg_sets` are counted sets that the legs lead,
    `jumps` weighted contacts of medium impact and above, `stimulus` fractional
    sets of each muscle that needs recovery (R15).
    """

    id: str
    name: str
    begins: datetime
    ends: datetime
    run: RunClass | None = None
    leg_sets: float = 0.0
    jumps: float = 0.0
    stimulus: Mapping[str, float] | None = None

    @property
    def is_hard_on_legs(self) -> bool:
        """Whether R12 holds for it: hard lower-body strength."""
        return self.leg_sets >= HARD_LEG_SETS

    @property
    def is_jumping(self) -> bool:
        """Whether it is a plyometric session (R08): more than a few low bounces."""
        return self.jumps >= JUMPS_FROM


def events(days: Iterable[Day], exercises: Exercises) -> tuple[Event, ...]:
    """Everything planned on these days in order of time; what was skipped is left out.

    Without a clock time a run begins at 7:00 (a second one at 17:00) and a
    session at 18:00, sessions of a day one after the other (R12).
    """
    found = [event for day in days for event in _of_day(day, exercises)]
    return tuple(sorted(found, key=lambda event: (event.begins, event.ends)))


def run_class(run: Run) -> RunClass | None:
    """What kind of effort it is; `None` for a rest day."""
    if run.intensity is Intensity.HARD and run.kind in {RunKind.EASY, RunKind.CROSS}:
        return RunClass.QUALITY
    return _CLASSES.get(run.kind)


def _of_day(day: Day, exercises: Exercises) -> Iterator[Event]:
    for n, run in enumerate(day.runs):
        kind = run_class(run)
        if kind is not None and run.status is not Status.SKIPPED:
            yield _run_event(day.date, run, kind, RUN_AT if n == 0 else LATER_RUN_AT)
    free_from = datetime.combine(day.date, SESSION_AT)
    for session in day.sessions:
        if session.items and session.status is not Status.SKIPPED:
            event = _session_event(day.date, session, exercises, free_from)
            free_from = max(free_from, event.ends)
            yield event


def _run_event(on: date, run: Run, kind: RunClass, usual: time) -> Event:
    begins = datetime.combine(on, run.starts_at or usual)
    minutes = max(SHORTEST_MINUTES, run_minutes(run, EASY_MINUTES_PER_KM))
    return Event(run.id, run.kind.value, begins, begins + timedelta(minutes=minutes), kind)


def _session_event(on: date, session: Session, exercises: Exercises, free_from: datetime) -> Event:
    begins = datetime.combine(on, session.starts_at) if session.starts_at else free_from
    minutes = session_minutes(session, exercises) or SHORTEST_MINUTES
    work = [(item, exercises[item.exercise_id]) for item in _working(session, exercises)]
    return Event(
        session.id,
        session.title,
        begins,
        begins + timedelta(minutes=minutes),
        leg_sets=sum(counted_sets(e, i.prescription) for i, e in work if e.pattern in LEG_PATTERNS),
        jumps=_jumps(session, exercises),
        stimulus=_stimulus(work),
    )


def _working(session: Session, exercises: Exercises) -> Iterator[PlannedExercise]:
    for item in session.items:
        if item.exercise_id in exercises and item.block.kind is not BlockKind.WARM_UP:
            yield item


def _jumps(session: Session, exercises: Exercises) -> float:
    low = {
        item.id
        for item in session.items
        if (exercise := exercises.get(item.exercise_id)) and exercise.impact is Impact.LOW
    }
    if not low:
        return session_contacts(session, exercises).weighted
    kept = tuple(item for item in session.items if item.id not in low)
    return session_contacts(Session(session.id, session.title, kept), exercises).weighted


def _stimulus(work: Iterable[tuple[PlannedExercise, Exercise]]) -> Mapping[str, float]:
    """Holds, mobility and light core work need no recovery days (R15)."""
    totals: dict[str, float] = {}
    for item, exercise in work:
        if exercise.pattern in EASY_PATTERNS or item.prescription.seconds is not None:
            continue
        sets = counted_sets(exercise, item.prescription)
        for muscle, weight in exercise.muscles:
            totals[muscle] = totals.get(muscle, 0.0) + sets * weight
    return {muscle: sets for muscle, sets in totals.items() if sets >= STIMULUS}
