"""`runstrength --self-test`: whether an installation is whole and works."""

import importlib
import json
import os
import pkgutil
import platform
import sqlite3
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import runstrength_desktop
from runstrength_desktop import __version__, composition
from runstrength_desktop.domain.body_map import Body
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import monday_of
from runstrength_desktop.domain.paper_wishes import PaperWishes
from runstrength_desktop.paths import DB, FOLDER_VARIABLE, RESOURCES

_STARTERS = {"runstrength_desktop.__main__", "runstrength_desktop.self_test"}
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
_SMALLEST_PDF = 10_000
_FEWEST_SHADES = 50
_DAY = date(2026, 11, 18)

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

Step = Callable[[Path], str]


def run_self_test() -> int:
    """Try each part in a folder of its own; `PlanError` names the first that fails."""
    with TemporaryDirectory(prefix="runstrength-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        os.environ[FOLDER_VARIABLE] = str(folder / "own")
        for what, step in _STEPS.items():
            _say(f"ok  {what}: {_tried(what, step, folder)}")
    _say(f"RunStrength {__version__} works here.")
    return 0


def _tried(what: str, step: Step, folder: Path) -> str:
    bugs: list[BaseException] = []
    sys.excepthook = lambda _kind, bug, _trace: bugs.append(bug)  # of Qt's slots, which go on
    try:
        said = step(folder)
    except Exception as bug:  # noqa: BLE001  (whatever it is: the installation is broken)
        bugs.append(bug)
        said = ""
    finally:
        sys.excepthook = sys.__excepthook__
    if bugs:
        reason = str(bugs[0]) or type(bugs[0]).__name__
        raise PlanError(f"The self-test failed at “{what}”: {reason}") from bugs[0]
    return said


def _load_modules(_: Path) -> str:
    """Also those that a window imports only when they are needed."""
    place = runstrength_desktop.__path__
    found = [m.name for m in pkgutil.walk_packages(place, "runstrength_desktop.")]
    for name in found:
        if name not in _STARTERS:
            importlib.import_module(name)
    return f"{len(found)} modules, Python {platform.python_version()}"


def _read_resources(_: Path) -> str:
    files = [path for folder in (RESOURCES, DB) for path in folder.rglob("*") if path.is_file()]
    for path in files:
        content = path.read_bytes()
        if path.suffix == ".json":
            json.loads(content)
    return f"{len(files)} files"


def _read_knowledge(_: Path) -> str:
    catalogue = composition.catalogue()
    figures = composition.figures()
    parts = (
        catalogue.exercises,
        composition.programmes(),
        composition.knowledge().articles,
        composition.muscle_notes(),
        figures,
    )
    if not all(map(len, parts)):
        raise PlanError("something that ships is empty")
    composition.running_model()
    for body in Body:
        composition.body_map(body)
    return f"{len(catalogue.exercises)} exercises, {len(figures)} figures"


def _make_plan(folder: Path) -> str:
    with composition.open_plan(folder / "new.db") as plan:
        if not plan.read((monday_of(_DAY),))[0].is_empty:
            raise PlanError("the new plan is not empty")
    return f"SQLite {sqlite3.sqlite_version}"


def _migrate_plan(folder: Path) -> str:
    with composition.first_plan(folder / "old.db", _DAY) as plan:
        if not plan.read((monday_of(_DAY),))[0].day(_DAY).runs:
            raise PlanError("the run of the old plan is lost")
        composition.Vault(plan, folder / "old.db").back_up()
    return "from the first release's"


def _open_window(folder: Path) -> str:
    from PySide6.QtCore import QCoreApplication, QEvent, qVersion  # noqa: PLC0415
    from PySide6.QtGui import QFontInfo, QGuiApplication  # noqa: PLC0415

    from runstrength_desktop import app  # noqa: PLC0415

    if sys.platform == "linux" and not any(map(os.environ.get, _SCREENS)):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = app.make_application()
    if QFontInfo(application.font()).family() != "Open Sans":
        raise PlanError("Open Sans is not here")
    database = folder / "new.db"
    with composition.open_plan(database) as plan:
        window = app.make_window(plan, database)
        window.show()
        window.show_example()
        application.processEvents()
        shades = _shades(window.grab().toImage())
        window.background.wait()
        window.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if shades < _FEWEST_SHADES:
        raise PlanError("nothing was painted")
    return f"Qt {qVersion()}, {QGuiApplication.platformName()}"


def _shades(picture: "QImage") -> int:
    across, down = range(0, picture.width(), 5), range(0, picture.height(), 5)
    return len({picture.pixel(x, y) for x in across for y in down})


def _print_week(folder: Path) -> str:
    week = composition.example_week(monday_of(_DAY))
    target = folder / "week.pdf"
    composition.printer().print_weeks((week,), target, PaperWishes())
    if not target.read_bytes().startswith(b"%PDF") or target.stat().st_size < _SMALLEST_PDF:
        raise PlanError("the PDF is not whole")
    return f"{target.stat().st_size // 1000} kB of PDF"


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


_STEPS: dict[str, Step] = {
    "modules": _load_modules,
    "files": _read_resources,
    "knowledge": _read_knowledge,
    "new plan": _make_plan,
    "old plan": _migrate_plan,
    "window": _open_window,
    "paper": _print_week,
}
