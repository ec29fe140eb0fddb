"""The plan of the athlete that a command names."""

from pathlib import Path

from runstrength_desktop import composition
from runstrength_desktop.domain.athlete import Athlete, athlete_called
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.storage.plan_file import PlanFile


def open_plan_of(athlete: str, database: Path) -> PlanFile:
    """The plan for reading and writing; `PlanError` if nobody in it is called so."""
    check_there(athlete, database)
    return _used_by(athlete, composition.open_plan(database))


def look_at_plan_of(athlete: str, database: Path) -> PlanFile:
    """The plan as it is, also while a window has it open."""
    return _used_by(athlete, composition.open_plan_for_reading(database))


def check_there(athlete: str, database: Path) -> None:
    """`PlanError` if an athlete is named and there is no plan to hold anybody."""
    if athlete and not database.exists():
        athlete_called(athlete, [Athlete("", "")])


def _used_by(athlete: str, plan: PlanFile) -> PlanFile:
    try:
        if athlete:
            plan.use_athlete(athlete_called(athlete, plan.athletes()).id, remember=False)
    except PlanError:
        plan.close()
        raise
    return plan
