"""R07, R08, R12 to R15, R23: verdicts at their numbers, on real exercises."""

from dataclasses import replace
from datetime import date, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runstrength_desktop import composition
from runstrength_desktop.coaching.planning_mode import PlanningMode, suits
from runstrength_desktop.coaching.run_spikes import Spike, run_spike
from runstrength_desktop.coaching.spacing import Level, Pair, SpacingLimits, findings, verdict
from runstrength_desktop.coaching.timeline import RunClass, events, run_class
from runstrength_desktop.coaching.verdicts import (
    CoachSettings,
    verdict_of_run,
    verdict_of_session,
)
from runstrength_desktop.domain.identity import new_id
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import (
    Day,
    Intensity,
    PlannedExercise,
    Run,
    RunKind,
    Session,
    Week,
)
from tests.domain.plan_values import MONDAY, weeks

EXERCISES = composition.catalogue().by_id
LIMITS = SpacingLimits()


def strength(exercise_id: str = "back_squat", sets: int = 4, at: time | None = None) -> Session:
    name = EXERCISES[exercise_id].name
    item = PlannedExercise(new_id(), exercise_id, name, Prescription(sets, 6, rest_s=60))
    return Session(new_id(), "Legs", (item,), starts_at=at)


def run(kind: RunKind, at: time | None = None, minutes: int = 60) -> Run:
    return Run(new_id(), kind, minutes=minutes, starts_at=at)


def plan(*days: tuple[Run | Session, ...]) -> list[Day]:
    return [
        Day(
            MONDAY + timedelta(n),
            tuple(one for one in day if isinstance(one, Run)),
            tuple(one for one in day if isinstance(one, Session)),
        )
        for n, day in enumerate(days)
    ]


def level_of(session: Session, *days: tuple[Run | Session, ...]) -> Level:
    return verdict(events(plan(*days), EXERCISES), frozenset({session.id}), LIMITS).level


@pytest.mark.parametrize(
    ("gap_hours", "level"),
    [(8, Level.CLASH), (9, Level.CAUTION), (23, Level.CAUTION), (24, Level.FITS)],
)
def test_strength_before_a_long_run_at_the_numbers_of_r12(gap_hours: int, level: Level) -> None:
    legs = strength(at=time(6))
    [ended] = events(plan((legs,)), EXERCISES)
    starts = ended.ends + timedelta(hours=gap_hours)
    offset = (starts.date() - MONDAY).days
    days: list[tuple[Run | Session, ...]] = [(legs,), ()]
    days[offset] = (*days[offset], run(RunKind.LONG, starts.time()))
    assert level_of(legs, *days) is level


@pytest.mark.parametrize(
    ("days_before", "level"),
    [(1, Level.CLASH), (2, Level.CLASH), (3, Level.CAUTION), (4, Level.FITS)],
)
def test_a_race_wants_four_days(days_before: int, level: Level) -> None:
    legs = strength()
    empty: list[tuple[Run | Session, ...]] = [()] * (days_before - 1)
    assert level_of(legs, (legs,), *empty, (run(RunKind.RACE),)) is level


@pytest.mark.parametrize(
    ("starts", "level"),
    [(time(8), Level.CLASH), (time(10), Level.CAUTION), (time(11), Level.FITS)],
)
def test_after_a_quality_run_three_hours_will_do(starts: time, level: Level) -> None:
    legs = strength(at=starts)
    assert level_of(legs, (run(RunKind.INTERVALS, time(7)), legs)) is level


def test_strength_before_a_quality_run_of_the_same_day_clashes() -> None:
    legs = strength(at=time(6))
    assert level_of(legs, (legs, run(RunKind.TEMPO, time(17)))) is not Level.FITS
    assert level_of(legs, (legs, run(RunKind.TEMPO, time(8)))) is Level.CLASH


def test_upper_body_and_core_have_no_limit() -> None:
    for exercise_id in ("bench_press", "plank", "band_seated_row"):
        upper = strength(exercise_id)
        assert level_of(upper, (upper,), (run(RunKind.RACE),)) is Level.FITS


def test_the_same_muscles_want_two_days() -> None:
    first, second = strength(), strength()
    assert level_of(second, (first,), (second,)) is Level.CAUTION
    assert level_of(second, (first,), (), (second,)) is Level.FITS
    assert level_of(second, (first, second)) is Level.CLASH


