"""Plans to test with: where they are and what is in them."""

import hashlib
from datetime import date, timedelta
from pathlib import Path
from typing import TypedDict

from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.identity import new_id
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.prescription import Prescription, Side
from runstrength_desktop.domain.week import Run, RunKind
from runstrength_desktop.domain.weeks import Weeks
from runstrength_desktop.paths import DB
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.storage.plan_file import PlanFile

MONDAY = date(2026, 11, 16)
MONDAYS = tuple(MONDAY + timedelta(weeks=n) for n in range(3))
ADDED_RUN = "Add easy run on Monday 16 November"
GOLDEN = Path(__file__).parent / "golden"


class Sources(TypedDict):
    """What every way into a plan is given."""

    migrations: Path
    schema: Path


SOURCES = Sources(migrations=DB / "migrations", schema=DB / "schema.sql")


def new_plan(folder: Path, name: str = "plan.db") -> PlanFile:
    """An empty plan in a folder."""
    return PlanFile.create(folder / name, **SOURCES)


def exercise(name: str) -> Exercise:
    """An exercise as the catalogue would give it."""
    return Exercise(
        name.lower().replace(" ", "_"),
        name,
        (),
        "hinge",
        1,
        unilateral=False,
        equipment=(frozenset(),),
        muscles=(("gluteus_maximus", 1.0),),
        dose=Prescription(3, 8, rest_s=90),
        dose_source="test",
    )


def fill(plan: PlanFile, weeks: int = 1) -> Weeks:
    """Two sessions and two runs in each of some weeks; the weeks come back."""
    planner = Planner(plan)
    for start in (MONDAY + timedelta(weeks=n) for n in range(weeks)):
        _fill_week(planner, start)
    return plan.read([MONDAY + timedelta(weeks=n) for n in range(weeks)])


def add_run(plan: PlanFile, on: date = MONDAY) -> str:
    """One small edit; its id comes back once it is saved."""
    run = Run(new_id(), RunKind.EASY, 6.5)
    Planner(plan).make(changes.add_run(run, Place(on)))
    return run.id


def run_ids(plan: PlanFile, start: date = MONDAY) -> set[str]:
    """Ids of all runs of a week."""
    (week,) = plan.read([start])
    return {run.id for day in week.days for run in day.runs}


def sha256(path: Path) -> str:
    """Hash of a file's bytes; only for files that this process has not open."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _fill_week(planner: Planner, start: date) -> None:
    for day in (start + timedelta(1), start + timedelta(3)):
        planner.make(changes.place_exercise(exercise("Hip thrust"), Place(day)))
        session = planner.week(start).day(day).sessions[0]
        into = Place(day, session_id=session.id)
        plank = Prescription(2, seconds=30, load_kg=2.5, side=Side.LEFT)
        planner.make(changes.place_exercise(exercise("Side plank"), into, plank))
        planner.make(changes.rename_session(session.id, day, "Stärke 力 <b>&'"))
    planner.make(changes.add_run(Run(new_id(), RunKind.LONG, 18.0), Place(start + timedelta(6))))
    planner.make(changes.add_run(Run(new_id(), RunKind.TEMPO, None, 40), Place(start)))
