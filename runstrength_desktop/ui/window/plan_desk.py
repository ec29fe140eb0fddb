"""The palette of commands and the settings of the plan: what the window does when asked."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from runstrength_desktop.ui.settings import Settings, coach_settings, write_settings
from runstrength_desktop.ui.theme.tokens import Palette
from runstrength_desktop.ui.window.rooms import Rooms

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from runstrength_desktop.coaching.verdicts import CoachSettings
    from runstrength_desktop.planning.search import CatalogueSearch
    from runstrength_desktop.ui.palette.command_palette import CommandPalette
    from runstrength_desktop.ui.plan_settings.dialog import PlanSettingsDialog


class PlanDesk(QObject):
    """Each window is made when it is first asked for.

    `exercise_wanted` carries an id and `date_wanted` a date that was found in the
    palette; `settings_changed` says that settings of the plan were kept.
    """

    exercise_wanted = Signal(str)
    date_wanted = Signal(object)
    settings_changed = Signal()

    def __init__(self, window: "QMainWindow", rooms: Rooms, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._rooms, self._settings = window, rooms, settings
        self._tokens: Palette | None = None
        self._search: CatalogueSearch | None = None
        self.palette: CommandPalette | None = None

    @property
    def coach(self) -> "CoachSettings":
        """What coaching judges by."""
        return coach_settings(self._settings)

    def apply_palette(self, palette: Palette) -> None:
        """Use these colours."""
        self._tokens = palette
        if self.palette is not None:
            self.palette.apply_palette(palette)

    def use_catalogue(self) -> None:
        """Own exercises changed: look them up anew."""
        self._search = None

    def slots(self) -> dict[str, Callable[[], object]]:
        """What its actions do, by name."""
        return {
            "palette": self.open_palette,
            "plan_settings": self.open_settings,
        }

    def open_palette(self) -> None:
        """Find an action, an exercise or a date by typing."""
        from runstrength_desktop.ui.palette.command_palette import (  # noqa: PLC0415
            CommandPalette,
        )

        if self.palette is None:
            assert self._tokens is not None
            self.palette = CommandPalette(
                self._window,
                self._tokens,
                actions=self._window.menuBar().actions,
                find_exercises=self._found,
                today=self._rooms.today,
            )
            self.palette.exercise_chosen.connect(self.exercise_wanted)
            self.palette.date_wanted.connect(self.date_wanted)
        self.palette.open()

    def open_settings(self) -> "PlanSettingsDialog":
        """How days are judged, where weeks begin, and units."""
        from runstrength_desktop.ui.plan_settings.dialog import (  # noqa: PLC0415
            PlanSettingsDialog,
        )

        assert self._tokens is not None
        known = self._rooms.knowledge().sources
        sources = {key: source.text for key, source in known.items()}
        dialog = PlanSettingsDialog(self._settings, sources, self._tokens, self._window)
        dialog.settings_changed.connect(self._keep)
        dialog.open()
        return dialog

    def _keep(self) -> None:
        write_settings(self._rooms.settings_file, self._settings)
        self.settings_changed.emit()

    def _found(self, text: str) -> list[tuple[str, str]]:
        from runstrength_desktop.planning.search import (  # noqa: PLC0415
            CatalogueFilter,
            CatalogueSearch,
        )

        if self._search is None:
            self._search = CatalogueSearch(self._rooms.catalogue)
        found = self._search.find(CatalogueFilter(text))
        return [(exercise.id, exercise.name) for exercise in found]
