"""One muscle's week in a line and a bar, and the way to its card."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QPushButton

from runstrength_desktop.ui.muscle_map.reading import Bar, Reading
from runstrength_desktop.ui.muscle_map.wording import side_name
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.fonts import body_font, small_font, strong_font
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_LINE = 6 * GRID
_BAR = 2 * GRID
_HEIGHT = _LINE + 5 * GRID


class _CardButton(QPushButton):
    """Opens the card; looks like a link."""

    def __init__(self, text: str, palette: Palette) -> None:
        super().__init__(text)
        self.colours = palette
        self.setFont(small_font())
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def sizeHint(self) -> QSize:
        wide = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        return QSize(int(wide) + 3 * GRID, _HEIGHT - _LINE)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self.colours.accent))
        if self.hasFocus():
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(box, GRID, GRID)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class Readout(PlainLabel):
    """Shows one reading, or a hint; its text is what a screen reader says.

    `card_asked()` follows a click or the button.
    """

    card_asked = Signal()

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self._hint = self.tr("Click a muscle to see its exercises")
        self._reading: Reading | None = None
        self._button = _CardButton(self.tr("About ›"), palette)
        self._button.setParent(self)
        self._button.setAccessibleName(self.tr("About this muscle"))
        self._button.setToolTip(self.tr("What it does and when in the stride (I in the map)"))
        self._button.clicked.connect(self.card_asked)
        self._fonts: tuple[QFont, QFont, QFont] = strong_font(), body_font(), small_font()
        self.setFixedHeight(_HEIGHT)
        self.show_reading(None)

    def show_reading(self, reading: Reading | None) -> None:
        """Describe a muscle; None shows the hint."""
        self._reading = reading
        self.setText(self._sentence(reading) if reading else self._hint)
        self._button.setVisible(reading is not None)
        self.update()

    def apply_palette(self, palette: Palette) -> None:
        """Change colours."""
        self._palette = self._button.colours = palette
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._reading and event.button() is Qt.MouseButton.LeftButton:
            self.card_asked.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        size = self._button.sizeHint()
        self._button.setGeometry(
            self.width() - size.width(), _HEIGHT - size.height(), size.width(), size.height()
        )

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
            self._paint_line(painter, self._reading)
            right = float(self._button.x())
            if self._reading.muscle.posterior_chain:
                right = self._paint_tag(painter, right - GRID)
            if self._reading.bar:
                self._paint_bar(painter, self._reading.bar, right - 2 * GRID)
        else:
            painter.setFont(self._fonts[1])
            painter.setPen(QColor(self._palette.text_muted))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self._hint)
        painter.end()

    def _sentence(self, reading: Reading) -> str:
        parts = [self._title(reading)]
        if reading.muscle.posterior_chain:
            parts.append(self.tr("Posterior chain"))
        return ", ".join([*parts, f"{reading.amount} {reading.measure}".strip()])

    def _title(self, reading: Reading) -> str:
        name = reading.muscle.name
        return f"{name}, {side_name(reading.side)}" if reading.side else name

    def _paint_line(self, painter: QPainter, reading: Reading) -> None:
        strong, body, _ = self._fonts
        right = float(self.width())
        right = self._write_back(painter, right, reading.measure, body, muted=True)
        right = self._write_back(painter, right - GRID, reading.amount, strong)
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

    def _paint_tag(self, painter: QPainter, right: float) -> float:
        words = self.tr("Posterior chain")
        width = QFontMetricsF(self._fonts[2]).horizontalAdvance(words) + 4 * GRID
        box = QRectF(right - width, _LINE, width, _HEIGHT - _LINE - 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._palette.strength_soft))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setFont(self._fonts[2])
        painter.setPen(QColor(self._palette.on_strength_soft))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        return box.left()

    def _paint_bar(self, painter: QPainter, filled: Bar, width: float) -> None:
        bar = QRectF(0, _LINE + 5, width, _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._palette.line))
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        painter.setBrush(QColor(self._palette.ramp[filled.step]))
        done = QRectF(0, bar.top(), width * filled.share, _BAR)
        painter.drawRoundedRect(done, _BAR / 2, _BAR / 2)
        if filled.frame:
            low, high = (width * share for share in filled.frame)
            painter.setPen(QColor(self._palette.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(low, bar.top() - 2, high - low, _BAR + 4), 3, 3)
