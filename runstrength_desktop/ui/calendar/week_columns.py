"""Seven day columns side by side, with one selection between them."""

from collections.abc import Iterable, Sequence, Set
from datetime import date

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from runstrength_desktop.coaching.spacing import Level
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.week import DAYS, Week
from runstrength_desktop.ui.advice import Advice
from runstrength_desktop.ui.calendar.card_painter import CardPainter
from runstrength_desktop.ui.calendar.chosen import ChosenRow, chosen_rows
from runstrength_desktop.ui.calendar.day_header import DayHeader
from runstrength_desktop.ui.calendar.day_view import DayView
from runstrength_desktop.ui.calendar.drop_place import end_gap
from runstrength_desktop.ui.calendar.edge_turning import EdgeTurning
from runstrength_desktop.ui.calendar.rows import DayRow, RowKind, entry_row, number_within
from runstrength_desktop.ui.calendar.week_model import Index, WeekModel
from runstrength_desktop.ui.drag import DragKind
from runstrength_desktop.ui.drop_request import DropRequest
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.reason_note import ReasonNote
from runstrength_desktop.ui.theme.tokens import Palette

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect
_ADD = QItemSelectionModel.SelectionFlag.Select


class WeekColumns(QWidget):
    """Shows a week; asks for everything else by signals."""

    drag_begun = Signal(object)
    drag_ended = Signal()
    drop_hovered = Signal(object)
    drop_requested = Signal(object)
    row_opened = Signal(QModelIndex)
    row_clicked = Signal(QModelIndex)
    menu_requested = Signal(QPoint)
    current_changed = Signal()
    renamed = Signal(str, str)
    ticked = Signal(QModelIndex)
    turn_requested = Signal(int)

    def __init__(self, model: WeekModel, palette: Palette, today: date) -> None:
        super().__init__()
        self._model, self._palette, self._today = model, palette, today
        self._number = max(0, min((today - model.week.start).days, DAYS - 1))
        self._lost, self._is_redrawing = "", False
        self._painter = CardPainter(self.font(), palette)
        self._selection = QItemSelectionModel(model, self)
        self.views = [DayView(model, number, self._painter, self) for number in range(DAYS)]
        self._headers = [DayHeader(palette, view, self) for view in self.views]
        self._note = ReasonNote(palette, self)
        self._edges = EdgeTurning(self, palette)
        self._edges.turned.connect(self.turn_requested)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._lay_out()
        self._connect()
        self._dress()
        self._give_tab_stop()

    @property
    def day_number(self) -> int:
        """The current day, 0 for Monday."""
        return self._number

    @property
    def start(self) -> date:
        """The first of the seven days."""
        return self._model.week.start

    @property
    def today(self) -> date:
        """Today, as it was when the week was shown."""
        return self._today

    @property
    def day(self) -> date:
        """The date of the current day."""
        return self._model.date_of(self._number)

    def chosen(self) -> list[ChosenRow]:
        """Everything planned that is chosen; the current row when nothing more is."""
        indexes = self._selection.selectedIndexes() or [self.current()]
        return chosen_rows(self._model, indexes)

    def choose_all(self) -> None:
        """Choose everything planned in the week."""
        self._choose(self._model.ids())

    def place_for_exercise(self, number: int) -> Place:
        """Where an exercise goes on a day: the selected session, else the last, else a new one."""
        day, rows = self._model.date_of(number), self._model.rows_of(number)
        row = self.current_row() if number == self._number else None
        if row is None or not row.session_id:
            return end_gap(DragKind.EXERCISE, day, rows).place
        if row.kind is RowKind.SESSION:
            return Place(day, None, row.session_id)
        return Place(day, number_within(rows, self.current().row()) + 1, row.session_id)

    def current(self) -> QModelIndex:
        """The current row, invalid if there is none."""
        return self._selection.currentIndex()

    def current_row(self) -> DayRow | None:
        """What the current row shows."""
        return self._model.row_at(self.current())

    def show_week(self, week: Week, today: date) -> None:
        """Show `week`, redraw what changed, and keep or find again what was selected."""
        if week.start == self._model.week.start:
            self._redraw(week)
        else:
            self._show_other(week, today)
        self.current_changed.emit()

    def select(self, index: Index) -> None:
        """Make a row current, see to it that it is visible, and take the keyboard there."""
        day = self._model.day_of(index)
        if day is not None:
            self._make_current(index)
            self.views[day].bring_up(index)
            if any(view.hasFocus() for view in self.views):
                self.views[day].setFocus()

    def select_id(self, row_id: str) -> None:
        """Make a run, session or exercise of the week current."""
        self.select(self._model.find(row_id))

    def select_new(self, before: Set[str], *, first: bool = False) -> None:
        """Make the last row current that was not there before, or the first."""
        new = [row_id for row_id in self._model.ids() if row_id not in before]
        if new:
            self.select_id(new[0 if first else -1])

    def select_day(self, number: int) -> None:
        """Make a day current, and its row that lies as far down as the current one."""
        rows, at = self._model.rows_of(number), self.current().row()
        at = min(at, len(rows) - 1) if at >= 0 else entry_row(rows)
        self._make_current(self._model.index(at, 0, self._model.day_index(number)))
        self.views[number].setFocus()

    def tint(self, levels: Sequence[Level]) -> None:
        """Show how something that is dragged would lie on each day; empty for no drag."""
        for number, (header, view) in enumerate(zip(self._headers, self.views, strict=True)):
            level = levels[number] if levels else None
            header.show_level(level)
            view.show_level(level)

    def say(self, number: int | None, advice: Advice | None) -> None:
        """One sentence at a day, 0 for Monday; None takes it away."""
        column = self.rect() if number is None else self.views[number].geometry()
        held_at = 0 if number is None else self.views[number].held_at
        near = () if number is None else self.views[max(0, number - 1) : number + 2]
        self._note.say(advice, column, held_at, max((view.rows_end for view in near), default=None))

    @property
    def reason(self) -> str:
        """The sentence at the day that a drag is held over; empty without one."""
        return self._note.text

    def apply_palette(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._palette = palette
        self._painter.apply_palette(palette)
        for header in self._headers:
            header.apply_palette(palette)
        self._note.apply_palette(palette)
        self._edges.apply_palette(palette)
        self._dress()
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), QColor(self._palette.line))

    def _redraw(self, week: Week) -> None:
        kept, at = self.current_row(), self.current().row()
        chosen = [one.row.id for one in self.chosen()]
        self._is_redrawing = True
        self._model.show_week(week)
        if kept is not None:
            self._restore(kept.id, at)
        if len(chosen) > 1:
            self._choose(chosen)
        self._is_redrawing = False

    def _show_other(self, week: Week, today: date) -> None:
        has_current, self._lost = self.current().isValid(), ""
        self._is_redrawing, self._today = True, today
        self._model.show_week(week)
        self._dress()
        if has_current:
            day = self._model.day_index(self._number)
            entry = self._model.index(entry_row(self._model.rows_of(self._number)), 0, day)
            self._make_current(entry)
        self._is_redrawing = False

    def _lay_out(self) -> None:
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(1)
        for header, view in zip(self._headers, self.views, strict=True):
            down = QVBoxLayout()
            down.setSpacing(0)
            down.addWidget(header)
            down.addWidget(view, 1)
            across.addLayout(down, 1)

    def _connect(self) -> None:
        self._selection.currentChanged.connect(self._follow)
        for number, (header, view) in enumerate(zip(self._headers, self.views, strict=True)):
            view.setSelectionModel(self._selection)
            view.drag_begun.connect(self.drag_begun)
            view.drag_ended.connect(self.drag_ended)
            view.drop_hovered.connect(lambda request, n=number: self._hover(n, request))
            view.drop_requested.connect(self.drop_requested)
            view.row_opened.connect(self.row_opened)
            view.row_clicked.connect(self.row_clicked)
            view.menu_requested.connect(self.menu_requested)
            view.renamed.connect(self.renamed)
            view.ticked.connect(self.ticked)
            view.held_over.connect(self._edges.follow)
            view.held_over.connect(lambda _, v=view: self._note.keep_clear(v.held_at))
            view.day_stepped.connect(self._step)
            header.clicked.connect(lambda n=number: self.select_day(n))

    def _dress(self) -> None:
        for header, view in zip(self._headers, self.views, strict=True):
            is_today = view.day == self._today
            header.show_day(view.day, is_today=is_today)
            view.apply_palette(self._palette, is_today=is_today)
            view.name_day()

    def _hover(self, number: int, request: DropRequest | None) -> None:
        self._headers[number].set_hovered(is_hovered=request is not None)
        self.drop_hovered.emit(request)

    def _step(self, days: int) -> None:
        number = self._number + days
        if 0 <= number < DAYS:
            self.select_day(number)

    def _follow(self, index: QModelIndex) -> None:
        day = self._model.day_of(index)
        if day is not None:
            self._number = day
            self._give_tab_stop()
        if not self._is_redrawing:
            self._lost = ""
            self.current_changed.emit()

    def _choose(self, ids: Iterable[str]) -> None:
        """Add rows to what is chosen; the current row stays."""
        found = (self._model.find(row_id) for row_id in ids)
        for index in found:
            if index.isValid():
                self._selection.select(index, _ADD)

    def _restore(self, row_id: str, at: int) -> None:
        found = self._model.find(self._lost)
        if found.isValid():
            self._lost = ""
        else:
            found = self._model.find(row_id)
        if not found.isValid():
            self._lost = self._lost or row_id
            found = self._nearest(at)
        self._make_current(found)

    def _nearest(self, at: int) -> QModelIndex:
        day = self._model.day_index(self._number)
        return self._model.index(min(at, self._model.rowCount(day) - 1), 0, day)

    def _make_current(self, index: Index) -> None:
        if index != self.current():
            self._selection.setCurrentIndex(index, _SELECT)

    def _give_tab_stop(self) -> None:
        for number, view in enumerate(self.views):
            is_stop = number == self._number
            view.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
            )
