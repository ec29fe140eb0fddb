"""Runs as runners write them."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.week import Intensity, RunKind
from runstrength_desktop.planning.run_text import (
    dated_runs,
    looks_like_run,
    parse_runs,
    parse_typed_run,
)


@pytest.mark.parametrize(
    ("text", "kind", "km", "minutes"),
    [
        ("long 18k", RunKind.LONG, 18, None),
        ("easy 40min", RunKind.EASY, None, 40),
        ("easy 40 min", RunKind.EASY, None, 40),
        ("run easy 6 km", RunKind.EASY, 6, None),
        ("Tempo 7,5 km", RunKind.TEMPO, 7.5, None),
        ("long 1h30", RunKind.LONG, None, 90),
        ("long 1:45", RunKind.LONG, None, 105),
        ("long 2h", RunKind.LONG, None, 120),
        ("10 miles long", RunKind.LONG, 16.093, None),
        ("rest", RunKind.REST, None, None),
        ("bike 60'", RunKind.CROSS, None, 60),
        ("hills 8k", RunKind.HILLS, 8, None),
        ("marathon", RunKind.RACE, None, None),
        ("5k", RunKind.EASY, 5, None),
    ],
)
def test_kind_and_amount(text: str, kind: RunKind, km: float | None, minutes: int | None) -> None:
    run = parse_typed_run(text).run
    assert (run.kind, run.distance_km, run.minutes) == (kind, km, minutes)


@pytest.mark.parametrize(
    ("text", "note", "km", "minutes"),
    [
        ("8x400 hard", "8 × 400 m", 3.2, None),
        ("5 x 1k", "5 × 1 km", 5, None),
        ("6x3min", "6 × 3 min", None, 18),
        ("6x3", "6 × 3 min", None, 18),
        ("10×30s hills", "10 × 30 s", None, 5),
    ],
)
def test_repeats(text: str, note: str, km: float | None, minutes: int | None) -> None:
    run = parse_typed_run(text).run
    assert (run.note, run.distance_km, run.minutes) == (note, km, minutes)
    assert run.kind is (RunKind.HILLS if "hills" in text else RunKind.INTERVALS)


def test_effort_clock_and_weekday() -> None:
    typed = parse_typed_run("Sun long 14k easy at 7:30")
    assert (typed.weekday, typed.run.kind, typed.run.intensity) == (6, RunKind.LONG, Intensity.EASY)
    assert typed.run.starts_at == time(7, 30)
    assert parse_typed_run("easy 5k at 6pm").run.starts_at == time(18)


def test_a_week_on_one_line() -> None:
    typed = parse_runs("Tue easy 6k, Thu intervals, Sun long 14,5k")
    assert [(t.weekday, t.run.kind.value, t.run.distance_km) for t in typed] == [
        (1, "easy", 6),
        (3, "intervals", None),
        (6, "long", 14.5),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("long 18k uphill", "I read 18 km, long; I do not know “uphill”."),
        ("potato", "“potato” is not a run; write for example long 18k or easy 40min."),
        ("easy 5k at 25:00", "“at 25:00” is not a time of day; write at 18:30."),
        ("", "Write a run, such as “long 18k”, “8x400 hard” or “easy 40min”."),
        ("long 9999k", "A distance must be more than 0 and at most 500 km."),
        ("x" * 501, "A line of runs can hold at most 500 characters."),
    ],
)
def test_what_is_not_understood_is_named(text: str, words: str) -> None:
    with pytest.raises(PlanError) as refused:
        parse_runs(text)
    assert str(refused.value) == words


@pytest.mark.parametrize(
    ("text", "is_run"),
    [
        ("long 18k", True),
        ("Tue easy 6k", True),
        ("8x400 hard", True),
        ("run easy", True),
        ("rdl 3x8", False),
        ("hip thrust 3x8", False),
        ("", False),
    ],
)
def test_runs_and_exercises_are_told_apart(text: str, is_run: bool) -> None:
    assert looks_like_run(text) is is_run


@given(st.text(max_size=60) | st.from_regex(r"(easy|long|8x400|[0-9]{1,5}k|at [0-9]{1,2}| ){1,6}"))
def test_any_text_is_a_run_or_one_sentence(text: str) -> None:
    said = ""
    try:
        assert parse_runs(text)
    except PlanError as refused:
        said = str(refused)
    assert "\n" not in said


def test_weekdays_are_found_among_the_seven_days_shown() -> None:
    friday, monday, sunday = date(2026, 11, 20), date(2026, 11, 16), date(2026, 11, 15)
    typed = parse_runs("easy 6k, Sun long 14k, Mon rest")
    assert [on.day for on, _ in dated_runs(typed, friday, monday)] == [20, 22, 16]
    assert [on.day for on, _ in dated_runs(typed, friday, sunday)] == [20, 15, 16]
