"""R19, R23, R24, R26: what rises on the last weeks, at its numbers, and never without history."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from runstrength_desktop.coaching.check import Check, CheckStatus, Scope
from runstrength_desktop.coaching.recent_change import (
    calf_load,
    run_spikes,
    set_rise,
    strength_change,
)
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Run, RunKind, Session, Week
from tests.coaching.checked_values import laid, monday, planned, run, seen
from tests.coaching.coaching_values import exercise, muscle

OK, UNKNOWN = CheckStatus.OK, CheckStatus.UNKNOWN
NOTICE, WARN = CheckStatus.NOTICE, CheckStatus.WARN

THRUST = exercise("thrust", (("gluteus_maximus", 1.0),), pattern="bridge_thrust")
CURL = exercise("curl", (("biceps_femoris", 1.0),), pattern="knee_flexion")
CALF = exercise("calf", (("gastrocnemius", 1.0), ("soleus", 1.0)), pattern="calf")
ALL = (THRUST, CURL, CALF)
MUSCLES = (muscle("gluteus_maximus", "Glutes"), muscle("gastrocnemius", "Calves"))

Work = tuple[Exercise, int]


def strength(*work: Work) -> Session:
    return planned(*((one, Prescription(min(n, 20), reps=8)) for one, n in work if n))


def trained(week: int, *work: Work) -> Week:
    return laid(monday(week), {1: [strength(*work)]})


def rise(before: Sequence[int], now: int, one: Exercise = THRUST) -> Check:
    weeks = [trained(n, (one, sets)) for n, sets in enumerate(before)]
    this = trained(len(before), (one, now))
    return set_rise(seen(this, *ALL, before=weeks, muscles=MUSCLES))


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ([4, 4, 4], 6, OK),
        ([4, 4, 4], 7, NOTICE),
        ([15, 15, 15], 18, OK),
        ([15, 15, 15], 19, NOTICE),
        ([4, 6, 4], 8, OK),
        ([9, 4, 4, 4], 7, NOTICE),
        ([4, 4], 20, UNKNOWN),
        ([4, 0, 4], 20, UNKNOWN),
    ],
)
def test_r19_sets_of_a_muscle_rise_by_two_or_a_fifth(
    before: list[int], now: int, expected: CheckStatus
) -> None:
    assert rise(before, now).status is expected


@pytest.mark.parametrize(("now", "expected"), [(17, OK), (18, NOTICE)])
def test_r26_calves_rise_by_two_sets_whatever_they_had(now: int, expected: CheckStatus) -> None:
    assert rise([15, 15, 15], now, CALF).status is expected


def test_r19_names_the_muscle_that_rises_most() -> None:
    weeks = [trained(n, (THRUST, 4), (CALF, 4)) for n in range(3)]
    this = trained(3, (THRUST, 8), (CALF, 10))
    check = set_rise(seen(this, *ALL, before=weeks, muscles=MUSCLES))
    assert (check.subjects, check.value) == (("gastrocnemius",), 4)


def test_r19_a_muscle_that_is_new_is_no_rise() -> None:
    weeks = [trained(n, (THRUST, 4)) for n in range(3)]
    this = trained(3, (THRUST, 4), (CALF, 5))
    assert set_rise(seen(this, *ALL, before=weeks, muscles=MUSCLES)).status is OK


def change(before: Sequence[int], now: int) -> Check:
    weeks = [trained(n, (CURL, sets)) for n, sets in enumerate(before)]
    return strength_change(seen(trained(len(before), (CURL, now)), *ALL, before=weeks))


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ([10, 10, 10], 13, OK),
        ([10, 10, 10], 14, NOTICE),
        ([4, 4, 4], 6, OK),
        ([4, 4, 4], 7, NOTICE),
        ([6, 4, 2], 7, NOTICE),
        ([4, 4], 20, UNKNOWN),
    ],
)
def test_r24_sets_are_told_above_1_3_times_and_three_more(
    before: list[int], now: int, expected: CheckStatus
) -> None:
    assert change(before, now).status is expected


def test_r24_looks_at_calves_hamstrings_and_the_whole_lower_body() -> None:
    weeks = [trained(n, (CURL, 8), (CALF, 2)) for n in range(3)]
    this = trained(3, (CURL, 8), (CALF, 5))
    check = strength_change(seen(this, *ALL, before=weeks))
    assert (check.status, check.value) == (NOTICE, 2.5)
    assert "the calves" in check.reason


def runs(week: int, *km: float, more: Sequence[Session] = ()) -> Week:
    things: dict[int, Sequence[Run | Session]] = {2 * n: [run(km=k)] for n, k in enumerate(km)}
    return laid(monday(week), things | {1: list(more)})


def spike(long: Run, before: Sequence[Week]) -> list[Check]:
    look = seen(laid(monday(len(before)), {6: [long]}), *ALL, before=before)
    return list(run_spikes(look))


@pytest.mark.parametrize(
    ("km", "expected"),
    [(11.0, OK), (11.1, NOTICE), (13.0, NOTICE), (13.1, WARN), (20.0, WARN), (20.1, WARN)],
)
def test_r23_a_run_is_held_against_the_longest_of_thirty_days(
    km: float, expected: CheckStatus
) -> None:
    (check,) = spike(run(km=km), [runs(n, 10, 5) for n in range(3)])
    assert check.status is expected
    assert (check.scope is Scope.SESSION) is (expected is not OK)


def test_r23_names_the_length_to_consider() -> None:
    before = [runs(n, 10, 5) for n in range(3)]
    (by_distance,) = spike(run(km=15), before)
    (by_time,) = spike(replace(run(km=None), minutes=90), before)
    assert by_distance.reason.endswith("consider about 11 km.")
    assert by_time.reason.endswith("consider about 66 minutes.")
    assert by_distance.value == 1.5


def test_r23_is_silent_on_few_runs_and_on_what_is_done() -> None:
    few = [runs(0, 10), runs(1, 10), runs(2, 10)]
    done = replace(run(km=30), status=Status.DONE)
    assert [one.status for one in spike(run(km=30), few)] == [UNKNOWN]
    assert [one.status for one in spike(done, [runs(n, 10, 5) for n in range(3)])] == [UNKNOWN]


def test_r23_is_not_told_again_once_it_was_waved_away() -> None:
    before = [runs(n, 10, 5) for n in range(3)]
    long = run(km=30)
    assert [one.status for one in spike(long, before)] == [WARN]
    assert NOTICE not in {one.status for one in spike(replace(long, dismissed=("R23",)), before)}
    assert WARN not in {one.status for one in spike(replace(long, dismissed=("R23",)), before)}


def load(calf_before: int, calf_now: int, km: float) -> Check:
    before = [runs(n, 10, 5, more=[strength((CALF, calf_before))]) for n in range(3)]
    this = laid(monday(3), {1: [strength((CALF, calf_now))], 6: [run(km=km)]})
    return calf_load(seen(this, *ALL, before=before))


@pytest.mark.parametrize(
    ("before", "now", "km", "expected"),
    [(4, 5, 12, NOTICE), (4, 4, 12, OK), (4, 5, 11, OK), (5, 4, 12, OK)],
)
def test_s4_21_calf_work_and_the_longest_run_do_not_rise_together(
    before: int, now: int, km: float, expected: CheckStatus
) -> None:
    assert load(before, now, km).status is expected


def test_r23_counts_only_runs() -> None:
    before = [runs(n, 10, 5) for n in range(3)]
    (check,) = spike(run(RunKind.CROSS, 40), before)
    assert check.status is UNKNOWN
