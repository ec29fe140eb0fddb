"""Weekly repeats: made until a date, and a change of one widened to others."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QObject, QRect, Signal
from PySide6.QtWidgets import QDateEdit, QVBoxLayout, QWidget

from runstrength_desktop.domain.series_edits import MOST_REPEATS
from runstrength_desktop.domain.week import DAYS
from runstrength_desktop.planning import changes
from runstrength_desktop.ui.calendar.edit_popup import EditPopup
from runstrength_desktop.ui.calendar.rows import RowKind
from runstrength_desktop.ui.calendar.week_columns import WeekColumns
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.week_edits import WeekEdits

USUAL_WEEKS = 4


class RepeatLine(EditPopup):
    """Asks for the last day of a weekly repeat: Enter repeats, Escape does nothing."""

    until_kept = Signal(object)

    def __init__(self, day: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.until = QDateEdit(_qt(day + timedelta(DAYS * USUAL_WEEKS)))
        self.until.setCalendarPopup(True)
        self.until.setDateRange(
            _qt(day + timedelta(DAYS)), _qt(day + timedelta(DAYS * MOST_REPEATS))
        )
        self.until.setAccessibleName(self.tr("Repeat weekly until"))
        label = PlainLabel(self.tr("Repeat every week until"))
        label.setBuddy(self.until)
        layout = QVBoxLayout(self)
        layout.addWidget(label)
        layout.addWidget(self.until)
        self.kept.connect(lambda: self.until_kept.emit(_date(self.until.date())))
        self.until.setFocus()


class Repeating(QObject):
    """Verbs on weekly repeats."""

    def __init__(self, edits: WeekEdits, columns: WeekColumns) -> None:
        super().__init__(columns)
        self._edits, self._columns = edits, columns

    def repeat(self) -> RepeatLine | None:
        """Ask until when the chosen run or session comes again each week."""
        chosen = self._columns.chosen()
        if not chosen:
            return None
        day, row = chosen[0]
        thing_id = row.session_id if row.kind is RowKind.ITEM else row.id
        line = RepeatLine(day, self._columns)
        line.until_kept.connect(
            lambda until: self._edits.do(lambda: changes.repeat_weekly(thing_id, day, until), day)
        )
        line.show_at(self._row_rect())
        return line

    def _row_rect(self) -> QRect:
        view = self._columns.views[self._columns.day_number]
        return view.row_rect(self._columns.current())


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
