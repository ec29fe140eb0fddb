"""The sets of each week as bars, so that the wave and its easier week are seen (R20, R21)."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from runstrength_desktop.planning.programme_start import AddedWeek
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.programme.words import load_line, tr, week_line
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_TALL = 88
_LINE = 4 * GRID
_WIDEST = 96


class WaveView(QWidget):
    """A bar a week with its sets above and its number below; an easier week is light."""

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._tokens = palette
        self.weeks: Sequence[AddedWeek] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(fonts.small_font())

    def show_weeks(self, weeks: Sequence[AddedWeek]) -> None:
        """Show these; a screen reader hears them one after another."""
        self.weeks = weeks
        told = "; ".join(
            f"{week_line(week)}, {load_line(week)}{self._easier(week)}" for week in weeks
        )
        self.setAccessibleName(tr("Sets a week: {weeks}").format(weeks=told) if told else "")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(360, _TALL)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        most = max((week.load.sets for week in self.weeks), default=0)
        if not most:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = min(_WIDEST, self.width() / len(self.weeks))
        room = self.height() - 2 * _LINE
        for number, week in enumerate(self.weeks):
            tall = room * week.load.sets / most
            box = QRectF(number * wide + GRID, _LINE + room - tall, wide - 2 * GRID, tall)
            self._paint_bar(painter, box, week)
        painter.end()

    def _paint_bar(self, painter: QPainter, box: QRectF, week: AddedWeek) -> None:
        tokens = self._tokens
        painter.setPen(QPen(QColor(tokens.strength), 1))
        painter.setBrush(QColor(tokens.strength_soft if week.is_easier else tokens.strength))
        painter.drawRoundedRect(box, 2, 2)
        painter.setPen(QColor(tokens.text))
        above = QRectF(box.left() - GRID, box.top() - _LINE, box.width() + 2 * GRID, _LINE)
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, str(week.load.sets))
        painter.setPen(QColor(tokens.text_muted))
        below = above.translated(0, box.height() + _LINE)
        word = tr("easier") if week.is_easier else tr("wk {n}").format(n=week.number)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, word)

    def _easier(self, week: AddedWeek) -> str:
        return tr(", an easier week") if week.is_easier else ""
