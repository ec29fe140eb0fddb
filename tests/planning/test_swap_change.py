"""Swapping a planned exercise keeps what still makes sense of its dose."""

from dataclasses import replace

import pytest

from runstrength_desktop import composition
from runstrength_desktop.domain.prescription import Prescription, Side
from runstrength_desktop.domain.week import Week
from runstrength_desktop.planning.swap_change import fitting_dose, swap_exercise
from tests.domain.plan_values import MONDAY, item, session

EXERCISES = composition.catalogue().by_id


@pytest.mark.parametrize(
    ("dose", "exercise", "kept"),
    [
        (
            Prescription(4, 6, load_kg=60, rest_s=150, rpe=8),
            "dumbbell_rdl",
            Prescription(4, 6, rest_s=150, rpe=8),
        ),
        (Prescription(4, 6, rest_s=90), "plank", Prescription(4, seconds=30, rest_s=90)),
        (Prescription(2, seconds=45), "dead_bug", Prescription(2, 10)),
        (Prescription(3, 8, side=Side.LEFT), "back_squat", Prescription(3, 8)),
        (Prescription(3, 8, side=Side.LEFT), "step_up", Prescription(3, 8, side=Side.LEFT)),
    ],
)
def test_the_dose_stays_as_far_as_it_fits(
    dose: Prescription, exercise: str, kept: Prescription
) -> None:
    assert fitting_dose(dose, EXERCISES[exercise]) == kept


def test_only_the_chosen_exercise_changes() -> None:
    first, second = item("hip_thrust"), item("plank")
    week = Week.empty(MONDAY)
    week = week.with_day(replace(week.days[0], sessions=(session("Legs", first, second),)))
    change = swap_exercise(first.id, MONDAY, EXERCISES["glute_bridge"])
    (after,) = change.apply((week,))
    swapped, left = after.days[0].sessions[0].items
    assert (swapped.id, swapped.exercise_id) == (first.id, "glute_bridge")
    assert swapped.exercise_name == "Glute bridge"
    assert left == second
