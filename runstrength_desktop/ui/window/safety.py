"""Backups from the window: make one, list them, put one back."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.ports import BackupSummary, PlanVault
from runstrength_desktop.ui.background import Background
from runstrength_desktop.ui.window.message_bar import MessageBar

if TYPE_CHECKING:
    from runstrength_desktop.ui.restore.dialog import RestoreDialog

_WATCH_MS = 2000


class Safety(QObject):
    """What File ▸ Back up now and File ▸ Restore… do."""

    def __init__(
        self,
        window: QWidget,
        planner: Planner,
        vault: PlanVault,
        background: Background,
        messages: MessageBar,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._planner = planner
        self._vault = vault
        self._background = background
        self._messages = messages
        self.dialog: RestoreDialog | None = None
        self._watch = QTimer(self, interval=_WATCH_MS)
        self._watch.timeout.connect(self._check_place)
        self._watch.start()

    def slots(self) -> dict[str, Callable[[], object]]:
        """What its actions do, by name."""
        return {
            "back_up": self.back_up,
            "restore": self.ask_and_restore,
            "rescue": self.ask_and_rescue,
        }

    def back_up(self) -> None:
        """A verified backup, made while the window goes on."""
        self._background.run(self._vault.back_up, self._say_backed_up, self._say_failed)

    def ask_and_restore(self) -> None:
        """List the backups with date and counts; choosing one puts it back."""
        from runstrength_desktop.ui.restore.dialog import RestoreDialog  # noqa: PLC0415

        try:
            backups = self._vault.backups()
        except PlanError as error:
            self._say_failed(error)
            return
        self.dialog = RestoreDialog(backups, self._window)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.chosen.connect(self.restore)
        self.dialog.open()

    def restore(self, backup: Path) -> None:
        """Put a backup back; the plan as it was is kept as a backup of its own."""
        try:
            self._planner.use(self._vault.restore(backup))
        except PlanError as error:
            self._say_failed(error)
        else:
            self._messages.say(
                self.tr("The backup is back. The plan as it was is kept as a backup too.")
            )

    def ask_and_rescue(self) -> None:
        """Ask for a file, then save what is open there."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415

        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save a copy elsewhere"), "plan.db", self.tr("Plan (*.db)")
        )
        if chosen:
            self.rescue(Path(chosen))

    def rescue(self, target: Path) -> None:
        """Save what is open to another file, even when its own is gone."""
        try:
            self._vault.rescue(target)
        except PlanError as error:
            self._say_failed(error)
        else:
            self._messages.say(self.tr("Saved a copy as %1").replace("%1", target.name))

    def _check_place(self) -> None:
        try:
            self._vault.check_place()
        except PlanError as error:
            self._watch.stop()
            self._messages.warn(str(error), (self.tr("Save a copy…"), self.ask_and_rescue))

    def say_problem(self) -> None:
        """Tell when the automatic backup could not be made."""
        problem = self._vault.problem()
        if problem:
            self._messages.warn(problem)

    def _say_backed_up(self, backup: BackupSummary) -> None:
        self._messages.say(self.tr("Backed up as %1").replace("%1", backup.path.name))

    def _say_failed(self, error: PlanError) -> None:
        self._messages.warn(str(error))
