"""The Help menu: what the program is, where its files are, and what went wrong in it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtWidgets import QWidget

from runstrength_desktop.ui.window.message_bar import MessageBar
from runstrength_desktop.ui.window.rooms import Rooms

if TYPE_CHECKING:
    from runstrength_desktop.ui.about.dialog import AboutDialog
    from runstrength_desktop.ui.trouble.dialog import FaultDialog
    from runstrength_desktop.ui.trouble.report import Report


class HelpDesk(QObject):
    """Each window is made when it is first asked for."""

    def __init__(self, window: QWidget, rooms: Rooms, messages: MessageBar) -> None:
        super().__init__(window)
        self._window, self._rooms, self._messages = window, rooms, messages
        self._fault: FaultDialog | None = None

    def slots(self) -> dict[str, Callable[[], object]]:
        """What its actions do, by name."""
        return {
            "open_folder": self.open_folder,
            "open_log": self.open_log,
            "about": self.show_about,
        }

    def show_about(self) -> "AboutDialog":
        """What the program is, and every part with its licence."""
        from runstrength_desktop.shipped import shipped  # noqa: PLC0415  (rarely opened)
        from runstrength_desktop.ui.about.dialog import AboutDialog  # noqa: PLC0415

        dialog = AboutDialog(self._rooms.version, shipped(), self._window)
        dialog.open()
        return dialog

    def open_folder(self) -> None:
        """The folder of the plan, in the file manager."""
        self._open(self._rooms.folder, self.tr("Your plan is in %1"))

    def open_log(self) -> None:
        """The log, in the program for text files."""
        log = self._rooms.log_file
        if log.is_file():
            self._open(log, self.tr("The log is %1"))
        else:
            self._messages.say(self.tr("There is no log yet."))

    def show_fault(self, report: "Report") -> None:
        """What a fault would tell others; one at a time."""
        from runstrength_desktop.ui.trouble.dialog import FaultDialog  # noqa: PLC0415

        if self._fault is not None:
            self.say_fault()
            return
        self._fault = FaultDialog(report, self._window)
        self._fault.log_wanted.connect(self.open_log)
        self._fault.finished.connect(self._forget_fault)
        self._fault.show()

    def say_fault(self) -> None:
        """A fault that was shown before, or while another is."""
        self._messages.warn(
            self.tr("Something went wrong inside RunStrength; your plan is as last saved."),
            (self.tr("Open log"), self.open_log),
        )

    def _forget_fault(self) -> None:
        self._fault = None

    def _open(self, path: Path, otherwise: str) -> None:
        from PySide6.QtGui import QDesktopServices  # noqa: PLC0415  (rarely needed)

        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._messages.say(otherwise.replace("%1", str(path)))
