"""S0-31: at least two exercises for glutes or hamstrings on one or two days a week."""

from runstrength_desktop.coaching.balance import GLUTES, HAMSTRINGS
from runstrength_desktop.coaching.check import Check, CheckStatus
from runstrength_desktop.coaching.checked_week import CheckedWeek, planned
from runstrength_desktop.coaching.checked_week import counted_work as work_of
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Day

ID = "posterior_dose"
SOURCES = ("S0-31", "S0-04", "R16")

FEWEST_EXERCISES = 2

_FORMULA = (
    "The most different exercises on one day whose prime mover is a glute or a hamstring. "
    "The articles ask for two or three on one or two days a week."
)


def posterior_dose(seen: CheckedWeek) -> Check:
    """How many such exercises the fullest day holds; a running week without any is told."""
    most = max(_exercises_on(day, seen) for day in seen.week.days)
    return Check(
        ID,
        _status(seen, most),
        float(most),
        "exercises",
        _reason(seen, most),
        _FORMULA,
        SOURCES,
        low=FEWEST_EXERCISES,
    )


def leads_the_back_of_the_leg(exercise: Exercise) -> bool:
    """Whether a glute or a hamstring is a prime mover."""
    return any(exercise.weight(muscle) >= 1 for muscle in (*GLUTES, *HAMSTRINGS))


def _status(seen: CheckedWeek, most: int) -> CheckStatus:
    if seen.is_trained or not seen.runs:
        return seen.at_least(most, FEWEST_EXERCISES)
    return CheckStatus.OK if seen.is_near_race else CheckStatus.NOTICE


def _reason(seen: CheckedWeek, most: int) -> str:
    told = planned(most, "exercise")
    if not seen.is_trained and seen.runs and not seen.is_near_race:
        return "Runs are planned, but no exercise for glutes and hamstrings yet."
    return seen.why(
        most,
        FEWEST_EXERCISES,
        well=f"{told} for glutes and hamstrings on the fullest day.",
        little=f"{told} for glutes and hamstrings on any day; two on one day are the least.",
    )


def _exercises_on(day: Day, seen: CheckedWeek) -> int:
    kept = (session for session in day.sessions if session.status is not Status.SKIPPED)
    items = (item for session in kept for item in session.items)
    work = work_of(items, seen.exercises)
    return len({one.exercise.id for one in work if leads_the_back_of_the_leg(one.exercise)})
