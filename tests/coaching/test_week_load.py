from dataclasses import replace
from datetime import date

from runstrength_desktop.coaching.week_load import WeekLoad, week_load
from runstrength_desktop.domain.block import Block, BlockKind
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Day, PlannedExercise, Run, RunKind, Session

MONDAY = date(2026, 11, 16)
SQUAT = PlannedExercise("squat", "squat", "Squat", Prescription(3, reps=8))
LUNGE = PlannedExercise("lunge", "lunge", "Lunge", Prescription(2, reps=8))
STRENGTH = Session("strength", "Strength", (SQUAT, LUNGE))


def test_sets_and_minutes_are_those_of_the_sessions() -> None:
    load = week_load([Day(MONDAY, (), (STRENGTH,))], {})
    assert (load.sets, load.minutes, load.kilometres) == (5, 15, 0)


def test_a_run_without_a_distance_counts_its_minutes() -> None:
    runs = (Run("a", RunKind.EASY, distance_km=6), Run("b", RunKind.CROSS, minutes=40))
    load = week_load([Day(MONDAY, runs)], {})
    assert (load.kilometres, load.run_minutes, load.running) == (6, 40, 76)


def test_what_was_skipped_is_left_out() -> None:
    run = Run("a", RunKind.EASY, distance_km=6, status=Status.SKIPPED)
    skipped = replace(STRENGTH, status=Status.SKIPPED)
    assert week_load([Day(MONDAY, (run,), (skipped,))], {}).is_empty


def test_a_rest_day_is_no_running() -> None:
    assert week_load([Day(MONDAY, (Run("a", RunKind.REST, minutes=30),))], {}) == WeekLoad()


def test_warm_up_sets_do_not_count() -> None:
    warm_up = replace(LUNGE, block=Block(BlockKind.WARM_UP, 1))
    day = Day(MONDAY, (), (replace(STRENGTH, items=(SQUAT, warm_up)),))
    assert week_load([day], {}).sets == 3
