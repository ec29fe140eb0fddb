from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.athlete import Athlete
from runstrength_desktop.domain.edit import Edit
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.own_change import OwnShelf
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.week import Day, PlannedExercise, Run, RunKind, Session, Week
from runstrength_desktop.domain.weeks import Weeks
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.calendar.panel import WeekPanel
from runstrength_desktop.ui.theme.tokens import LIGHT

MONDAY = date(2026, 11, 16)
TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = (
    MONDAY + timedelta(n) for n in range(1, 7)
)
DOSE = Prescription(3, reps=8)
HOLD = Prescription(3, seconds=30)


@dataclass
class WeeksInMemory:
    """A `PlanStore` that forgets at the end of the test."""

    weeks: dict[date, Week] = field(default_factory=dict)
    done: list[Edit] = field(default_factory=list)
    undone: list[Edit] = field(default_factory=list)

    def read(self, starts: Sequence[date]) -> Weeks:
        return tuple(self.weeks.get(start) or Week.empty(start) for start in starts)

    def read_series(self, series: str) -> Sequence[date]:
        days = (day for week in self.weeks.values() for day in week.days)
        return sorted(day.date for day in days if any(t.series == series for t in day.things))

    def commit(self, edit: Edit) -> None:
        self._put(edit.after)
        self.done.append(edit)
        self.undone.clear()

    def undo(self) -> Edit | None:
        if not self.done:
            return None
        edit = self.done.pop()
        self.undone.append(edit)
        self._put(edit.before)
        return edit.reversed()

    def redo(self) -> Edit | None:
        if not self.undone:
            return None
        edit = self.undone.pop()
        self.done.append(edit)
        self._put(edit.after)
        return edit

    def undo_name(self) -> str | None:
        return self.done[-1].name if self.done else None

    def redo_name(self) -> str | None:
        return self.undone[-1].name if self.undone else None

    def read_shelf(self) -> OwnShelf:
        return OwnShelf()

    def read_last_used(self) -> Sequence[str]:
        return ()

    def set_favourite(self, exercise_id: str, *, on: bool) -> None:
        raise NotImplementedError

    def athletes(self) -> Sequence[Athlete]:
        return (Athlete("only", ""),)

    def current_athlete(self) -> Athlete:
        return self.athletes()[0]

    def add_athlete(self, name: str) -> Athlete:
        raise NotImplementedError

    def rename_athlete(self, athlete_id: str, name: str) -> Athlete:
        raise NotImplementedError

    def use_athlete(self, athlete_id: str) -> None:
        assert athlete_id == "only"

    def acting_for(self, athlete_id: str) -> nullcontext[None]:
        assert athlete_id == "only"
        return nullcontext()

    def _put(self, weeks: Weeks) -> None:
        self.weeks |= {week.start: week for week in weeks}


def exercise(exercise_id: str, name: str, dose: Prescription, *, unilateral: bool) -> Exercise:
    nothing = (frozenset[str](),)
    return Exercise(
        exercise_id, name, (), "squat", 1, unilateral, nothing, (("soleus", 1.0),), dose, "test"
    )


def planned(item_id: str, name: str, dose: Prescription) -> PlannedExercise:
    return PlannedExercise(item_id, name.lower().replace(" ", "_"), name, dose)


def training_week() -> Week:
    """Tuesday one session of three, Wednesday two sessions, Thursday one of one."""
    loaded = Prescription(3, reps=8, load_kg=24)
    posterior = Session(
        "posterior",
        "Posterior chain A",
        (
            planned("thrust", "Hip thrust", loaded),
            planned("plank", "Plank", HOLD),
            planned("raise", "Calf raise", DOSE),
        ),
    )
    core = Session("core", "Core", (planned("hold", "Plank", HOLD),))
    feet = Session("feet", "Feet", (planned("heel", "Calf raise", DOSE),))
    single = Session("single", "Single", (planned("lone", "Hip thrust", DOSE),))
    week = Week.empty(MONDAY)
    for day in (
        Day(TUESDAY, (Run("intervals", RunKind.INTERVALS, distance_km=8),), (posterior,)),
        Day(WEDNESDAY, (Run("easy", RunKind.EASY, distance_km=6),), (core, feet)),
        Day(THURSDAY, (), (single,)),
    ):
        week = week.with_day(day)
    return week


@pytest.fixture
def catalogue() -> Catalogue:
    exercises = (
        exercise("hip_thrust", "Hip thrust", DOSE, unilateral=False),
        exercise("plank", "Plank", HOLD, unilateral=False),
        exercise("calf_raise", "Calf raise", DOSE, unilateral=True),
    )
    return Catalogue((), exercises, ())


@pytest.fixture
def store() -> WeeksInMemory:
    return WeeksInMemory({MONDAY: training_week()})


@pytest.fixture
def planner(store: WeeksInMemory) -> Planner:
    return Planner(store)


@pytest.fixture
def panel(qtbot: QtBot, planner: Planner, catalogue: Catalogue) -> Iterator[WeekPanel]:
    panel = WeekPanel(planner, catalogue, LIGHT, lambda: FRIDAY)
    qtbot.addWidget(panel)
    panel.resize(1000, 700)
    panel.show_week(MONDAY)
    panel.show()
    qtbot.waitExposed(panel)
    yield panel
    panel.close()
