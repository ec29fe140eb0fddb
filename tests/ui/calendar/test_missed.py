"""Missed it: three ways, each with what it does before it is done."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.status import Status
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.missed import Way
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.calendar.missed_dialog import MissedDialog
from runstrength_desktop.ui.calendar.panel import WeekPanel
from tests.ui.calendar.conftest import FRIDAY, SATURDAY, THURSDAY, TUESDAY, WeeksInMemory
from tests.ui.calendar.looking import day_of, select, titles


@pytest.fixture
def dialog(panel: WeekPanel) -> MissedDialog:
    select(panel, "plank")
    next(one for one in panel.actions() if one.objectName() == "missed").trigger()
    return next(iter(panel.findChildren(MissedDialog)))


def accept(dialog: MissedDialog) -> None:
    box = next(iter(dialog.findChildren(QDialogButtonBox)))
    box.button(QDialogButtonBox.StandardButton.Ok).click()


def test_each_way_says_what_it_does_before_it_is_done(
    dialog: MissedDialog, store: WeeksInMemory
) -> None:
    assert dialog.windowTitle() == "Missed: Posterior chain A"
    for way in Way:
        balance, spacing = dialog.said(way).split("\n")
        assert balance.startswith("Balance of this week:")
        assert spacing.startswith("Spacing:")
    assert "18 sets" in dialog.said(Way.MOVE)
    assert "18 sets" in dialog.said(Way.DROP).split("→")[0]
    assert "9 sets" in dialog.said(Way.DROP).split("→")[1]
    assert not store.done
    dialog.reject()


def test_it_moves_to_a_day_from_today_on(dialog: MissedDialog, planner: Planner) -> None:
    assert dialog.target == SATURDAY  # Friday is too near to Thursday's session
    accept(dialog)
    assert (titles(planner, TUESDAY), titles(planner, SATURDAY)) == ([], ["Posterior chain A"])


def test_it_shifts_with_all_that_follows(dialog: MissedDialog, planner: Planner) -> None:
    dialog.choose(Way.SHIFT)
    accept(dialog)
    assert titles(planner, FRIDAY) == ["Posterior chain A"]
    assert titles(planner, SATURDAY) == ["Core", "Feet"]
    assert planner.undo_name == "Shift Posterior chain A and what follows by 3 days"


def test_it_is_dropped_and_stays_to_be_seen(dialog: MissedDialog, planner: Planner) -> None:
    dialog.choose(Way.DROP)
    accept(dialog)
    (session,) = day_of(planner, TUESDAY).sessions
    assert (session.status, session.reason) == (Status.SKIPPED, "missed")
    assert planner.undo_name == "Skip Posterior chain A"


def test_cancel_does_nothing(dialog: MissedDialog, store: WeeksInMemory) -> None:
    dialog.reject()
    assert not store.done


def test_what_lies_ahead_is_moved_from_the_day_after(
    qtbot: QtBot, panel: WeekPanel, planner: Planner
) -> None:
    planner.make(changes.move_session("single", THURSDAY, Place(SATURDAY)))
    qtbot.waitUntil(lambda: titles(planner, SATURDAY) == ["Single"])
    select(panel, "single")
    next(one for one in panel.actions() if one.objectName() == "missed").trigger()
    dialog = next(iter(panel.findChildren(MissedDialog)))
    assert dialog.target == SATURDAY + timedelta(1)
    dialog.reject()
