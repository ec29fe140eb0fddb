"""Weeks in files of their own: saved, opened, and dropped onto the window."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.window.message_bar import MessageBar
from runstrength_desktop.ui.window.rooms import Rooms

if TYPE_CHECKING:
    from runstrength_desktop.ui.plan_files.preview_dialog import PlanPreviewDialog
    from runstrength_desktop.ui.plan_files.save_dialog import SaveWeeksDialog

SUFFIX = ".runstrength"
_DROPS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class FileDesk(QObject):
    """`added` carries the first day of what came in; one undo takes it back."""

    added = Signal(object)

    def __init__(
        self, window: QWidget, rooms: Rooms, messages: MessageBar, week: Callable[[], date]
    ) -> None:
        super().__init__(window)
        self._window, self._rooms, self._messages = window, rooms, messages
        self._week = week
        self._given: list[Path] = []
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def slots(self) -> dict[str, Callable[[], object]]:
        """What its actions do, by name."""
        return {
            "open_weeks": self.ask_and_open,
            "save_weeks": self.save,
        }

    def ask_and_open(self) -> None:
        """Ask for a file of weeks and show what it would add."""
        from runstrength_desktop.ui.plan_files.opening import choose_plan_file  # noqa: PLC0415

        path = choose_plan_file(self._window)
        if path is not None:
            self.open(path)

    def open(self, path: Path) -> "PlanPreviewDialog":
        """Show what a file of weeks would add."""
        from runstrength_desktop.ui.plan_files.opening import open_plan_file  # noqa: PLC0415

        dialog = open_plan_file(self._window, self._rooms, path, self._week())
        dialog.added.connect(self.added)
        return dialog

    def take(self, path: Path) -> None:
        """Show a file that the desktop gave, after those it gave before."""
        self._given.append(path)
        if len(self._given) == 1:
            self._open_given()

    def save(self) -> "SaveWeeksDialog":
        """Ask which weeks to save into a file."""
        from runstrength_desktop.ui.plan_files.opening import open_save_dialog  # noqa: PLC0415

        dialog = open_save_dialog(self._window, self._rooms, self._week())
        dialog.saved.connect(self._say_saved)
        return dialog

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _DROPS and isinstance(event, QDropEvent):
            path = _dropped(event)
            if path is not None:
                event.acceptProposedAction()
                if event.type() == QEvent.Type.Drop:
                    self.open(path)
                return True
        return super().eventFilter(watched, event)

    def _open_given(self) -> None:
        self.open(self._given[0]).finished.connect(self._open_next)

    def _open_next(self) -> None:
        del self._given[0]
        if self._given:
            self._open_given()

    def _say_saved(self, path: str) -> None:
        self._messages.say(self.tr("Saved as %1").replace("%1", Path(path).name))


def _dropped(event: QDropEvent) -> Path | None:
    """The one file of weeks that is dragged in; None for anything else."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() == SUFFIX else None
