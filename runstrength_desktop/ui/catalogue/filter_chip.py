"""A pill that shows a filter: quiet while it asks for nothing, filled when it does."""

from enum import Enum, auto
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import Palette

HEIGHT = 26
SMALLEST = 58
LARGEST = 168

_PADDING = 9
_GLYPH = 7
_GLYPH_GAP = 4
_AROUND_TEXT = 2 * _PADDING + _GLYPH_GAP + _GLYPH
_OPENERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


class Glyph(Enum):
    """What stands at the end of a pill."""

    ARROW = auto()
    CROSS = auto()


class FilterChip(QAbstractButton):
    """Its text shortens when the line is full; the accessible name never does."""

    def __init__(self, glyph: Glyph, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._glyph = glyph
        self._palette = palette
        self._is_filled = False
        self.setFont(fonts.small_font())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def is_filled(self) -> bool:
        """Whether it asks for something."""
        return self._is_filled

    def show_choice(self, text: str, *, is_filled: bool) -> None:
        """Show this text, filled when it is a choice."""
        self._is_filled = is_filled
        self.setText(text.replace("&", "&&"))
        self.updateGeometry()
        self.update()

    def show_glyph(self, glyph: Glyph) -> None:
        """End with this glyph from now on."""
        self._glyph = glyph
        self.update()

    def is_on_glyph(self, place: QPointF) -> bool:
        """Whether a place of the pill is at its glyph."""
        return place.x() >= self.width() - _PADDING - _GLYPH - _GLYPH_GAP

    def apply_palette(self, palette: Palette) -> None:
        """Paint with other colours from now on."""
        self._palette = palette
        self.update()

    @override
    def sizeHint(self) -> QSize:
        text = ceil(QFontMetricsF(self.font(), self).horizontalAdvance(self._shown_text()))
        return QSize(min(LARGEST, text + 1 + _AROUND_TEXT), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        wanted = self.sizeHint().width()
        return QSize(min(SMALLEST, wanted) if self._is_filled else wanted, self._height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENERS:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_pill(painter)
        painter.setPen(QColor(self._ink()))
        painter.setFont(self.font())
        room = self.width() - _AROUND_TEXT
        metrics = QFontMetricsF(self.font(), self)
        shown = metrics.elidedText(self._shown_text(), Qt.TextElideMode.ElideRight, room)
        area = QRectF(_PADDING, 0, room + 1, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        self._paint_glyph(painter)

    def _paint_pill(self, painter: QPainter) -> None:
        colours = self._palette
        ground = colours.accent if self._is_filled else colours.card
        if self.underMouse() and not self._is_filled:
            ground = colours.surface
        painter.setBrush(QColor(ground))
        painter.setPen(QPen(QColor(colours.accent if self._is_filled else colours.line), 1.0))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        if self.hasFocus():
            self._paint_focus(painter, box)

    def _paint_focus(self, painter: QPainter, box: QRectF) -> None:
        colour = self._palette.on_accent if self._is_filled else self._palette.accent
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colour), 1.5))
        ring = box.adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)

    def _paint_glyph(self, painter: QPainter) -> None:
        painter.setPen(QPen(QColor(self._ink()), 1.4))
        centre = QPointF(self.width() - _PADDING - _GLYPH / 2, self.height() / 2)
        painter.translate(centre)
        if self._glyph is Glyph.CROSS:
            painter.drawLine(QPointF(-3, -3), QPointF(3, 3))
            painter.drawLine(QPointF(-3, 3), QPointF(3, -3))
        else:
            painter.drawPolyline([QPointF(-3.5, -1.5), QPointF(0, 2), QPointF(3.5, -1.5)])

    def _ink(self) -> str:
        return self._palette.on_accent if self._is_filled else self._palette.text

    def _shown_text(self) -> str:
        return self.text().replace("&&", "&")

    def _height(self) -> int:
        return max(HEIGHT, QFontMetrics(self.font(), self).height() + 8)
