"""A view of several weeks: shows them, and turns what is asked into changes."""

from abc import abstractmethod
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import checked_day, first_day, monday_of
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.series_edits import Scope
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Day
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.drag import DragKind, DragPayload
from runstrength_desktop.ui.drop_request import DropRequest
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.tokens import Palette
from runstrength_desktop.ui.views.card import Card
from runstrength_desktop.ui.views.drag_grid import DragGrid, dragged
from runstrength_desktop.ui.views.grid_actions import GridAction, made_actions
from runstrength_desktop.ui.views.grid_advice import GridAdvice
from runstrength_desktop.ui.views.grid_model import GridModel, Span
from runstrength_desktop.ui.week_edits import WeekEdits


class GridPanel(QWidget):
    """Days in rows of seven.

    `day_opened` carries a date whose week is wanted; `preview_changed` the weeks
    as a drag would leave them, and None when it is over; `failed` one sentence;
    `said` what was done; `span_changed` says that other days are shown;
    `series_touched` that one weekly repeat was changed alone.
    """

    day_opened = Signal(object)
    preview_changed = Signal(object)
    failed = Signal(str)
    said = Signal(str)
    selection_changed = Signal()
    span_changed = Signal()
    series_touched = Signal()

    def __init__(
        self,
        planner: Planner,
        catalogue: Catalogue,
        palette: Palette,
        today: Callable[[], date],
        first_weekday: int = 0,
    ) -> None:
        super().__init__()
        self._planner, self._today = planner, today
        self._first_weekday = first_weekday
        self._model = GridModel(catalogue.by_id, self)
        self._edits = WeekEdits(planner, catalogue, self)
        self.grid = DragGrid(self._model, palette, self)
        self.advice = GridAdvice(self._model, self.grid, palette)
        self.setFocusProxy(self.grid)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.grid)
        self.addActions(list(made_actions(self, self)))
        self._connect()
        self.show_from(today())
        planner.watch(self._follow_planner)

    @abstractmethod
    def span_from(self, on: date) -> Span:
        """The page that begins with the week or month of a date."""

    @abstractmethod
    def span_with(self, on: date) -> Span:
        """The nearest page that shows a date which is not shown now."""

    @abstractmethod
    def step(self, by: int) -> None:
        """Show what comes `by` pages later, or earlier below 0."""

    @abstractmethod
    def nudge(self, by: int) -> None:
        """Go on a little while something is held at the edge, or back below 0."""

    @property
    def span(self) -> Span:
        """The days that are shown."""
        return self._model.shown

    def current_day(self) -> date:
        """The date that verbs act on."""
        return self.grid.current_day

    def current_card(self) -> Card | None:
        """The run or session that verbs act on."""
        return self.grid.current_card()

    def show_from(self, on: date) -> None:
        """Show the page that begins with a date's week or month; it becomes current.

        `failed` says why not outside the years of a plan.
        """
        self._turn(on, self.span_from)

    def reveal(self, on: date) -> None:
        """Make a date current, and turn to it if it is not shown."""
        self._turn(on, lambda day: self.span if self.span.holds(day) else self.span_with(day))

    def row_start(self, on: date) -> date:
        """The first day of a date's row."""
        return first_day(on, self._first_weekday)

    def use_catalogue(self, catalogue: Catalogue) -> None:
        """Take exercises from here from now on."""
        self._edits.use_catalogue(catalogue)
        self._model.use_exercises(catalogue.by_id)

    def use_first_weekday(self, number: int) -> None:
        """Begin rows with this day of the week, 0 for Monday."""
        self._first_weekday, current = number, self.current_day()
        self.show_from(self.span.first)
        self.reveal(current)

    def show_phases(self, phases: Mapping[date, str]) -> None:
        """Name the phase of weeks by their Monday."""
        self._model.use_phases(phases)

    def apply_palette(self, palette: Palette) -> None:
        """Paint in these colours."""
        self.grid.apply_palette(palette)
        self.advice.apply_palette(palette)

    def open_day(self) -> None:
        """Ask for the week of the current day."""
        self.day_opened.emit(self.current_day())

    def add_exercise(self, exercise_id: str) -> None:
        """Add an exercise to the current day: into the current session, else the last, else new."""
        payload, day = DragPayload(DragKind.EXERCISE, exercise_id), self.current_day()
        sessions = self._planner_day(day).sessions
        card = self.current_card()
        into = card.id if card and card.kind is DragKind.SESSION else ""
        into = into or (sessions[-1].id if sessions else "")
        self.grant(DropRequest(payload, Place(day, None, into or None)))

    def remove(self) -> None:
        """Take what is chosen out."""
        chosen = self.grid.chosen()
        if chosen:
            ids, days = {card.id for _, card in chosen}, {on for on, _ in chosen}
            self._edits.do(lambda: changes.remove_things(ids, days), self.current_day())

    def toggle_done(self) -> None:
        """Mark each chosen run and session as done, or as planned again."""
        for day, card in self.grid.chosen():
            status = Status.DONE if card.status is Status.PLANNED else Status.PLANNED
            self._edits.do(partial(changes.set_status, card.id, day, status), day)

    def by_days(self, days: int) -> None:
        """Move what is chosen so many days on, or back below 0."""
        self._send(days, copy=False)

    def copy_by_days(self, days: int) -> None:
        """Copy what is chosen so many days on, or back below 0."""
        self._send(days, copy=True)

    def grant(self, request: DropRequest) -> None:
        """Do what a drop or a key asks for, and make it current where it is now."""
        on = request.place.date
        before = {thing.id for thing in self._planner_day(on).things}
        if not self._edits.grant(request):
            return
        if not self.span.holds(on):
            self._show(self.span_with(on))
        things = [thing.id for thing in self._planner_day(on).things]
        new = [one for one in things if one not in before]
        if request.copy or not new:
            self._choose_card(new[0] if new else request.place.session_id or "", on)
        else:
            is_there = request.payload.id in things
            self._keep_card(request.payload.id if is_there else new[0])

    def widen(self, scope: Scope) -> None:
        """Do the last change of one weekly repeat for later ones too, or for all."""
        self._edits.widen(scope)

    def context_menu(self) -> QMenu:
        """All that can be done with the current card and day."""
        menu = QMenu(self)
        menu.addActions(self.actions())
        return menu

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.grid.show_today(self._today())
        self._redraw()

    def _connect(self) -> None:
        grid, edits = self.grid, self._edits
        grid.day_opened.connect(self.day_opened)
        grid.beyond.connect(self.reveal)
        grid.drop_hovered.connect(edits.hover)
        grid.drop_hovered.connect(self.advice.follow)
        grid.drop_requested.connect(self.grant)
        grid.edge_held.connect(self.nudge)
        grid.menu_requested.connect(self._open_menu)
        grid.current_changed.connect(self._follow_selection)
        for signal in ("preview_changed", "failed", "said", "series_touched"):
            getattr(edits, signal).connect(getattr(self, signal))

    def _send(self, days: int, *, copy: bool) -> None:
        card, day = self.current_card(), self.current_day()
        if card is None:
            return
        payload = dragged(card.id, self.grid.chosen())
        try:
            target = checked_day(day + timedelta(days))
        except PlanError as error:
            self.failed.emit(str(error))
            return
        self.grant(DropRequest(payload, Place(target), copy))

    def _choose_card(self, card_id: str, on: date) -> None:
        """A copy, or the session that something went into, alone."""
        self.grid.choose(*(self._model.find(card_id) or (on, 0)))

    def _keep_card(self, card_id: str) -> None:
        """What was moved, beside all that was moved with it."""
        found = self._model.find(card_id)
        if found is not None:
            self.grid.keep_chosen(*found)

    def _turn(self, on: date, span_of: Callable[[date], Span]) -> None:
        try:
            self._show(span_of(checked_day(on)))
        except PlanError as error:
            self.failed.emit(str(error))
        else:
            self.grid.choose(on)

    def _show(self, span: Span) -> None:
        is_other = span != self._model.shown
        self._model.show(span, self._planner.weeks(span.mondays()))
        if is_other:
            self.grid.setAccessibleName(self.title())
            self.span_changed.emit()

    @abstractmethod
    def title(self) -> str:
        """What is shown, in words."""

    def _planner_day(self, on: date) -> Day:
        return self._planner.week(monday_of(on)).day(on)

    def _open_menu(self, at: QPoint) -> None:
        self.context_menu().popup(at)

    def _follow_selection(self) -> None:
        has_card = self.current_card() is not None
        for action in self.actions():
            entry = action.data()
            assert isinstance(entry, GridAction)
            action.setEnabled(has_card or not entry.needs_card)
        self.selection_changed.emit()

    def _follow_planner(self, _starts: frozenset[date]) -> None:
        if self.isVisible():
            self._redraw()

    def _redraw(self) -> None:
        """Show the plan as it is now; what was current stays so if it is still there."""
        card, day = self.current_card(), self.current_day()
        number = self.grid.current_number
        self._show(self._model.shown)
        found = self._model.find(card.id) if card else None
        self.grid.keep_chosen(*(found or (day, number)))
