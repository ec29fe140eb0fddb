"""R06, R07: landings are counted, weighted by impact, a session at a time."""

import pytest

from runstrength_desktop.coaching.contacts import (
    Contacts,
    biggest_session,
    contacts,
    session_contacts,
)
from runstrength_desktop.domain.exercise import Impact
from runstrength_desktop.domain.prescription import Prescription, Side
from tests.coaching.coaching_values import exercise, jump, session, week

SQUAT_JUMP = jump("squat_jump", Impact.MEDIUM)
TUCK_JUMP = jump("tuck_jump", Impact.HIGH)
ROPE = jump("jump_rope", Impact.LOW)
HOP = jump("single_leg_hop", Impact.HIGH, unilateral=True)
SEED_JUMPS = session(
    (jump("lateral_jump", Impact.MEDIUM), Prescription(2, reps=5)),
    (jump("split_squat_jump", Impact.MEDIUM), Prescription(2, reps=5)),
    (SQUAT_JUMP, Prescription(2, reps=5)),
    (TUCK_JUMP, Prescription(1, reps=5)),
)
EXERCISES = {
    e.id: e
    for e in (
        SQUAT_JUMP,
        TUCK_JUMP,
        ROPE,
        HOP,
        jump("lateral_jump", Impact.MEDIUM),
        jump("split_squat_jump", Impact.MEDIUM),
    )
}


def test_rope_of_two_times_sixty_turns_is_120_raw_and_30_weighted() -> None:
    assert contacts(ROPE, Prescription(2, reps=60)) == Contacts(120, 30)


@pytest.mark.parametrize(
    ("impact", "weighted"),
    [(Impact.LOW, 2.5), (Impact.MEDIUM, 10), (Impact.HIGH, 15), (Impact.SHOCK, 20)],
)
def test_ten_landings_weigh_by_their_impact(impact: Impact, weighted: float) -> None:
    assert contacts(jump("jump", impact), Prescription(2, reps=5)) == Contacts(10, weighted)


def test_the_seed_session_has_35_raw_and_37_and_a_half_weighted_contacts() -> None:
    assert session_contacts(SEED_JUMPS, EXERCISES) == Contacts(35, 37.5)


def test_a_one_sided_dose_for_each_side_lands_twice_as_often() -> None:
    assert contacts(HOP, Prescription(2, reps=6)).raw == 24


def test_a_dose_for_the_left_alone_lands_on_the_left_alone() -> None:
    assert contacts(HOP, Prescription(2, reps=6, side=Side.LEFT)).raw == 12


def test_a_timed_dose_counts_quick_turns_of_a_rope_and_slow_jumps() -> None:
    assert contacts(ROPE, Prescription(1, seconds=30)).raw == 60
    assert contacts(SQUAT_JUMP, Prescription(1, seconds=30)).raw == 15


def test_the_biggest_session_of_a_week_counts_not_the_sum() -> None:
    small = session((SQUAT_JUMP, Prescription(1, reps=5)))
    assert biggest_session(week(small, SEED_JUMPS, small), EXERCISES) == Contacts(35, 37.5)


def test_a_week_without_jumps_and_an_unknown_exercise_count_nothing() -> None:
    assert biggest_session(week(), EXERCISES) == Contacts(0, 0)
    unknown = session((exercise("own", contacts=1), Prescription(3, reps=8)))
    assert biggest_session(week(unknown), EXERCISES) == Contacts(0, 0)
