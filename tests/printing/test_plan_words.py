from dataclasses import replace
from datetime import date

import pytest

from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.week import Run, RunKind, Week
from runstrength_desktop.printing import plan_words
from tests.printing.printed import EXAMPLE, MONDAY


@pytest.mark.parametrize(
    ("start", "words"),
    [
        (date(2026, 11, 16), "16–22 November 2026"),
        (date(2026, 11, 30), "30 November – 6 December 2026"),
        (date(2026, 12, 28), "28 December 2026 – 3 January 2027"),
    ],
)
def test_a_week_says_its_days(start: date, words: str) -> None:
    assert plan_words.date_range(start) == words


def test_a_run_says_what_is_known() -> None:
    assert plan_words.run_amount(Run("r", RunKind.EASY, 21.1)) == "21.1 km"
    assert plan_words.run_amount(Run("r", RunKind.EASY, 6, 40)) == "6 km · 40 min"
    assert not plan_words.run_amount(Run("r", RunKind.REST))
    assert set(plan_words.RUN_NAMES) == set(RunKind)


def test_a_rest_is_whole_minutes_where_it_can_be() -> None:
    dose = Prescription(3, reps=8)
    assert not plan_words.rest_text(dose)
    assert plan_words.rest_text(replace(dose, rest_s=60)) == "rest 60 s"
    assert plan_words.rest_text(replace(dose, rest_s=90)) == "rest 90 s"
    assert plan_words.rest_text(replace(dose, rest_s=120)) == "rest 2 min"


def test_hours_are_told_apart() -> None:
    assert [plan_words.duration(m) for m in (40, 60, 125)] == ["40 min", "1 h", "2 h 5 min"]


def test_a_week_is_summed_up() -> None:
    assert plan_words.week_sum(EXAMPLE) == "5 strength sessions · 39 km"
    assert not plan_words.week_sum(Week.empty(MONDAY))


def test_the_plans_code_changes_with_the_plan_alone() -> None:
    code = plan_words.plan_code(EXAMPLE)
    assert len(code) == 4
    assert plan_words.plan_code(replace(EXAMPLE)) == code
    assert plan_words.plan_code(Week.empty(MONDAY)) != code
