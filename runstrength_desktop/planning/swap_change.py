"""Another exercise in the place of a planned one."""

from dataclasses import replace
from datetime import date

from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.ordered import replaced
from runstrength_desktop.domain.prescription import Prescription, Side
from runstrength_desktop.domain.session_edits import change_session
from runstrength_desktop.domain.weeks import Weeks, find_item
from runstrength_desktop.planning.change import Change, change_of


def swap_exercise(item_id: str, on: date, exercise: Exercise) -> Change:
    """Put `exercise` where a planned one is; its dose stays as far as it fits."""

    def apply(weeks: Weeks) -> Weeks:
        _, session, item = find_item(weeks, item_id)
        dose = fitting_dose(item.prescription, exercise)
        swapped = replace(
            item, exercise_id=exercise.id, exercise_name=exercise.name, prescription=dose
        )
        return change_session(weeks, replace(session, items=replaced(session.items, swapped)))

    return change_of("Swap exercise", (on,), apply)


def fitting_dose(dose: Prescription, exercise: Exercise) -> Prescription:
    """The dose for another exercise: sets and rest stay, and reps or seconds if it has such.

    A load is of the exercise it was chosen for, so it goes.
    """
    usual = exercise.dose
    is_same_work = (dose.reps is None) == (usual.reps is None) and dose.distance_m is None
    kept = dose if is_same_work else replace(usual, sets=dose.sets, rest_s=dose.rest_s)
    side = kept.side if exercise.unilateral else Side.EACH
    return replace(kept, load_kg=None, load_percent=None, band=None, side=side)
