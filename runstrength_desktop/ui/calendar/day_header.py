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

from runstrength_desktop.coaching.spacing import Level
from runstrength_desktop.ui.advice import level_word
from runstrength_desktop.ui.calendar.card_layout import INSET, MARGIN
from runstrength_desktop.ui.calendar.day_view import DayView
from runstrength_desktop.ui.dates import short_weekday
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.tokens import TEXT_SMALL, TEXT_TITLE, Palette
from runstrength_desktop.ui.verdict_sign import VerdictInks, paint_sign

HEIGHT = 42
PILL = 5
BELOW_ALL = 1_000_000
SIGN, HELD = 12, 3
NAME_RAISED, WORD_LOWERED = 9, 10


class DayHeader(QWidget):
    """Day and number of one date; a click chooses the day, a drop lands on it.

    It is not marked opaque: Qt paints what is, once moved by the layout, over panels above it.
    """

    clicked = Signal()

    def __init__(self, palette: Palette, view: DayView, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self._palette, self._inks = palette, VerdictInks(palette)
        self._level: Level | None = None
        self._day = date.min
        self._is_today = self._is_hovered = False
        self._name_font = _sized(self.font(), TEXT_SMALL, QFont.Weight.Normal)
        self._number_font = _sized(self.font(), TEXT_TITLE, QFont.Weight.DemiBold)
        self._metrics = QFontMetrics(self._number_font)
        self._baseline = (HEIGHT + self._metrics.capHeight()) / 2
        self.setFixedHeight(HEIGHT)
        self.setAcceptDrops(True)

    def show_day(self, day: date, *, is_today: bool) -> None:
        """Show another date."""
        self._day, self._is_today = day, is_today
        self._name()
        self.update()

    def set_hovered(self, *, is_hovered: bool) -> None:
        """Mark the head while a drag is held over the day."""
        if is_hovered != self._is_hovered:
            self._is_hovered = is_hovered
            self.update()

    def show_level(self, level: Level | None) -> None:
        """Say by sign and word how something dragged would lie here; None for no drag."""
        if level is not self._level:
            self._level = level
            self._name()
            self.update()

    def _name(self) -> None:
        name = f"{short_weekday(self._day)} {self._day.day}"
        word = "" if self._level is None else f", {level_word(self._level)}"
        self.setAccessibleName(name + word)

    def apply_palette(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._palette, self._inks = palette, VerdictInks(palette)
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
        painter.fillRect(event.rect(), self._ground())
        self._paint_name(painter)
        if self._level is not None:
            self._paint_level(painter, self._level)
        if self._is_hovered:
            painter.fillRect(0, 0, self.width(), HELD, QColor(self._palette.accent))
        self._paint_number(painter)

    def _ground(self) -> QColor:
        if self._level is not None:
            return self._inks.grounds[self._level]
        if self._is_hovered:
            return QColor(self._palette.accent_soft)
        return QColor(self._palette.window if self._is_today else self._palette.surface)

    def _paint_name(self, painter: QPainter) -> None:
        painter.setFont(self._name_font)
        painter.setPen(QColor(self._palette.text_muted))
        y = self._baseline - (0 if self._level is None else NAME_RAISED)
        painter.drawText(QPointF(MARGIN + 4, y), short_weekday(self._day))

    def _paint_level(self, painter: QPainter, level: Level) -> None:
        y = self._baseline + WORD_LOWERED
        middle = QPointF(MARGIN + 4 + SIGN / 2, y - SIGN / 2 + 2)
        paint_sign(painter, level, middle, SIGN, self._inks)
        painter.setFont(self._name_font)
        painter.setPen(self._inks.texts[level])
        painter.drawText(QPointF(MARGIN + 8 + SIGN, y), level_word(level))

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
