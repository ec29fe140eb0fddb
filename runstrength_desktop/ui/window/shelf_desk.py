"""Templates, the usual week, and another calendar behind the plan."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.week import DAYS, Session
from runstrength_desktop.ui.drop_request import DropRequest
from runstrength_desktop.ui.settings import Settings
from runstrength_desktop.ui.theme.tokens import Palette
from runstrength_desktop.ui.window.left_shelf import LeftShelf
from runstrength_desktop.ui.window.message_bar import MessageBar
from runstrength_desktop.ui.window.rooms import Rooms
from runstrength_desktop.ui.window.view_desk import ViewDesk

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from runstrength_desktop.ui.background_calendar.dialog import BackgroundDialog
    from runstrength_desktop.ui.background_calendar.reading import CalendarReading
    from runstrength_desktop.ui.usual_week.dialog import UsualWeekDialog


class ShelfDesk(QObject):
    """What is kept to be used again, and what is only looked at."""

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
        self._reading: CalendarReading | None = None

    def serve(self, shelf: LeftShelf, views: ViewDesk) -> None:
        """Put on days of these views what this shelf asks for."""
        self._shelf, self._views = shelf, views
        shelf.add_requested.connect(lambda key: self._put(key, views.current_day()))
        shelf.add_to_day_requested.connect(self._put_on_weekday)
        shelf.failed.connect(self._messages.warn)
        shelf.deleted.connect(self._say_deleted)
        views.template_wanted.connect(self.save_template)

    def slots(self) -> dict[str, Callable[[], object]]:
        """What its actions do, by name."""
        return {
            "go_templates": self._show_templates,
            "usual_week": self.edit_usual_week,
            "fill_usual": self.fill_usual,
            "background_calendar": self.open_background,
        }

    def apply_palette(self, palette: Palette) -> None:
        """Use these colours."""
        self._tokens = palette

    def _show_templates(self) -> None:
        self._shelf.show_templates()

    def save_template(self, session: Session) -> None:
        """Keep a session as a template under its title."""
        try:
            kept = self._rooms.library.save_template(session, session.title)
        except PlanError as error:
            self._messages.warn(str(error))
            return
        self._messages.say(
            self.tr("Saved template %1.").replace("%1", shown(kept.name)),
            (self.tr("Show"), self._shelf.show_templates),
            (self.tr("Undo"), self._undo),
        )

    def edit_usual_week(self) -> "UsualWeekDialog":
        """The runs of a normal week."""
        from runstrength_desktop.ui.usual_week.dialog import UsualWeekDialog  # noqa: PLC0415

        assert self._tokens is not None
        first = self._settings.first_weekday
        dialog = UsualWeekDialog(self._rooms.library, self._tokens, self._window, first)
        dialog.open()
        return dialog

    def fill_usual(self) -> None:
        """The usual runs into the week on screen, if it holds none."""
        from runstrength_desktop.planning import changes  # noqa: PLC0415

        usual = self._rooms.library.usual_week
        if not usual.runs:
            self._messages.warn(
                self.tr("There is no usual week yet; say what you run in a normal week first."),
                (self.tr("Usual week…"), self.edit_usual_week),
            )
            return
        start = self._views.calendar.week_start
        try:
            self._rooms.planner.make(changes.fill_with_usual_week((start,), usual))
        except PlanError as error:
            self._messages.warn(str(error))

    def open_background(self) -> "BackgroundDialog":
        """Which other calendar is shown behind the plan."""
        from runstrength_desktop.ui.background_calendar.dialog import (  # noqa: PLC0415
            BackgroundDialog,
        )

        dialog = BackgroundDialog(self.reading(), self._rooms.today, self._window)
        dialog.open()
        return dialog

    def reading(self) -> "CalendarReading":
        """Who reads the other calendar; what was kept of it is read when it is first asked for."""
        from runstrength_desktop.ui.background_calendar.reading import (  # noqa: PLC0415
            CalendarReading,
        )

        if self._reading is None:
            self._reading = CalendarReading(self._rooms.background_calendar(), self)
            self._reading.changed.connect(self._show_background)
            self._reading.failed.connect(self._messages.warn)
            self._reading.load()
        return self._reading

    def _show_background(self) -> None:
        assert self._reading is not None
        self._views.use_background(self._reading.calendar.events_on)

    def _put(self, template_id: str, day: date) -> None:
        from runstrength_desktop.ui.drag import template_payload  # noqa: PLC0415

        try:
            template = self._rooms.library.template(template_id)
        except PlanError as error:
            self._messages.warn(str(error))
            return
        self._views.grant(DropRequest(template_payload(template), Place(day)))

    def _put_on_weekday(self, template_id: str, weekday: int) -> None:
        start = self._views.calendar.week_start
        self._put(template_id, start + timedelta((weekday - start.weekday()) % DAYS))

    def _say_deleted(self, name: str) -> None:
        text = self.tr("Deleted template %1.").replace("%1", shown(name))
        self._messages.say(text, (self.tr("Undo"), self._undo))
