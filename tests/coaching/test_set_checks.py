"""Checks that count sets: each at its numbers, without strength, and near a race."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from runstrength_desktop.coaching import hip_and_trunk as hips
from runstrength_desktop.coaching.calf_and_soleus import calf, soleus
from runstrength_desktop.coaching.check import Check, CheckStatus
from runstrength_desktop.coaching.checked_week import CheckedWeek
from runstrength_desktop.coaching.evenness import left_right, push_pull
from runstrength_desktop.coaching.front_and_back import hamstring_quad, posterior_share
from runstrength_desktop.coaching.neglected import areas, neglected
from runstrength_desktop.coaching.posterior_dose import posterior_dose
from runstrength_desktop.coaching.upper_body import upper_body
from runstrength_desktop.domain.block import Block, BlockKind
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.prescription import Prescription, Side
from runstrength_desktop.domain.week import Run, RunKind, Session
from tests.coaching.checked_values import laid, monday, planned, run, seen, shipped
from tests.coaching.coaching_values import exercise
from tests.db.shipped import catalogue

OK, UNKNOWN, NOTICE = CheckStatus.OK, CheckStatus.UNKNOWN, CheckStatus.NOTICE

THRUST = exercise("thrust", (("gluteus_maximus", 1.0),), pattern="bridge_thrust")
CURL = exercise("curl", (("biceps_femoris", 1.0),), pattern="knee_flexion")
SQUAT = exercise("squat", (("vastus_lateralis", 1.0),))
ABDUCTION = exercise("abduction", (("gluteus_medius", 1.0),), pattern="lateral_stability")
HALF_ABDUCTION = exercise("half", (("gluteus_minimus", 0.5),), pattern="lateral_stability")
PLANK = exercise("plank", (("rectus_abdominis", 0.25),), pattern="anti_extension")
PRESS = exercise("press", (("pectoralis_major", 0.25),), pattern="push")
ROW = exercise("row", (("rhomboids", 1.0),), pattern="pull")
CALF = exercise("calf", (("gastrocnemius", 1.0), ("soleus", 1.0)), pattern="calf")
SOLEUS = exercise("soleus", (("soleus", 1.0), ("gastrocnemius", 0.25)), pattern="calf")
STRETCH = exercise("stretch", (("gluteus_maximus", 1.0),), pattern="mobility")
ALL = (
    *(THRUST, CURL, SQUAT, ABDUCTION, HALF_ABDUCTION, PLANK, PRESS),
    *(ROW, CALF, SOLEUS, STRETCH),
)

Look = Callable[[CheckedWeek], Check]


def week_of(*work: tuple[Exercise, int], runs: bool = True) -> CheckedWeek:
    things: list[Run | Session] = [planned(*((e, Prescription(n, reps=8)) for e, n in work))]
    return seen(laid(monday(), {1: [*things, *([run()] if runs else [])]}), *ALL)


def found(look: Look, *work: tuple[Exercise, int]) -> tuple[CheckStatus, float | None]:
    check = look(week_of(*work))
    return check.status, check.value


def test_s0_31_two_exercises_for_the_back_on_one_day_are_enough() -> None:
    assert found(posterior_dose, (THRUST, 1), (CURL, 1)) == (OK, 2)
    assert found(posterior_dose, (THRUST, 3), (SQUAT, 3)) == (NOTICE, 1)
    assert found(posterior_dose, (THRUST, 1), (THRUST, 1)) == (NOTICE, 1)
    assert found(posterior_dose, (THRUST, 1), (STRETCH, 1)) == (NOTICE, 1)


def test_warm_ups_do_not_count() -> None:
    session = planned((THRUST, Prescription(2, reps=8)), (CURL, Prescription(2, reps=8)))
    first, second = session.items
    warm = replace(session, items=(replace(first, block=Block(BlockKind.WARM_UP)), second))
    check = posterior_dose(seen(laid(monday(), {1: [warm]}), *ALL))
    assert (check.status, check.value) == (NOTICE, 1)


def test_s0_31_asks_for_them_on_the_same_day() -> None:
    one, other = (
        planned((THRUST, Prescription(2, reps=8))),
        planned((CURL, Prescription(2, reps=8))),
    )
    apart = seen(laid(monday(), {1: [one], 4: [other]}), *ALL)
    together = seen(laid(monday(), {1: [one, other]}), *ALL)
    assert (posterior_dose(apart).status, posterior_dose(together).status) == (NOTICE, OK)


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        ([(ABDUCTION, 1), (HALF_ABDUCTION, 3)], (NOTICE, 1.5)),
        ([(ABDUCTION, 2)], (OK, 2)),
        ([(HALF_ABDUCTION, 4)], (OK, 2)),
    ],
)
def test_r22_the_side_of_the_hip_has_two_sets(
    work: list[tuple[Exercise, int]], expected: tuple[CheckStatus, float]
) -> None:
    assert found(hips.hip_stability, *work) == expected


@pytest.mark.parametrize(
    ("look", "one"), [(hips.trunk, PLANK), (upper_body, PRESS)], ids=["core", "upper body"]
)
def test_r03_and_s1_04_one_whole_set_is_the_least(look: Look, one: Exercise) -> None:
    assert found(look, (THRUST, 1)) == (NOTICE, 0)
    assert found(look, (one, 3)) == (NOTICE, 0.75)
    assert found(look, (one, 4)) == (OK, 1)


@pytest.mark.parametrize(
    ("back", "front", "expected"),
    [(5, 5, NOTICE), (11, 9, OK), (15, 5, OK), (16, 4, OK), (10, 9, NOTICE)],
)
def test_r22_the_posterior_share_is_told_below_55_per_cent(
    back: int, front: int, expected: CheckStatus
) -> None:
    check = posterior_share(week_of((THRUST, back), (SQUAT, front)))
    assert (check.status, check.value) == (expected, round(back / (back + front), 6))
    assert (check.low, check.high) == (0.55, 0.75)


@pytest.mark.parametrize(
    ("back", "front", "expected"),
    [
        (2, 4, NOTICE),
        (3, 5, OK),
        (9, 6, OK),
        (2, 3, UNKNOWN),
        (5, 9, NOTICE),
    ],
)
def test_r22_hamstrings_against_quads_from_four_quad_sets_on(
    back: int, front: int, expected: CheckStatus
) -> None:
    assert found(hamstring_quad, (CURL, back), (SQUAT, front))[0] is expected


def test_r22_a_plan_that_leans_to_the_back_is_described_but_not_told() -> None:
    ratio = hamstring_quad(week_of((CURL, 7), (SQUAT, 4)))
    share = posterior_share(week_of((CURL, 16), (SQUAT, 5)))
    assert (ratio.status, share.status) == (OK, OK)
    assert "1.75 times as often" in ratio.reason
    assert "leans to the back" in share.reason


def test_r22_front_without_back_is_told_in_words() -> None:
    assert hamstring_quad(week_of((SQUAT, 4))).reason.endswith("but not the back.")


@pytest.mark.parametrize(("count", "expected"), [(3, NOTICE), (4, OK)])
def test_r26_a_running_week_has_four_calf_sets(count: int, expected: CheckStatus) -> None:
    assert found(calf, (CALF, count)) == (expected, count)
    assert found(calf, (CALF, count - 2), (SOLEUS, 2)) == (expected, count)


@pytest.mark.parametrize(("count", "expected"), [(1, NOTICE), (2, OK)])
def test_r26_two_of_them_have_a_bent_knee(count: int, expected: CheckStatus) -> None:
    assert found(soleus, (CALF, 4), (SOLEUS, count)) == (expected, count)


def test_r26_asks_for_nothing_without_runs() -> None:
    still = week_of((THRUST, 2), runs=False)
    assert (calf(still).status, soleus(still).status) == (UNKNOWN, UNKNOWN)


def test_r26_cross_training_and_skipped_runs_are_no_running() -> None:
    cross = laid(monday(), {0: [run(RunKind.CROSS)], 1: [planned((THRUST, Prescription(2, 8)))]})
    assert calf(seen(cross, *ALL)).status is UNKNOWN


@pytest.mark.parametrize(
    ("push", "pull", "expected"),
    [
        (2, 2, OK),
        (1, 2, UNKNOWN),
        (4, 6, NOTICE),
        (67, 100, OK),
        (2, 3, NOTICE),
        (6, 4, OK),
        (7, 4, NOTICE),
        (4, 0, NOTICE),
    ],
)
def test_r22_push_and_pull_lie_between_two_thirds_and_one_and_a_half(
    push: int, pull: int, expected: CheckStatus
) -> None:
    sets = [(one, n) for one, total in ((PRESS, push), (ROW, pull)) for n in _in_twenties(total)]
    assert found(push_pull, *sets)[0] is expected


def _in_twenties(total: int) -> list[int]:
    return [20] * (total // 20) + ([total % 20] if total % 20 else [])


def sided(side: Side, sets: int) -> tuple[Exercise, Prescription]:
    return ABDUCTION, Prescription(sets, reps=8, side=side)


def test_r22_left_and_right_do_the_same_number_of_sets() -> None:
    even = planned(sided(Side.LEFT, 2), sided(Side.RIGHT, 2), sided(Side.EACH, 1))
    uneven = planned(sided(Side.LEFT, 3), sided(Side.RIGHT, 2))
    looks = [left_right(seen(laid(monday(), {1: [one]}), *ALL)) for one in (even, uneven)]
    assert [(one.status, one.value) for one in looks] == [(OK, 0), (NOTICE, 1)]


def test_r22_a_side_is_not_evened_by_another_exercise() -> None:
    crossed = planned(sided(Side.LEFT, 2), (CURL, Prescription(2, reps=8, side=Side.RIGHT)))
    assert left_right(seen(laid(monday(), {1: [crossed]}), *ALL)).status is NOTICE


def test_s2_18_neglected_areas_are_inner_thigh_inner_quad_and_back() -> None:
    named = {muscle.id for area in areas(catalogue().muscles) for muscle in area}
    assert {"hip_adductors", "vastus_medialis", "erector_spinae", "rhomboids"} <= named
    assert not named & {"gluteus_medius", "rectus_abdominis", "gluteus_maximus"}


def test_s2_18_an_area_without_any_set_is_told() -> None:
    dose = Prescription(2, reps=8)
    muscles = catalogue().muscles
    some = seen(laid(monday(), {1: [shipped(("sumo_squat", dose))]}), muscles=muscles)
    none = seen(laid(monday(), {1: [shipped(("plank", dose))]}), muscles=muscles)
    assert (neglected(some).status, neglected(some).value) == (OK, 0)
    assert (neglected(none).status, neglected(none).value) == (NOTICE, 3)


SET_LOOKS: list[Look] = [
    *(hips.hip_stability, hips.trunk, upper_body, calf, soleus),
    *(posterior_share, hamstring_quad, push_pull, neglected),
]


@pytest.mark.parametrize("look", SET_LOOKS)
def test_without_strength_there_is_nothing_to_say(look: Look) -> None:
    empty = seen(laid(monday(), {1: [run()]}), *ALL, muscles=catalogue().muscles)
    assert look(empty).status in {OK, UNKNOWN}


RACE_LOOKS: list[Look] = [
    *(posterior_dose, hips.hip_stability, hips.trunk, upper_body, calf, soleus, neglected),
]


@pytest.mark.parametrize("look", RACE_LOOKS)
def test_r11_less_is_meant_in_race_week_and_the_week_before(look: Look) -> None:
    light = {1: [planned((STRETCH, Prescription(1, 8)), (SQUAT, Prescription(1, 8)))]}
    race = {6: [run(RunKind.RACE, 10.0)]}
    muscles = catalogue().muscles
    here = seen(laid(monday(), {**light, **race}), *ALL, muscles=muscles)
    before = seen(laid(monday(), light | {5: [run()]}), *ALL, after=[laid(monday(1), dict(race))])
    later = [laid(monday(1), {}), laid(monday(2), dict(race))]
    early = seen(laid(monday(), light | {5: [run()]}), *ALL, after=later, muscles=muscles)
    assert [look(one).status for one in (here, before, early)] == [OK, OK, NOTICE]
