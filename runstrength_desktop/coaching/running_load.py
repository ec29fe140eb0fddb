"""R35: what a week's runs ask of each region. Minutes × kind of run × weight of the region.

Our own model: it says where running already works, not how hard a muscle is
trained. Its numbers are data (db/catalogue/running_load.json), built from the
muscles that running uses most (S2-17) and the phases in which each works.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from runstrength_desktop.domain.week import Run, RunKind, Week

RULE = "R35"


class RunningBand(IntEnum):
    """Steps of weekly running load, in order of work; none of them is too much."""

    NONE = 0
    LITTLE = 1
    SOME = 2
    MUCH = 3
    MOST = 4


@dataclass(frozen=True, slots=True)
class RunningModel:
    """The numbers of R35.

    `limits` are the loads, in weighted minutes, where SOME, MUCH and MOST begin.
    Weights go from 0 to 1 by region id; cross-training has weights of its own.
    """

    easy_minutes_per_km: float
    limits: tuple[float, float, float]
    kinds: Mapping[RunKind, float]
    running: Mapping[str, float]
    cross: Mapping[str, float]

    def weights(self, kind: RunKind) -> Mapping[str, float]:
        """The region weights that hold for a kind."""
        return self.cross if kind is RunKind.CROSS else self.running


@dataclass(frozen=True, slots=True)
class RunningLoad:
    """Weighted minutes by region id; both sides of the body get the same."""

    by_region: Mapping[str, float] = field(default_factory=dict)

    def of(self, muscle_id: str) -> float:
        """The load of a region, 0 if running does not ask for it."""
        return self.by_region.get(muscle_id, 0.0)


def run_minutes(run: Run, easy_minutes_per_km: float) -> float:
    """How long a run takes: as planned, else its distance at easy pace, else 0 (not known)."""
    if run.minutes is not None:
        return float(run.minutes)
    return (run.distance_km or 0.0) * easy_minutes_per_km


def running_load(
    runs: Iterable[Run], model: RunningModel, easy_minutes_per_km: float | None = None
) -> RunningLoad:
    """The load of runs; `easy_minutes_per_km` is the runner's own, the model's if None."""
    pace = model.easy_minutes_per_km if easy_minutes_per_km is None else easy_minutes_per_km
    totals: dict[str, float] = {}
    for run in runs:
        minutes = run_minutes(run, pace) * model.kinds[run.kind]
        for muscle_id, weight in model.weights(run.kind).items():
            totals[muscle_id] = totals.get(muscle_id, 0.0) + minutes * weight
    return RunningLoad({muscle_id: load for muscle_id, load in totals.items() if load})


def week_runs(week: Week) -> Iterable[Run]:
    """All runs of a week, Monday first."""
    return (run for day in week.days for run in day.runs)


def running_band(load: float, model: RunningModel) -> RunningBand:
    """The step of a load in weighted minutes."""
    if load <= 0:
        return RunningBand.NONE
    return RunningBand(1 + sum(load >= limit for limit in model.limits))
