"""R14: which days strength belongs on: hard days, days without a run, or easy days."""

from enum import StrEnum

from runstrength_desktop.coaching.timeline import RunClass, run_class
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Day

RULE = "R14"


class PlanningMode(StrEnum):
    """A: after a quality run, so that hard days are hard; B: no run (S2-24); C: an easy run."""

    HARD_DAYS = "A"
    FREE_DAYS = "B"
    EASY_DAYS = "C"


def suits(day: Day, mode: PlanningMode) -> bool:
    """Whether a day is of the kind that the mode puts leg strength on."""
    classes = {run_class(run) for run in day.runs if run.status is not Status.SKIPPED} - {None}
    if mode is PlanningMode.FREE_DAYS:
        return not classes
    if mode is PlanningMode.EASY_DAYS:
        return classes == {RunClass.EASY}
    return RunClass.QUALITY in classes
