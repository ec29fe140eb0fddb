"""The window plans the example week by itself: for machines without a screen."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QTimer

from runstrength_desktop import app, composition
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.ui.window.main_window import MainWindow

_SETTLE_MS = 300


def run_demo(database: Path, pdf: Path, screenshot: Path) -> int:
    """Open the real window, add the example, print and photograph it; 0 when all worked."""
    application = app.make_application()
    plan = composition.open_plan(database)
    window = app.make_window(plan, database)
    window.show()
    QTimer.singleShot(_SETTLE_MS, window.show_example)
    QTimer.singleShot(2 * _SETTLE_MS, lambda: _finish(window, pdf, screenshot))
    application.exec()
    plan.close()
    missing = [path for path in (pdf, screenshot) if not path.is_file()]
    if missing:
        raise PlanError(f"The demonstration could not write {missing[0]}.")
    print(f"{pdf}\n{screenshot}")  # noqa: T201  (the command's answer)
    return 0


def _finish(window: MainWindow, pdf: Path, screenshot: Path) -> None:
    window.paper.print_to(window.planner.week(window.week_start), pdf)
    window.background.wait()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall)
    window.messages.hide()
    window.grab().save(str(screenshot))
    window.close()
