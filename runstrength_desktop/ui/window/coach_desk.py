"""The coach: weeks filled, and whose plan is shown; what the window does when asked."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import monday_within
from runstrength_desktop.planning.change import Change
from runstrength_desktop.ui.settings import Settings, coach_settings
from runstrength_desktop.ui.theme.tokens import Palette
from runstrength_desktop.ui.window.message_bar import MessageBar
from runstrength_desktop.ui.window.profile_desk import profile_told
from runstrength_desktop.ui.window.rooms import Rooms

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from runstrength_desktop.planning.programme_host import ProgrammeHost
    from runstrength_desktop.ui.athletes.dialog import AthletesDialog
    from runstrength_desktop.ui.fill.dialog import FillDialog


class CoachDesk(QObject):
    """`preview_changed` carries weeks as a proposal would leave them, None when it is over.

    `went` carries the first day that something was put on.
    """

    preview_changed = Signal(object)
    went = Signal(object)

    def __init__(
        self,
        window: "QWidget",
        rooms: Rooms,
        settings: Settings,
        messages: MessageBar,
        week: Callable[[], date],
        undo: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._window, self._rooms, self._settings = window, rooms, settings
        self._messages, self._week, self._undo = messages, week, undo
        self._tokens: Palette | None = None

    def slots(self) -> dict[str, Callable[[], object]]:
        """What its actions do, by name."""
        return {"fill_week": self.fill_week, "athletes": self.open_athletes}

    def apply_palette(self, palette: Palette) -> None:
        """Use these colours."""
        self._tokens = palette

    def fill_week(self) -> "FillDialog":
        """Different proposals for what the week still lacks."""
        from runstrength_desktop.ui.fill.dialog import FillDialog  # noqa: PLC0415

        favourites = self._rooms.library.favourites
        start = monday_within(self._week())
        dialog = FillDialog(start, self._host, favourites, self._rooms.today(), self._window)
        dialog.preview_changed.connect(self._preview)
        dialog.change_chosen.connect(self._make)
        dialog.open()
        return dialog

    def open_athletes(self) -> "AthletesDialog":
        """Whose plan is shown; add, rename, switch, and copy the week to another."""
        from runstrength_desktop.ui.athletes.dialog import AthletesDialog  # noqa: PLC0415

        assert self._tokens is not None
        planner, built_in = self._rooms.planner, self._rooms.library.built_in
        monday = monday_within(self._week())
        dialog = AthletesDialog(planner, built_in, monday, self._tokens, self._window)
        dialog.switched.connect(self.name_window)
        dialog.said.connect(self._messages.say)
        dialog.failed.connect(self._messages.warn)
        dialog.open()
        return dialog

    def name_window(self) -> None:
        """Say in the title whose plan is shown, once there are several."""
        from runstrength_desktop.ui.athletes.wording import title_for  # noqa: PLC0415

        store = self._rooms.planner.store
        self._window.setWindowTitle(title_for(store.current_athlete(), store.athletes()))

    def _host(self) -> "ProgrammeHost":
        from runstrength_desktop.planning.programme_host import ProgrammeHost  # noqa: PLC0415

        rooms, limits = self._rooms, coach_settings(self._settings).limits
        host = ProgrammeHost.of(rooms.planner, rooms.catalogue, limits)
        if rooms.library.stored_profile is None:
            return replace(host, profile=profile_told(self._settings, host.profile))
        return host

    def _preview(self, change: Change | None) -> None:
        try:
            weeks = None if change is None else self._rooms.planner.preview(change)
        except PlanError:
            weeks = None
        self.preview_changed.emit(weeks)

    def _make(self, change: Change, day: date) -> None:
        try:
            is_made = self._rooms.planner.make(change)
        except PlanError as error:
            self._messages.warn(str(error))
            return
        if is_made:
            self.went.emit(day)
            self._messages.say(self.tr("Filled the week."), (self.tr("Undo"), self._undo))
