"""How much some days hold: strength sets and minutes (R28), kilometres and minutes of running."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from runstrength_desktop.coaching.duration import session_minutes
from runstrength_desktop.coaching.running_load import run_minutes
from runstrength_desktop.coaching.timeline import EASY_MINUTES_PER_KM
from runstrength_desktop.domain.block import BlockKind
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Day, Run, RunKind, Session

RULE = "R28"


@dataclass(frozen=True, slots=True)
class WeekLoad:
    """Sums over some days; what was skipped is left out.

    `sets` are work sets (warm-ups count 0), `minutes` those of the sessions.
    `run_minutes` are of runs planned by time alone; `running` is all running
    in minutes, distances at easy pace.
    """

    sets: int = 0
    minutes: int = 0
    kilometres: float = 0.0
    run_minutes: int = 0
    running: float = 0.0

    @property
    def is_empty(self) -> bool:
        """Whether nothing counts."""
        return self == WeekLoad()


def week_load(days: Iterable[Day], exercises: Mapping[str, Exercise]) -> WeekLoad:
    """The load of these days."""
    kept = tuple(days)
    sessions = [s for day in kept for s in day.sessions if s.status is not Status.SKIPPED]
    runs = [run for day in kept for run in day.runs if _counts(run)]
    return WeekLoad(
        sets=sum(_work_sets(session) for session in sessions),
        minutes=sum(session_minutes(session, exercises) or 0 for session in sessions),
        kilometres=sum(run.distance_km or 0.0 for run in runs),
        run_minutes=sum(run.minutes or 0 for run in runs if run.distance_km is None),
        running=sum(run_minutes(run, EASY_MINUTES_PER_KM) for run in runs),
    )


def _counts(run: Run) -> bool:
    return run.status is not Status.SKIPPED and run.kind is not RunKind.REST


def _work_sets(session: Session) -> int:
    work = (item for item in session.items if item.block.kind is not BlockKind.WARM_UP)
    return sum(item.prescription.sets for item in work)
