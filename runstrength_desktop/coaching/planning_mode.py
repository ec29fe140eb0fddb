"""R14: which days strength belongs on: hard days, days without a run, or easy days."""

from runstrength_desktop.coaching.timeline import RunClass, run_class
from runstrength_desktop.domain.planning_mode import PlanningMode
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Day

__all__ = ["RULE", "PlanningMode", "suits"]

RULE = "R14"


def suits(day: Day, mode: PlanningMode) -> bool:
    """Whether a day is of the kind that the mode puts leg strength on."""
    classes = {run_class(run) for run in day.runs if run.status is not Status.SKIPPED} - {None}
    if mode is PlanningMode.FREE_DAYS:
        return not classes
    if mode is PlanningMode.EASY_DAYS:
        return classes == {RunClass.EASY}
    return RunClass.QUALITY in classes
