"""The head of a column: "Mon 16", today's number in a pill."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from runstrength_desktop.ui.calendar.card_layout import INSET, MARGIN
from runstrength_desktop.ui.calendar.day_view import DayView
from runstrength_desktop.ui.dates import short_weekday
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.tokens import TEXT_SMALL, TEXT_TITLE, Palette

HEIGHT = 42
PILL = 5
BELOW_ALL = 1_000_000


class DayHeader(QWidget):
    """Day and number of one date; a click chooses the day, a drop lands on it."""

    clicked = Signal()

    def __init__(self, palette: Palette, view: DayView, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self._palette = palette
        self._day = date.min
        self._is_today = self._is_hovered = False
        self._name_font = _sized(self.font(), TEXT_SMALL, QFont.Weight.Normal)
        self._number_font = _sized(self.font(), TEXT_TITLE, QFont.Weight.DemiBold)
        self._metrics = QFontMetrics(self._number_font)
        self._baseline = (HEIGHT + self._metrics.capHeight()) / 2
        self.setFixedHeight(HEIGHT)
        self.setAcceptDrops(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_day(self, day: date, *, is_today: bool) -> None:
        """Show another date."""
        self._day, self._is_today = day, is_today
        self.setAccessibleName(f"{short_weekday(day)} {day.day}")
        self.update()

    def set_hovered(self, *, is_hovered: bool) -> None:
        """Tint the head while a drag is held over the day."""
        if is_hovered != self._is_hovered:
            self._is_hovered = is_hovered
            self.update()

    def apply_palette(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._palette = palette
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._view.take_drag(event, BELOW_ALL)

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._view.take_drag(event, BELOW_ALL)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._view.end_hover()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._view.take_drop(event, BELOW_ALL)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(self._ground()))
        self._paint_name(painter)
        self._paint_number(painter)

    def _ground(self) -> str:
        if self._is_hovered:
            return self._palette.accent_soft
        return self._palette.window if self._is_today else self._palette.surface

    def _paint_name(self, painter: QPainter) -> None:
        painter.setFont(self._name_font)
        painter.setPen(QColor(self._palette.text_muted))
        painter.drawText(QPointF(MARGIN + 4, self._baseline), short_weekday(self._day))

    def _paint_number(self, painter: QPainter) -> None:
        number = str(self._day.day)
        right = self.width() - MARGIN - INSET
        x = right - self._metrics.horizontalAdvance(number)
        if self._is_today:
            self._paint_pill(painter, x, right)
        painter.setFont(self._number_font)
        painter.setPen(QColor(self._palette.on_accent if self._is_today else self._palette.text))
        painter.drawText(QPointF(x, self._baseline), number)

    def _paint_pill(self, painter: QPainter, x: int, right: int) -> None:
        height = self._metrics.ascent() + PILL
        top = self._baseline - self._metrics.capHeight() / 2 - height / 2
        pill = QRectF(x - PILL - 3, top, right - x + 2 * PILL + 6, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._palette.accent))
        painter.drawRoundedRect(pill, height / 2, height / 2)


def _sized(base: QFont, points: float, weight: QFont.Weight) -> QFont:
    font = QFont(base)
    font.setPointSizeF(points)
    font.setWeight(weight)
    return font
