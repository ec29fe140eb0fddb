"""A fault of the program: shown and written down once, without a word of the user's."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from runstrength_desktop.ui.trouble import log_file
from runstrength_desktop.ui.trouble.dialog import FaultDialog
from runstrength_desktop.ui.trouble.log_file import note, older
from runstrength_desktop.ui.trouble.report import report_of
from runstrength_desktop.ui.trouble.watch import MOST_FAULTS, FaultWatch
from runstrength_desktop.ui.window.main_window import MainWindow
from tests.desktop.programs import CLOSE_BOXES, PATIENCE_S, ask, ask_until, end, line, start

SECRET = "Anna's knee hurts"
FAULTS = "[w.text.toPlainText() for w in windows('FaultDialog')]"


def mistake(text: str = SECRET) -> Exception:
    with pytest.raises(ValueError, match="cannot read") as raised:
        read(text)
    return raised.value


def read(text: str) -> None:
    known: dict[str, int] = {}
    try:
        known[text]
    except KeyError as error:
        raise ValueError(f"cannot read {text!r} of {Path.home()}") from error


def test_a_report_says_where_and_not_what() -> None:
    report = report_of(mistake())
    assert "ValueError" in report.text
    assert "caused by\nKeyError" in report.text
    assert "test_faults_told.py, line" in report.text
    assert "Python 3." in report.text
    for word in (SECRET, "knee", str(Path.home()), str(Path(__file__).parent)):
        assert word not in report.text


def test_the_numbers_of_the_system_are_told() -> None:
    assert "FileNotFoundError 2" in report_of(FileNotFoundError(2, "x", "/mnt/anna/plan")).text


def test_an_endless_trace_is_told_by_its_end() -> None:
    def deeper() -> None:
        deeper()

    with pytest.raises(RecursionError) as deep:
        deeper()
    report = report_of(deep.value)
    assert len(report.text) < 8000
    assert "in deeper" in report.text


def test_a_full_log_is_put_aside_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_file, "LIMIT", 300)
    log = tmp_path / "data" / "runstrength.log"
    for number in range(30):
        note(log, f"line {number} \ud800")
    assert log.read_text("utf-8").endswith("line 29 ?\n")
    assert {path.name for path in log.parent.iterdir()} == {log.name, older(log).name}
    assert all(path.stat().st_size < 400 for path in log.parent.iterdir())


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    note(tmp_path / "file" / "runstrength.log", "x")


@pytest.fixture
def watch(tmp_path: Path, window: MainWindow) -> Iterator[FaultWatch]:
    made = FaultWatch(tmp_path / "runstrength.log", window)
    made.found.connect(window.help.show_fault)
    made.again.connect(window.help.say_fault)
    yield made
    for dialog in window.findChildren(FaultDialog):
        dialog.close()


def test_one_fault_is_one_window_and_one_entry(
    watch: FaultWatch, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    for _ in range(3):
        watch._note(mistake())
    qtbot.waitUntil(lambda: "went wrong" in window.messages.text())
    (dialog,) = window.findChildren(FaultDialog)
    assert not dialog.isModal()
    assert window.isEnabled()
    assert (tmp_path / "runstrength.log").read_text("utf-8").count(" fault\n") == 1
    dialog.copy()
    assert QGuiApplication.clipboard().text() == dialog.text.toPlainText()
    assert SECRET not in (tmp_path / "runstrength.log").read_text("utf-8")


def test_a_fault_while_telling_of_one_does_not_go_round(
    watch: FaultWatch, window: MainWindow, qtbot: QtBot
) -> None:
    told: list[object] = []

    def fail(report: object = None) -> None:
        told.append(report)
        watch._note(mistake())

    watch.found.connect(fail)
    watch.again.connect(fail)
    watch._note(mistake())
    qtbot.waitUntil(lambda: watch.count > MOST_FAULTS)
    qtbot.wait(1)
    assert len(told) == MOST_FAULTS


def test_the_reports_buttons_are_reached_by_key(
    watch: FaultWatch, window: MainWindow, qtbot: QtBot
) -> None:
    window.help.show_fault(report_of(mistake()))
    (dialog,) = window.findChildren(FaultDialog)
    named = {button.text().replace("&", "") for button in dialog.findChildren(QPushButton)}
    assert named == {"Copy report", "Open log", "Close"}


RAISE = "QTimer.singleShot(0, lambda: {}['" + SECRET.replace("'", " ") + "'])"
THREAD = "__import__('threading').Thread(target=lambda: 1 / 0).start()"


def test_the_program_goes_on_after_faults_on_any_thread(tmp_path: Path) -> None:
    program = start("--database", tmp_path / "plan.db", XDG_DATA_HOME=str(tmp_path))
    assert line(program) == "ready"
    ask(program, RAISE)
    ask_until(program, f"'KeyError' in ''.join({FAULTS})", "True")
    ask(program, "windows('FaultDialog')[0].close()")
    ask(program, THREAD)
    ask_until(program, f"'ZeroDivisionError' in ''.join({FAULTS})", "True")
    ask(program, "windows('FaultDialog')[0].close()")
    ask(program, "windows('MainWindow')[0].show_example()")
    assert ask(program, "windows('MainWindow')[0].planner.undo_name") == "Add example week"
    ask(program, "QTimer.singleShot(0, windows('MainWindow')[0].close)")
    assert program.wait(PATIENCE_S) == 0
    end(program)
    log = (tmp_path / "runstrength" / "runstrength.log").read_text("utf-8")
    assert [log.count(word) for word in (" started: ", " fault\n", " ended\n", "Anna")] == [
        1,
        2,
        1,
        0,
    ]


def test_a_crash_of_qt_itself_leaves_its_trace_in_the_log(tmp_path: Path) -> None:
    program = start("--database", tmp_path / "plan.db", XDG_DATA_HOME=str(tmp_path))
    assert line(program) == "ready"
    assert program.stdin is not None
    program.stdin.write("__import__('faulthandler')._sigsegv()\n")
    assert program.wait(PATIENCE_S) != 0
    end(program)
    log = (tmp_path / "runstrength" / "runstrength.log").read_text("utf-8")
    assert "Fatal Python error: Segmentation fault" in log


def test_a_fault_before_there_is_a_window_is_told_too(tmp_path: Path) -> None:
    broken = "app.make_window = lambda plan, database: [][0]\n"
    program = start(
        "--database",
        tmp_path / "plan.db",
        before=CLOSE_BOXES + broken,
        XDG_DATA_HOME=str(tmp_path),
    )
    said, problems = program.communicate(timeout=PATIENCE_S)
    assert said.startswith("FaultDialog")
    assert "IndexError" in problems
    assert program.returncode == 1
    assert "IndexError" in (tmp_path / "runstrength" / "runstrength.log").read_text("utf-8")


def test_threads_and_hooks_are_as_before_when_the_watch_ends(tmp_path: Path) -> None:
    program = (
        "import sys, threading\nfrom pathlib import Path\nfrom PySide6.QtCore import QObject\n"
        "from runstrength_desktop.ui.trouble.watch import FaultWatch\n"
        "parent = QObject()\nwatch = FaultWatch(Path(sys.argv[1]), parent)\n"
        "watch.begin()\nassert sys.excepthook != sys.__excepthook__\nwatch.end()\n"
        "assert sys.excepthook is sys.__excepthook__\n"
        "assert threading.excepthook is threading.__excepthook__\n"
    )
    command = [sys.executable, "-c", program, str(tmp_path / "log")]
    assert subprocess.run(command, check=False).returncode == 0
