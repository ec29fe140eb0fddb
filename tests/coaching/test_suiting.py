"""What suits a body and a place, and what stands in for what does not (R32)."""

import pytest

from runstrength_desktop import composition
from runstrength_desktop.coaching.suiting import (
    Hindrance,
    Obstacle,
    Setting,
    hindrance,
    stand_ins,
)
from runstrength_desktop.domain.exercise_guide import Caution, Noise, Space
from runstrength_desktop.domain.training_place import TrainingPlace

CATALOGUE = composition.catalogue()
BY_ID, GUIDES = CATALOGUE.by_id, CATALOGUE.guides
NOWHERE = frozenset[str]()


def _at(
    *things: str,
    noise: Noise = Noise.LOUD,
    careful: frozenset[Caution] = frozenset(),
    spared: frozenset[str] = frozenset(),
    level: int = 2,
) -> Setting:
    place = TrainingPlace("here", "Here", frozenset(things), noise, Space.LANE)
    return Setting(place, careful, spared, level)


@pytest.mark.parametrize(
    ("exercise", "setting", "expected"),
    [
        ("hip_thrust", _at(), Hindrance(Obstacle.EQUIPMENT, ("barbell", "bench"))),
        ("hip_thrust", _at("bench"), Hindrance(Obstacle.EQUIPMENT, ("barbell",))),
        ("hip_thrust", _at("bench", "barbell"), None),
        ("tuck_jump", _at(noise=Noise.QUIET), Hindrance(Obstacle.ROOM)),
        (
            "back_squat",
            _at("barbell", "rack", careful=frozenset({Caution.DEEP_KNEE})),
            Hindrance(Obstacle.CAREFUL, ("deep_knee",)),
        ),
        ("plank", _at(spared=frozenset({"plank"})), Hindrance(Obstacle.SPARED)),
        ("plank", _at(careful=frozenset(Caution)), None),
        ("hip_thrust", Setting(None, frozenset(), frozenset(), 1), None),
    ],
)
def test_what_stands_in_the_way(
    exercise: str, setting: Setting, expected: Hindrance | None
) -> None:
    assert hindrance(BY_ID[exercise], GUIDES, setting) == expected


def test_an_exercise_without_a_guide_is_not_for_the_careful() -> None:
    setting = _at(careful=frozenset({Caution.OVERHEAD}))
    assert hindrance(BY_ID["plank"], {}, setting) == Hindrance(Obstacle.CAREFUL, ("overhead",))
    assert hindrance(BY_ID["plank"], {}, _at()) is None


def test_what_stands_in_keeps_pattern_and_muscles_and_suits() -> None:
    for exercise in CATALOGUE.exercises:
        for setting in (_at(), _at("band"), _at(careful=frozenset({Caution.DEEP_KNEE}))):
            swap = next(iter(stand_ins(exercise, CATALOGUE.exercises, GUIDES, setting)), None)
            if swap is not None:
                assert swap.exercise.pattern == exercise.pattern
                assert swap.exercise.level <= max(setting.level, exercise.level)
                assert swap.overlap > 0
                assert hindrance(swap.exercise, GUIDES, setting) is None


def test_what_is_taken_does_not_stand_in_twice() -> None:
    row = BY_ID["dumbbell_row"]
    first, *_ = stand_ins(row, CATALOGUE.exercises, GUIDES, _at("band"))
    second, *_ = stand_ins(row, CATALOGUE.exercises, GUIDES, _at("band"), {first.exercise.id})
    assert second.exercise.id != first.exercise.id


def test_where_nothing_keeps_its_pattern_nothing_stands_in() -> None:
    curl = BY_ID["swiss_ball_hamstring_curl"]
    assert not stand_ins(curl, CATALOGUE.exercises, GUIDES, _at())
