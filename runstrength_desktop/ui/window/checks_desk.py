"""The checks of the week: a line under the figures, and a panel with what would help."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from runstrength_desktop.ui.balance.strip import BalanceStrip
from runstrength_desktop.ui.settings import Settings, coach_settings
from runstrength_desktop.ui.theme.tokens import Palette
from runstrength_desktop.ui.window.message_bar import MessageBar
from runstrength_desktop.ui.window.rooms import Rooms
from runstrength_desktop.ui.window.view_desk import ViewDesk

if TYPE_CHECKING:
    from runstrength_desktop.ui.checks.panel import ChecksPanel
    from runstrength_desktop.ui.checks.week_checks import WeekChecks


class ChecksDesk(QObject):
    """Works checks out after the paint; the panel is made when it is first opened."""

    preview_changed = Signal(object)
    said = Signal(str)
    muscle_wanted = Signal(str)
    exercise_wanted = Signal(str)

    def __init__(
        self, window: QWidget, rooms: Rooms, settings: Settings, messages: MessageBar
    ) -> None:
        super().__init__(window)
        self._window, self._rooms, self._settings = window, rooms, settings
        self._messages = messages
        self._tokens: Palette | None = None
        self._checks: WeekChecks | None = None
        self._had_keyboard: QWidget | None = None
        self.panel: ChecksPanel | None = None

    def serve(self, room: QWidget, over: ViewDesk, strip: BalanceStrip) -> None:
        """Stand in this room over that view, and tell this strip what to look at."""
        self._room, self._over, self._strip = room, over, strip
        strip.checks_wanted.connect(self.open)

    def slots(self) -> dict[str, Callable[[], object]]:
        """What its actions do, by name."""
        return {"checks": self.open}

    def show_week(self, start: date) -> None:
        """Check the seven days from a date on, once they were painted."""
        self._of_week().show_week(start)

    def refresh(self) -> None:
        """Exercises or settings changed."""
        self._of_week().refresh()

    def apply_palette(self, palette: Palette) -> None:
        """Use these colours."""
        self._tokens = palette
        if self.panel is not None:
            self.panel.apply_palette(palette)

    def open(self, check_id: str = "") -> None:
        """Show the panel, at a check if one is named."""
        from runstrength_desktop.ui.checks.panel import ChecksPanel  # noqa: PLC0415

        if self.panel is None:
            assert self._tokens is not None
            known = self._rooms.knowledge().sources
            sources = {key: source.text for key, source in known.items()}
            self.panel = ChecksPanel(self._of_week(), sources, self._tokens, self._room)
            self.panel.stand_over(self._over)
            self.panel.preview_changed.connect(self.preview_changed)
            self.panel.failed.connect(self._messages.warn)
            self.panel.said.connect(self.said)
            self.panel.muscle_wanted.connect(self.muscle_wanted)
            self.panel.exercise_wanted.connect(self.exercise_wanted)
            self.panel.closed.connect(self._give_keyboard_back)
        if not self.panel.isVisible():
            self._had_keyboard = QApplication.focusWidget()
        self.panel.open(check_id)

    def _give_keyboard_back(self) -> None:
        had = self._had_keyboard
        if had is None or not isValid(had) or not had.isVisible():
            had = self._over
        had.setFocus(Qt.FocusReason.OtherFocusReason)

    def _of_week(self) -> "WeekChecks":
        from runstrength_desktop.ui.checks.week_checks import WeekChecks  # noqa: PLC0415

        if self._checks is None:
            rooms, settings = self._rooms, self._settings
            self._checks = WeekChecks(
                rooms.planner,
                lambda: rooms.catalogue,
                lambda: coach_settings(settings),
                rooms.today,
                self,
            )
            self._checks.offer(lambda: rooms.library.fitting)
            self._checks.follow_block(self._over.block)
            self._checks.checked.connect(self._tell)
        return self._checks

    def _tell(self) -> None:
        checks = self._of_week()
        self._strip.show_told(checks.lines(), checks.told())
