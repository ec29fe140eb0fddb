"""The guides that ship: complete, and fit for the places that ship."""

from runstrength_desktop import composition
from runstrength_desktop.domain.exercise_guide import Noise, Space
from runstrength_desktop.domain.training_place import TrainingPlace

CATALOGUE = composition.catalogue()


def test_every_built_in_exercise_has_a_guide() -> None:
    assert CATALOGUE.guides.keys() == {exercise.id for exercise in CATALOGUE.exercises}


def test_every_exercise_can_be_done_at_a_built_in_place() -> None:
    odd = [
        exercise.id
        for exercise in CATALOGUE.exercises
        if not any(p.allows(exercise, CATALOGUE.guides[exercise.id]) for p in CATALOGUE.places)
    ]
    assert odd == []


def test_a_place_refuses_what_is_too_loud_or_needs_more_room() -> None:
    jump, guide = CATALOGUE.by_id["squat_jump"], CATALOGUE.guides["squat_jump"]
    attic = TrainingPlace("attic", "Attic", frozenset(), Noise.QUIET, Space.LANE)
    field = TrainingPlace("field", "Field", frozenset(), Noise.LOUD, Space.LANE)
    assert not attic.allows(jump, guide)
    assert field.allows(jump, guide)
