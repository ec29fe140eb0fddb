"""The coach: weeks filled, programmes started, the self-check, and whose plan is shown."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import first_day, monday_within
from runstrength_desktop.domain.week import DAYS
from runstrength_desktop.planning.change import Change
from runstrength_desktop.ui.settings import Settings, coach_settings
from runstrength_desktop.ui.theme.tokens import Palette
from runstrength_desktop.ui.window.message_bar import MessageBar
from runstrength_desktop.ui.window.profile_desk import profile_told
from runstrength_desktop.ui.window.rooms import Rooms

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from runstrength_desktop.planning.programme_host import ProgrammeHost
    from runstrength_desktop.planning.programme_start import ProgrammeStart
    from runstrength_desktop.planning.self_check_store import SelfCheckStore
    from runstrength_desktop.ui.athletes.dialog import AthletesDialog
    from runstrength_desktop.ui.fill.dialog import FillDialog
    from runstrength_desktop.ui.programme.dialog import ProgrammeDialog
    from runstrength_desktop.ui.self_check.dialog import SelfCheckDialog
    from runstrength_desktop.ui.self_check.safety_notice import SafetyNotice
    from runstrength_desktop.ui.window.view_desk import ViewDesk


class CoachDesk(QObject):
    """`preview_changed` carries weeks as a proposal would leave them, None when it is over.

    `went` carries the first day that something was put on, `muscles_wanted` region ids and
    `exercise_wanted` the id of an exercise that the self-check leads to.
    """

    preview_changed = Signal(object)
    went = Signal(object)
    muscles_wanted = Signal(object)
    exercise_wanted = Signal(str)

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

    def serve(self, views: "ViewDesk") -> None:
        """Fill what these views show."""
        self._views = views

    def slots(self) -> dict[str, Callable[[], object]]:
        """What its actions do, by name."""
        return {
            "fill_week": self.fill_week,
            "programmes": self.open_programmes,
            "self_check": self.open_self_check,
            "athletes": self.open_athletes,
        }

    def apply_palette(self, palette: Palette) -> None:
        """Use these colours."""
        self._tokens = palette

    def fill_week(self) -> "FillDialog":
        """Different proposals for what the week still lacks, or the block that is on screen."""
        from runstrength_desktop.ui.fill.dialog import FillDialog  # noqa: PLC0415

        favourites = self._rooms.library.favourites
        first, weeks = self._views.block() or (self._week(), 1)
        start = monday_within(first)
        dialog = FillDialog(start, self._host, favourites, self._rooms.today(), self._window)
        dialog.preview_changed.connect(self._preview)
        dialog.change_chosen.connect(self._make)
        dialog.ask(weeks)
        dialog.open()
        return dialog

    def open_self_check(self) -> "SelfCheckDialog":
        """Two minutes of questions, a few tests, and muscle areas to include more."""
        from runstrength_desktop.ui.self_check.dialog import SelfCheckDialog  # noqa: PLC0415

        assert self._tokens is not None
        rooms = self._rooms
        body_map = rooms.body_map(self._settings.body_choice())
        dialog = SelfCheckDialog(
            rooms.self_check(), self._answers(), body_map, self._tokens, self._window, rooms.today
        )
        dialog.muscles_wanted.connect(self.muscles_wanted)
        dialog.exercise_wanted.connect(self.exercise_wanted)
        dialog.failed.connect(self._messages.warn)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def safety_notice(self) -> "SafetyNotice":
        """The notice of R30 with its four questions, for a first start; it keeps its answers."""
        from runstrength_desktop.ui.self_check.kept_notice import kept_notice  # noqa: PLC0415

        assert self._tokens is not None
        rooms, warn = self._rooms, self._messages.warn
        return kept_notice(rooms.self_check(), self._answers(), self._tokens, rooms.today, warn)

    def open_programmes(self) -> "ProgrammeDialog":
        """Choose a programme and a date, and see what starting it would do."""
        from runstrength_desktop.ui.programme.dialog import (  # noqa: PLC0415
            ProgrammeDialog,
            ProgrammeRoom,
        )

        assert self._tokens is not None
        known = self._rooms.knowledge().sources
        sources = {key: source.text for key, source in known.items()}
        room = ProgrammeRoom(self._rooms.programmes(), self._host, sources)
        weekday = self._settings.first_weekday
        dialog = ProgrammeDialog(room, self._next_start(), self._tokens, weekday, self._window)
        dialog.preview_changed.connect(self._preview)
        dialog.started.connect(self._start)
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

    def _answers(self) -> "SelfCheckStore":
        return self._rooms.self_check_store(self._rooms.planner.store.current_athlete().id)

    def _host(self) -> "ProgrammeHost":
        from runstrength_desktop.planning.programme_host import ProgrammeHost  # noqa: PLC0415

        rooms, limits = self._rooms, coach_settings(self._settings).limits
        host = ProgrammeHost.of(rooms.planner, rooms.catalogue, limits)
        if rooms.library.stored_profile is None:
            return replace(host, profile=profile_told(self._settings, host.profile))
        return host

    def _next_start(self) -> date:
        """The first of the days on screen; where that is past, the next first day of a week."""
        shown, today = self._week(), self._rooms.today()
        if shown >= today:
            return shown
        return first_day(today + timedelta(DAYS - 1), self._settings.first_weekday)

    def _preview(self, change: Change | None) -> None:
        try:
            weeks = None if change is None else self._rooms.planner.preview(change)
        except PlanError:
            weeks = None
        self.preview_changed.emit(weeks)

    def _make(self, change: Change, day: date) -> None:
        is_block = len(change.starts) > 1
        said = self.tr("Filled the block.") if is_block else self.tr("Filled the week.")
        self._keep(change, day, said)

    def _start(self, start: "ProgrammeStart") -> None:
        from runstrength_desktop.ui.programme.words import started_text  # noqa: PLC0415

        self._keep(start.change, start.placed[0].date, started_text(start))

    def _keep(self, change: Change, day: date, said: str) -> None:
        try:
            is_made = self._rooms.planner.make(change)
        except PlanError as error:
            self._messages.warn(str(error))
            return
        if is_made:
            self.went.emit(day)
            self._messages.say(said, (self.tr("Undo"), self._undo))
