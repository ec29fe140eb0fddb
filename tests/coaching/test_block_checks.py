"""R02, R20, R21: the mix of a block, and its wave."""

from collections.abc import Sequence

import pytest

from runstrength_desktop.coaching.block_mix import block_mix
from runstrength_desktop.coaching.block_wave import deload
from runstrength_desktop.coaching.check import CheckStatus, Scope
from runstrength_desktop.coaching.checks import check_block
from runstrength_desktop.coaching.verdicts import CoachSettings
from runstrength_desktop.composition import programmes
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.week import Week
from tests.coaching.checked_values import laid, monday, planned, programme_weeks, shipped
from tests.coaching.coaching_values import exercise
from tests.db.shipped import catalogue, example_week

OK, UNKNOWN, NOTICE = CheckStatus.OK, CheckStatus.UNKNOWN, CheckStatus.NOTICE
DOSE = Prescription(2, reps=8)
KNOWN = catalogue().by_id
PROGRAMMES = {one.id: one for one in programmes()}

WHOLE = ("goblet_squat", "split_squat", "calf_raise", "plank", "press_up", "squat_jump")
PARTS = {
    "goblet_squat": "a squat or hinge",
    "split_squat": "one-leg work",
    "calf_raise": "calves",
    "plank": "core",
    "press_up": "upper body",
    "squat_jump": "something explosive",
}


def mixed(week: int, *exercises: str) -> Week:
    return laid(monday(week), {1: [shipped(*((key, DOSE) for key in exercises))]})


def test_r02_a_whole_mix_has_six_parts_for_the_advanced_and_five_for_others() -> None:
    weeks = [mixed(n, *WHOLE) for n in range(4)]
    looks = [block_mix(weeks, KNOWN, level) for level in (3, 4)]
    assert [(one.status, one.value, one.low) for one in looks] == [(OK, 5, 5), (OK, 6, 6)]


@pytest.mark.parametrize("gone", PARTS)
def test_r02_names_the_part_that_is_missing(gone: str) -> None:
    weeks = [mixed(n, *(key for key in WHOLE if key != gone)) for n in range(4)]
    check = block_mix(weeks, KNOWN, 4)
    assert (check.status, check.value, check.scope) == (NOTICE, 5, Scope.BLOCK)
    assert PARTS[gone] in check.reason


def test_r02_jumps_are_not_asked_for_below_level_four() -> None:
    weeks = [mixed(n, *(key for key in WHOLE if key != "squat_jump")) for n in range(4)]
    assert block_mix(weeks, KNOWN, 3).status is OK


@pytest.mark.parametrize(("held", "expected"), [(2, OK), (1, NOTICE)])
def test_r02_half_of_the_trained_weeks_are_enough(held: int, expected: CheckStatus) -> None:
    weeks = [mixed(n, *(WHOLE if n < held else WHOLE[:-2])) for n in range(4)]
    assert block_mix([*weeks, Week.empty(monday(4))], KNOWN, 3).status is expected


def test_a_block_without_strength_is_not_judged() -> None:
    empty = [Week.empty(monday(n)) for n in range(4)]
    found = check_block(empty, KNOWN, CoachSettings())
    assert [one.status for one in found] == [UNKNOWN, UNKNOWN]
    assert [one.status for one in check_block([], KNOWN, CoachSettings())] == [UNKNOWN, UNKNOWN]


THRUST = exercise("thrust", (("gluteus_maximus", 1.0),))
PRESS = exercise("press", (("pectoralis_major", 1.0),), pattern="push")


def loaded(sets: Sequence[int], rpe: Sequence[float | None] = ()) -> CheckStatus:
    weeks = [_week(n, count, rpe[n] if rpe else None) for n, count in enumerate(sets)]
    return deload(weeks, {THRUST.id: THRUST, PRESS.id: PRESS}).status


def _week(number: int, sets: int, rpe: float | None) -> Week:
    work = [(THRUST, Prescription(min(sets, 10), reps=8, rpe=rpe))]
    if sets > 10:
        work.append((PRESS, Prescription(sets - 10, reps=8, rpe=rpe)))
    return laid(monday(number), {1: [planned(*work)]})


@pytest.mark.parametrize(
    ("sets", "expected"),
    [
        ([10, 10, 10], OK),
        ([10, 10, 10, 10], NOTICE),
        ([9, 10, 10, 10], OK),
        ([10, 10, 10, 9, 10, 10], OK),
        ([20, 20, 20, 16], OK),
        ([20, 20, 20, 17], NOTICE),
        ([20, 9, 14, 14, 14, 14], NOTICE),
        ([20, 20, 16, 20, 20, 20, 20], NOTICE),
    ],
)
def test_r21_an_easier_week_is_due_after_four_loaded_ones(
    sets: list[int], expected: CheckStatus
) -> None:
    assert loaded(sets) is expected


@pytest.mark.parametrize(
    ("last", "rpe", "expected"),
    [(18, 7.0, OK), (19, 7.0, NOTICE), (18, 7.5, NOTICE), (18, None, NOTICE)],
)
def test_r20_a_week_is_easier_too_with_a_tenth_less_at_less_effort(
    last: int, rpe: float | None, expected: CheckStatus
) -> None:
    assert loaded([20, 20, 20, last], [8.0, 8.0, 8.0, rpe]) is expected


@pytest.mark.parametrize("name", ["posterior_chain", "pre_season", "gym_top_six", "minimum_dose"])
def test_r20_the_waves_that_ship_rest_in_time(name: str) -> None:
    assert deload(programme_weeks(PROGRAMMES[name]), KNOWN).status is OK


def test_r21_the_same_full_week_four_times_is_told() -> None:
    check = deload([example_week()] * 4, KNOWN)
    assert (check.status, check.value, check.scope) == (NOTICE, 4, Scope.BLOCK)
