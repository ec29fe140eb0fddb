"""One quiet line under the figures: how many things there are to look at, the worst first."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from runstrength_desktop.ui.check_line import Line
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.status_sign import paint_status
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, RADIUS, Palette

LINE_HEIGHT = 18

_SIGN = 12
_PRESSERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ToldLine(QAbstractButton):
    """Hidden while there is nothing to look at."""

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._palette = palette
        self.lines: Sequence[Line] = ()
        self.words = ""
        self.setFont(fonts.small_font())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def show_lines(self, lines: Sequence[Line], count: int) -> None:
        """Name these of so many things, the worst first."""
        self.lines = lines
        told = self.tr("1 thing to look at") if count == 1 else self.tr("{count} things to look at")
        titles = " · ".join(dict.fromkeys(line.title for line in lines))
        self.words = f"{told.format(count=count)}: {titles}"
        self.setAccessibleName(self.words)
        self.setAccessibleDescription(" ".join(line.sentence for line in lines))
        self.setVisible(bool(lines))
        self.update()

    def apply_palette(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._palette = palette
        self.update()

    @override
    def sizeHint(self) -> QSize:
        text = self.fontMetrics().horizontalAdvance(self.words)
        return QSize(text + _SIGN + 5 * GRID, LINE_HEIGHT)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PRESSERS:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.lines:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._palette.accent), 2))
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS - 2, RADIUS - 2
            )
        middle = QPointF(2 * GRID + _SIGN / 2, self.height() / 2)
        paint_status(painter, self.lines[0].status, middle, _SIGN, self._palette)
        font = self.font()
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(QColor(self._palette.text))
        room = self.rect().adjusted(3 * GRID + _SIGN, 0, -GRID, 0)
        shown = painter.fontMetrics().elidedText(
            self.words, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
