"""The views of the plan in one place: the week, two weeks, four weeks, a month, an agenda."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedLayout, QWidget

from runstrength_desktop.domain.background_event import BackgroundEvent
from runstrength_desktop.domain.series_edits import Scope
from runstrength_desktop.domain.week import DAYS
from runstrength_desktop.ui.calendar.panel import WeekPanel
from runstrength_desktop.ui.drag import DragPayload
from runstrength_desktop.ui.drop_request import DropRequest
from runstrength_desktop.ui.theme.tokens import Palette
from runstrength_desktop.ui.views.view_switch import PlanView
from runstrength_desktop.ui.window.rooms import Rooms

if TYPE_CHECKING:
    from runstrength_desktop.planning.catalogue import Catalogue
    from runstrength_desktop.ui.advice import Advice
    from runstrength_desktop.ui.views.agenda_view import AgendaView
    from runstrength_desktop.ui.views.grid_panel import GridPanel

    Page = GridPanel | AgendaView

EventsOn = Callable[[date], Sequence[BackgroundEvent]]
Phases = Callable[[Sequence[date]], Mapping[date, str]]
MakeWeek = Callable[[], WeekPanel]


class ViewDesk(QWidget):
    """Shows one view; the others are made when they are first chosen.

    `day_followed` carries the date that a view made current, `day_opened` one
    whose week is wanted, `day_wanted` one that things went to; `widening_offered`
    the verb that widens the last change of a weekly repeat.
    """

    preview_changed = Signal(object)
    failed = Signal(str)
    said = Signal(str)
    day_followed = Signal(object)
    day_opened = Signal(object)
    day_wanted = Signal(object)
    titled = Signal()
    widening_offered = Signal(object)
    template_wanted = Signal(object)

    def __init__(self, make_week: MakeWeek, rooms: Rooms) -> None:
        super().__init__()
        self._make_week, self._rooms = make_week, rooms
        self.calendar = make_week()
        self.view = PlanView.WEEK
        self.second: WeekPanel | None = None
        self._first_weekday = 0
        self._phases: Phases = lambda _starts: {}
        self._events_on: EventsOn = lambda _day: ()
        self._tokens: Palette | None = None
        self._grids: dict[PlanView, GridPanel] = {}
        self._agenda: AgendaView | None = None
        self._weeks = QSplitter(Qt.Orientation.Vertical, self)
        self._weeks.setChildrenCollapsible(False)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._weeks)
        self._adopt(self.calendar)

    @property
    def page(self) -> "Page | None":
        """The view that is shown beside the week's own; None while it is the week."""
        return self._agenda if self.view is PlanView.AGENDA else self.grid

    @property
    def grid(self) -> "GridPanel | None":
        """Four weeks or the month, if one of them is shown."""
        return self._grids.get(self.view)

    def block(self) -> tuple[date, int] | None:
        """The first day and the number of weeks of the block, while one is shown."""
        grid = self.grid
        if grid is None or self.view is not PlanView.BLOCK:
            return None
        return grid.span.first, grid.span.rows

    def choose(self, view: PlanView) -> None:
        """Show a view where the last one was, and take the keyboard there."""
        day = self.current_day()
        self.view = view
        self._make_page(view)
        page = self.page
        if page is None:
            self._stack.setCurrentWidget(self._weeks)
            self.calendar.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            page.show_from(day)
            self._stack.setCurrentWidget(page)
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.titled.emit()

    def take_keyboard(self) -> None:
        """Give the keyboard to the view on screen."""
        (self.page or self.calendar).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def current_day(self) -> date:
        """The date that verbs act on."""
        page = self.page
        return self.calendar.current_day() if page is None else page.current_day()

    def show_week(self, start: date) -> None:
        """Show the seven days from a date on, and those after them where two weeks are shown."""
        self.calendar.show_week(start)
        if self.second is not None:
            self.second.show_week(start + timedelta(DAYS))

    def step(self, by: int) -> bool:
        """Turn a page of a view; false while it is the week, which is turned elsewhere."""
        page = self.page
        if page is not None:
            page.step(by)
        return page is not None

    def reveal(self, day: date) -> None:
        """Make a date current in the view that is shown."""
        if self.grid is not None:
            self.grid.reveal(day)
        elif self.page is not None:
            self.page.show_from(day)

    def title(self) -> tuple[str, str]:
        """Name and dates of a view; both empty while it is the week."""
        page = self.page
        if page is None:
            return "", ""
        names = {
            PlanView.BLOCK: self.tr("4 weeks"),
            PlanView.MONTH: self.tr("Month"),
            PlanView.AGENDA: self.tr("Agenda"),
        }
        return names[self.view], page.title()

    def add_exercise(self, exercise_id: str, weekday: int | None = None) -> None:
        """Add an exercise to the current day of the view, or to a day of its week (0 Monday)."""
        if self.grid is not None and weekday is None:
            self.grid.add_exercise(exercise_id)
        else:
            self.calendar.add_exercise(exercise_id, weekday)

    def grant(self, request: DropRequest) -> None:
        """Do what a drop on the view on screen would ask for."""
        (self.grid or self.calendar).grant(request)

    def use_background(self, events_on: EventsOn) -> None:
        """Show these events of another calendar behind the weeks."""
        self._events_on = events_on
        for week in self.weeks():
            week.use_background(events_on)

    def show_phases(self, phases: Phases) -> None:
        """Name what weeks are for, wherever they are shown; asked again for other weeks."""
        self._phases = phases
        for grid in self._grids.values():
            self._name_phases(grid)

    def _name_phases(self, grid: "GridPanel") -> None:
        grid.show_phases(self._phases(grid.span.mondays()))

    def show_two(self, *, on: bool) -> None:
        """The week after the one on screen too, or no longer."""
        if on and self.second is None:
            self.second = self._make_week()
            self._adopt(self.second)
            self.second.show_week(self.calendar.week_start + timedelta(DAYS))
        elif not on and self.second is not None:
            self.second.hide()
            self.second.deleteLater()
            self.second = None

    def use_catalogue(self, catalogue: "Catalogue", places: Mapping[str, str]) -> None:
        """Take exercises from here from now on, and name training places, by id, like this."""
        for panel in self.weeks():
            panel.use_catalogue(catalogue)
            panel.use_places(places)
        for grid in self._grids.values():
            grid.use_catalogue(catalogue)

    def weeks(self) -> list[WeekPanel]:
        """The weeks that are on screen."""
        return [self.calendar, *([] if self.second is None else [self.second])]

    def use_first_weekday(self, number: int) -> None:
        """Begin rows of days with this day of the week, 0 for Monday."""
        self._first_weekday = number
        for grid in self._grids.values():
            grid.use_first_weekday(number)

    def apply_palette(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._tokens = palette
        agenda = () if self._agenda is None else (self._agenda,)
        for part in (*self.weeks(), *self._grids.values(), *agenda):
            part.apply_palette(palette)

    def _adopt(self, week: WeekPanel) -> None:
        self._weeks.addWidget(week)
        week.preview_changed.connect(self.preview_changed)
        week.failed.connect(self.failed)
        week.said.connect(self.said)
        week.day_wanted.connect(self.day_wanted)
        week.template_wanted.connect(self.template_wanted)
        week.use_background(self._events_on)
        week.series_touched.connect(lambda: self.widening_offered.emit(week.widen))

    def _make_page(self, view: PlanView) -> None:
        """Make a view that is asked for the first time."""
        if view is PlanView.AGENDA and self._agenda is None:
            self._agenda = self._made_agenda()
        elif view in (PlanView.BLOCK, PlanView.MONTH) and view not in self._grids:
            self._grids[view] = self._made_grid(view)

    def _made_agenda(self) -> "AgendaView":
        from runstrength_desktop.ui.views.agenda_view import AgendaView  # noqa: PLC0415

        assert self._tokens is not None
        agenda = AgendaView(self._rooms.planner, self._tokens, self._rooms.today)
        self._take_in(agenda)
        return agenda

    def _made_grid(self, view: PlanView) -> "GridPanel":
        from runstrength_desktop.ui.views.block_view import BlockView  # noqa: PLC0415
        from runstrength_desktop.ui.views.month_view import MonthView  # noqa: PLC0415

        rooms, tokens = self._rooms, self._tokens
        assert tokens is not None
        kind = BlockView if view is PlanView.BLOCK else MonthView
        grid = kind(rooms.planner, rooms.catalogue, tokens, rooms.today, self._first_weekday)
        grid.advice.use_judge(self._judge)
        grid.span_changed.connect(lambda: self._name_phases(grid))
        grid.preview_changed.connect(self.preview_changed)
        grid.said.connect(self.said)
        grid.series_touched.connect(lambda: self.widening_offered.emit(grid.widen))
        self._take_in(grid)
        self._name_phases(grid)
        return grid

    def _judge(self, payload: DragPayload, start: date, copy: bool) -> "tuple[Advice, ...]":
        return self.calendar.advice.of_seven_days(payload, start, copy=copy)

    def _take_in(self, page: "Page") -> None:
        self._stack.addWidget(page)
        page.day_opened.connect(self.day_opened)
        page.failed.connect(self.failed)
        page.span_changed.connect(self.titled)
        page.selection_changed.connect(lambda: self.day_followed.emit(page.current_day()))


def widened(widen: Callable[[Scope], object], scope: Scope) -> Callable[[], object]:
    """A step that widens the last change of a weekly repeat."""
    return lambda: widen(scope)
