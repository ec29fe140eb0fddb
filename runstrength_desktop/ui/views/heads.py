"""Heads of the grid: weekdays above, and beside each row its week and load."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.fonts import small_font
from runstrength_desktop.ui.theme.tokens import GRID
from runstrength_desktop.ui.views.grid_model import GridModel
from runstrength_desktop.ui.views.inks import ViewInks
from runstrength_desktop.ui.views.wording import running_words, strength_words

WEEKDAY_HEIGHT = 6 * GRID
PAD = 2 * GRID
LINE = 15
BAR = 4
UNDER_BAR = 3
_WIDEST = "W48 · 28 Nov – 4 Dec"
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class PlainHead(QHeaderView):
    """A header on the ground of the window."""

    def __init__(self, orientation: Qt.Orientation, inks: ViewInks, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self._inks = inks
        self._font, self._strong = small_font(), small_font()
        self._strong.setWeight(QFont.Weight.DemiBold)
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def use_inks(self, inks: ViewInks) -> None:
        """Paint in these colours."""
        self._inks = inks
        self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._inks.surface)
        painter.end()
        super().paintEvent(event)

    def _paint_edges(self, painter: QPainter, rect: QRect) -> None:
        painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), self._inks.line)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._inks.line)


class WeekdayHeads(PlainHead):
    """Mon to Sun."""

    def __init__(self, inks: ViewInks, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, inks, parent)
        self.setFixedHeight(WEEKDAY_HEIGHT)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.fillRect(rect, self._inks.surface)
        self._paint_edges(painter, rect)
        painter.setFont(self._font)
        painter.setPen(self._inks.muted)
        text = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        painter.drawText(rect.adjusted(PAD, 0, -PAD, 0), _LEFT, text)


class WeekHeads(PlainHead):
    """Name, phase and load of each row; the bars compare the rows that are shown."""

    def __init__(self, model: GridModel, inks: ViewInks, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, inks, parent)
        self._model = model
        self._wide = QFontMetrics(self._strong).horizontalAdvance(_WIDEST) + 4 * PAD

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._wide, super().sizeHint().height())

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.fillRect(rect, self._inks.surface)
        self._paint_edges(painter, rect)
        name, phase = self._model.week_name(logicalIndex), self._model.phase(logicalIndex)
        load, (most_sets, most_running) = self._model.load(logicalIndex), self._model.most()
        line = QRect(rect.left() + PAD, rect.top() + 3, rect.width() - 2 * PAD, LINE)
        is_low = rect.height() < _height(5)
        if phase and is_low:
            name = f"{name.split(' · ')[0]} · {phase}"
        self._say(painter, line, name, self._strong, self._inks.text)
        if phase and not is_low:
            line = line.translated(0, LINE)
            self._say(painter, line, phase, self._font, self._inks.text)
        line = line.translated(0, LINE)
        self._say(painter, line, strength_words(load), self._font, self._inks.muted)
        line = self._bar(painter, line, load.sets / (most_sets or 1), self._inks.strength)
        self._say(painter, line, running_words(load), self._font, self._inks.muted)
        self._bar(painter, line, load.running / (most_running or 1), self._inks.dot_soft)

    def _say(self, painter: QPainter, line: QRect, text: str, font: QFont, colour: QColor) -> None:
        fitted = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(line, _LEFT, fitted)

    def _bar(self, painter: QPainter, line: QRect, share: float, colour: QColor) -> QRect:
        """A bar under `line`, `share` of its width full; the line below it."""
        trough = QRectF(line.left(), line.bottom() + 1, line.width(), BAR)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._inks.line)
        painter.drawRoundedRect(trough, BAR / 2, BAR / 2)
        if share:
            trough.setWidth(max(BAR, share * line.width()))
            painter.setBrush(colour)
            painter.drawRoundedRect(trough, BAR / 2, BAR / 2)
        return line.translated(0, LINE + BAR + UNDER_BAR)


def _height(lines: int) -> int:
    return lines * LINE + 2 * (BAR + UNDER_BAR)
