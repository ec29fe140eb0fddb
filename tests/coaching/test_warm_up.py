"""R29: what is written out before the work; R20, R21: which weeks are easier ones."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from runstrength_desktop.coaching.block_wave import easier_weeks
from runstrength_desktop.coaching.warm_up import RULE, RampSet, WarmUp, warm_up
from runstrength_desktop.domain.block import Block, BlockKind
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.week import Session, Week
from tests.coaching.checked_values import laid, monday, shipped
from tests.db.shipped import catalogue

KNOWN = catalogue().by_id
HEAVY = Prescription(3, reps=6, load_kg=60)


def test_r29_the_first_heavy_lift_is_led_up_to_in_three_lighter_sets() -> None:
    session = shipped(("plank", Prescription(3, seconds=40)), ("back_squat", HEAVY))
    warm = warm_up(session, KNOWN)
    assert RULE == "R29"
    assert warm == WarmUp(
        drills=True,
        lift=KNOWN["back_squat"].name,
        ramp=(RampSet(0.5, 8, 30), RampSet(0.7, 5, 42.5), RampSet(0.85, 3, 50)),
    )


def test_r29_a_share_of_a_maximum_leads_up_in_shares() -> None:
    warm = warm_up(shipped(("deadlift", Prescription(3, reps=5, load_percent=80))), KNOWN)
    assert warm
    assert [(one.share, one.load_kg) for one in warm.ramp] == [
        (0.5, None),
        (0.7, None),
        (0.85, None),
    ]


def test_r29_light_work_and_jumps_need_no_lighter_sets() -> None:
    light = shipped(("goblet_squat", Prescription(3, reps=8, load_kg=12)))
    jumps = shipped(("squat_jump", Prescription(2, reps=5)))
    assert warm_up(light, KNOWN) == warm_up(jumps, KNOWN) == WarmUp(drills=True)


def test_r29_mobility_alone_needs_no_drills() -> None:
    assert warm_up(shipped(("ankle_rocker", Prescription(1, reps=12))), KNOWN) == WarmUp(
        drills=False
    )


def test_r29_a_warm_up_of_ones_own_is_left_as_it_is() -> None:
    session = shipped(("ankle_rocker", Prescription(1, reps=12)), ("back_squat", HEAVY))
    first = replace(session.items[0], block=Block(BlockKind.WARM_UP))
    assert warm_up(replace(session, items=(first, session.items[1])), KNOWN) is None
    assert warm_up(Session("s", "Empty"), KNOWN) is None


@given(st.floats(20, 400))
def test_r29_lighter_sets_rise_and_stay_below_the_work(load: float) -> None:
    warm = warm_up(shipped(("back_squat", Prescription(3, reps=5, load_kg=load))), KNOWN)
    assert warm
    loads = [one.load_kg or 0 for one in warm.ramp]
    assert loads == sorted(set(loads))
    assert all(0 < one < load for one in loads)


def _week(number: int, sets: int) -> Week:
    dose = Prescription(max(1, sets), reps=8, load_kg=40)
    work = [(key, dose) for key in ("back_squat", "hip_thrust", "single_leg_rdl")]
    return laid(monday(number), {1: [shipped(*work)]} if sets else {})


def test_r20_an_easier_week_is_known_by_the_loaded_ones_before_it() -> None:
    weeks = [_week(n, sets) for n, sets in enumerate((10, 10, 10, 5))]
    assert easier_weeks(weeks, KNOWN) == (False, False, False, True)


def test_r21_a_week_off_and_a_light_start_are_no_easier_weeks() -> None:
    weeks = [_week(n, sets) for n, sets in enumerate((2, 10, 0, 10))]
    assert easier_weeks(weeks, KNOWN) == (False,) * 4
