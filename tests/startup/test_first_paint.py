"""What is loaded when the window is first painted: a start-up figure without a clock."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from runstrength_desktop import composition
from runstrength_desktop.domain.iso_week import monday_of
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.planner import Planner
from tests.house.house_files import ROOT

REAL_WINDOW = ROOT / "tests" / "bench" / "starts" / "real_window.py"

LATE = {
    "sqlalchemy": "the first edit, warmed up after the paint",
    "alembic": "a plan of an older schema",
    "reportlab": "the first print",
    "PIL": "nothing but reportlab",
    "pypdfium2": "Print plan",
    "ttf_opensans": "nothing: its files are read, and it would load Pillow",
    "numpy": "nothing",
    "pyqtgraph": "nothing",
    "PySide6.QtNetwork": "the handover, after the paint",
    "PySide6.QtSvg": "nothing",
    "PySide6.QtPrintSupport": "Print… in the preview",
    "PySide6.QtWidgets.QFileDialog": "asking for a file",
    "PySide6.QtWidgets.QMessageBox": "asking and telling",
    "PySide6.QtWidgets.QWizard": "nothing: it comes with every type of widget, slowly",
    "runstrength_desktop.cli.commands": "other commands",
    "runstrength_desktop.planning.plan_text": "typing into a day",
    "runstrength_desktop.storage.backup": "after the paint",
    "runstrength_desktop.storage.plan_writer": "the first edit",
    "runstrength_desktop.ui.calendar.dose_editor": "editing",
    "runstrength_desktop.ui.calendar.run_editor": "editing",
    "runstrength_desktop.ui.handover": "after the paint",
    "runstrength_desktop.ui.muscle_map.region_boxes": "after the paint",
    "runstrength_desktop.ui.print_preview.dialog": "Print plan",
    "runstrength_desktop.ui.restore.dialog": "File > Restore",
}


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """Names of modules and types of widgets at the end of the first paint."""
    folder = tmp_path_factory.mktemp("first-paint")
    database, names = folder / "plan.db", folder / "modules.txt"
    with composition.open_plan(database) as plan:
        week = composition.example_week(monday_of(date.today()))
        Planner(plan).make(changes.put_week("Add example week", week))
    command = [sys.executable, str(REAL_WINDOW), str(database), str(names)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    started = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert started.returncode == 0, started.stderr
    return frozenset(names.read_text("utf-8").split())


def test_the_window_is_there_with_its_week_and_catalogue(loaded: frozenset[str]) -> None:
    shown = {"window.main_window", "calendar.panel", "catalogue.panel", "muscle_map.panel"}
    assert {f"runstrength_desktop.ui.{name}" for name in shown} <= loaded
    assert {"sqlite3", "PySide6.QtWidgets"} <= loaded


@pytest.mark.parametrize("name", LATE)
def test_what_the_first_screen_does_not_show_is_not_loaded(
    name: str, loaded: frozenset[str]
) -> None:
    early = {module for module in loaded if module == name or module.startswith(f"{name}.")}
    assert not early, f"needed for: {LATE[name]}"


def test_a_name_in_the_list_is_of_a_module_that_there_is() -> None:
    # Or a renamed module would pass for one that is not loaded.
    ours = [name for name in LATE if name.startswith("runstrength_desktop.")]
    missing = [n for n in ours if not Path(ROOT, *n.split(".")).with_suffix(".py").exists()]
    assert not missing
