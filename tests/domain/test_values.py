"""Values refuse what cannot be, in one sentence."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runstrength_desktop.domain.edit import Edit
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import parse_date, parse_week, week_label
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.user_text import clean_line, clean_note, fold
from runstrength_desktop.domain.week import Run, RunKind, Week

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    "dose",
    [
        {"sets": 0, "reps": 8},
        {"sets": 3},
        {"sets": 3, "reps": 8, "seconds": 30},
        {"sets": 3, "reps": 0},
        {"sets": 3, "reps": 8, "load_kg": float("nan")},
        {"sets": 3, "reps": 8, "load_kg": float("inf")},
        {"sets": 3, "reps": 8, "load_kg": -1.0},
        {"sets": 3, "reps": 8, "rest_s": -1},
        {"sets": 10**9, "reps": 8},
    ],
)
def test_an_impossible_dose_is_refused(dose: dict[str, Any]) -> None:
    with pytest.raises(PlanError):
        Prescription(**dose)


@pytest.mark.parametrize("km", [0.0, -1.0, float("nan"), float("inf"), 501.0])
def test_an_impossible_distance_is_refused(km: float) -> None:
    with pytest.raises(PlanError):
        Run("id", RunKind.EASY, distance_km=km)


@pytest.mark.parametrize(
    "word", ["this", "2026-W47", "2026W47", "2026-w47", "2026-11-18", " this "]
)
def test_a_week_has_three_kinds_of_name(word: str) -> None:
    assert parse_week(word, TODAY) == date(2026, 11, 16)


@pytest.mark.parametrize("word", ["next", " Next ", "2026-W48"])
def test_next_week_is_the_one_after_this(word: str) -> None:
    assert parse_week(word, date(2026, 11, 18)) == date(2026, 11, 23)


@pytest.mark.parametrize(
    "word",
    ["", "last", "2026-W54", "2025-W53", "2026-13-01", "0001-W01", "47", "٢٠٢٦-W47", "x" * 9000],
)
def test_other_words_are_not_weeks(word: str) -> None:
    with pytest.raises(PlanError) as refused:
        parse_week(word, TODAY)
    assert len(str(refused.value)) < 160


@given(st.dates(date(1970, 1, 8), date(2199, 12, 20)))
def test_a_week_is_found_again_by_its_label_and_by_each_of_its_days(day: date) -> None:
    start = parse_week(day.isoformat(), TODAY)
    assert start.weekday() == 0
    assert parse_week(week_label(start), TODAY) == start
    assert start <= day < start + timedelta(7)


def test_a_date_that_does_not_exist_is_refused() -> None:
    with pytest.raises(PlanError, match="is not a date"):
        parse_date("2026-02-30")


def test_what_is_edited_are_weeks_from_monday_to_sunday() -> None:
    tuesday = (Week.empty(date(2026, 11, 17)),)
    with pytest.raises(ValueError, match="Monday"):
        Edit("Shift", tuesday, tuesday)


def test_seven_days_in_order_are_a_week() -> None:
    days = Week.empty(date(2026, 11, 17)).days
    with pytest.raises(ValueError, match="in order"):
        Week(date(2026, 11, 16), days)


@given(st.text())
def test_a_clean_line_is_one_line_and_stays_clean(text: str) -> None:
    line = clean_line(text, "A title", limit=10**6)
    assert not any(ord(c) < 32 for c in line)
    assert clean_line(line, "A title", limit=10**6) == line
    line.encode("utf-8")


def test_markup_is_kept_literally() -> None:
    hostile = "<b>bold</b> & 'quoted' ; DROP TABLE"
    assert clean_line(hostile, "A title") == hostile


def test_control_characters_and_direction_overrides_are_dropped() -> None:
    assert clean_line("a\x00b\x1bc\u202ed\ud800e\tf\ng", "A title") == "abcde f g"


def test_ten_thousand_characters_are_too_long_for_a_title() -> None:
    with pytest.raises(PlanError, match="at most 200 characters"):
        clean_line("x" * 10_000, "A title")


def test_notes_keep_their_line_breaks() -> None:
    assert clean_note("a\r\nb\rc\nd\x07", "A note") == "a\nb\nc\nd"


@pytest.mark.parametrize(
    ("text", "folded"), [("Élévation", "elevation"), ("90/90  hip", "90 90 hip")]
)
def test_folding_forgets_case_marks_and_punctuation(text: str, folded: str) -> None:
    assert fold(text) == folded
