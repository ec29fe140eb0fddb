"""One sentence of reason beside the day that something is held over."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from runstrength_desktop.ui.advice import Advice, level_word
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.tokens import GRID, RADIUS, Palette
from runstrength_desktop.ui.verdict_sign import VerdictInks, paint_sign

WIDTH = 260
PAD = 2 * GRID
SIGN, ROOM = 14, 4 * GRID
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


class ReasonNote(QWidget):
    """A note over the week that a drag passes through."""

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._palette, self._inks = palette, VerdictInks(palette)
        self._advice: Advice | None = None
        self._column = QRect()
        self._filled_to: int | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty when it says nothing."""
        advice = self._advice
        return f"{level_word(advice.level)}: {advice.sentence}" if advice else ""

    def apply_palette(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._palette, self._inks = palette, VerdictInks(palette)
        self.update()

    def say(
        self, advice: Advice | None, column: QRect, held_at: int, filled_to: int | None = None
    ) -> None:
        """Show advice in or beside `column`, away from the height where the pointer is.

        `filled_to` is where what stands in the column ends: it is left free if there is room.
        """
        before, self._advice = self._advice, advice
        self._column, self._filled_to = column, filled_to
        self.setVisible(advice is not None)
        if advice is None:
            return
        placed = self._placed(column, held_at)
        if advice == before and placed == self.geometry():
            return
        self.setGeometry(placed)
        self.setAccessibleName(self.text)
        self.raise_()
        self.update()

    def keep_clear(self, held_at: int) -> None:
        """Make room for a pointer that moves on at this height."""
        if self._advice is not None:
            self.move(self.x(), self._top(self._column, held_at, self.height()))

    def _placed(self, column: QRect, held_at: int) -> QRect:
        week = self.parentWidget()
        within = column if week is None else week.rect()
        width = min(max(WIDTH, column.width() - 2 * GRID), within.width())
        height = self._text_rect(width).height() + 2 * PAD
        left = column.center().x() - width // 2
        left = max(within.left() + GRID, min(left, within.right() - width - GRID))
        return QRect(left, self._top(column, held_at, height), width, height)

    def _top(self, column: QRect, held_at: int, height: int) -> int:
        if held_at <= column.center().y():
            return column.bottom() - height - GRID
        below_all = column.top() if self._filled_to is None else self._filled_to
        has_room = below_all + height + ROOM <= min(held_at, column.bottom())
        return (below_all if has_room else column.top()) + GRID

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._advice is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        painter.setPen(QPen(self._inks.signs[self._advice.level], 1.5))
        painter.setBrush(QColor(self._palette.card))
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
        middle = QRectF(PAD, PAD, SIGN, self.fontMetrics().height()).center()
        paint_sign(painter, self._advice.level, middle, SIGN, self._inks)
        painter.setPen(QColor(self._palette.text))
        painter.drawText(self._text_rect(self.width()), int(_WRAPPED), self.text)

    def _text_rect(self, width: int) -> QRect:
        inner = QRect(PAD + SIGN + GRID, PAD, width - 2 * PAD - SIGN - GRID, 1_000)
        return self.fontMetrics().boundingRect(inner, int(_WRAPPED), self.text)
