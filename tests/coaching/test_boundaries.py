"""Each number of the spacing checks and their like, from both sides, as flipping a sign showed."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from runstrength_desktop.coaching.block_wave import easier_weeks
from runstrength_desktop.coaching.check import Scope
from runstrength_desktop.coaching.checked_week import CheckedWeek
from runstrength_desktop.coaching.race_phases import phase_of
from runstrength_desktop.coaching.run_spikes import Spike, run_spike
from runstrength_desktop.coaching.spacing import Level, Pair, SpacingLimits, findings
from runstrength_desktop.coaching.spacing_checks import spacing_checks
from runstrength_desktop.coaching.timeline import Event, RunClass, events
from runstrength_desktop.coaching.verdicts import CoachSettings, verdicts_of_days
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.week import Day, PlannedExercise, Run, RunKind, Session, Week
from tests.coaching.coaching_values import MONDAY
from tests.coaching.fill_values import KNOWN

NOON = datetime.combine(MONDAY, time(12))
LIMITS = SpacingLimits()
MINUTE = timedelta(minutes=1)


def gap(first: Event, second: Event, hours: float, less: timedelta = timedelta(0)) -> list[Level]:
    """What is found of two things so many hours apart, less a little."""
    begins = first.ends + timedelta(hours=hours) - less
    moved = replace(second, begins=begins, ends=begins + MINUTE)
    return [found.level for found in findings((first, moved), LIMITS)]


def event(
    name: str, run: RunClass | None = None, *, sets: float = 0.0, jumps: float = 0.0
) -> Event:
    return Event(name, name, NOON, NOON + MINUTE, run, sets, jumps)


def calves(name: str) -> Event:
    return replace(event(name), stimulus={"soleus": 2.0})


PAIRS = {
    Pair.QUALITY_THEN_STRENGTH: (event("a", RunClass.QUALITY), event("b", sets=3.0)),
    Pair.STRENGTH_THEN_EASY: (event("a", sets=3.0), event("b", RunClass.EASY)),
    Pair.STRENGTH_THEN_KEY_RUN: (event("a", sets=3.0), event("b", RunClass.LONG)),
    Pair.STRENGTH_THEN_RACE: (event("a", sets=3.0), event("b", RunClass.RACE)),
    Pair.JUMPS_THEN_JUMPS: (event("a", jumps=8.0), event("b", jumps=8.0)),
}


@pytest.mark.parametrize("pair", list(PAIRS))
def test_each_gap_is_judged_anew_at_its_own_hours(pair: Pair) -> None:
    first, second = PAIRS[pair]
    wanted = LIMITS.of(pair)
    assert gap(first, second, wanted.ideal) == []
    assert gap(first, second, wanted.ideal, MINUTE) == [Level.FITS]
    assert gap(first, second, wanted.fine) == [Level.FITS]
    assert gap(first, second, wanted.fine, MINUTE) == [Level.CAUTION]
    if wanted.clash:
        assert gap(first, second, wanted.clash) == [Level.CAUTION]
        assert gap(first, second, wanted.clash, MINUTE) == [Level.CLASH]


def test_the_same_muscles_are_ready_from_their_hours_on() -> None:
    first, second = calves("a"), calves("b")
    wanted = LIMITS.same_muscles
    assert gap(first, second, wanted.fine) == []
    assert gap(first, second, wanted.fine, MINUTE) == [Level.CAUTION]
    assert gap(first, second, wanted.clash) == [Level.CAUTION]
    assert gap(first, second, wanted.clash, MINUTE) == [Level.CLASH]


def test_what_is_hard_on_legs_and_what_is_jumping_begins_at_its_number() -> None:
    assert event("a", sets=3.0).is_hard_on_legs
    assert not event("a", sets=2.99).is_hard_on_legs
    assert event("a", jumps=8.0).is_jumping
    assert not event("a", jumps=7.99).is_jumping


@pytest.mark.parametrize(("sets", "counts"), [(1, False), (2, True)])
def test_a_stimulus_begins_at_two_sets(sets: int, counts: bool) -> None:
    item = PlannedExercise("i", "seated_calf_raise", "Raise", Prescription(sets, reps=15))
    day = Day(MONDAY, sessions=(Session("s", "Calves", (item,)),))
    (found,) = events([day], KNOWN.by_id)
    assert ("soleus" in (found.stimulus or {})) is counts


@pytest.mark.parametrize(("days", "counts"), [(30, True), (31, False)])
def test_the_longest_run_is_that_of_the_last_thirty_days(days: int, counts: bool) -> None:
    lengths = {days: 20.0, 20: 5.0, 15: 5.0, 10: 5.0, 5: 5.0}
    before = [
        Day(MONDAY - timedelta(n), (Run(f"{n}", RunKind.EASY, km),))
        for n, km in sorted(lengths.items(), reverse=True)
    ]
    found = run_spike(Run("now", RunKind.LONG, 10.0), MONDAY, before)
    assert found.spike is (Spike.NONE if counts else Spike.WARN)


def test_a_run_is_not_compared_with_those_of_its_own_day() -> None:
    before = [
        Day(MONDAY - timedelta(n), (Run(f"{n}", RunKind.EASY, 5.0),)) for n in (20, 15, 10, 5)
    ]
    run = Run("now", RunKind.LONG, 10.0)
    assert run_spike(run, MONDAY, [*before, Day(MONDAY, (run,))]).longest == 30.0


def test_a_week_without_strength_is_no_easier_week() -> None:
    squats = PlannedExercise("i", "back_squat", "Squat", Prescription(12, reps=8))
    loaded = Week.empty(MONDAY)
    loaded = loaded.with_day(replace(loaded.days[0], sessions=(Session("s", "Legs", (squats,)),)))
    rest = Week.empty(MONDAY + timedelta(7))
    assert easier_weeks([loaded, rest], KNOWN.by_id) == (False, False)
    fewer = replace(squats, prescription=Prescription(8, reps=8))
    easier = rest.with_day(replace(rest.days[0], sessions=(Session("s", "Legs", (fewer,)),)))
    assert easier_weeks([loaded, easier], KNOWN.by_id) == (False, True)


def test_a_pair_that_fits_without_being_ideal_is_not_told() -> None:
    squats = PlannedExercise("i", "back_squat", "Squat", Prescription(4, reps=8))
    legs = Session("s", "Legs", (squats,), starts_at=time(6))
    run = Run("run", RunKind.EASY, 5.0, starts_at=time(11))
    week = Week.empty(MONDAY)
    week = week.with_day(Day(MONDAY, (run,), (legs,)))
    seen = CheckedWeek.of(week, (), (), KNOWN.by_id, KNOWN.muscles, CoachSettings())
    verdicts = verdicts_of_days(week.days, seen.days, seen.exercises, seen.settings)
    assert [one.level for one in verdicts["s"].findings] == [Level.FITS]
    assert all(one.scope is not Scope.SESSION for one in spacing_checks(seen, verdicts))


def test_a_race_on_a_monday_is_that_of_its_week_and_one_a_week_on_is_not() -> None:
    both = (MONDAY, MONDAY + timedelta(7))
    found = [phase_of(start, both) for start in both]
    assert [one.race for one in found if one is not None] == list(both)
