"""The ramp in six cells, each with its number of weekly sets written in it (R17)."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent

from runstrength_desktop.coaching.bands import Band
from runstrength_desktop.ui.muscle_map.painting import band_brushes, pen
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.fonts import small_font
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_HEIGHT = 4 * GRID + 2


class Legend(PlainLabel):
    """Cells from none to over 15; its text is what a screen reader says."""

    def __init__(self, palette: Palette) -> None:
        super().__init__(self.tr("Weekly sets: none, under 2, 2 to 4, 4 to 10, 10 to 15, over 15"))
        self._palette = palette
        self._words = (self.tr("none"), "<2", "2–4", "4–10", "10–15", self.tr("over 15"))
        self.setToolTip(self.tr("Weekly sets: a prime mover's set counts 1, a helper's ½ or ¼"))
        self.setFont(small_font())
        self.setFixedHeight(_HEIGHT)

    def apply_palette(self, palette: Palette) -> None:
        """Change colours."""
        self._palette = palette
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        width = self.width() / len(Band)
        for level in Band:
            cell = QRectF(level * width + 0.5, 0.5, width - 2, _HEIGHT - 1)
            self._paint_cell(painter, cell, level)
        painter.end()

    def _paint_cell(self, painter: QPainter, cell: QRectF, level: Band) -> None:
        colour = self._palette.ramp[level]
        none = level is Band.NONE
        painter.setPen(pen(self._palette.outline if none else colour, 1.0))
        for brush in band_brushes(level, self._palette):
            painter.setBrush(brush)
            painter.drawRect(cell)
        if level is Band.OVER:
            self._clear_behind_word(painter, cell, colour)
        painter.setPen(QColor(readable_on(colour)))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, self._words[level])

    def _clear_behind_word(self, painter: QPainter, cell: QRectF, colour: str) -> None:
        word = painter.boundingRect(cell, Qt.AlignmentFlag.AlignCenter, self._words[Band.OVER])
        painter.fillRect(word.adjusted(-2, 0, 2, 0) & cell, QColor(colour))


def readable_on(colour: str) -> str:
    """Black or white, whichever contrasts more with "#rrggbb" (WCAG 2 luminance)."""
    light = _luminance(QColor(colour))
    return "#000000" if (light + 0.05) / 0.05 >= 1.05 / (light + 0.05) else "#ffffff"


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(c) for c in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
