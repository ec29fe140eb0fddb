"""Figures in words: rounded, but never so that they contradict their verdict."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from runstrength_desktop.coaching.balance import Verdict
from runstrength_desktop.coaching.week_balance import BalanceKey, BalanceLine
from runstrength_desktop.ui.balance.wording import tile_text


def line(
    key: BalanceKey, value: float | None, verdict: Verdict, low: float | None, high: float | None
) -> BalanceLine:
    return BalanceLine(key, "Title", value, verdict, low, high, ("R22",), "How it is made.")


@pytest.mark.parametrize(
    ("value", "verdict", "figure"),
    [
        (0.61, Verdict.FITS, "61 %"),
        (0.548, Verdict.LOW, "54.8 %"),
        (0.752, Verdict.HIGH, "75.2 %"),
        (0.9, Verdict.HIGH, "90 %"),
        (None, Verdict.UNKNOWN, "–"),
    ],
)
def test_a_share_is_shown_in_percent(
    qtbot: QtBot, value: float | None, verdict: Verdict, figure: str
) -> None:
    share = line(BalanceKey.POSTERIOR_SHARE, value, verdict, 0.55, 0.75)
    assert tile_text(share).figure == figure


@pytest.mark.parametrize(
    ("value", "verdict", "figure"),
    [
        (1.0, Verdict.FITS, "1 set"),
        (0.96, Verdict.LOW, "0.96 sets"),
        (3.96, Verdict.FITS, "3.96 sets"),
        (4.0, Verdict.FITS, "4 sets"),
        (9.75, Verdict.FITS, "9.8 sets"),
        (0.0, Verdict.LOW, "0 sets"),
    ],
)
def test_sets_are_shown_with_a_decimal_where_they_have_one(
    qtbot: QtBot, value: float, verdict: Verdict, figure: str
) -> None:
    core = replace(line(BalanceKey.CORE, value, verdict, 1.0, 15.0), aim=4.0)
    assert tile_text(core).figure == figure
    note = "4 or more is the aim" if value >= 4 else "1 is the least, 4 the aim"
    assert tile_text(core).note == note


@pytest.mark.parametrize(
    ("value", "verdict", "figure", "note"),
    [
        (None, Verdict.UNKNOWN, "–", "needs 4 quad sets a week to compare"),
        (0.4, Verdict.LOW, "0.4", "plan is quad-heavy; 0.6–1.5 is balanced"),
        (1.1, Verdict.FITS, "1.1", "sets; 0.6–1.5 is balanced"),
        (2.0, Verdict.HIGH, "2.0", "plan is hamstring-heavy; 0.6–1.5 is balanced"),
    ],
)
def test_a_ratio_says_which_side_is_heavy(
    qtbot: QtBot, value: float | None, verdict: Verdict, figure: str, note: str
) -> None:
    texts = tile_text(line(BalanceKey.HAMSTRING_QUAD, value, verdict, 0.6, 1.5))
    assert (texts.figure, texts.note) == (figure, note)


def test_more_sets_than_needed_are_told_calmly(qtbot: QtBot) -> None:
    texts = tile_text(line(BalanceKey.CORE, 18.0, Verdict.HIGH, 4.0, 15.0))
    assert texts.note == "more than 15 is more than most runners need"


def test_a_week_without_jumps_is_no_fault(qtbot: QtBot) -> None:
    texts = tile_text(line(BalanceKey.CONTACTS, 0.0, Verdict.UNKNOWN, None, 60.0))
    assert (texts.figure, texts.note) == ("None planned", "jumps are optional")
