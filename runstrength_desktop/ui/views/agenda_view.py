"""What comes next: six weeks as a list by date."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QListView

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import checked_day
from runstrength_desktop.domain.week import DAYS
from runstrength_desktop.domain.weeks import days_of
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.dates import date_range
from runstrength_desktop.ui.known_viewport import give_known_viewport
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.slim_scroll_bar import SlimScrollBar
from runstrength_desktop.ui.theme.fonts import body_font
from runstrength_desktop.ui.theme.tokens import GRID, Palette
from runstrength_desktop.ui.views.agenda_delegate import INDENT, AgendaDelegate
from runstrength_desktop.ui.views.agenda_model import AgendaModel, AgendaRow, Index, agenda_rows
from runstrength_desktop.ui.views.grid_model import Span
from runstrength_desktop.ui.views.inks import ViewInks

WEEKS = 6
_OPENERS: frozenset[int] = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_TEXT_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class AgendaView(QListView):
    """Six weeks from a date on; days that hold nothing are left out.

    `day_opened` carries the date of a row that is opened; `failed` one sentence;
    `span_changed` says that other days are shown.
    """

    day_opened = Signal(object)
    failed = Signal(str)
    selection_changed = Signal()
    span_changed = Signal()

    def __init__(self, planner: Planner, palette: Palette, today: Callable[[], date]) -> None:
        super().__init__()
        self._planner, self._today = planner, today
        self._span = Span(today(), WEEKS)
        self._model = AgendaModel(self)
        self._face = AgendaDelegate(self._model, ViewInks(palette), self)
        self._bar = SlimScrollBar(self)
        self._set_up()
        self.apply_palette(palette)
        self.show_from(today())
        planner.watch(self._follow_planner)

    @property
    def span(self) -> Span:
        """The days that are shown."""
        return self._span

    def show_from(self, on: date) -> None:
        """Show six weeks from a date on; `failed` says why not outside a plan's years."""
        try:
            self._span = Span(checked_day(on), WEEKS)
        except PlanError as error:
            self.failed.emit(str(error))
            return
        self._redraw()
        self.setCurrentIndex(self._model.index_near(None))
        self.setAccessibleName(self.title())
        self.span_changed.emit()

    def step(self, by: int) -> None:
        """Show what comes six weeks later, or earlier below 0."""
        self.show_from(self._span.first + timedelta(by * WEEKS * DAYS))

    def title(self) -> str:
        """Such as "16 November – 27 December 2026"."""
        return date_range(self._span.first, self._span.last)

    def current_day(self) -> date:
        """The date of the current row, else the first date that is shown."""
        row = self.current_row()
        return row.date if row else self._span.first

    def current_row(self) -> AgendaRow | None:
        """The run or session that is current; None when nothing is planned."""
        index = self.currentIndex()
        return self._model.rows[index.row()] if index.isValid() else None

    def empty_text(self) -> str:
        """What stands here when nothing is planned; empty when something is."""
        if self._model.rows:
            return ""
        text = self.tr("Nothing planned for %1. Go to a week to plan it.")
        return text.replace("%1", self.title())

    def apply_palette(self, palette: Palette) -> None:
        """Paint in these colours."""
        inks = self._face.painter.inks = ViewInks(palette)
        self._bar.paint_with(inks.window, inks.neutral)
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENERS and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._redraw()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._face.painter.inks.window)
        if text := self.empty_text():
            painter.setFont(body_font())
            painter.setPen(self._face.painter.inks.muted)
            area = QRect(self.viewport().rect()).adjusted(INDENT, 6 * GRID, -INDENT, 0)
            painter.drawText(area, _TEXT_TOP, text)
        painter.end()
        super().paintEvent(event)

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.selection_changed.emit()

    def _open(self, index: QModelIndex) -> None:
        self.day_opened.emit(self._model.rows[index.row()].date)

    def _redraw(self) -> None:
        self._face.today = self._today()
        days = days_of(self._planner.weeks(self._span.mondays()))
        kept = self.current_row()
        if self._model.show(agenda_rows(days[on] for on in self._span.dates())):
            self.setCurrentIndex(self._model.index_near(kept))
        self.setAccessibleDescription(self.empty_text())

    def _follow_planner(self, _starts: frozenset[date]) -> None:
        if self.isVisible():
            self._redraw()

    def _set_up(self) -> None:
        give_known_viewport(self)
        self.setModel(self._model)
        self.setItemDelegate(self._face)
        self.setVerticalScrollBar(self._bar)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.doubleClicked.connect(self._open)
