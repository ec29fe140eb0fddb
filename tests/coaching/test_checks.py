"""All checks together: no nagging, known sources, calm texts, and nothing breaks them."""

import json
import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from hypothesis import given

from runstrength_desktop.coaching.check import Check, CheckStatus, most_urgent, worsened
from runstrength_desktop.coaching.checks import MOST_IN_STRIP, check_block, check_week
from runstrength_desktop.coaching.verdicts import CoachSettings
from runstrength_desktop.composition import example_week, programmes
from runstrength_desktop.domain.programme import Programme
from runstrength_desktop.domain.week import RunKind, Week
from tests.coaching.checked_values import laid, monday, programme_weeks, three_runs
from tests.coaching.coaching_values import MONDAY
from tests.db.shipped import FOLDER, catalogue
from tests.domain.plan_values import weeks

KNOWN = catalogue()
PROGRAMMES = {one.id: one for one in programmes()}


def checked(week: Week, before: tuple[Week, ...] = (), level: int = 2) -> tuple[Check, ...]:
    settings = CoachSettings(level=level)
    return check_week(week, before, (), KNOWN.by_id, KNOWN.muscles, settings)


def told(checks: tuple[Check, ...]) -> list[str]:
    return [check.reason for check in checks if check.status.is_told]


def programme_checks(programme: Programme, last: RunKind = RunKind.LONG) -> Iterator[Check]:
    laid_out = programme_weeks(programme, last)
    settings = CoachSettings(level=programme.level)
    for n, week in enumerate(laid_out):
        yield from check_week(
            week, laid_out[:n], laid_out[n + 1 :], KNOWN.by_id, KNOWN.muscles, settings
        )
    yield from check_block(laid_out, KNOWN.by_id, settings)


def test_the_example_week_is_left_in_peace() -> None:
    checks = checked(example_week(MONDAY))
    assert not told(checks)
    assert {check.status for check in checks} <= {CheckStatus.OK, CheckStatus.UNKNOWN}


def test_the_example_week_is_left_in_peace_again_and_again() -> None:
    row = tuple(example_week(MONDAY + timedelta(weeks=n)) for n in range(6))
    assert not told(checked(row[-1], row[:-1]))


def test_the_minimum_dose_beside_three_runs_is_left_in_peace() -> None:
    assert not [c.reason for c in programme_checks(PROGRAMMES["minimum_dose"]) if c.status.is_told]


def test_the_taper_before_a_race_is_left_in_peace() -> None:
    found = programme_checks(PROGRAMMES["taper"], RunKind.RACE)
    assert not [c.reason for c in found if c.status.is_told and c.id != "block_mix"]


@pytest.mark.parametrize("name", PROGRAMMES)
def test_no_shipped_programme_beside_three_runs_draws_a_warning(name: str) -> None:
    found = programme_checks(PROGRAMMES[name])
    assert not [c.reason for c in found if c.status is CheckStatus.WARN]


def test_an_empty_week_is_left_in_peace() -> None:
    assert not told(checked(Week.empty(MONDAY)))


def test_a_week_of_runs_alone_gets_one_notice() -> None:
    checks = checked(laid(MONDAY, dict(three_runs(MONDAY))))
    assert told(checks) == ["Runs are planned, but no exercise for glutes and hamstrings yet."]


def test_every_source_is_a_rule_or_a_fact_that_can_be_read() -> None:
    facts = {one["fact"] for one in json.loads((FOLDER / "facts.json").read_text("utf-8"))}
    rules = {one["rule"] for one in json.loads((FOLDER / "rules.json").read_text("utf-8"))}
    found = (*checked(example_week(MONDAY)), *check_block([], KNOWN.by_id, CoachSettings()))
    for check in found:
        assert check.sources
        assert set(check.sources) <= facts | rules, check.id


def test_ids_are_words_of_ours_and_units_are_told() -> None:
    found = (*checked(example_week(MONDAY)), *check_block([], KNOWN.by_id, CoachSettings()))
    assert len({check.id for check in found}) == len(found)
    assert all(re.fullmatch(r"[a-z_]+", check.id) and check.unit for check in found)


@given(weeks(monday(-1)), weeks(monday(0)), weeks(monday(1)))
def test_any_week_can_be_checked_and_at_most_three_are_shown(
    before: Week, week: Week, after: Week
) -> None:
    settings = CoachSettings()
    found = check_week(week, [before], [after], KNOWN.by_id, KNOWN.muscles, settings)
    strip = most_urgent(found, MOST_IN_STRIP)
    assert len(strip) <= 3
    assert all(check.status.is_told for check in strip)
    assert not worsened(found, found)
    assert all(check.reason.endswith(".") and check.formula.endswith(".") for check in found)
    json.dumps([check.value for check in found], allow_nan=False)
