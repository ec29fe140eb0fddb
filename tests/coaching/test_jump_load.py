"""R05, R07 to R09: ceilings, ramp, days, entry, and jumps before heavy sets."""

from dataclasses import replace

import pytest

from runstrength_desktop.coaching.check import CheckStatus, Scope
from runstrength_desktop.coaching.contacts import CEILINGS
from runstrength_desktop.coaching.jump_load import (
    jump_ceiling,
    jump_days,
    jump_entry,
    jump_ramp,
)
from runstrength_desktop.coaching.order_check import order
from runstrength_desktop.domain.block import Block, BlockKind
from runstrength_desktop.domain.exercise import Impact
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Session, Week
from tests.coaching.checked_values import laid, monday, planned, run, seen, verdicts
from tests.coaching.coaching_values import exercise, jump

OK, UNKNOWN = CheckStatus.OK, CheckStatus.UNKNOWN
NOTICE, WARN = CheckStatus.NOTICE, CheckStatus.WARN

HOP = jump("hop", Impact.MEDIUM)
ROPE = jump("rope", Impact.LOW)
SQUAT = exercise("squat", (("vastus_lateralis", 1.0),))
ALL = (HOP, ROPE, SQUAT)


def jumps(count: int) -> Session:
    return planned((HOP, Prescription(1, reps=count)))


def jumping(week: int, *counts: int) -> Week:
    return laid(monday(week), {2 * n: [jumps(count)] for n, count in enumerate(counts)})


@pytest.mark.parametrize("level", CEILINGS)
def test_r07_a_session_stays_under_the_ceiling_of_the_level(level: int) -> None:
    most = CEILINGS[level]
    fits, over = (seen(jumping(0, n), *ALL, level=level) for n in (most, most + 1))
    (check,) = jump_ceiling(fits, verdicts(fits))
    assert (check.status, check.value, check.scope) == (OK, most, Scope.WEEK)
    (check,) = jump_ceiling(over, verdicts(over))
    assert (check.status, check.value, check.scope) == (WARN, most + 1, Scope.SESSION)
    assert check.subjects == tuple(session.id for session in over.week.sessions())


def test_r07_every_session_above_it_is_told() -> None:
    both = seen(jumping(0, 61, 80), *ALL)
    assert [one.value for one in jump_ceiling(both, verdicts(both))] == [61, 80]


HIGH = jumps(80)


@pytest.mark.parametrize(
    "past",
    [
        replace(HIGH, status=Status.DONE),
        replace(HIGH, status=Status.SKIPPED),
        replace(HIGH, dismissed=("R07",)),
    ],
)
def test_r07_is_silent_on_what_is_past_or_was_waved_away(past: Session) -> None:
    week = seen(laid(monday(), {1: [past]}), *ALL)
    assert [one.status for one in jump_ceiling(week, verdicts(week))] == [OK]


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ([40], 60, OK),
        ([40], 61, NOTICE),
        ([200], 240, OK),
        ([200], 241, NOTICE),
        ([100, 40], 120, OK),
        ([100, 0, 0, 0], 41, UNKNOWN),
        ([], 100, UNKNOWN),
        ([40], 0, UNKNOWN),
    ],
)
def test_r08_landings_rise_by_a_fifth_or_twenty(
    before: list[int], now: int, expected: CheckStatus
) -> None:
    weeks = [jumping(n, *([count] if count else [])) for n, count in enumerate(before)]
    this = jumping(len(before), *([now] if now else []))
    assert jump_ramp(seen(this, *ALL, before=weeks)).status is expected


@pytest.mark.parametrize(("sessions", "expected"), [(0, UNKNOWN), (1, OK), (2, OK), (3, NOTICE)])
def test_r08_two_sessions_with_jumps_a_week_are_the_most(
    sessions: int, expected: CheckStatus
) -> None:
    check = jump_days(seen(jumping(0, *[10] * sessions), *ALL))
    assert (check.status, check.value) == (expected, sessions)


def strong(week: int) -> Week:
    return laid(monday(week), {1: [planned((SQUAT, Prescription(2, reps=8))), run()]})


def running(week: int) -> Week:
    return laid(monday(week), {1: [run()]})


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ([strong, strong, strong, strong], OK),
        ([running, strong, strong, strong], NOTICE),
        ([strong, strong, strong], UNKNOWN),
        ([], UNKNOWN),
    ],
)
def test_r09_four_weeks_of_strength_come_before_real_jumps(
    before: list[object], expected: CheckStatus
) -> None:
    weeks = [strong(n) if make is strong else running(n) for n, make in enumerate(before)]
    assert jump_entry(seen(jumping(4, 10), *ALL, before=weeks)).status is expected


def test_r09_says_nothing_of_a_plan_that_does_not_go_back_four_weeks() -> None:
    weeks = [Week.empty(monday(0)), *(strong(n) for n in (1, 2, 3))]
    assert jump_entry(seen(jumping(4, 10), *ALL, before=weeks)).status is UNKNOWN


def test_r09_easy_jumps_are_free() -> None:
    rope = laid(monday(4), {1: [planned((ROPE, Prescription(2, reps=60)))]})
    weeks = [running(n) for n in range(4)]
    assert jump_entry(seen(rope, *ALL, before=weeks)).status is UNKNOWN


def ordered(*sets: int, block: BlockKind = BlockKind.MAIN) -> Session:
    session = planned(*((SQUAT, Prescription(n, reps=5)) for n in sets), (HOP, Prescription(1, 5)))
    *heavy, last = session.items
    return replace(session, items=(*heavy, replace(last, block=Block(block))))


@pytest.mark.parametrize(("sets", "expected"), [([2], OK), ([3], NOTICE), ([1, 2], NOTICE)])
def test_r05_jumps_come_before_three_heavy_sets(sets: list[int], expected: CheckStatus) -> None:
    (check,) = order(seen(laid(monday(), {1: [ordered(*sets)]}), *ALL))
    assert check.status is expected


def test_r05_is_silent_when_waved_away() -> None:
    waved = replace(ordered(3), dismissed=("R05",))
    (check,) = order(seen(laid(monday(), {1: [waved]}), *ALL))
    assert check.status is OK
