"""R10, R11: blocks are counted backwards from races, two races and all."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runstrength_desktop.coaching.race_phases import (
    Phase,
    days_to_race,
    phase_of,
    phases_of,
)
from runstrength_desktop.domain.iso_week import monday_of

RACE = date(2027, 4, 18)
RACE_MONDAY = monday_of(RACE)
WEEK = timedelta(7)
days = st.dates(date(2026, 1, 1), date(2028, 12, 31))


@pytest.mark.parametrize(
    ("weeks_before", "phase"),
    [
        (0, Phase.RACE_WEEK),
        (1, Phase.TAPER),
        (2, Phase.TAPER),
        (3, Phase.RACE_PHASE),
        (6, Phase.RACE_PHASE),
        (7, Phase.BUILD),
        (14, Phase.BUILD),
        (15, Phase.BASE),
        (26, Phase.BASE),
    ],
)
def test_phases_are_counted_back_from_the_race(weeks_before: int, phase: Phase) -> None:
    found = phase_of(RACE_MONDAY - weeks_before * WEEK, [RACE])
    assert found is not None
    assert (found.phase, found.race, found.weeks_left) == (phase, RACE, weeks_before)


def test_far_from_a_race_there_is_no_phase() -> None:
    assert phase_of(RACE_MONDAY - 27 * WEEK, [RACE]) is None
    assert phase_of(RACE_MONDAY, []) is None


def test_two_easy_weeks_follow_the_last_race() -> None:
    found = [phase_of(RACE_MONDAY + n * WEEK, [RACE]) for n in (1, 2, 3)]
    assert [one and one.phase for one in found] == [Phase.TRANSITION, Phase.TRANSITION, None]


@pytest.mark.parametrize(("apart", "rest"), [(1, 0), (3, 0), (4, 1), (5, 1), (6, 2), (12, 2)])
def test_rest_between_two_races_leaves_room_for_the_second(apart: int, rest: int) -> None:
    second = RACE + apart * WEEK
    phases = phases_of([RACE_MONDAY + n * WEEK for n in range(1, apart + 1)], [RACE, second])
    resting = [one for one in phases.values() if one.phase is Phase.TRANSITION]
    assert len(resting) == rest
    assert phases[monday_of(second)].phase is Phase.RACE_WEEK


def test_a_race_before_a_later_one_has_its_own_taper() -> None:
    later = RACE + 10 * WEEK
    found = phase_of(RACE_MONDAY - WEEK, [later, RACE])
    assert found is not None
    assert (found.phase, found.race) == (Phase.TAPER, RACE)


def test_two_races_in_a_week_are_one_race_week_with_the_first_named() -> None:
    found = phase_of(RACE_MONDAY, [RACE, RACE - timedelta(2)])
    assert found is not None
    assert (found.phase, found.race) == (Phase.RACE_WEEK, RACE - timedelta(2))


@given(days, st.lists(days, max_size=6))
def test_every_race_lies_in_a_race_week_and_sessions_are_in_order(
    day: date, races: list[date]
) -> None:
    for race in races:
        week = phase_of(monday_of(race), races)
        assert week is not None
        assert week.phase is Phase.RACE_WEEK
    found = phase_of(monday_of(day), races)
    if found is not None:
        assert 0 <= found.fewest_sessions <= found.most_sessions <= 3


def test_days_to_the_next_race() -> None:
    assert days_to_race(RACE, [RACE]) == 0
    assert days_to_race(RACE - timedelta(20), [RACE, RACE - timedelta(30)]) == 20
    assert days_to_race(RACE + timedelta(1), [RACE]) is None
