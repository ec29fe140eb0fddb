"""View ▸ Calendar in the background…: choose a file, see what comes, refresh, remove."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.domain.week import DAYS
from runstrength_desktop.ui.background_calendar.reading import CalendarReading
from runstrength_desktop.ui.background_calendar.wording import (
    WEEKS,
    count_text,
    event_texts,
    invitation,
    left_out_text,
    read_text,
)
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.tokens import GRID, TEXT_TITLE

_SIZE = (520, 440)
_LONGEST_NAME, _LONGEST_PATH = 48, 200
_MOST_LISTED = 100


class BackgroundDialog(QDialog):
    """Shows the calendar of a `CalendarReading` and lets it be changed."""

    def __init__(
        self, reading: CalendarReading, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Calendar in the background"))
        self.resize(*_SIZE)
        self._reading, self._today = reading, today
        self._build()
        reading.begun.connect(self._show_busy)
        reading.changed.connect(self._show_calendar)
        reading.failed.connect(self._show_failure)
        self._show_calendar()
        if reading.is_busy:
            self._show_busy()

    def choose_file(self) -> None:
        """Ask for a calendar and show it."""
        kinds = self.tr("Calendars (*.ics);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a calendar"), "", kinds)
        if name:
            self._reading.attach(Path(name))

    # Parts

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addLayout(self._build_source())
        self.about = self._wrapped(column)
        self.said = self._wrapped(column)
        self.count = PlainLabel("", self)
        column.addWidget(self.count)
        self.coming = QListWidget(self)
        self.coming.setAccessibleName(self.tr("What comes in the next weeks"))
        self.coming.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.coming.setWordWrap(True)
        self.coming.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self.coming, 1)
        column.addStretch()
        column.addLayout(self._build_buttons())

    def _build_source(self) -> QHBoxLayout:
        self.name = PlainLabel("", self)
        font = self.name.font()
        font.setPointSizeF(TEXT_TITLE)
        self.name.setFont(font)
        self.chooser = self._button(self.tr("&Choose a file…"), self.choose_file)
        row = QHBoxLayout()
        row.addWidget(self.name, 1)
        row.addWidget(self.chooser)
        return row

    def _build_buttons(self) -> QHBoxLayout:
        self.refresher = self._button(self.tr("&Refresh"), self._reading.refresh)
        self.remover = self._button(self.tr("Re&move"), self._reading.detach)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.refresher)
        row.addWidget(self.remover)
        row.addStretch(1)
        row.addWidget(buttons)
        return row

    def _button(self, text: str, does: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(does)
        return button

    def _wrapped(self, column: QVBoxLayout) -> PlainLabel:
        label = PlainLabel("", self)
        label.setWordWrap(True)
        column.addWidget(label)
        return label

    # What is shown

    def _show_busy(self) -> None:
        self._say(self.tr("Reading…"))
        for button in (self.chooser, self.refresher, self.remover):
            button.setEnabled(False)

    def _show_failure(self, sentence: str) -> None:
        self._show_calendar()
        self._say(sentence)

    def _show_calendar(self) -> None:
        calendar = self._reading.calendar
        origin, is_here = calendar.origin, calendar.origin is not None
        self.chooser.setEnabled(True)
        for part in (self.refresher, self.remover, self.coming, self.count):
            part.setVisible(is_here)
            part.setEnabled(is_here)
        self._say(left_out_text(calendar.left_out))
        if origin is None:
            self.name.setText(self.tr("No calendar yet"))
            self.about.setText(invitation())
            return
        self.name.setText(shown(origin.name, _LONGEST_NAME))
        where = "" if origin.path is None else shown(str(origin.path.parent), _LONGEST_PATH)
        self.about.setText("\n".join(filter(None, (where, read_text(origin.read_at)))))
        self._list_coming()

    def _list_coming(self) -> None:
        today = self._today()
        events = self._reading.calendar.coming(today, WEEKS * DAYS)
        self.count.setText(count_text(len(events)))
        self.coming.clear()
        self.coming.addItems(event_texts(events[:_MOST_LISTED], today))
        self.coming.setVisible(bool(events))

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))
