"""Start a programme: choose it and a date, see what it would do, start it by one step."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import FIRST_YEAR, LAST_YEAR
from runstrength_desktop.domain.programme import Programme
from runstrength_desktop.domain.weeks import all_days
from runstrength_desktop.planning.programme_extent import extent_of
from runstrength_desktop.planning.programme_host import ProgrammeHost
from runstrength_desktop.planning.programme_start import (
    ProgrammeStart,
    StartWish,
    last_day,
    prepare_start,
)
from runstrength_desktop.planning.programme_words import notes
from runstrength_desktop.ui.background import Background
from runstrength_desktop.ui.choice_buttons import do_or_cancel
from runstrength_desktop.ui.dates import locale
from runstrength_desktop.ui.outline import outline
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.programme.about import About
from runstrength_desktop.ui.programme.swap_list import SwapList
from runstrength_desktop.ui.programme.wave_view import WaveView
from runstrength_desktop.ui.programme.week_tree import WeekTree
from runstrength_desktop.ui.programme.words import extent_line, short_line, sums, tr
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_SIZE = (1040, 680)
_SCREEN_SHARE = 0.94
_LIST_WIDTH = 264
_LOW = 500
_FORM = "ddd d MMM yyyy"


@dataclass(frozen=True)
class ProgrammeRoom:
    """What the dialog reads: programmes, the open plan, and what sources say by their id."""

    programmes: Sequence[Programme]
    host: Callable[[], ProgrammeHost]
    sources: Mapping[str, str]


class ProgrammeDialog(QDialog):
    """Works out on a worker what starting would do; nothing is kept until it is started.

    `started` carries the `ProgrammeStart` that is to be made; `preview_changed` the
    change that is looked at, None at the end.
    """

    started = Signal(object)
    preview_changed = Signal(object)

    def __init__(
        self,
        room: ProgrammeRoom,
        first: date,
        palette: Palette,
        first_weekday: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Start a programme"))
        self._room, self._tokens = room, palette
        self._catalogue = room.host().catalogue
        self._background = Background(self)
        self._asked_number, self._is_busy = 0, False
        self._found: ProgrammeStart | None = None
        self._choices: dict[str, str] = {}
        self._build_controls(first, first_weekday)
        self._build_pages()
        self.buttons = self._build_buttons()
        self._lay_out()
        self._connect()
        screen = self.screen().availableGeometry().size() * _SCREEN_SHARE
        self.resize(min(_SIZE[0], screen.width()), min(_SIZE[1], screen.height()))
        self.list.setCurrentRow(0)
        self.list.setFocus()

    @property
    def is_busy(self) -> bool:
        """Whether it is being worked out what starting would do."""
        return self._is_busy

    @property
    def programme(self) -> Programme:
        """The one that is chosen."""
        return self._room.programmes[max(0, self.list.currentRow())]

    def choose(self, programme_id: str) -> None:
        """Show another programme."""
        ids = [one.id for one in self._room.programmes]
        self.list.setCurrentRow(ids.index(programme_id))

    def look(self) -> None:
        """Work out what starting would do as it is asked now."""
        self._asked_number += 1
        number, programme, wish = self._asked_number, self.programme, self._wish()
        self.start.setEnabled(False)
        self._is_busy = True
        try:
            host = self._room.host().apart(wish.first, last_day(programme, wish.first))
        except PlanError as error:
            self._fail(number, error)
            return
        self.message.setText(tr("Working out what suits…"))
        self._background.run(
            lambda: prepare_start(programme, wish, host),
            lambda found: self._show(number, found),
            lambda error: self._fail(number, error),
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the room for what starting would do; the summary is told on its page too."""
        super().resizeEvent(event)
        for part in (self.summary, self.wave):
            part.setVisible(self.height() >= _LOW)

    def _wish(self) -> StartWish:
        day = self.day.date()
        first = date(day.year(), day.month(), day.day())
        return StartWish(first, self.makes_room.isChecked(), dict(self._choices))

    def _show(self, number: int, found: ProgrammeStart) -> None:
        if number != self._asked_number:
            return
        self._is_busy, self._found = False, found
        self.wave.show_weeks(found.weeks)
        self.weeks.show_start(found)
        self.swaps.show_replaced(found.replaced)
        count = len(self.swaps.boxes)
        self.tabs.setTabText(1, tr("&Exchanged ({n})").format(n=count))
        try:
            change = found.change
        except PlanError as error:
            self.message.setText(str(error))
            self.preview_changed.emit(None)
            return
        self.message.setText(" ".join([sums(found), *notes(found), self._without_runs()]).strip())
        self.start.setEnabled(True)
        self.preview_changed.emit(change)

    def _without_runs(self) -> str:
        host, found = self._room.host(), self._found
        if found is None or any(one.beside for one in found.placed) or host.usual_week.runs:
            return ""
        last = last_day(found.programme, found.first)
        days = all_days(host.stored(found.first, last))
        if any(day.runs for day in days if found.first <= day.date <= last):
            return ""
        return tr("No runs are known in these weeks; tell your usual runs in the profile first.")

    def _fail(self, number: int, error: PlanError) -> None:
        if number == self._asked_number:
            self._is_busy, self._found = False, None
            self.message.setText(str(error))
            self.weeks.show_start(None)
            self.wave.show_weeks(())
            self.swaps.show_replaced(())
            self.preview_changed.emit(None)

    def _choose_row(self, _row: int) -> None:
        programme = self.programme
        extent = extent_of(programme, self._catalogue)
        self._choices.clear()
        self.title.setText(programme.name)
        self.facts.setText(extent_line(programme, extent))
        self.summary.setText(programme.summary)
        self.about.show_programme(programme, extent)
        self.look()

    def _choose_swap(self, asked: str, instead: str) -> None:
        self._choices[asked] = instead
        self.look()

    def _accept(self) -> None:
        if self._found is not None and self.start.isEnabled():
            found = self._found
            self.accept()
            self.started.emit(found)

    # Parts

    def _build_controls(self, first: date, first_weekday: int) -> None:
        self.list = self._build_list()
        self.title, self.facts, self.summary = PlainLabel(), PlainLabel(), PlainLabel()
        self.title.setFont(fonts.title_font())
        self.facts.set_colour(self._tokens.text_muted)
        self.day = QDateEdit(QDate(first.year, first.month, first.day))
        self.day.setLocale(locale())
        self.day.setDisplayFormat(_FORM)
        self.day.setDateRange(QDate(FIRST_YEAR, 1, 1), QDate(LAST_YEAR, 12, 31))
        self.day.setCalendarPopup(True)
        self.day.calendarWidget().setFirstDayOfWeek(Qt.DayOfWeek(first_weekday + 1))
        self.day.setAccessibleName(tr("First day of the programme"))
        self.makes_room = QCheckBox(tr("&Take out strength sessions planned in these weeks"))
        for control in (self.day, self.makes_room):
            outline(control, self._tokens)

    def _build_list(self) -> QListWidget:
        rows = QListWidget(self)
        rows.setAccessibleName(tr("Programmes"))
        rows.setFixedWidth(_LIST_WIDTH)
        rows.setWordWrap(True)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for programme in self._room.programmes:
            facts = short_line(programme, extent_of(programme, self._catalogue))
            row = QListWidgetItem(f"{programme.name}\n{facts}", rows)
            tall = 2 * rows.fontMetrics().height() + 4 * GRID
            row.setSizeHint(QSize(_LIST_WIDTH - 6 * GRID, tall))
        return rows

    def _build_pages(self) -> None:
        self.wave = WaveView(self._tokens, self)
        self.weeks = WeekTree(self._tokens, self)
        things = {thing.id: thing.name for thing in self._catalogue.equipment}
        self.swaps = SwapList(things, self._tokens, self)
        self.about = About(self._room.sources, self._tokens, self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.weeks, tr("&Week by week"))
        self.tabs.addTab(self.swaps, tr("&Exchanged"))
        self.tabs.addTab(self.about, tr("&About it"))
        self.message = PlainLabel("", self)

    def _build_buttons(self) -> QDialogButtonBox:
        self.start = QPushButton(tr("&Start"), self)
        self.start.setEnabled(False)
        return do_or_cancel(self, self.start, self._accept)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._choose_row)
        self.list.itemActivated.connect(lambda _item: self._accept())
        self.day.dateChanged.connect(lambda _day: self.look())
        self.makes_room.toggled.connect(lambda _on: self.look())
        self.swaps.chosen.connect(self._choose_swap)
        self.finished.connect(lambda _: self.preview_changed.emit(None))

    def _lay_out(self) -> None:
        for label in (self.facts, self.summary, self.message):
            label.setWordWrap(True)
        label = PlainLabel(tr("&From"), self)
        label.setBuddy(self.day)
        asked = QHBoxLayout()
        asked.setSpacing(3 * GRID)
        for widget in (label, self.day, self.makes_room):
            asked.addWidget(widget)
        asked.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(2 * GRID)
        for widget in (self.title, self.facts, self.summary):
            right.addWidget(widget)
        right.addLayout(asked)
        right.addWidget(self.wave)
        right.addWidget(self.tabs, 1)
        right.addWidget(self.message)
        both = QHBoxLayout()
        both.setSpacing(4 * GRID)
        both.addWidget(self.list)
        both.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 3 * GRID)
        column.setSpacing(3 * GRID)
        column.addLayout(both, 1)
        column.addWidget(self.buttons)
