"""A warning, a Qt warning and a forgotten window each fail a test."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.house_files import ROOT

PLANTED = {
    "a warning": ("import warnings", "warnings.warn('planted')", "UserWarning: planted"),
    "a Qt warning": (
        "from PySide6.QtCore import qWarning",
        "qWarning('planted')",
        "Qt messages with level WARNING or above",
    ),
    "a window left open": (
        "from PySide6.QtWidgets import QWidget",
        "global window; window = QWidget(); window.show()",
        "left open: ['QWidget']",
    ),
    "an exception in a slot": (
        "from PySide6.QtCore import QTimer",
        "QTimer.singleShot(0, lambda: 1 // 0); qtbot.wait(20)",
        "ZeroDivisionError",
    ),
    "an unknown mark": ("import pytest", "pytest.mark.planted", "planted"),
}


def run_pytest(test: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pytest", "-c", str(ROOT / "pyproject.toml"), "-q"]
    command += ["--rootdir", str(test.parent), "-p", "tests.conftest", "-p", "no:cacheprovider"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [*command, str(test)], cwd=test.parent, env=environment, capture_output=True, text=True,
        check=False,
    )  # fmt: skip


@pytest.mark.parametrize("planted", PLANTED)
def test_planted_carelessness_fails(planted: str, tmp_path: Path) -> None:
    first, statement, complaint = PLANTED[planted]
    test = tmp_path / "test_planted.py"
    test.write_text(f"{first}\n\n\ndef test_planted(qtbot):\n    {statement}\n", "utf-8")
    ran = run_pytest(test)
    assert ran.returncode == 1, ran.stdout
    assert complaint in ran.stdout


def test_a_careful_test_passes(tmp_path: Path) -> None:
    test = tmp_path / "test_planted.py"
    test.write_text("def test_planted(qtbot):\n    pass\n", "utf-8")
    assert run_pytest(test).returncode == 0
