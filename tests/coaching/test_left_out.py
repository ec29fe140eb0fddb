"""R17: what a week leaves out, most important first, and what would help."""

from runstrength_desktop.coaching.left_out import helpers, left_out
from tests.coaching.coaching_values import exercise, muscle, sets

GLUTE = muscle("gluteus_maximus", "glutes", is_priority=True)
DEEP_GLUTE = muscle("deep_hip_rotators", "glutes", is_priority=True)
ADDUCTORS = muscle("hip_adductors", "adductors")
SHIN = muscle("tibialis_anterior", "lower leg")
ARCH = muscle("tibialis_posterior", "lower leg")
BICEPS = muscle("biceps_brachii", "arms")
ALL = (BICEPS, SHIN, ARCH, ADDUCTORS, GLUTE, DEEP_GLUTE)


def test_priority_muscles_come_first_then_legs_then_the_upper_body() -> None:
    assert left_out(ALL, sets()) == (GLUTE, ADDUCTORS, SHIN, BICEPS)


def test_a_region_that_has_any_set_is_not_left_out() -> None:
    assert left_out(ALL, sets(gluteus_maximus=0.25, hip_adductors=3)) == (SHIN, BICEPS)


def test_a_priority_muscle_is_not_left_out_while_its_group_works() -> None:
    assert left_out((GLUTE, DEEP_GLUTE), sets(gluteus_maximus=1)) == ()
    assert left_out((GLUTE, DEEP_GLUTE), sets(deep_hip_rotators=1)) == ()


def test_a_muscle_without_a_part_in_running_is_never_left_out() -> None:
    assert left_out((muscle("forearm_flexors", "arms", gait=()),), sets()) == ()


def test_one_region_stands_for_its_group() -> None:
    assert left_out((SHIN, ARCH), sets()) == (SHIN,)
    assert left_out((SHIN, ARCH), sets(tibialis_anterior=2)) == (ARCH,)


def test_the_helper_works_the_region_most_needs_least_and_is_easiest() -> None:
    work = (("hip_adductors", 1.0),)
    plank = exercise("copenhagen", work, level=4)
    easy = exercise("side_lying", work, level=1)
    cable = exercise("cable_adduction", work, equipment=(frozenset({"cable"}),))
    lunge = exercise("lunge", (("hip_adductors", 0.5),))
    assert helpers((ADDUCTORS,), (lunge, cable, plank, easy)) == (easy,)
    assert helpers((ADDUCTORS,), (lunge, cable)) == (cable,)


def test_each_region_gets_its_own_helper() -> None:
    both = exercise("a_both", (("hip_adductors", 1.0), ("tibialis_anterior", 1.0)))
    raise_ = exercise("b_raise", (("tibialis_anterior", 1.0),))
    assert helpers((ADDUCTORS, SHIN), (both, raise_)) == (both, raise_)


def test_stretches_and_jumps_are_no_helpers_and_none_may_be_left() -> None:
    stretch = exercise("stretch", (("hip_adductors", 1.0),), pattern="mobility")
    hop = exercise("hop", (("hip_adductors", 1.0),), pattern="plyometric")
    assert helpers((ADDUCTORS,), (stretch, hop)) == ()
