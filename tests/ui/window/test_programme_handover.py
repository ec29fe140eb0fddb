"""A programme started by command while the window is open is planned by the window."""

import json
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from runstrength_desktop import app
from runstrength_desktop.storage.plan_file import PlanFile
from runstrength_desktop.ui.window.main_window import MainWindow

MONDAYS = tuple(date(2031, 11, 17) + timedelta(weeks=n) for n in range(6))


def test_the_window_starts_the_programme_that_a_command_asks_for(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    plan, database = window.planner.store, tmp_path / "plan.db"
    assert isinstance(plan, PlanFile)
    app._finish_start(window, plan, database)
    command = [sys.executable, "-m", "runstrength_desktop", "--database", str(database)]
    words = ["programme", "start", "minimum_dose", "2031-11-19", "--json"]
    asked = subprocess.Popen([*command, *words], stdout=subprocess.PIPE)
    qtbot.waitUntil(lambda: asked.poll() is not None, timeout=30_000)
    assert asked.stdout is not None
    told = json.loads(asked.stdout.read())
    asked.stdout.close()
    assert told["started"] is True
    assert window.planner.undo_name == "Start programme Minimum dose, 2 × 20 minutes"
    there = {
        (day.date.isoformat(), session.title)
        for week in window.planner.weeks(MONDAYS)
        for day in week.days
        for session in day.sessions
    }
    assert there == {(one["date"], one["session"]) for one in told["placed"]}
