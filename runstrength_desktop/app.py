"""Composition root of the window."""

import gc
import sys
import traceback
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from runstrength_desktop import __version__, composition
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.paths import user_folder
from runstrength_desktop.planning.library import Library
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.storage.lock import PlanInUseError
from runstrength_desktop.storage.plan_file import PlanFile
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.fonts import load_fonts
from runstrength_desktop.ui.theme.qt_palette import ThemeChoice, palette_for, qt_palette
from runstrength_desktop.ui.window.main_window import MainWindow
from runstrength_desktop.ui.window.rooms import Rooms

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

_LOG_LIMIT = 1_000_000


def open_planner(database: Path) -> int:
    """Open the window on a plan and stay until it is closed."""
    application = make_application()
    plan = _open(database)
    opened = plan and _window_over(plan, database)
    if not opened:
        return 1
    plan, window = opened
    window.show()
    _after_first_paint(window, lambda: _finish_start(window, plan, database))
    return _run(application, window, plan)


def _window_over(plan: PlanFile, database: Path) -> tuple[PlanFile, MainWindow] | None:
    """A plan with its window; with a backup in its place if its own exercises make no sense."""
    try:
        return plan, make_window(plan, database)
    except PlanError as error:
        plan.close()
        QApplication.setPalette(qt_palette(palette_for(ThemeChoice.SYSTEM)))
        restored = _offer_backups(database, error)
        return None if restored is None else (restored, make_window(restored, database))


def make_application() -> QApplication:
    """The application with its style and font."""
    QApplication.setApplicationName("RunStrength")
    QApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName("runstrength")
    QApplication.setStyle("Fusion")
    application = QApplication(sys.argv[:1])
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
        figures=composition.figures,
        read_list=composition.read_list,
        read_plan=composition.read_plan,
        write_plan=composition.write_plan,
        background_calendar=lambda: composition.background_calendar(database),
        today=date.today,
        settings_file=user_folder() / "settings.json",
        version=__version__,
    )
    return MainWindow(rooms)


def _run(application: QApplication, window: MainWindow, plan: PlanFile) -> int:
    sys.excepthook = lambda *bug: _report_bug(window, *bug)
    try:
        return application.exec()
    finally:
        sys.excepthook = sys.__excepthook__
        window.background.wait()
        plan.close()


def _finish_start(window: MainWindow, plan: PlanFile, database: Path) -> None:
    """What the first screen can do without: the ORM, today's backup, the handover."""
    from runstrength_desktop.planning.requests import answer_request  # noqa: PLC0415
    from runstrength_desktop.ui.handover import HandoverServer  # noqa: PLC0415  (after the paint)

    gc.enable()
    planner = window.planner

    def answer(request: dict[str, str]) -> dict[str, str]:
        if request.get("do") == "raise":
            window.come_forward()
            return {"said": ""}
        known = window.rooms.catalogue
        example, programmes = composition.example_week, composition.programmes
        return answer_request(planner, known, example, request, programmes)

    window.activateWindow()
    window.handover = HandoverServer(database, answer, window)
    window.coach.name_window()
    window.shelves.reading()
    window.background.run(plan.warm_up, lambda _: window.safety.say_problem(), _ignore)


def _ignore(_: PlanError) -> None:
    """The next edit says what is wrong."""


def _open(database: Path) -> PlanFile | None:
    """The plan, if need be after asking; None when another window has it or nothing helps."""
    try:
        return composition.open_plan(database)
    except PlanError as error:
        QApplication.setPalette(qt_palette(palette_for(ThemeChoice.SYSTEM)))
        if isinstance(error, PlanInUseError):
            return _answer_in_use(database, error)
        return _offer_backups(database, error)


def _answer_in_use(database: Path, error: PlanInUseError) -> PlanFile | None:
    from runstrength_desktop.ui.handover import ask_window  # noqa: PLC0415  (rarely needed)

    if ask_window(database, {"do": "raise"}) is not None:
        raise SystemExit(0)
    if not error.can_take_over:
        _say_and_log(error)
        return None
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415

    question = QMessageBox.StandardButton
    answer = _box(f"{error}\n\nOpen it here all the same?", question.Yes | question.No).exec()
    return composition.open_plan(database, take_over=True) if answer == question.Yes else None


def _offer_backups(database: Path, error: PlanError) -> PlanFile | None:
    from runstrength_desktop.ui.restore.dialog import RestoreDialog  # noqa: PLC0415

    backups = composition.backups_of(database)
    if not backups:
        _say_and_log(error)
        return None
    sys.stderr.write(f"runstrength: {error}\n")
    dialog = RestoreDialog(backups, introduction=str(error))
    chosen: list[Path] = []
    dialog.chosen.connect(chosen.append)
    dialog.exec()
    try:
        return composition.open_restored(database, chosen[0]) if chosen else None
    except PlanError as refused:
        _say_and_log(refused)
        return None


def _say_and_log(error: PlanError) -> None:
    sys.stderr.write(f"runstrength: {error}\n")
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415

    _box(str(error), QMessageBox.StandardButton.Close).exec()


def _box(text: str, buttons: "QMessageBox.StandardButton") -> "QMessageBox":
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415

    box = QMessageBox(QMessageBox.Icon.NoIcon, "RunStrength", "", buttons)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    return box


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


def _report_bug(
    window: MainWindow, kind: type[BaseException], bug: BaseException, trace: TracebackType | None
) -> None:
    log = user_folder() / "runstrength.log"
    lines = "".join(traceback.format_exception(kind, bug, trace))
    sys.stderr.write(lines)
    try:
        log.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        mode = "a" if log.exists() and log.stat().st_size < _LOG_LIMIT else "w"
        with log.open(mode, encoding="utf-8") as stream:
            stream.write(lines)
    except OSError:
        return
    window.messages.warn("Something went wrong inside RunStrength; your plan is as last saved.")
