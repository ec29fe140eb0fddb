"""Text that names an exercise: one is meant, or the sentence says what to write."""

import pytest

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.planning.catalogue import Catalogue


def made(name: str, shown: str, *aliases: str) -> Exercise:
    return Exercise(
        id=name,
        name=shown,
        aliases=aliases,
        pattern="squat",
        level=1,
        unilateral=False,
        equipment=(frozenset(),),
        muscles=(("gluteus_maximus", 1.0),),
        dose=Prescription(3, reps=8),
        dose_source="default",
    )


SQUAT = made("back_squat", "Barbell back squat", "squat", "press")
PRESS = made("leg_press", "Leg press", "press")
CATALOGUE = Catalogue((), (SQUAT, PRESS), ())


def refusal(text: str) -> str:
    with pytest.raises(PlanError) as caught:
        CATALOGUE.named(text)
    return str(caught.value)


@pytest.mark.parametrize("text", ["back_squat", "Barbell Back-Squat", " SQUAT ", "squát"])
def test_id_name_and_alias_find_it_whatever_case_and_marks(text: str) -> None:
    assert CATALOGUE.named(text) is SQUAT


def test_two_that_share_a_name_are_both_named() -> None:
    assert refusal("press") == (
        "“press” may mean “Barbell back squat” (back_squat) or “Leg press” (leg_press); "
        "write one of these names."
    )


def test_a_near_miss_is_offered() -> None:
    assert refusal("squatt") == (
        "No exercise is called “squatt”; did you mean “Barbell back squat” (back_squat)?"
    )


def test_nothing_near_sends_to_the_catalogue() -> None:
    assert refusal("zither") == "No exercise is called “zither”; choose a name from the catalogue."


@pytest.mark.parametrize("text", ["", "   ", "!?"])
def test_no_name_asks_for_one(text: str) -> None:
    assert refusal(text) == "Write the name of an exercise, such as “hip thrust”."


def test_a_hostile_name_is_quoted_short() -> None:
    assert len(refusal("<b>\x1b" + "x" * 10_000)) < 120
