"""The checks follow the plan: after each change, off the paint path, on any first day."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from runstrength_desktop import composition
from runstrength_desktop.coaching.check import CheckStatus
from runstrength_desktop.coaching.checks import check_week
from runstrength_desktop.coaching.verdicts import CoachSettings
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.weeks import Weeks
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.checks.block_checks import Block
from runstrength_desktop.ui.checks.week_checks import WeekChecks
from tests.planning.memory_store import MemoryStore
from tests.ui.checks.conftest import MONDAY, plan_week, poor_week


def test_they_are_those_of_the_week_with_the_weeks_around_it(
    planner: Planner, checks: WeekChecks, catalogue: Catalogue
) -> None:
    around = [MONDAY + timedelta(weeks=n) for n in range(-5, 3)]
    for start in around:
        plan_week(planner, composition.example_week(start))
    checks.settle()
    weeks = [planner.week(start) for start in around]
    expected = check_week(
        weeks[5], weeks[:5], weeks[6:], catalogue.by_id, catalogue.muscles, CoachSettings()
    )
    assert checks.checks == expected
    change = next(check for check in checks.checks if check.id == "strength_change")
    assert change.status is CheckStatus.OK


def test_a_change_is_followed_only_after_it_was_told(
    qtbot: QtBot, planner: Planner, checks: WeekChecks
) -> None:
    checks.settle()
    before = checks.checks
    with qtbot.waitSignal(checks.checked):
        plan_week(planner, poor_week())
        assert checks.checks is before
    assert checks.told() > 3


@pytest.mark.parametrize(("weeks", "is_followed"), [(-6, False), (-5, True), (2, True), (3, False)])
def test_only_weeks_that_are_looked_at_ask_for_checks(
    qtbot: QtBot, planner: Planner, checks: WeekChecks, weeks: int, is_followed: bool
) -> None:
    checks.settle()
    with qtbot.waitSignal(checks.checked, timeout=200, raising=False) as heard:
        plan_week(planner, composition.example_week(MONDAY + timedelta(weeks=weeks)))
    assert heard.signal_triggered is is_followed


def test_weeks_that_begin_on_sunday_hold_the_days_on_screen(
    planner: Planner, checks: WeekChecks
) -> None:
    plan_week(planner, poor_week())
    sunday = MONDAY - timedelta(1)
    checks.show_week(sunday)
    checks.settle()
    assert checks.week == planner.seven_days(sunday)
    assert checks.told() > 3


def test_the_example_week_and_an_empty_one_say_nothing(
    planner: Planner, checks: WeekChecks
) -> None:
    checks.settle()
    assert checks.lines() == ()
    plan_week(planner, composition.example_week(MONDAY))
    checks.settle()
    assert (checks.told(), checks.lines()) == (0, ())
    assert len(checks.checks) > 20


def test_at_most_three_lines_name_the_worst_first(planner: Planner, checks: WeekChecks) -> None:
    plan_week(planner, poor_week())
    checks.settle()
    lines = checks.lines()
    severities = [line.status.severity for line in lines]
    assert len(lines) == 3 < checks.told()
    assert severities == sorted(severities, reverse=True)
    assert all(line.status.is_told and line.title and line.sentence for line in lines)


@pytest.mark.parametrize(("weeks", "has_mends"), [(0, True), (1, False)])
def test_days_that_are_over_are_left_alone(
    planner: Planner, catalogue: Catalogue, weeks: int, has_mends: bool
) -> None:
    plan_week(planner, poor_week())
    today = MONDAY + timedelta(weeks=weeks)
    checks = WeekChecks(planner, lambda: catalogue, CoachSettings, lambda: today)
    checks.show_week(MONDAY)
    checks.settle()
    core = next(check for check in checks.checks if check.id == "core")
    assert bool(checks.mending(core)()) is has_mends


def test_mends_put_in_only_what_is_offered(planner: Planner, checks: WeekChecks) -> None:
    plan_week(planner, poor_week())
    checks.settle()
    core = next(check for check in checks.checks if check.id == "core")
    plank = composition.catalogue().by_id["plank"]
    checks.offer(lambda: (plank,))
    assert {mend.step.exercise_id for mend in checks.mending(core)()} == {"plank"}


class UnreadableStore(MemoryStore):
    def read(self, starts: Sequence[date]) -> Weeks:
        raise PlanError("The plan cannot be read.")


def test_a_week_that_cannot_be_read_has_no_checks(catalogue: Catalogue) -> None:
    checks = WeekChecks(
        Planner(UnreadableStore()), lambda: catalogue, CoachSettings, lambda: MONDAY
    )
    checks.show_week(MONDAY)
    checks.settle()
    assert (checks.week, checks.checks, checks.lines()) == (None, (), ())


def test_the_block_is_the_four_weeks_up_to_this_one_or_those_on_screen(
    planner: Planner, checks: WeekChecks
) -> None:
    for n in range(-3, 1):
        plan_week(planner, composition.example_week(MONDAY + timedelta(weeks=n)))
    checks.settle()
    assert checks.block == Block(MONDAY - timedelta(weeks=3), 4)
    wave = next(one for one in checks.block_checks() if one.id == "deload")
    assert (wave.status, wave.value) == (CheckStatus.NOTICE, 4)
    checks.follow_block(lambda: (MONDAY, 4))
    assert checks.block == Block(MONDAY, 4)
    checks.follow_block(lambda: (MONDAY + timedelta(weeks=1), 4))
    assert checks.block == Block(MONDAY - timedelta(weeks=3), 4)


def test_a_change_late_in_the_block_on_screen_is_followed(
    qtbot: QtBot, planner: Planner, checks: WeekChecks
) -> None:
    checks.follow_block(lambda: (MONDAY, 4))
    checks.settle()
    with qtbot.waitSignal(checks.checked):
        plan_week(planner, composition.example_week(MONDAY + timedelta(weeks=3)))
