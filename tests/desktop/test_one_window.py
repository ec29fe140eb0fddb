"""One window for a plan: a second start brings it forward and leaves its file with it."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from subprocess import Popen

import pytest
from pytestqt.qtbot import QtBot

from runstrength_desktop import composition
from runstrength_desktop.cli.arguments import with_open
from runstrength_desktop.domain.iso_week import monday_of
from runstrength_desktop.planning.saved_weeks import SavedWeeks
from runstrength_desktop.ui.plan_files.preview_dialog import PlanPreviewDialog
from runstrength_desktop.ui.window.main_window import MainWindow
from tests.desktop.programs import CLOSE_BOXES, PATIENCE_S, ask, ask_until, end, line, start

PREVIEW = "[w.file.text() for w in windows('PlanPreviewDialog')]"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "plan.db"


@pytest.fixture
def block(tmp_path: Path) -> Path:
    week = composition.example_week(monday_of(date(2026, 12, 7)))
    path = tmp_path / "four weeks é.runstrength"
    composition.write_plan(path, SavedWeeks((week,)))
    return path


@pytest.fixture
def open_window(database: Path) -> Iterator[Popen[str]]:
    program = start("--database", database)
    assert line(program) == "ready"
    yield program
    end(program)


def second_start(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "runstrength_desktop", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_S, check=False)


def test_a_second_start_brings_the_window_back_from_its_icon(
    open_window: Popen[str], database: Path
) -> None:
    assert ask(open_window, "windows('MainWindow')[0].showMinimized()") == "None"
    again = second_start("--database", database)
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")
    assert ask(open_window, "windows('MainWindow')[0].isMinimized()") == "False"


def test_a_second_start_leaves_its_file_with_the_window(
    open_window: Popen[str], database: Path, block: Path
) -> None:
    for words in ((block,), ("open", block)):
        again = second_start("--database", database, *words)
        assert (again.returncode, again.stderr) == (0, "")
        ask_until(open_window, PREVIEW, f"['{block.name}']")
    ask(open_window, "windows('PlanPreviewDialog')[0].reject()")
    ask_until(open_window, PREVIEW, f"['{block.name}']")
    ask(open_window, "windows('PlanPreviewDialog')[0].reject()")
    assert ask(open_window, PREVIEW) == "[]"


OLDER_WINDOW = """
def no_such_request(window, request):
    return {"error": "This RunStrength does not know that request; please update it."}
app._come_forward = no_such_request
"""


def test_a_window_that_cannot_open_the_file_says_so(database: Path, block: Path) -> None:
    older = start("--database", database, before=OLDER_WINDOW)
    assert line(older) == "ready"
    again = start("--database", database, block, before=CLOSE_BOXES)
    said, problems = again.communicate(timeout=PATIENCE_S)
    assert said.startswith("QMessageBox This RunStrength does not know")
    assert "runstrength: This RunStrength does not know" in problems
    assert again.returncode == 1


def test_of_two_that_start_together_one_window_stays(database: Path) -> None:
    composition.open_plan(database).close()
    both = [start("--database", database) for _ in range(2)]
    said = [line(program) for program in both]
    assert sorted(said) == ["", "ready"]
    assert both[said.index("")].wait(PATIENCE_S) == 0
    for program in both:
        end(program)


def test_a_plan_file_on_the_command_line_is_looked_through(database: Path, block: Path) -> None:
    program = start("--database", database, block)
    assert line(program) == "ready"
    ask_until(program, "windows('PlanPreviewDialog')[0].agree.isEnabled()", "True")
    assert ask(program, PREVIEW) == f"['{block.name}']"
    end(program)


def test_files_that_are_not_there_are_told_one_after_the_other(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    for name in ("one.runstrength", "two.runstrength"):
        window.files.take(tmp_path / name)
    for name in ("one.runstrength", "two.runstrength"):
        dialogs = window.findChildren(PlanPreviewDialog)
        (shown,) = (dialog for dialog in dialogs if dialog.isVisible())
        assert shown.file.text() == name
        with qtbot.waitSignal(shown.reading.failed):
            pass
        assert "cannot be" in shown.said.text()
        shown.reject()


ASKED_BY_THE_DESKTOP = """
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent
made = app.make_application
def make_application():
    application = made()
    QCoreApplication.postEvent(application, QFileOpenEvent(QUrl.fromLocalFile(os.environ['ASKED'])))
    return application
app.make_application = make_application
"""


def test_a_file_that_the_desktop_asks_for_waits_for_the_window(database: Path, block: Path) -> None:
    program = start("--database", database, before=ASKED_BY_THE_DESKTOP, ASKED=str(block))
    assert line(program) == "ready"
    ask_until(program, PREVIEW, f"['{block.name}']")
    end(program)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ([], []),
        (["show"], ["show"]),
        (["a.runstrength"], ["open", "a.runstrength"]),
        (["A.RUNSTRENGTH"], ["open", "A.RUNSTRENGTH"]),
        (["--database", "x.runstrength"], ["--database", "x.runstrength"]),
        (["--database", "x", "a.runstrength"], ["--database", "x", "open", "a.runstrength"]),
        (["--database=x", "a.runstrength"], ["--database=x", "open", "a.runstrength"]),
        (["import", "a.runstrength", "--yes"], ["import", "a.runstrength", "--yes"]),
        (["open", "a.runstrength"], ["open", "a.runstrength"]),
    ],
)
def test_a_plan_file_may_stand_where_a_command_would(typed: list[str], meant: list[str]) -> None:
    assert with_open(typed) == meant
