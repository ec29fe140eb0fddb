"""The plan that journeys through the calendar begin with, and how its file is read."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from runstrength_desktop import composition
from runstrength_desktop.domain.edit import Edit
from runstrength_desktop.domain.iso_week import monday_of
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.week import Day, PlannedExercise, Run, RunKind, Session, Week
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.storage.plan_file import PlanFile

MONDAY = monday_of(date.today())
TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = (
    MONDAY + timedelta(n) for n in range(1, 7)
)
NEXT_MONDAY = MONDAY + timedelta(7)
FIRST_STEP = "Lay down a week"
PATIENCE_S = 10.0

_NAMES = {"plank": "Plank", "hip_thrust": "Barbell hip thrust", "press_up": "Press-up"}


class Stored(NamedTuple):
    """What the file holds: two weeks, and what undo and redo would do."""

    weeks: tuple[Week, ...]
    undo_name: str | None
    redo_name: str | None

    def sessions(self, on: date) -> list[str]:
        """Ids of the sessions of a day, in order."""
        return [session.id for session in self.day(on).sessions]

    def runs(self, on: date) -> list[str]:
        """Ids of the runs of a day, in order."""
        return [run.id for run in self.day(on).runs]

    def items(self, on: date, session: int = 0) -> list[str]:
        """Exercises of one session of a day, by their catalogue's ids, in order."""
        return [item.exercise_id for item in self.day(on).sessions[session].items]

    def day(self, on: date) -> Day:
        """One of the fourteen days."""
        return self.weeks[(on - MONDAY).days // 7].day(on)


@dataclass(frozen=True)
class PlanOnDisk:
    """The plan's file, read whatever a window says."""

    database: Path

    def lay_down(self) -> None:
        """Put the week into a new file, as one step."""
        with _closing(composition.open_plan(self.database)) as plan:
            Planner(plan).keep(Edit(FIRST_STEP, (Week.empty(MONDAY),), (training_week(),)))

    def now(self) -> Stored:
        """What is stored, read again while the program is at it."""
        with _closing(composition.open_plan_for_reading(self.database)) as plan:
            while (kept := _read(plan)) != _read(plan):
                continue
            return kept

    def once(self, holds: Callable[[Stored], bool]) -> Stored:
        """What is stored as soon as it is so."""
        deadline = time.monotonic() + PATIENCE_S
        while not holds(kept := self.now()):
            assert time.monotonic() < deadline, f"never: it is {kept}"
            time.sleep(0.05)
        return kept


def _read(plan: PlanFile) -> Stored:
    weeks = tuple(plan.read([MONDAY, NEXT_MONDAY]))
    return Stored(weeks, plan.undo_name(), plan.redo_name())


def training_week() -> Week:
    """Tuesday a session after intervals, Wednesday two and an easy run, Saturday a long run."""
    posterior = _session("posterior", "Posterior chain A", "hip_thrust", "plank")
    core, arms = _session("core", "Core", "plank"), _session("arms", "Arms", "press_up")
    week = Week.empty(MONDAY)
    for day in (
        Day(TUESDAY, (Run("intervals", RunKind.INTERVALS, distance_km=8),), (posterior,)),
        Day(WEDNESDAY, (Run("easy", RunKind.EASY, distance_km=6),), (core, arms)),
        Day(SATURDAY, (Run("long", RunKind.LONG, distance_km=18),)),
    ):
        week = week.with_day(day)
    return week


def _session(key: str, title: str, *exercises: str) -> Session:
    items = (
        PlannedExercise(f"{key} {name}", name, _NAMES[name], Prescription(3, reps=8))
        for name in exercises
    )
    return Session(key, title, tuple(items))


@contextmanager
def _closing(plan: PlanFile) -> Iterator[PlanFile]:
    try:
        yield plan
    finally:
        plan.close()
