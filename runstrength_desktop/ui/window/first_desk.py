"""The first start: whom to ask first, and what the plan should know; never modal."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.ui.settings import Settings, write_settings
from runstrength_desktop.ui.theme.tokens import Palette
from runstrength_desktop.ui.window.coach_desk import CoachDesk
from runstrength_desktop.ui.window.message_bar import MessageBar
from runstrength_desktop.ui.window.profile_desk import ProfileDesk
from runstrength_desktop.ui.window.rooms import Rooms
from runstrength_desktop.ui.window.view_desk import ViewDesk

if TYPE_CHECKING:
    from runstrength_desktop.domain.profile import Profile
    from runstrength_desktop.domain.template import UsualWeek
    from runstrength_desktop.ui.first_steps.panel import FirstStepsPanel
    from runstrength_desktop.ui.self_check.safety_notice import SafetyNotice


class FirstDesk(QObject):
    """Shown by itself once, over a plan that holds nothing; from the Help menu at any time."""

    def __init__(
        self, window: QWidget, rooms: Rooms, settings: Settings, messages: MessageBar
    ) -> None:
        super().__init__(window)
        self._rooms, self._settings, self._messages = rooms, settings, messages
        self._tokens: Palette | None = None
        self.panel: FirstStepsPanel | None = None
        self._notice: SafetyNotice | None = None

    def serve(self, room: QWidget, over: ViewDesk, coach: CoachDesk, profiles: ProfileDesk) -> None:
        """Stand in this room over that view, with the notice and the profile of those desks."""
        self._room, self._over, self._coach, self._profiles = room, over, coach, profiles

    def slots(self) -> dict[str, Callable[[], object]]:
        """What its actions do, by name."""
        return {"first_steps": self.open}

    def apply_palette(self, palette: Palette) -> None:
        """Use these colours."""
        self._tokens = palette
        if self.panel is not None and self._notice is not None:
            self.panel.apply_palette(palette)
            self._notice.apply_palette(palette)

    def offer(self) -> None:
        """At the first start of all; the keyboard stays where it is."""
        if not self._settings.first_steps_shown and self._is_new():
            self._show()

    def open(self) -> "FirstStepsPanel":
        """Show it, and go to it with the keyboard."""
        panel = self.panel or self._show()
        panel.raise_()
        panel.level.setFocus(Qt.FocusReason.OtherFocusReason)
        return panel

    def _is_new(self) -> bool:
        rooms = self._rooms
        if rooms.library.stored_profile is not None or rooms.planner.undo_name is not None:
            return False
        return len(rooms.planner.store.athletes()) <= 1

    def _show(self) -> "FirstStepsPanel":
        from runstrength_desktop.ui.first_steps.panel import (  # noqa: PLC0415
            FirstQuestions,
            FirstStepsPanel,
        )
        from runstrength_desktop.ui.profile.wording import level_words  # noqa: PLC0415

        assert self._tokens is not None
        levels = {level: _short(words) for level, words in level_words().items()}
        library, profile = self._rooms.library, self._profiles.profile
        asked = FirstQuestions(profile, library.usual_week, levels, self._rooms.place_names())
        self._notice = self._coach.safety_notice()
        panel = self.panel = FirstStepsPanel(asked, self._notice, self._tokens, self._room)
        panel.stand_over(self._over)
        panel.done.connect(self._keep)
        panel.closed.connect(self._forget)
        panel.show()
        self._over.calendar.leave_free(panel.width())
        return panel

    def _keep(self, profile: "Profile", usual: "UsualWeek") -> None:
        library = self._rooms.library
        try:
            if profile != library.stored_profile:
                library.save_profile(profile)
            if usual != library.usual_week:
                library.save_usual_week(usual)
        except PlanError as error:
            self._messages.warn(str(error))
            return
        self._messages.say(
            self.tr("Kept. Drag an exercise onto a day, or let the coach fill the week (Ctrl+L).")
        )

    def _forget(self) -> None:
        if self.panel is not None:
            self.panel.deleteLater()
            self.panel = self._notice = None
        self._over.calendar.leave_free(0)
        self._settings.first_steps_shown = True
        write_settings(self._rooms.settings_file, self._settings)
        self._over.setFocus(Qt.FocusReason.OtherFocusReason)


def _short(words: str) -> str:
    """The words of a level without its shortcut and its figure, which the profile shows."""
    return words.replace("&", "").partition(":")[0]
