"""R08, R12, R13, R15: close pairs are told once, with their hours, while they can be changed."""

from dataclasses import replace
from datetime import time

import pytest

from runstrength_desktop.coaching.check import Check, CheckStatus, Scope
from runstrength_desktop.coaching.spacing_checks import JUMP_GAP, RECOVERY, TO_RUNS, spacing_checks
from runstrength_desktop.domain.exercise import Impact
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import RunKind, Session, Week
from tests.coaching.checked_values import laid, monday, planned, run, seen, verdicts
from tests.coaching.coaching_values import exercise, jump

OK, NOTICE, WARN = CheckStatus.OK, CheckStatus.NOTICE, CheckStatus.WARN

SQUAT = exercise("squat", (("vastus_lateralis", 1.0),))
CURL = exercise("curl", (("biceps_femoris", 1.0),), pattern="knee_flexion")
HOP = jump("hop", Impact.MEDIUM)
ALL = (SQUAT, CURL, HOP)


def legs(title: str = "Legs", at: time | None = None) -> Session:
    return replace(planned((SQUAT, Prescription(3, reps=8)), title=title), starts_at=at)


def checks(week: Week, before: tuple[Week, ...] = (), after: tuple[Week, ...] = ()) -> list[Check]:
    look = seen(week, *ALL, before=before, after=after)
    return list(spacing_checks(look, verdicts(look)))


def told(week: Week, before: tuple[Week, ...] = (), after: tuple[Week, ...] = ()) -> list[Check]:
    return [check for check in checks(week, before, after) if check.status.is_told]


def test_when_nothing_is_close_each_kind_says_so_once() -> None:
    found = checks(laid(monday(), {1: [legs()], 4: [run(RunKind.INTERVALS)]}))
    assert [(one.id, one.status, one.scope) for one in found] == [
        (TO_RUNS, OK, Scope.WEEK),
        (JUMP_GAP, OK, Scope.WEEK),
        (RECOVERY, OK, Scope.WEEK),
    ]


@pytest.mark.parametrize(
    ("kind", "days", "expected"),
    [
        (RunKind.EASY, 1, None),
        (RunKind.INTERVALS, 1, NOTICE),
        (RunKind.LONG, 1, NOTICE),
        (RunKind.LONG, 2, None),
        (RunKind.RACE, 1, WARN),
        (RunKind.RACE, 2, WARN),
        (RunKind.RACE, 3, NOTICE),
        (RunKind.RACE, 4, None),
    ],
)
def test_r12_leg_strength_keeps_its_hours_before_a_run(
    kind: RunKind, days: int, expected: CheckStatus | None
) -> None:
    week = laid(monday(), {0: [legs()], days: [run(kind)]})
    assert [one.status for one in told(week)] == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    ("begins", "expected"),
    [(time(3, 9), WARN), (time(3, 10), NOTICE), (time(18, 9), NOTICE), (time(18, 10), None)],
)
def test_r12_a_long_run_comes_nine_hours_after_legs_or_better_a_day(
    begins: time, expected: CheckStatus | None
) -> None:
    long = replace(run(RunKind.LONG), starts_at=begins)
    week = laid(monday(), {0: [legs(at=time(18))], 1: [long]})
    assert [one.status for one in told(week)] == ([] if expected is None else [expected])


def test_r12_names_both_and_is_about_both() -> None:
    week = laid(monday(), {0: [legs("Heavy")], 1: [run(RunKind.INTERVALS)]})
    (check,) = told(week)
    things = [thing.id for day in week.days for thing in day.things]
    assert (check.id, check.scope, list(check.subjects)) == (TO_RUNS, Scope.SESSION, things)
    assert check.reason == "“Heavy” ends 12.8 hours before a hard run; 24 suit better."


def test_hours_are_cut_so_that_they_never_read_like_the_limit() -> None:
    at = replace(run(RunKind.INTERVALS), starts_at=time(18, 8))
    week = laid(monday(), {0: [legs(at=time(18))], 1: [at]})
    (check,) = told(week)
    assert check.value is not None
    assert 23.95 < check.value < 24
    assert "23.9 hours" in check.reason


@pytest.mark.parametrize(
    ("days", "expected"), [(1, [RECOVERY]), (2, []), (3, [])], ids=["next day", "two", "three"]
)
def test_r15_the_same_muscles_have_two_days(days: int, expected: list[str]) -> None:
    week = laid(monday(), {0: [legs()], days: [legs("Again")]})
    assert [one.id for one in told(week)] == expected
    assert sorted(one.id for one in checks(week)) == sorted([TO_RUNS, JUMP_GAP, RECOVERY])


def test_r15_other_muscles_need_no_days() -> None:
    other = planned((CURL, Prescription(3, reps=8)))
    assert not told(laid(monday(), {0: [legs()], 1: [other]}))


def jumps() -> Session:
    return planned((HOP, Prescription(2, reps=5)))


@pytest.mark.parametrize(("days", "expected"), [(1, [WARN]), (2, [NOTICE]), (3, [])])
def test_r08_jumps_keep_two_days(days: int, expected: list[CheckStatus]) -> None:
    found = told(laid(monday(), {0: [jumps()], days: [jumps()]}))
    assert [one.status for one in found] == expected
    assert {one.id for one in found} <= {JUMP_GAP}


def test_pairs_across_sunday_are_told_in_both_weeks() -> None:
    sunday = laid(monday(0), {6: [legs()]})
    after = laid(monday(1), {0: [run(RunKind.TEMPO)]})
    assert [one.id for one in told(sunday, after=(after,))] == [TO_RUNS]
    assert [one.id for one in told(after, before=(sunday,))] == [TO_RUNS]
    assert not told(laid(monday(1), {3: [run()]}), before=(sunday,))


def test_what_is_done_or_waved_away_is_not_told() -> None:
    done = replace(legs(), status=Status.DONE)
    ran = replace(run(RunKind.TEMPO), status=Status.DONE)
    waved = replace(legs(), dismissed=("R12",))
    assert not told(laid(monday(), {0: [done], 1: [ran]}))
    assert told(laid(monday(), {0: [done], 1: [run(RunKind.TEMPO)]}))
    assert not told(laid(monday(), {0: [waved], 1: [run(RunKind.TEMPO)]}))
