"""Regions of a check exist, and are those that its figure counts."""

from runstrength_desktop import composition
from runstrength_desktop.coaching.check import Check, CheckStatus, Scope
from runstrength_desktop.coaching.check_muscles import _COUNTED, muscles_of


def check(check_id: str, *subjects: str) -> Check:
    return Check(
        check_id, CheckStatus.OK, 1.0, "sets", "", "", (), Scope.WEEK, subjects=tuple(subjects)
    )


def test_every_region_is_one_of_the_map() -> None:
    known = composition.catalogue().muscle_by_id
    assert all(set(muscles_of(check(key))) <= set(known) for key in _COUNTED)


def test_a_check_that_names_its_muscles_is_believed() -> None:
    assert muscles_of(check("set_rise", "soleus")) == ("soleus",)
    assert muscles_of(check("neglected", "hip_adductors")) == ("hip_adductors",)


def test_front_and_back_of_the_thigh_are_meant_by_their_ratio() -> None:
    found = muscles_of(check("hamstring_quad"))
    assert found[:2] == ("biceps_femoris", "medial_hamstrings")
    assert len(found) == 6


def test_sessions_and_runs_are_no_muscles() -> None:
    assert muscles_of(check("run_spacing", "soleus", "run")) == ()
