"""A sentence that matters: on a ground of its own, with a sign before it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from runstrength_desktop.coaching.check import CheckStatus
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.self_check.texts import Sentence
from runstrength_desktop.ui.status_sign import paint_status
from runstrength_desktop.ui.theme.tokens import GRID, RADIUS, Palette

_SIGN = 16.0


class ToldBox(QWidget):
    """Calm, in the colour of caution; the sign is a square with an i."""

    def __init__(self, text: str, palette: Palette) -> None:
        super().__init__()
        self._colours = palette
        self.setAccessibleName(text)
        self.sentence = Sentence(text, palette.on_caution_soft)
        column = QVBoxLayout(self)
        column.setContentsMargins(9 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        column.addWidget(self.sentence)

    def apply_palette(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._colours = palette
        self.sentence.set_colour(palette.on_caution_soft)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colours.caution_soft))
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        middle = QPointF(5 * GRID, 3 * GRID + self.fontMetrics().height() / 2)
        paint_status(painter, CheckStatus.NOTICE, middle, _SIGN, self._colours)
