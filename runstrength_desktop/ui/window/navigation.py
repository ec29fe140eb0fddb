"""Which days and which view are on screen, and what follows from turning to others."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import first_day, monday_within, mondays_of
from runstrength_desktop.domain.week import DAYS, Week
from runstrength_desktop.ui.settings import Settings
from runstrength_desktop.ui.theme.tokens import Palette
from runstrength_desktop.ui.views.view_switch import PlanView, ViewSwitch
from runstrength_desktop.ui.window.figures import Figures
from runstrength_desktop.ui.window.message_bar import MessageBar
from runstrength_desktop.ui.window.race_countdown import RaceCountdown
from runstrength_desktop.ui.window.rooms import Rooms
from runstrength_desktop.ui.window.top_bar import TopBar
from runstrength_desktop.ui.window.view_desk import ViewDesk

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Navigation(QObject):
    """Keeps week, view, title and figures together.

    `figures_shown` carries the first of the seven days that figures are of.
    """

    figures_shown = Signal(object)

    def __init__(
        self,
        window: "QWidget",
        rooms: Rooms,
        settings: Settings,
        views: ViewDesk,
        figures: Figures,
        messages: MessageBar,
    ) -> None:
        super().__init__(window)
        self._window, self._rooms, self._settings = window, rooms, settings
        self._views, self._figures, self._messages = views, figures, messages
        self._tokens: Palette | None = None
        self.start = self._first_day(rooms.today())
        views.titled.connect(self._name_view)
        views.day_followed.connect(self._follow_day)
        views.day_opened.connect(self._open_day)
        views.preview_changed.connect(self.preview)
        views.day_wanted.connect(self._follow_things)

    def serve(self, bar: TopBar, switch: ViewSwitch, actions: dict[str, QAction]) -> None:
        """Show week and view on these."""
        self._bar, self._switch, self._actions = bar, switch, actions
        switch.view_chosen.connect(lambda name: self.choose_view(PlanView(name)))

    def slots(self) -> dict[str, Callable[[], object]]:
        """What its actions do, by name."""
        return {
            "week_back": lambda: self.turn(-1),
            "week_forward": lambda: self.turn(1),
            "today": self.show_today,
            "jump": self.jump,
            "two_weeks": self.show_two_weeks,
            "go_week": self._views.take_keyboard,
            **{f"view_{view}": partial(self.choose_view, view) for view in PlanView},
        }

    def show_week(self, start: date) -> None:
        """Show other days everywhere; the old ones stay when they cannot be read."""
        try:
            self._rooms.planner.seven_days(start)
        except PlanError as error:
            self._messages.warn(str(error))
            return
        self.start = start
        self._views.show_week(start)
        self._name_view()
        self.show_figures()

    def show_date(self, day: date) -> None:
        """Show the seven days that a date is in, and the date in the view on screen."""
        self.show_week(self._first_day(day))
        self._views.reveal(day)

    def show_today(self) -> None:
        """Show the week of today."""
        self.show_date(self._rooms.today())

    def turn(self, by: int) -> None:
        """A week or a page of the view on, or back below 0."""
        if not self._views.step(by):
            self.show_week(self.start + timedelta(DAYS * by))

    def jump(self) -> None:
        """Ask for a date and show it."""
        from runstrength_desktop.ui.views.jump_to_date import JumpToDate  # noqa: PLC0415

        assert self._tokens is not None
        day, today = self._views.current_day(), self._rooms.today()
        first_weekday = self._settings.first_weekday
        popup = JumpToDate(day, today, self._tokens, first_weekday, self._window)
        popup.date_chosen.connect(self.show_date)
        popup.show_at(self._bar.week_rect())

    def choose_view(self, view: PlanView) -> None:
        """Show the plan another way: a week, four weeks, a month, or an agenda."""
        for one in PlanView:
            self._actions[f"view_{one}"].setChecked(one is view)
        self._switch.show_view(view)
        self._views.choose(view)

    def show_two_weeks(self) -> None:
        """The week after the one on screen too, or no longer."""
        is_on = self._actions["two_weeks"].isChecked()
        self._views.show_two(on=is_on)
        if is_on:
            self.choose_view(PlanView.WEEK)

    def follow(self, starts: frozenset[date]) -> None:
        """The weeks of these Mondays were changed."""
        if not starts.isdisjoint(mondays_of(self.start)):
            self.show_figures()

    def show_changed(self, starts: frozenset[date]) -> bool:
        """Turn to what an undo changed, unless it is on screen."""
        if starts and starts.isdisjoint(mondays_of(self.start)):
            self.show_date(min(starts))
        return bool(starts)

    def show_figures(self) -> None:
        """The figures of the seven days on screen."""
        self._figures.show(self.start, self._rooms.catalogue.by_id)
        self.figures_shown.emit(self.start)

    def preview(self, weeks: tuple[Week, ...] | None) -> None:
        """The figures as a drag would leave them; None when it is over."""
        self._figures.preview(self.start, weeks)

    def use_settings(self) -> None:
        """Begin weeks as the settings say."""
        self._views.use_first_weekday(self._settings.first_weekday)
        self.show_week(self._first_day(monday_within(self.start)))

    def apply_palette(self, palette: Palette) -> None:
        """Use these colours."""
        self._tokens = palette
        self._switch.apply_palette(palette)

    def watch_races(self, races: RaceCountdown) -> None:
        """Show phases and the days left as they change."""

        def show() -> None:
            self._bar.show_race(races.words())
            self._views.show_phases(races.phases)

        races.changed.connect(show)
        show()

    def _first_day(self, day: date) -> date:
        return first_day(day, self._settings.first_weekday)

    def _name_view(self) -> None:
        name, dates = self._views.title()
        if name:
            self._bar.show_span(name, dates)
        else:
            self._bar.show_week(self.start)

    def _follow_day(self, day: date) -> None:
        """The current day of a view says which week the figures are of."""
        start = self._first_day(day)
        if start != self.start:
            self.start = start
            self._views.show_week(start)
            self.show_figures()

    def _follow_things(self, day: date) -> None:
        """Things went to a date: turn to it unless its week is on screen."""
        starts = (week.week_start for week in self._views.weeks())
        if not any(start <= day < start + timedelta(DAYS) for start in starts):
            self.show_date(day)

    def _open_day(self, day: date) -> None:
        self.choose_view(PlanView.WEEK)
        self.show_week(self._first_day(day))
        self._views.calendar.choose_day(day)
