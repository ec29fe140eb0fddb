"""Dates as people type them."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runstrength_desktop.domain.iso_week import week_label
from runstrength_desktop.planning.date_text import date_meant
from tests.counts import count

TODAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("go 2026-W50", date(2026, 12, 7)),
        ("2026w50", date(2026, 12, 7)),
        ("W53", date(2026, 12, 28)),
        ("w2", date(2027, 1, 11)),
        ("week 47", date(2026, 11, 16)),
        ("24 dec", date(2026, 12, 24)),
        ("24. December", date(2026, 12, 24)),
        ("Dec 24th, 2027", date(2027, 12, 24)),
        ("go to 1 march", date(2027, 3, 1)),
        ("16 nov", date(2026, 11, 16)),
        ("2026-12-24", date(2026, 12, 24)),
        ("next week", date(2026, 11, 23)),
        ("last week", date(2026, 11, 9)),
        ("this week", date(2026, 11, 16)),
        ("today", TODAY),
        ("tomorrow", date(2026, 11, 19)),
        ("yesterday", date(2026, 11, 17)),
        ("wed", TODAY),
        ("tuesday", date(2026, 11, 24)),
        ("in 3 weeks", date(2026, 12, 9)),
        ("in 1 day", date(2026, 11, 19)),
        ("29 feb 2028", date(2028, 2, 29)),
        ("29 feb", None),
        ("31 nov", None),
        ("W60", None),
        ("24 dev", None),
        ("1 jan 1969", None),
        ("1 jan 2200", None),
        ("2026-W54", None),
        ("week", None),
        ("may", None),
        ("", None),
        ("go", None),
        ("squat", None),
    ],
)
def test_a_text_names_a_date_or_none(text: str, meant: date | None) -> None:
    assert date_meant(text, TODAY) == meant


@settings(max_examples=count(60, 1000))
@given(st.text(max_size=60), st.dates())
def test_no_text_and_no_day_is_too_much(text: str, today: date) -> None:
    found = date_meant(text, today)
    assert found is None or 1970 <= found.year <= 2199


@settings(max_examples=count(60, 1000))
@given(st.dates(date(1971, 1, 1), date(2198, 1, 1)), st.integers(-170, 170))
def test_a_day_without_a_year_is_the_nearest_one(today: date, away: int) -> None:
    wanted = today + timedelta(away)
    if (wanted.month, wanted.day) != (2, 29):
        assert date_meant(f"{wanted:%d %B}", today) == wanted
    assert date_meant(week_label(wanted), today) == wanted - timedelta(wanted.weekday())


@settings(max_examples=count(40, 500))
@given(st.sampled_from(["in 999 weeks", "29 feb", "W1", "W53", "next week", "31 dec"]), st.dates())
def test_the_edges_of_the_calendar_raise_nothing(text: str, today: date) -> None:
    date_meant(text, today)
