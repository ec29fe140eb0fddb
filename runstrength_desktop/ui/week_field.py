"""A week to choose: any day of it, and beside it the week that is meant."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QWidget

from runstrength_desktop.domain.iso_week import FIRST_YEAR, LAST_YEAR, monday_of, week_label
from runstrength_desktop.domain.week import DAYS
from runstrength_desktop.ui.dates import date_range, locale
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.tokens import GRID

_FIELD_WIDTH = 150


class WeekField(QWidget):
    """A date that steps by weeks; `name` is what a screen reader calls it."""

    changed = Signal()

    def __init__(self, monday: date, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = _WeekEdit(self)
        self.edit.setAccessibleName(name)
        self.meant = PlainLabel("", self)
        self.setFocusProxy(self.edit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3 * GRID)
        row.addWidget(self.edit)
        row.addWidget(self.meant, 1)
        self.edit.dateChanged.connect(self._follow)
        self.choose(monday)
        self._follow()

    @property
    def monday(self) -> date:
        """The Monday of the chosen week."""
        chosen = self.edit.date()
        return monday_of(date(chosen.year(), chosen.month(), chosen.day()))

    def choose(self, day: date) -> None:
        """Choose the week of a day."""
        self.edit.setDate(QDate(day.year, day.month, day.day))

    def _follow(self) -> None:
        self.meant.setText(week_words(self.monday))
        self.edit.setAccessibleDescription(self.meant.text())
        self.changed.emit()


class _WeekEdit(QDateEdit):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setLocale(locale())
        self.setDisplayFormat("ddd d MMM yyyy")
        self.setDateRange(QDate(FIRST_YEAR, 1, 5), QDate(LAST_YEAR, 12, 29))
        self.setCalendarPopup(True)
        self.calendarWidget().setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setFixedWidth(_FIELD_WIDTH)

    @override
    def stepBy(self, steps: int) -> None:
        self.setDate(self.date().addDays(DAYS * steps))


def week_words(monday: date) -> str:
    """Such as "2026-W47, 16–22 November 2026"."""
    return f"{week_label(monday)}, {date_range(monday, monday + timedelta(DAYS - 1))}"
