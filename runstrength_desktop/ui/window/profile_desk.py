"""The profile: opened, and what the window takes over from it."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.planning_mode import PlanningMode
from runstrength_desktop.domain.profile import LoadUnit, Profile
from runstrength_desktop.ui.settings import Settings
from runstrength_desktop.ui.theme.tokens import Palette
from runstrength_desktop.ui.window.message_bar import MessageBar
from runstrength_desktop.ui.window.rooms import Rooms

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from runstrength_desktop.ui.profile.dialog import ProfileDialog


class ProfileDesk(QObject):
    """Mode, level, units and body stand in the profile and in the window's settings.

    A profile that was set leads; before, the settings do. `settings_changed` and
    `body_changed` say that the window is to follow.
    """

    settings_changed = Signal()
    body_changed = Signal(object)

    def __init__(
        self,
        window: "QWidget",
        rooms: Rooms,
        settings: Settings,
        messages: MessageBar,
        undo: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._window, self._rooms, self._settings = window, rooms, settings
        self._messages, self._undo = messages, undo
        self._tokens: Palette | None = None
        self._unset = profile_told(self._settings, Profile())
        self.dialog: ProfileDialog | None = None
        rooms.library.watch(self.follow)

    def slots(self) -> dict[str, Callable[[], object]]:
        """What its actions do, by name."""
        return {"profile": self.open}

    def apply_palette(self, palette: Palette) -> None:
        """Use these colours."""
        self._tokens = palette

    @property
    def profile(self) -> Profile:
        """Who the plan is for; before it was set, what the window's settings say."""
        stored = self._rooms.library.stored_profile
        return profile_told(self._settings, Profile()) if stored is None else stored

    def open(self, begun: Profile | None = None) -> "ProfileDialog":
        """Ask who the plan is for, beginning with what is known, or with what was begun."""
        from runstrength_desktop.ui.profile.dialog import ProfileDialog  # noqa: PLC0415

        assert self._tokens is not None
        dialog = self.dialog = ProfileDialog(
            (self.profile, begun or self.profile),
            self._rooms.library,
            self._tokens,
            self._rooms.today(),
            self._settings.first_weekday,
            self._window,
        )
        dialog.saved.connect(self._say_saved)
        dialog.left.connect(self._offer_way_back)
        dialog.usual_week_wanted.connect(lambda: self._do("usual_week"))
        dialog.place_wanted.connect(lambda: self._do("new_place"))
        dialog.finished.connect(self._forget)
        dialog.open()
        return dialog

    def follow(self) -> None:
        """The profile may be another one: take over what the window's settings hold too."""
        if self.dialog is not None:
            self.dialog.use_library()
        stored = self._rooms.library.stored_profile
        told = self._unset if stored is None else stored
        before = profile_told(self._settings, told)
        if before == told:
            return
        mirror(self._settings, told)
        self.settings_changed.emit()
        if before.body is not told.body:
            self.body_changed.emit(told.body)

    def keep_settings(self) -> None:
        """The window's settings were changed by hand: put them into the profile."""
        library = self._rooms.library
        if library.stored_profile is None:
            self._unset = profile_told(self._settings, Profile())
            return
        try:
            library.save_profile(profile_told(self._settings, library.profile))
        except PlanError as error:
            self._messages.warn(str(error))
            self.follow()

    def _do(self, action: str) -> None:
        found = self._window.findChild(QAction, action)
        assert isinstance(found, QAction)
        found.trigger()

    def _say_saved(self) -> None:
        self._messages.say(self.tr("Saved the profile."), (self.tr("Undo"), self._undo))

    def _offer_way_back(self, profile: Profile) -> None:
        self._messages.say(
            self.tr("The profile is as before; what you changed was not saved."),
            (self.tr("Go on with it"), lambda: self.open(profile)),
        )

    def _forget(self) -> None:
        self.dialog = None


def mirror(settings: Settings, profile: Profile | None) -> None:
    """Take over into the settings what a profile says; nothing where none was set."""
    if profile is not None:
        settings.planning_mode = profile.mode.value
        settings.coach_level = profile.level
        settings.units = profile.unit.value
        settings.body = profile.body.value


def profile_told(settings: Settings, profile: Profile) -> Profile:
    """The profile with what the settings say of it."""
    return replace(
        profile,
        mode=PlanningMode(settings.planning_mode),
        level=settings.coach_level,
        unit=LoadUnit(settings.units),
        body=settings.body_choice(),
    )
