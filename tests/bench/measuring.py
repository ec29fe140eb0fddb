"""Figures as ratios: a technique and its floor take turns in one run, and medians are compared."""

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

Technique = Callable[[], object]

MS = 1000.0


@dataclass(frozen=True, slots=True)
class Figure:
    """Medians of a technique and of its floor, in `unit`; the goal is their ratio at most."""

    what: str
    floor: str
    goal: float
    measured: float
    floor_measured: float
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        """How often the floor fits into it."""
        return self.measured / self.floor_measured

    @property
    def is_met(self) -> bool:
        """Whether the goal is reached, to the digits that are shown."""
        return round(self.ratio, 2) <= self.goal


def medians(rounds: int, *techniques: Technique) -> tuple[float, ...]:
    """Median milliseconds of each technique, run in turns; each is tried once before."""
    taken: list[list[float]] = [[] for _ in techniques]
    for technique in techniques:
        technique()
    gc.collect()
    gc.disable()
    try:
        for _ in range(rounds):
            for times, technique in zip(taken, techniques, strict=True):
                times.append(milliseconds(technique))
    finally:
        gc.enable()
    return tuple(median(times) for times in taken)


def milliseconds(technique: Technique) -> float:
    """How long one run takes."""
    before = time.perf_counter()
    technique()
    return (time.perf_counter() - before) * MS
