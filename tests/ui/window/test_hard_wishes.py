"""Wishes that cannot all be met, in the fill dialog: filled, or refused with what would help."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.iso_week import week_label
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.run_text import dated_runs, parse_runs
from runstrength_desktop.ui.window.main_window import MainWindow
from tests.planning.hard_wishes import HARD_WISHES
from tests.ui.window.test_coach_desk import SLOW, opened

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@pytest.mark.parametrize("name", sorted(HARD_WISHES))
def test_a_hard_wish_is_filled_or_refused_with_what_would_help(
    window: MainWindow, qtbot: QtBot, name: str
) -> None:
    hard = HARD_WISHES[name]
    window.rooms.library.save_profile(hard.profile)
    start = window.week_start + timedelta(7)
    if hard.run:
        typed = ", ".join(f"{day} {hard.run.removeprefix('run ')}" for day in DAYS)
        window.planner.make(changes.add_runs(dated_runs(parse_runs(typed), start, start)))
    window.show_week(start)
    dialog = opened(window, qtbot)
    sentence = hard.sentence.format(week=week_label(start))
    for scope in (0, 1):
        dialog.scope.setCurrentIndex(scope)
        qtbot.waitUntil(lambda: not dialog.is_busy, timeout=SLOW)
        assert not sentence or dialog.message.text() == sentence
        assert dialog.fill.isEnabled() is (not sentence)
        assert bool(dialog.list.count()) is (not sentence)
    if not sentence:
        dialog.fill.click()
        sessions = list(window.planner.week(start).sessions())
        assert sessions
        assert all(session.items for session in sessions)
    else:
        dialog.reject()
        assert not list(window.planner.week(start).sessions())