def test_jumps_on_following_days_are_told_apart_by_hours() -> None:
    first, second = strength("squat_jump"), strength("squat_jump")
    timeline = events(plan((first,), (second,)), EXERCISES)
    found = [f for f in findings(timeline, LIMITS) if f.pair is Pair.JUMPS_THEN_JUMPS]
    assert [f.level for f in found] == [Level.CLASH if found[0].hours < 24 else Level.CAUTION]
    assert found[0].rule == "R08"


def test_what_was_skipped_strains_nobody() -> None:
    legs = replace(strength(), status=Status.SKIPPED)
    assert events(plan((legs,)), EXERCISES) == ()


def test_limits_of_ones_own_count() -> None:
    legs = strength()
    timeline = events(plan((legs,), (run(RunKind.LONG),)), EXERCISES)
    strict = replace(LIMITS, strength_then_key_run=replace(LIMITS.strength_then_race, clash=24))
    assert verdict(timeline, frozenset({legs.id}), LIMITS).level is Level.CAUTION
    assert verdict(timeline, frozenset({legs.id}), strict).level is Level.CLASH


@pytest.mark.parametrize(
    ("day", "good_for"),
    [
        ((), PlanningMode.FREE_DAYS),
        ((RunKind.EASY,), PlanningMode.EASY_DAYS),
        ((RunKind.INTERVALS,), PlanningMode.HARD_DAYS),
        ((RunKind.REST,), PlanningMode.FREE_DAYS),
        ((RunKind.LONG,), None),
    ],
)
def test_each_kind_of_day_suits_one_mode(
    day: tuple[RunKind, ...], good_for: PlanningMode | None
) -> None:
    [on] = plan(tuple(run(kind) for kind in day))
    assert [mode for mode in PlanningMode if suits(on, mode)] == [good_for] * bool(good_for)


@pytest.mark.parametrize(
    ("minutes", "spike"),
    [(66, Spike.NONE), (67, Spike.NOTICE), (79, Spike.WARN), (121, Spike.STRONG)],
)
def test_a_long_run_is_compared_with_the_last_thirty_days(minutes: int, spike: Spike) -> None:
    history = plan(*[(run(RunKind.EASY),)] * 4)
    on = MONDAY + timedelta(14)
    assert run_spike(run(RunKind.LONG, minutes=minutes), on, history).spike is spike
    assert run_spike(run(RunKind.LONG, minutes=600), on, history[:3]).longest is None
    too_soon = on - timedelta(1)
    assert run_spike(run(RunKind.LONG, minutes=600), too_soon, history).longest is None
    assert run_spike(run(RunKind.LONG, minutes=600), on + timedelta(40), history).longest is None


def test_too_many_jumps_for_the_level_are_a_caution() -> None:
    jumps = strength("squat_jump", sets=11)
    days = plan((jumps,))
    loose, strict = CoachSettings(level=3), CoachSettings(level=2)
    assert verdict_of_session(jumps, MONDAY, days, EXERCISES, loose).too_many_jumps is None
    told = verdict_of_session(jumps, MONDAY, days, EXERCISES, strict)
    assert (told.level, told.rules) == (Level.CAUTION, ("R07",))


def test_a_hard_easy_run_counts_as_quality() -> None:
    easy = run(RunKind.EASY)
    assert run_class(easy) is RunClass.EASY
    assert run_class(replace(easy, intensity=Intensity.HARD)) is RunClass.QUALITY


def test_the_example_week_has_no_caution() -> None:
    days = [
        day
        for n in range(2)
        for day in composition.example_week(date(2026, 11, 16) + timedelta(7 * n)).days
    ]
    for day in days:
        for session in day.sessions:
            assert (
                verdict_of_session(session, day.date, days, EXERCISES, CoachSettings()).rules == ()
            )
        for one in day.runs:
            assert verdict_of_run(one, day.date, days, EXERCISES, CoachSettings()).rules == ()


@given(weeks(), st.sampled_from(list(PlanningMode)))
def test_any_week_gets_verdicts_worst_first(week: Week, mode: PlanningMode) -> None:
    settings = CoachSettings(mode=mode)
    for day in week.days:
        for session in day.sessions:
            told = verdict_of_session(session, day.date, week.days, EXERCISES, settings)
            levels = [one.level for one in told.findings]
            assert levels == sorted(levels, reverse=True)
            assert all(one.hours >= 0 for one in told.findings)
            assert told.level >= max(levels, default=Level.FITS)


@given(weeks())
def test_events_stand_in_order_of_time(week: Week) -> None:
    timeline = events(week.days, EXERCISES)
    assert all(one.begins <= other.begins for one, other in pairwise(timeline))
    assert all(event.begins < event.ends for event in timeline)
