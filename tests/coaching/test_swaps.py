"""A swap does much the same work, says why, and never proposes what is not at hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runstrength_desktop.coaching.swaps import (
    Swap,
    SwapKind,
    SwapReason,
    fitness,
    overlap,
    swaps,
)
from runstrength_desktop.domain.exercise import Exercise
from tests.db.shipped import catalogue

ALL = catalogue().exercises
THINGS = [thing.id for thing in catalogue().equipment]

exercises = st.sampled_from(ALL)
hands = st.none() | st.frozensets(st.sampled_from(THINGS))


def swaps_for(name: str, at_hand: frozenset[str] | None = None) -> tuple[Swap, ...]:
    return swaps(catalogue().by_id[name], ALL, catalogue().guides, at_hand)


def reasons(name: str, other: str, at_hand: frozenset[str] | None = None) -> set[SwapReason]:
    found = next(swap for swap in swaps_for(name, at_hand) if swap.exercise.id == other)
    return set(found.reasons)


@given(exercises, hands)
def test_swaps_are_others_that_are_at_hand_the_fittest_first(
    exercise: Exercise, at_hand: frozenset[str] | None
) -> None:
    found = swaps(exercise, ALL, catalogue().guides, at_hand)
    assert exercise.id not in {swap.exercise.id for swap in found}
    assert len({swap.exercise.id for swap in found}) == len(found)
    assert all(0 < swap.overlap <= 1 for swap in found)
    assert at_hand is None or all(s.exercise.can_be_done_with(at_hand) for s in found)
    order = [fitness(exercise, swap.exercise) for swap in found]
    assert order == sorted(order, reverse=True)


@given(exercises, exercises)
def test_overlap_is_mutual_and_whole_with_itself(one: Exercise, other: Exercise) -> None:
    assert overlap(one, other) == overlap(other, one)
    assert 0 <= overlap(one, other) <= 1
    assert overlap(one, one) == 1


@given(exercises, hands)
def test_no_reason_speaks_of_what_the_swap_does_not_do(
    exercise: Exercise, at_hand: frozenset[str] | None
) -> None:
    for swap in swaps(exercise, ALL, catalogue().guides, at_hand):
        kinds = [reason.kind for reason in swap.reasons]
        assert not {SwapKind.EASIER, SwapKind.HARDER} <= set(kinds)
        for reason in swap.reasons:
            if reason.kind is SwapKind.WITHOUT:
                assert any(reason.of not in needed for needed in swap.exercise.equipment)
            if reason.kind is SwapKind.ALSO:
                assert swap.exercise.weight(reason.of) > exercise.weight(reason.of)


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("romanian_deadlift", "stiff_legged_deadlift"),
        ("box_jump", "countermovement_jump"),
        ("calf_raise", "eccentric_heel_drop"),
        ("bench_press", "dumbbell_bench_press"),
    ],
)
def test_the_fittest_swap_is_the_one_a_coach_would_name(name: str, first: str) -> None:
    assert swaps_for(name)[0].exercise.id == first


def test_with_nothing_at_hand_a_squat_becomes_the_one_without_a_bar() -> None:
    assert swaps_for("back_squat", frozenset())[0].exercise.id == "bodyweight_squat"


def test_reasons_say_what_stays_and_what_changes() -> None:
    assert reasons("romanian_deadlift", "reverse_hyperextension") == {
        SwapReason(SwapKind.SAME_PATTERN, "hip_hinge"),
        SwapReason(SwapKind.SAME_PRIME_MOVERS),
        SwapReason(SwapKind.WITHOUT, "barbell"),
        SwapReason(SwapKind.LESS_GRIP, "forearm_flexors"),
        SwapReason(SwapKind.QUIETER),
        SwapReason(SwapKind.EASIER),
    }


def test_reasons_name_the_region_that_gains_and_the_side() -> None:
    found = reasons("back_squat", "single_leg_squat")
    assert SwapReason(SwapKind.ALSO, "gluteus_medius") in found
    assert SwapReason(SwapKind.ONE_SIDE) in found
    assert SwapReason(SwapKind.BOTH_SIDES) in reasons("single_leg_squat", "back_squat")


def test_a_thing_that_is_not_needed_anyway_is_no_reason() -> None:
    bells = reasons("stiff_legged_deadlift", "dumbbell_rdl")
    assert SwapReason(SwapKind.WITHOUT, "barbell") not in bells


def test_what_is_at_hand_decides_what_a_swap_does_without() -> None:
    with_band = reasons("good_morning", "cable_pull_through", frozenset({"band"}))
    assert SwapReason(SwapKind.WITHOUT, "barbell") not in with_band
    with_cable = reasons("good_morning", "cable_pull_through", frozenset({"cable"}))
    assert SwapReason(SwapKind.WITHOUT, "barbell") in with_cable


def test_strength_is_swapped_for_strength_before_stretches_and_jumps() -> None:
    kinds = [s.exercise.is_mobility or s.exercise.is_plyometric for s in swaps_for("calf_raise")]
    assert kinds[:3] == [False] * 3
    assert any(kinds)


def test_without_guides_nothing_is_said_about_noise() -> None:
    found = swaps(catalogue().by_id["back_squat"], ALL, {})
    assert all(r.kind is not SwapKind.QUIETER for swap in found for r in swap.reasons)
