"""Figures in words: with their unit, and never so rounded that they contradict their status."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runstrength_desktop import composition
from runstrength_desktop.coaching.check import Check, CheckStatus
from runstrength_desktop.coaching.checks import check_block, check_week
from runstrength_desktop.coaching.verdicts import CoachSettings
from runstrength_desktop.coaching.week_balance import BalanceKey
from runstrength_desktop.domain.week import Week
from runstrength_desktop.ui.balance.strip import _CHECKS
from runstrength_desktop.ui.checks import wording


def check(
    value: float | None,
    unit: str,
    *,
    of: str = "core",
    status: CheckStatus = CheckStatus.OK,
    low: float | None = None,
    high: float | None = None,
) -> Check:
    return Check(of, status, value, unit, "Because.", "Formula.", ("R16",), low=low, high=high)


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (check(1, "sets"), "1\u00a0set"),
        (check(9.75, "sets"), "9.75\u00a0sets"),
        (check(0.730337, "share"), "73\u00a0%"),
        (check(1 / 3, "ratio"), "0.33"),
        (check(1.4, "ratio", of="run_spike"), "1.4\u00a0×"),
        (check(1, "weighted contacts"), "1\u00a0weighted landing"),
        (check(17.5, "weighted contacts"), "17.5\u00a0weighted landings"),
        (check(12.583333, "hours"), "12.5\u00a0hours"),
        (check(None, "hours"), ""),
        (check(0, "sets", status=CheckStatus.UNKNOWN), ""),
    ],
)
def test_a_figure_has_its_unit(one: Check, words: str) -> None:
    assert wording.figure(one) == words


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (check(0.5496, "share", low=0.55), "54.96\u00a0%"),
        (check(0.5999, "ratio", low=0.6), "0.5999"),
        (check(1.996, "sets", low=2), "1.996\u00a0sets"),
        (check(23.99, "hours", low=24), "23.9\u00a0hours"),
    ],
)
def test_what_misses_a_bound_does_not_read_like_it(one: Check, words: str) -> None:
    assert wording.figure(one) == words


@given(value=st.floats(0, 5), low=st.sampled_from([0.55, 0.6, 0.67, 2.0]))
def test_a_figure_lies_on_the_side_of_its_bound_that_it_shows(value: float, low: float) -> None:
    value = round(value, 6)
    shown = float(wording.figure(check(value, "ratio", low=low)))
    assert (shown < low) == (value < low)


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (check(1, "ratio", low=0.6, high=1.5), "What suits: 0.6 to 1.5."),
        (check(1, "share", low=0.55, high=0.75), "What suits: 55\u00a0% to 75\u00a0%."),
        (check(1, "sets", low=2), "What suits: 2\u00a0sets or more."),
        (check(1, "sessions", high=2), "What suits: up to 2\u00a0sessions."),
        (check(1, "sets", high=0), ""),
        (check(1, "sets"), ""),
    ],
)
def test_bounds_are_told(one: Check, words: str) -> None:
    assert wording.suiting(one) == words


def test_a_screen_reader_hears_all_of_it() -> None:
    one = check(0.5, "share", of="posterior_share", status=CheckStatus.NOTICE, low=0.55)
    assert wording.spoken(one) == "Posterior chain share, 50 percent, Notice: Because."


def test_each_status_has_a_word_of_its_own() -> None:
    assert len({wording.status_word(status) for status in CheckStatus}) == len(CheckStatus)


def test_an_unknown_kind_is_named_by_its_id() -> None:
    assert wording.title(check(1, "sets", of="new_check")) == "New check"


def test_every_check_and_every_tile_of_the_strip_has_a_title() -> None:
    catalogue = composition.catalogue()
    week = Week.empty(date(2026, 11, 16))
    exercises, settings = catalogue.by_id, CoachSettings()
    found = check_week(week, (), (), exercises, catalogue.muscles, settings)
    ids = {one.id for one in (*found, *check_block((week,), exercises, settings))}
    assert ids <= set(wording._TITLES)
    assert {_CHECKS.get(key, key.value) for key in BalanceKey} <= ids
