"""The real program in processes of its own, on a screen that is none."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from subprocess import PIPE, Popen

from tests.house.house_files import ROOT

PATIENCE_S = 40

_started: list[Popen[str]] = []

# Says when the window is there, and after that what each line on standard input evaluates to.
_DRIVER = """
import os, sys
from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from runstrength_desktop import app
from runstrength_desktop.cli import main

{before}

def windows(kind=None):
    return [w for w in QApplication.topLevelWidgets()
            if w.isVisible() and (kind is None or type(w).__name__ == kind)]

def hear():
    line = sys.stdin.readline()
    if not line:
        ear.setEnabled(False)
        return
    print(eval(line), flush=True)

watch = app._after_first_paint

def after_first_paint(window, then):
    global ear
    ear = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, window)
    ear.activated.connect(hear)
    def ready():
        then()
        print("ready", flush=True)
    watch(window, ready)

app._after_first_paint = after_first_paint
sys.exit(main(sys.argv[1:]))
"""


# A box that asks or tells is answered by closing it, after saying what it says.
CLOSE_BOXES = """
make = app.make_application
def make_application():
    application = make()
    timer = QTimer(application, interval=10)
    def close_box():
        box = QApplication.activeModalWidget()
        if box is not None:
            text = box.text() if isinstance(box, QMessageBox) else ""
            print(type(box).__name__, text, flush=True)
            box.close()
    timer.timeout.connect(close_box)
    timer.start()
    return application
app.make_application = make_application
"""


def start(
    *words: str | Path, before: str = "", inside: Sequence[str] = (), **environment: str
) -> Popen[str]:
    """`runstrength` with these words, by the command `inside` if given; `before` is done first."""
    program = [sys.executable, "-c", _DRIVER.replace("{before}", before), *map(str, words)]
    command = [*inside, *program]
    made = Popen(
        command,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        stdin=PIPE,
        stdout=PIPE,
        stderr=PIPE,
        text=True,
        bufsize=1,
    )
    _started.append(made)
    return made


def line(program: Popen[str]) -> str:
    """What it says next."""
    assert program.stdout is not None
    return program.stdout.readline().strip()


def ask(program: Popen[str], expression: str) -> str:
    """What an expression is inside the program."""
    assert program.stdin is not None
    program.stdin.write(expression + "\n")
    return line(program)


def ask_until(program: Popen[str], expression: str, answer: str) -> None:
    """Ask until it is so."""
    said = ""
    for _ in range(500):
        said = ask(program, expression)
        if said == answer:
            return
    raise AssertionError(f"{expression}: {said}")


def end(program: Popen[str]) -> None:
    """Whatever is left of it."""
    program.kill()
    program.communicate()


def end_all() -> None:
    """Also what a failed test left."""
    while _started:
        program = _started.pop()
        if program.stdout is not None and not program.stdout.closed:
            end(program)
