"""What keeps an own exercise from being saved, and what is tidied before it is."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from runstrength_desktop.composition import catalogue as built_in
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.exercise import Impact
from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.domain.user_text import NOTE_LIMIT
from runstrength_desktop.planning.library import Library
from runstrength_desktop.planning.own_check import LINE_LIMIT, OwnField
from runstrength_desktop.planning.planner import Planner
from tests.planning.memory_store import MemoryStore
from tests.storage.own_values import HOSTILE, own_exercise


@pytest.fixture
def library() -> Library:
    return Library(built_in(), Planner(MemoryStore()))


Fault = Callable[[OwnExercise], OwnExercise]


def _exercise(**changed: Any) -> Fault:
    return lambda own: replace(own, exercise=replace(own.exercise, **changed))


def _guide(**changed: Any) -> Fault:
    def change(own: OwnExercise) -> OwnExercise:
        assert own.guide
        return replace(own, guide=replace(own.guide, **changed))

    return change


FAULTS: dict[str, tuple[Fault, OwnField, str]] = {
    "no name": (_exercise(name="  "), OwnField.NAME, "Give the exercise a name"),
    "no letters": (_exercise(name="\u202e!"), OwnField.NAME, "Give the exercise a name"),
    "long": (_exercise(name="x" * 201), OwnField.NAME, "at most 200 characters"),
    "a name that is there": (_exercise(name="GLUTE BRIDGE"), OwnField.NAME, "already"),
    "an alias that is there": (
        _exercise(aliases=("bum bridge",)),
        OwnField.ALIASES,
        "“bum bridge” is another name of “Glute bridge”",
    ),
    "a strange pattern": (_exercise(pattern="dance"), OwnField.PATTERN, "from the list"),
    "level 6": (_exercise(level=6), OwnField.LEVEL, "1 to 5"),
    "strange equipment": (
        _exercise(equipment=(frozenset({"rope"}),)),
        OwnField.EQUIPMENT,
        "from the list",
    ),
    "no muscle": (_exercise(muscles=()), OwnField.MUSCLES, "prime mover"),
    "no prime mover": (_exercise(muscles=(("soleus", 0.5),)), OwnField.MUSCLES, "prime mover"),
    "a strange muscle": (_exercise(muscles=(("tail", 1.0),)), OwnField.MUSCLES, "from the list"),
    "a muscle twice": (
        _exercise(muscles=(("soleus", 1.0), ("soleus", 0.5))),
        OwnField.MUSCLES,
        "each muscle once",
    ),
    "an odd weight": (
        _exercise(muscles=(("soleus", 1.0), ("fibulares", 0.7))),
        OwnField.MUSCLES,
        "stabiliser",
    ),
    "no landings": (_exercise(pattern="plyometric"), OwnField.CONTACTS, "landings"),
    "long cue": (_guide(cues=("x" * (LINE_LIMIT + 1),)), OwnField.CUES, "at most 1000"),
    "many cues": (_guide(cues=tuple(map(str, range(51)))), OwnField.CUES, "At most 50 lines"),
    "long set-up": (_guide(setup="x" * (NOTE_LIMIT + 1)), OwnField.SETUP, "at most 10000"),
    "long author": (lambda own: replace(own, author="x" * 201), OwnField.AUTHOR, "at most 200"),
}


@pytest.mark.parametrize(("fault", "field", "sentence"), FAULTS.values(), ids=FAULTS.keys())
def test_each_fault_is_one_calm_sentence_at_its_field(
    library: Library, fault: Fault, field: OwnField, sentence: str
) -> None:
    own = fault(own_exercise())
    ((problem,),) = library.problems([own])
    assert problem.field is field
    assert sentence in problem.sentence
    assert problem.sentence.endswith(".")
    with pytest.raises(PlanError) as refused:
        library.save(own)
    assert str(refused.value) == problem.sentence
    assert library.catalogue == built_in()


def test_what_is_sound_has_no_problem(library: Library) -> None:
    lands = _exercise(pattern="plyometric", contacts_per_rep=2, impact=Impact.LOW)
    assert library.problems([own_exercise(), lands(own_exercise("own-2", "Hop on"))])[0] == ()


def test_text_is_tidied_and_nothing_else(library: Library) -> None:
    own = own_exercise(name=f"  {HOSTILE}\n\x07 ")
    own = replace(own, exercise=replace(own.exercise, aliases=(" march ", "march", "MARCH", "")))
    own = replace(own, exercise=replace(own.exercise, muscles=own.exercise.muscles[::-1]))
    own = replace(own, exercise=replace(own.exercise, contacts_per_rep=2))
    library.save(own)
    (kept,) = (e for e in library.catalogue.exercises if e.id == "own-1")
    assert kept.name == HOSTILE
    assert kept.aliases == ("march",)
    assert kept.muscles[0] == ("vastus_lateralis", 1.0)
    assert kept.contacts_per_rep == 0


def test_an_override_keeps_the_names_that_two_built_in_ones_share() -> None:
    first, second = (built_in().by_id[key] for key in ("glute_bridge", "hip_thrust"))
    shared = tuple(replace(e, aliases=("bridging",)) for e in (first, second))
    library = Library(replace(built_in(), exercises=shared), Planner(MemoryStore()))
    for exercise in shared:
        draft = library.draft(exercise.id)
        library.save(replace(draft, exercise=replace(exercise, level=5)))
    assert [e.level for e in library.catalogue.exercises] == [5, 5]
    with pytest.raises(PlanError, match="“bridging” is another name"):
        library.save(_exercise(aliases=("bridging",))(own_exercise()))
