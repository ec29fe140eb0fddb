"""Composition root of the window."""

import gc
import os
import sys
import traceback
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from runstrength_desktop import DESKTOP_ID, __version__, composition
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.opening import offer_backups, open_plan
from runstrength_desktop.paths import RESOURCES, user_folder
from runstrength_desktop.planning.library import Library
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.storage.plan_file import PlanFile
from runstrength_desktop.ui.application import Application, start_application
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.fonts import load_fonts
from runstrength_desktop.ui.theme.qt_palette import ThemeChoice, palette_for, qt_palette
from runstrength_desktop.ui.window.main_window import MainWindow
from runstrength_desktop.ui.window.rooms import LOG_NAME, Rooms

if TYPE_CHECKING:
    from runstrength_desktop.ui.trouble.watch import FaultWatch


def open_planner(database: Path, file: Path | None = None) -> int:
    """Open the window on a plan, with a plan file to look through, and stay until it is closed."""
    application = make_application()
    try:
        opened = _opened(database, file)
    except Exception as bug:  # noqa: BLE001  (told, where it would be a silent end)
        return _tell_fault(bug)
    if opened is None:
        return 1
    plan, window = opened
    watch: list[FaultWatch] = []

    def finish() -> None:
        watch.append(_watch_faults(window))
        _finish_start(window, plan, database)
        window.first.offer()
        if file is not None:
            window.files.take(file)
        application.open_files_with(window.files.take)

    _after_first_paint(window, finish)
    window.show()
    try:
        return application.exec()
    finally:
        for each in watch:
            each.end()
        window.background.wait()
        plan.close()


def _opened(database: Path, file: Path | None) -> tuple[PlanFile, MainWindow] | None:
    plan = open_plan(database, file)
    return None if plan is None else _window_over(plan, database)


def _window_over(plan: PlanFile, database: Path) -> tuple[PlanFile, MainWindow] | None:
    """A plan with its window; with a backup in its place if its own exercises make no sense."""
    try:
        return plan, make_window(plan, database)
    except PlanError as error:
        plan.close()
        QApplication.setPalette(qt_palette(palette_for(ThemeChoice.SYSTEM)))
        restored = offer_backups(database, error)
        return None if restored is None else (restored, make_window(restored, database))


def make_application() -> Application:
    """The application with its style and font."""
    QApplication.setApplicationName("RunStrength")
    QApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName(DESKTOP_ID)
    QApplication.setStyle("Fusion")
    application = start_application(sys.argv[:1])
    application.setFont(load_fonts())
    return application


def make_window(plan: PlanFile, database: Path) -> MainWindow:
    """The main window over an open plan."""
    planner = Planner(plan)
    rooms = Rooms(
        planner=planner,
        library=Library(composition.catalogue(), planner),
        body_map=composition.body_map,
        printer=composition.printer,
        vault=composition.Vault(plan, database),
        example=composition.example_week,
        running_model=composition.running_model,
        muscle_notes=composition.muscle_notes,
        knowledge=composition.knowledge,
        programmes=composition.programmes,
        figures=composition.figures,
        self_check=composition.self_check,
        self_check_store=partial(composition.self_check_store, database),
        read_list=composition.read_list,
        read_plan=composition.read_plan,
        write_plan=composition.write_plan,
        background_calendar=lambda: composition.background_calendar(database),
        today=date.today,
        folder=database.parent,
        settings_file=user_folder() / "settings.json",
        version=__version__,
    )
    return MainWindow(rooms)


def _watch_faults(window: MainWindow) -> "FaultWatch":
    from runstrength_desktop.ui.trouble.watch import FaultWatch  # noqa: PLC0415  (after the paint)

    watch = FaultWatch(window.rooms.log_file, window)
    watch.found.connect(window.help.show_fault)
    watch.again.connect(window.help.say_fault)
    watch.begin()
    return watch


def _tell_fault(bug: Exception) -> int:
    """A mistake of the program's before there is a window."""
    from runstrength_desktop.ui.trouble.dialog import FaultDialog  # noqa: PLC0415  (rarely needed)
    from runstrength_desktop.ui.trouble.log_file import note  # noqa: PLC0415
    from runstrength_desktop.ui.trouble.report import report_of  # noqa: PLC0415

    traceback.print_exception(bug)
    report = report_of(bug)
    note(user_folder() / LOG_NAME, f"fault\n{report.text}")
    FaultDialog(report, goes_on=False).exec()
    return 1


def _finish_start(window: MainWindow, plan: PlanFile, database: Path) -> None:
    """What the first screen can do without: the ORM, today's backup, the handover."""
    from runstrength_desktop.planning.requests import answer_request  # noqa: PLC0415
    from runstrength_desktop.ui.handover import HandoverServer  # noqa: PLC0415  (after the paint)
    from runstrength_desktop.ui.program_icon import program_icon  # noqa: PLC0415  (after it too)

    gc.enable()
    QApplication.setWindowIcon(program_icon(RESOURCES / "icon"))
    planner = window.planner

    def answer(request: dict[str, str]) -> dict[str, str]:
        if request.get("do") == "raise":
            return _come_forward(window, request)
        known = window.rooms.catalogue
        example, programmes = composition.example_week, composition.programmes
        return answer_request(planner, known, example, request, programmes)

    window.activateWindow()
    window.handover = HandoverServer(database, answer, window)
    window.coach.name_window()
    window.shelves.reading()
    window.background.run(plan.warm_up, lambda _: window.safety.say_problem(), _ignore)


def _come_forward(window: MainWindow, request: dict[str, str]) -> dict[str, str]:
    if request.get("token"):
        os.environ["XDG_ACTIVATION_TOKEN"] = request["token"]  # Qt uses it up
    window.come_forward()
    if request.get("file"):
        window.files.take(Path(request["file"]))
    return {"said": ""}


def _ignore(_: PlanError) -> None:
    """The next edit says what is wrong."""


class _FirstPaint(QObject):
    """Calls back once, right after the window was first painted."""

    def __init__(self, window: MainWindow, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then = then
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._call)
        return False

    def _call(self) -> None:
        self._then()
        self.deleteLater()


def _after_first_paint(window: MainWindow, then: Callable[[], None]) -> None:
    _FirstPaint(window, then)
