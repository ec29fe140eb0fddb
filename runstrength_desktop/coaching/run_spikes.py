"""R23: a run much longer than any of the last 30 days. Observational, descriptive only."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from runstrength_desktop.coaching.running_load import run_minutes
from runstrength_desktop.coaching.timeline import EASY_MINUTES_PER_KM
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Day, Run, RunKind

RULE = "R23"

DAYS_BACK = 30
FEWEST_RUNS = 4
SHORTEST_HISTORY = timedelta(14)
NOTICE, WARN, STRONG = 1.1, 1.3, 2.0


class Spike(IntEnum):
    """How far a run goes beyond the longest of the last 30 days."""

    NONE = 0
    NOTICE = 1
    WARN = 2
    STRONG = 3


@dataclass(frozen=True, slots=True)
class RunSpike:
    """A planned run against the longest before it, both in minutes.

    `advised` is 1.1 × the longest; `longest` is None with too few runs to go by.
    """

    spike: Spike
    minutes: float
    longest: float | None

    @property
    def advised(self) -> float | None:
        """The most that would draw no notice."""
        return None if self.longest is None else NOTICE * self.longest


def run_spike(run: Run, on: date, days: Iterable[Day]) -> RunSpike:
    """How a run compares with those of the 30 days before `on`."""
    since = on - timedelta(DAYS_BACK)
    before = [
        (day.date, minutes)
        for day in days
        if since <= day.date < on
        for one in day.runs
        if one.status is not Status.SKIPPED and (minutes := _minutes(one))
    ]
    planned = _minutes(run)
    if not planned or not _is_enough([day for day, _ in before], on):
        return RunSpike(Spike.NONE, planned, None)
    longest = max(minutes for _, minutes in before)
    return RunSpike(_spike(planned / longest), planned, longest)


def _is_enough(dates: Sequence[date], on: date) -> bool:
    """Four runs (R23) that reach two weeks back [ours: one week has only one long run]."""
    return len(dates) >= FEWEST_RUNS and on - min(dates) >= SHORTEST_HISTORY


def _minutes(run: Run) -> float:
    if run.kind in {RunKind.CROSS, RunKind.REST}:
        return 0.0
    return run_minutes(run, EASY_MINUTES_PER_KM)


def _spike(ratio: float) -> Spike:
    return Spike(sum(ratio > limit for limit in (NOTICE, WARN, STRONG)))
