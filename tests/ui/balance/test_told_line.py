"""The quiet line under the figures: only when there is something, and in the room there is."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runstrength_desktop import composition
from runstrength_desktop.coaching.check import CheckStatus
from runstrength_desktop.coaching.fractional_sets import muscle_sets
from runstrength_desktop.coaching.week_balance import BalanceKey
from runstrength_desktop.ui.balance.explanation import Explanation
from runstrength_desktop.ui.balance.strip import USUAL_HEIGHT, BalanceStrip
from runstrength_desktop.ui.check_line import Line
from runstrength_desktop.ui.theme.tokens import LIGHT

MONDAY = date(2026, 11, 16)
LINES = (
    Line("run_spacing", CheckStatus.WARN, "Strength among the runs", "“<b>A</b>” is near."),
    Line("core", CheckStatus.NOTICE, "Core", "The core has no whole set this week."),
)


@pytest.fixture
def strip(qtbot: QtBot) -> BalanceStrip:
    catalogue = composition.catalogue()
    strip = BalanceStrip(catalogue, LIGHT)
    qtbot.addWidget(strip)
    strip.resize(1030, USUAL_HEIGHT)
    strip.show()
    qtbot.waitExposed(strip)
    week = composition.example_week(MONDAY)
    strip.show_week(week, muscle_sets(week.items(), catalogue.by_id))
    return strip


def test_nothing_more_is_shown_while_all_fits(strip: BalanceStrip) -> None:
    assert strip.told.isHidden()
    before = strip.grab().toImage()
    strip.show_told(LINES, 5)
    assert not strip.told.isHidden()
    strip.show_told((), 0)
    assert strip.told.isHidden()
    assert strip.grab().toImage() == before


def test_it_says_how_many_and_names_the_worst_first(strip: BalanceStrip) -> None:
    strip.show_told(LINES, 5)
    assert strip.told.words == "5 things to look at: Strength among the runs · Core"
    assert strip.told.accessibleName() == strip.told.words
    assert strip.told.accessibleDescription() == (
        "“<b>A</b>” is near. The core has no whole set this week."
    )
    strip.show_told(LINES[1:], 1)
    assert strip.told.words == "1 thing to look at: Core"


@pytest.mark.parametrize("width", [1400, 1016, 840, 600, 430])
def test_the_strip_does_not_grow_and_nothing_lies_over_its_texts(
    strip: BalanceStrip, width: int
) -> None:
    strip.setMinimumHeight(0)
    strip.resize(width, USUAL_HEIGHT)
    without = strip.minimumHeight()
    strip.show_told(LINES, 2)
    assert strip.minimumHeight() <= without
    strip.resize(width, strip.minimumHeight())
    told = strip.told.geometry()
    assert strip.rect().contains(told)
    for tile in strip.tiles.values():
        texts = tile._lines(tile.width())
        assert tile.y() + texts[-1][2].bottom() < told.top() or not told.intersects(tile.geometry())
        assert tile.y() + texts[0][2].top() >= 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_pressing_it_asks_for_the_worst(strip: BalanceStrip, qtbot: QtBot, key: Qt.Key) -> None:
    strip.show_told(LINES, 2)
    with qtbot.waitSignal(strip.checks_wanted) as wanted:
        qtbot.keyClick(strip.told, key)
    assert wanted.args == ["run_spacing"]


@pytest.mark.parametrize(
    ("key", "check_id"),
    [
        (BalanceKey.POSTERIOR_SHARE, "posterior_share"),
        (BalanceKey.HAMSTRING_QUAD, "hamstring_quad"),
        (BalanceKey.CORE, "core"),
        (BalanceKey.HIP_STABILITY, "hip_stability"),
        (BalanceKey.CONTACTS, "jump_ceiling"),
        (BalanceKey.LEFT_OUT, "neglected"),
    ],
)
def test_an_explained_figure_leads_to_its_check(
    strip: BalanceStrip, qtbot: QtBot, key: BalanceKey, check_id: str
) -> None:
    qtbot.mouseClick(strip.tiles[key], Qt.MouseButton.LeftButton)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, Explanation)
    with qtbot.waitSignal(strip.checks_wanted) as wanted:
        qtbot.mouseClick(popup.button, Qt.MouseButton.LeftButton)
    assert wanted.args == [check_id]
    assert not popup.isVisible()
