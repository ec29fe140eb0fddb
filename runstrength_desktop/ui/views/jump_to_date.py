"""A small calendar with a line that takes dates as people type them."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QToolButton, QVBoxLayout, QWidget

from runstrength_desktop.domain.iso_week import FIRST_YEAR, LAST_YEAR
from runstrength_desktop.planning.date_text import date_meant
from runstrength_desktop.ui.dates import locale
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.fonts import small_font
from runstrength_desktop.ui.theme.icons import icon
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_OPENERS: frozenset[int] = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ARROWS = {"qt_calendar_prevmonth": "back", "qt_calendar_nextmonth": "forward"}
_WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class JumpToDate(QFrame):
    """Says once where to go by `date_chosen`, then closes; Escape closes it alone.

    A text that names no date gets one sentence, and nothing else happens.
    """

    date_chosen = Signal(object)

    def __init__(
        self,
        shown: date,
        today: date,
        palette: Palette,
        first_weekday: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._today = today
        self.line, self.refusal = QLineEdit(), PlainLabel()
        self.calendar = QCalendarWidget()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Go to a date"))
        self._build_line(palette)
        self._build_calendar(shown, palette, first_weekday)
        self._lay_out()

    def show_at(self, button: QRect) -> None:
        """Open below `button` (on the screen), or above where there is no room."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        x = max(screen.left(), min(button.left(), screen.right() - self.width()))
        is_low = button.bottom() + self.height() > screen.bottom()
        self.move(QPoint(x, button.top() - self.height() if is_low else button.bottom() + 1))
        self.show()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # keys are for the line, not for the window behind it
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() not in _OPENERS:
            super().keyPressEvent(event)

    def _build_line(self, palette: Palette) -> None:
        self.line.setPlaceholderText(self.tr("2026-W47, 24 Dec, next week"))
        self.line.setAccessibleName(self.tr("Date or week to go to"))
        self.line.setClearButtonEnabled(True)
        self.line.returnPressed.connect(self._go_to_text)
        self.line.textEdited.connect(self.refusal.hide)
        self.refusal.setFont(small_font())
        self.refusal.setWordWrap(True)
        self.refusal.set_colour(palette.error)
        self.refusal.hide()

    def _build_calendar(self, shown: date, palette: Palette, first_weekday: int) -> None:
        calendar, plain = self.calendar, QTextCharFormat()
        calendar.setLocale(locale())
        calendar.setFirstDayOfWeek(Qt.DayOfWeek(first_weekday + 1))
        calendar.setDateRange(QDate(FIRST_YEAR, 1, 1), QDate(LAST_YEAR, 12, 31))
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        calendar.setAccessibleName(self.tr("Calendar"))
        plain.setForeground(QColor(palette.text))  # red is for errors only
        for weekday in _WEEKEND:
            calendar.setWeekdayTextFormat(weekday, plain)
        for name, sign in _ARROWS.items():
            arrow = calendar.findChild(QToolButton, name)
            if arrow is not None:
                arrow.setIcon(icon(sign, palette.on_accent, palette.on_accent))
        calendar.clicked.connect(self._go_to)
        calendar.activated.connect(self._go_to)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        for widget in (self.line, self.refusal, self.calendar):
            layout.addWidget(widget)
        self.line.setFocus()

    def _go_to_text(self) -> None:
        text = self.line.text()
        if not text.strip():
            self._go_to(self.calendar.selectedDate())
            return
        meant = date_meant(text, self._today)
        if meant is None:
            self._refuse()
        else:
            self._choose(meant)

    def _refuse(self) -> None:
        self.refusal.setText(
            self.tr("That is no date; write 2026-W47, 24 Dec or 2026-12-24, from %1 to %2.")
            .replace("%1", str(FIRST_YEAR))
            .replace("%2", str(LAST_YEAR))
        )
        self.refusal.show()
        self.adjustSize()
        self.line.selectAll()

    def _go_to(self, day: QDate) -> None:
        self._choose(date(day.year(), day.month(), day.day()))

    def _choose(self, on: date) -> None:
        if self.isVisible():
            self.close()
            self.date_chosen.emit(on)
