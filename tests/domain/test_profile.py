"""A profile holds only what makes sense, and says in one sentence what does not."""

import math
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.profile import Profile, Race, in_order

RACE = Race(date(2027, 4, 18), "City half", 21.1)


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"level": 0}, "A level must be between 1 and 5, not 0."),
        ({"level": 6}, "A level must be between 1 and 5, not 6."),
        ({"minutes": (30,) * 6}, "Give the minutes of each of the seven weekdays."),
        (
            {"minutes": (30,) * 6 + (181,)},
            "The minutes of a day must be between 0 and 180, not 181.",
        ),
        ({"minutes": (-1,) * 7}, "The minutes of a day must be between 0 and 180, not -1."),
        ({"places": ("home", "home")}, "Choose each place once."),
        ({"races": (RACE,) * 51}, "A profile can hold at most 50 races."),
    ],
)
def test_what_makes_no_sense_is_one_sentence(changed: dict[str, Any], sentence: str) -> None:
    with pytest.raises(PlanError) as refused:
        Profile(**changed)
    assert str(refused.value) == sentence


@pytest.mark.parametrize("kilometres", [0, -1, 500.1, math.nan, math.inf])
def test_a_race_has_a_distance(kilometres: float) -> None:
    with pytest.raises(PlanError, match="distance must be more than 0 and at most 500 km"):
        replace(RACE, distance_km=kilometres)


def test_a_race_is_in_the_years_of_a_plan() -> None:
    with pytest.raises(PlanError, match="outside the years"):
        replace(RACE, date=date(2200, 1, 1))
    with pytest.raises(PlanError, match="at most 200 characters"):
        replace(RACE, name="x" * 201)


def test_the_ends_of_every_range_are_allowed() -> None:
    for level in (1, 5):
        assert Profile(level=level).level == level
    assert Profile(minutes=(0, 180) + (0,) * 5).minutes_on(date(2026, 11, 24)) == 180


def test_races_stand_by_date_each_once() -> None:
    early = replace(RACE, date=date(2027, 4, 11))
    assert in_order([RACE, early, RACE]) == (early, RACE)
    assert Profile(races=(early, RACE)).races == (early, RACE)
    with pytest.raises(ValueError, match="order of their dates"):
        Profile(races=(RACE, early))


def test_equipment_is_known_as_soon_as_anything_is_told() -> None:
    assert not Profile().knows_equipment
    assert Profile(places=("home",)).knows_equipment
    assert Profile(equipment=frozenset({"band"})).knows_equipment
