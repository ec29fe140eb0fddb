"""Muscles and things are understood by what people call them."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.planning.spoken_names import equipment_named, muscles_named
from tests.db.shipped import catalogue

CALVES = {"gastrocnemius", "soleus"}


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("soleus", {"soleus"}),
        ("SOLEUS", {"soleus"}),
        ("gluteus_maximus", {"gluteus_maximus"}),
        ("glute max", {"gluteus_maximus"}),
        ("calf", CALVES),
        ("Waden", CALVES),
        ("solues", {"soleus"}),
        ("gastroc", {"gastrocnemius"}),
        ("IT band", {"tensor_fasciae_latae"}),
        ("Gesäß", {"gluteus_maximus", "deep_hip_rotators"}),
        ("hamstrnigs", {"biceps_femoris", "medial_hamstrings"}),
    ],
)
def test_a_muscle_is_known_by_many_names(said: str, meant: set[str]) -> None:
    assert muscles_named(catalogue(), said) == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("band", {"band"}),
        ("dumbbells", {"dumbbell"}),
        ("dumbel", {"dumbbell"}),
        ("gym ball", {"swiss_ball"}),
        ("swiss_ball", {"swiss_ball"}),
        ("Kurzhanteln", {"dumbbell"}),
        ("nothing", set()),
        ("none", set()),
    ],
)
def test_a_thing_is_known_by_many_names(said: str, meant: set[str]) -> None:
    assert equipment_named(catalogue(), said) == meant


@pytest.mark.parametrize("said", ["vastus", "rotator", "leg"])
def test_what_may_mean_several_muscles_is_asked_back(said: str) -> None:
    with pytest.raises(PlanError, match=r"did you mean “.+” or “.+”\?"):
        muscles_named(catalogue(), said)


@pytest.mark.parametrize("said", ["", " ", "xyzzy", "x" * 5000, "<zq>"])
def test_what_nothing_is_called_is_one_sentence_with_an_example(said: str) -> None:
    for named in (muscles_named, equipment_named):
        with pytest.raises(PlanError, match="such as “") as refused:
            named(catalogue(), said)
        assert len(str(refused.value)) < 200


@given(st.text(max_size=40))
def test_any_text_is_understood_or_refused(said: str) -> None:
    for named in (muscles_named, equipment_named):
        with suppress(PlanError):
            assert isinstance(named(catalogue(), said), frozenset)


def test_every_name_in_the_catalogue_means_itself() -> None:
    for muscle in catalogue().muscles:
        assert muscle.id in muscles_named(catalogue(), muscle.name)
    for thing in catalogue().equipment:
        assert equipment_named(catalogue(), thing.name) == {thing.id}
