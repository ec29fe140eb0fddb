"""One muscle's week in a line and a bar: its sets, framed by the target (R17)."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent

from runstrength_desktop.coaching.bands import TOO_MUCH, band, target
from runstrength_desktop.domain.muscle import BodySide, Muscle
from runstrength_desktop.ui.muscle_map.wording import number, side_name, target_words
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.fonts import body_font, small_font, strong_font
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_LINE = 6 * GRID
_BAR = 2 * GRID
_HEIGHT = _LINE + 4 * GRID
_FULL = TOO_MUCH + 1


@dataclass(frozen=True, slots=True)
class Reading:
    """What to tell of a muscle: its sets, and what they would be during a preview.

    `side` is named only where left and right differ.
    """

    muscle: Muscle
    side: BodySide | None
    sets: float
    would_be: float | None = None


class Readout(PlainLabel):
    """Shows one reading, or a hint; its text is what a screen reader says."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self._hint = self.tr("Click a muscle to see its exercises")
        self._reading: Reading | None = None
        self._fonts: tuple[QFont, QFont, QFont] = strong_font(), body_font(), small_font()
        self.setFixedHeight(_HEIGHT)
        self.show_reading(None)

    def show_reading(self, reading: Reading | None) -> None:
        """Describe a muscle; None shows the hint."""
        self._reading = reading
        self.setText(self._sentence(reading) if reading else self._hint)
        self.update()

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
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._reading:
            tag = self._tag_width()
            self._paint_line(painter, self._reading)
            if self._reading.muscle.posterior_chain:
                self._paint_tag(painter, tag)
            self._paint_bar(painter, self._reading, self.width() - tag - 2 * GRID)
        else:
            painter.setFont(self._fonts[1])
            painter.setPen(QColor(self._palette.text_muted))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self._hint)
        painter.end()

    def _sentence(self, reading: Reading) -> str:
        parts = [self._title(reading)]
        if reading.muscle.posterior_chain:
            parts.append(self.tr("Posterior chain"))
        return ", ".join([*parts, f"{self._amount(reading)} {target_words(reading.muscle)}"])

    def _title(self, reading: Reading) -> str:
        name = reading.muscle.name
        return f"{name}, {side_name(reading.side)}" if reading.side else name

    def _amount(self, reading: Reading) -> str:
        now = number(reading.sets)
        then = now if reading.would_be is None else number(reading.would_be)
        return now if then == now else f"{now} → {then}"

    def _paint_line(self, painter: QPainter, reading: Reading) -> None:
        strong, body, _ = self._fonts
        right = float(self.width())
        right = self._write_back(painter, right, target_words(reading.muscle), body, muted=True)
        right = self._write_back(painter, right - GRID, self._amount(reading), strong)
        left = self._write(painter, 0.0, right - 3 * GRID, self._title(reading), strong)
        common = reading.muscle.common_name
        if common.casefold() != reading.muscle.name.casefold():
            self._write_whole(painter, left + 2 * GRID, right - 3 * GRID, common)

    def _write_back(
        self, painter: QPainter, right: float, text: str, font: QFont, *, muted: bool = False
    ) -> float:
        left = right - QFontMetricsF(font).horizontalAdvance(text)
        painter.setFont(font)
        painter.setPen(QColor(self._palette.text_muted if muted else self._palette.text))
        painter.drawText(QRectF(left, 0, right - left, _LINE), Qt.AlignmentFlag.AlignVCenter, text)
        return left

    def _write(self, painter: QPainter, left: float, right: float, text: str, font: QFont) -> float:
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, right - left)
        painter.setFont(font)
        painter.setPen(QColor(self._palette.text))
        painter.drawText(QRectF(left, 0, right - left, _LINE), Qt.AlignmentFlag.AlignVCenter, shown)
        return left + metrics.horizontalAdvance(shown)

    def _write_whole(self, painter: QPainter, left: float, right: float, text: str) -> None:
        font = self._fonts[1]
        if QFontMetricsF(font).horizontalAdvance(text) <= right - left:
            painter.setFont(font)
            painter.setPen(QColor(self._palette.text_muted))
            box = QRectF(left, 0, right - left, _LINE)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)

    def _tag_width(self) -> float:
        words = self.tr("Posterior chain")
        return QFontMetricsF(self._fonts[2]).horizontalAdvance(words) + 4 * GRID

    def _paint_tag(self, painter: QPainter, width: float) -> None:
        box = QRectF(self.width() - width, _LINE - 1, width, _HEIGHT - _LINE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._palette.strength_soft))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setFont(self._fonts[2])
        painter.setPen(QColor(self._palette.on_strength_soft))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.tr("Posterior chain"))

    def _paint_bar(self, painter: QPainter, reading: Reading, width: float) -> None:
        sets = reading.sets if reading.would_be is None else reading.would_be
        bar = QRectF(0, _LINE + 3, width, _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._palette.line))
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        painter.setBrush(QColor(self._palette.ramp[band(sets)]))
        done = QRectF(0, bar.top(), width * min(1.0, sets / _FULL), _BAR)
        painter.drawRoundedRect(done, _BAR / 2, _BAR / 2)
        low, high = (width * value / _FULL for value in target(reading.muscle))
        painter.setPen(QColor(self._palette.accent))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(low, bar.top() - 2, high - low, _BAR + 4), 3, 3)
