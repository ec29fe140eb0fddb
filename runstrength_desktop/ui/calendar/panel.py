"""The calendar of one week: shows it, and turns what is asked into changes."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from PySide6.QtCore import QModelIndex, QObject, QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import monday_of, mondays_of
from runstrength_desktop.domain.series_edits import Scope
from runstrength_desktop.domain.week import DAYS, PlannedExercise, Week
from runstrength_desktop.domain.weeks import find_item, find_session
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.calendar.background_rows import EventsOn
from runstrength_desktop.ui.calendar.clipboard import Clipboard
from runstrength_desktop.ui.calendar.desks import Desks
from runstrength_desktop.ui.calendar.empty_hint import EmptyHint
from runstrength_desktop.ui.calendar.panel_actions import Desk, Group, made_actions
from runstrength_desktop.ui.calendar.row_editors import RowEditors
from runstrength_desktop.ui.calendar.rows import RowKind
from runstrength_desktop.ui.calendar.week_advice import Coach, WeekAdvice
from runstrength_desktop.ui.calendar.week_columns import WeekColumns
from runstrength_desktop.ui.calendar.week_model import WeekModel
from runstrength_desktop.ui.drag import DragKind, DragPayload
from runstrength_desktop.ui.drop_request import DropRequest
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.tokens import Palette
from runstrength_desktop.ui.week_edits import WeekEdits


class WeekPanel(QWidget):
    """Seven days with their runs and sessions.

    `preview_changed` carries the weeks as a drag or an edit would leave them,
    and None when it is over; `failed` one sentence; `said` what was done;
    `day_wanted` the date of another week that things went to; `series_touched`
    says that one weekly repeat was changed alone; `template_wanted` carries a
    session to be kept.
    """

    preview_changed = Signal(object)
    failed = Signal(str)
    said = Signal(str)
    selection_changed = Signal()
    example_requested = Signal()
    day_wanted = Signal(object)
    series_touched = Signal()
    template_wanted = Signal(object)

    def __init__(
        self,
        planner: Planner,
        catalogue: Catalogue,
        palette: Palette,
        today: Callable[[], date],
        clipboard: Clipboard | None = None,
    ) -> None:
        super().__init__()
        self._planner, self._catalogue = planner, catalogue
        self._palette, self._today = palette, today
        empty = Week.empty(monday_of(today()))
        self._model = WeekModel(empty, catalogue.by_id, self)
        self._columns = WeekColumns(self._model, palette, today())
        self._hint = EmptyHint(palette, self._columns)
        self._edits = WeekEdits(planner, catalogue, self)
        self._editors = RowEditors(self._edits, self)
        self.advice = WeekAdvice(planner, catalogue, self._model, self._columns)
        shared = clipboard or Clipboard()
        self.desks = Desks(planner, self._edits, self._model, self._columns, shared)
        self.desks.serve(self._editors, self.advice, lambda: (self._catalogue, self._palette))
        self._build()
        self._connect()
        planner.watch(self._redraw)

    @property
    def week_start(self) -> date:
        """The first of the seven days that are shown."""
        return self._model.week.start

    def current_day(self) -> date:
        """The date that verbs act on."""
        return self._model.date_of(self._columns.day_number)

    def show_week(self, start: date) -> None:
        """Show the seven days from a date on."""
        self._show(start)

    def choose_day(self, day: date) -> None:
        """Make a date of the seven current and take the keyboard there."""
        self._columns.select_day((day - self.week_start).days)

    def use_catalogue(self, catalogue: Catalogue) -> None:
        """Take exercises from here from now on."""
        self._catalogue = catalogue
        self._edits.use_catalogue(catalogue)
        self.advice.use_catalogue(catalogue)
        self._model.use_exercises(catalogue.by_id)

    def use_coach(self, coach: Coach) -> None:
        """Judge days by the limits, planning mode and level that this tells."""
        self.advice.use_coach(coach)

    def use_units(self, units: str) -> None:
        """Edit loads in "kg" or "lb"."""
        self._editors.use_units(units)

    def use_places(self, places: Mapping[str, str]) -> None:
        """Offer these training places, names by id, and name them on cards."""
        self._editors.use_places(places)
        self._model.use_places(places)

    def use_background(self, events_on: EventsOn) -> None:
        """Show these events of another calendar behind the plan; again when they changed."""
        self._model.use_background(events_on)

    def apply_palette(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._palette = palette
        self._columns.apply_palette(palette)
        self._hint.apply_palette(palette)

    def leave_free(self, right: int) -> None:
        """What floats over the days keeps away from so many pixels at the right."""
        self._hint.leave_free(right)

    def add_exercise(self, exercise_id: str, weekday: int | None = None) -> None:
        """Add an exercise to a day (0 for Monday) or to the current one.

        It goes into the selected session, else the day's last, else a new one.
        """
        first = self.week_start.weekday()
        number = self._columns.day_number if weekday is None else (weekday - first) % DAYS
        payload = DragPayload(DragKind.EXERCISE, exercise_id)
        self.grant(DropRequest(payload, self._columns.place_for_exercise(number)))

    def save_template(self) -> None:
        """Ask for the session at hand to be kept as a template."""
        row = self._columns.current_row()
        if row is None or not row.session_id:
            self.failed.emit(self.tr("Choose a session to keep as a template first."))
            return
        self.template_wanted.emit(find_session((self._model.week,), row.session_id)[1])

    def selected_item(self) -> PlannedExercise | None:
        """The planned exercise that is selected on the current day, if one is."""
        row = self._columns.current_row()
        if row is None or row.kind is not RowKind.ITEM:
            return None
        return find_item((self._model.week,), row.id)[2]

    def grant(self, request: DropRequest) -> None:
        """Do what a drop or a key asks for, and select it where it is now."""
        before = set(self._model.ids())
        if not self._edits.grant(request):
            return
        if request.payload.others and not request.copy:
            return
        if request.copy or request.payload.kind.is_new:
            is_whole = request.payload.kind in {DragKind.SESSION, DragKind.TEMPLATE}
            self._columns.select_new(before, first=is_whole)
        else:
            self.select(request.payload.id)

    def context_menu(self) -> QMenu:
        """All that can be done with what is selected and on its day."""
        menu = QMenu(self)
        self.fill_menu(menu)
        return menu

    def fill_menu(self, menu: QMenu) -> None:
        """Put everything the calendar can do into a menu."""
        from runstrength_desktop.ui.calendar.panel_menu import (  # noqa: PLC0415
            SendTo,
            add_days,
            add_run_kinds,
            fill_menu,
        )

        submenus, desks = fill_menu(menu, self.actions()), self.desks
        add_run_kinds(submenus[Group.ADD], desks.add_run)
        days: tuple[tuple[Group, str, SendTo], ...] = (
            (Group.MOVE, self.tr("Move &to"), desks.move_to),
            (Group.MOVE, self.tr("&Copy to"), desks.copy_to),
            (Group.DAY, self.tr("&Swap with"), desks.swap_with),
        )
        for group, title, send in days:
            is_ready = self._has_thing if group is Group.MOVE else lambda: True
            add_days(submenus[group], title, self._model, send, is_ready)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hint.settle()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._columns)
        self.addActions(list(made_actions(self, self._desk)))
        self._follow()

    def _desk(self, desk: Desk) -> QObject:
        return self if desk is Desk.PANEL else self.desks.of(desk)

    def _connect(self) -> None:
        self._hint.example_requested.connect(self.example_requested)
        self._edits.preview_changed.connect(self.preview_changed)
        self._edits.failed.connect(self.failed)
        self._edits.said.connect(self.said)
        self._edits.series_touched.connect(self.series_touched)
        self.desks.requested.connect(self.grant)
        self.desks.went.connect(self.day_wanted)
        self.desks.copied.connect(self._say_copied)
        self._columns.drag_begun.connect(self.advice.begin)
        self._columns.drag_ended.connect(self.advice.end)
        self._columns.drop_hovered.connect(self._hover)
        self._columns.drop_requested.connect(self._take_drop)
        self._columns.row_opened.connect(self._open_row)
        self._columns.row_clicked.connect(self._click)
        self._columns.menu_requested.connect(self._open_menu)
        self._columns.current_changed.connect(self._follow)
        self._columns.renamed.connect(self._rename)
        self._columns.ticked.connect(self._tick)
        self._columns.turn_requested.connect(self._turn)

    def _show(self, start: date) -> None:
        try:
            week = self._planner.seven_days(start)
        except PlanError as error:
            self.failed.emit(str(error))
            return
        self._columns.show_week(week, self._today())
        self._hint.setVisible(week.is_empty)
        self.advice.refresh()

    def _redraw(self, starts: frozenset[date]) -> None:
        self._edits.forget_offer()
        self.advice.end()
        self.advice.refresh()
        if not starts.isdisjoint(mondays_of(self.week_start)):
            self._show(self.week_start)

    def _hover(self, request: DropRequest | None) -> None:
        self._hint.setVisible(request is None and self._model.week.is_empty)
        self._edits.hover(request)
        self.advice.follow(request)

    def _take_drop(self, request: DropRequest) -> None:
        self.advice.end()
        self.grant(request)
        self.setFocus()

    def _click(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        if row is not None and row.kind is RowKind.ADD:
            self.desks.writing.add_by_typing()

    def _open_menu(self, at: QPoint) -> None:
        menu = self.context_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def widen(self, scope: Scope) -> None:
        """Do the last change of one weekly repeat for later ones too, or for all."""
        self._edits.widen(scope)

    def widen_later(self) -> None:
        """Do the last change of one weekly repeat for this and later ones."""
        self.widen(Scope.LATER)

    def widen_all(self) -> None:
        """Do the last change of one weekly repeat for all of them."""
        self.widen(Scope.ALL)

    def _say_copied(self, what: str) -> None:
        self.said.emit(self.tr("Copied {what}").format(what=what))

    def _follow(self) -> None:
        view = self._columns.views[self._columns.day_number]
        if self.focusProxy() is not view:
            self.setFocusProxy(view)
        has_thing = self._has_thing()
        for action in self.actions():
            action.setEnabled(has_thing or not action.data().needs_thing)
        self.selection_changed.emit()

    def _has_thing(self) -> bool:
        return bool(self._columns.chosen())

    def _open_row(self, index: QModelIndex) -> None:
        self.desks.writing.open_row(index)

    def _rename(self, session_id: str, title: str) -> None:
        self.desks.writing.rename(session_id, title)

    def _turn(self, way: int) -> None:
        self.day_wanted.emit(self.week_start + timedelta(DAYS * way))

    def _tick(self, index: QModelIndex) -> None:
        row, day = self._model.row_at(index), self._model.day_of(index)
        if row is not None and day is not None:
            self.desks.marking.toggle(row.id, self._model.date_of(day))

    def select(self, row_id: str) -> None:
        """Put the cursor on a run, session or exercise of this week."""
        self._columns.select_id(row_id)
