"""A small button that is a word: the id of a source, or a link to a muscle or exercise."""

from collections.abc import Mapping
from html import escape

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, RADIUS, Palette

_PRESSERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS: Mapping[int, int] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class Chip(QAbstractButton):
    """Quiet when it is a source, in the accent when it is a link; arrows go to its neighbours."""

    def __init__(self, text: str, palette: Palette, parent: QWidget, *, is_link: bool) -> None:
        super().__init__(parent)
        self._words = text
        self._colours = palette
        self._is_link = is_link
        self.setFont(fonts.body_font() if is_link else fonts.small_font())
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words

    def explain(self, text: str) -> None:
        """What the mouse and a screen reader are told about it."""
        self.setToolTip(f"<qt>{escape(text)}</qt>")
        self.setAccessibleDescription(text)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font(), self)
        space = 2 * GRID if self._is_link else GRID + 1
        lift = 2 * GRID if self._is_link else 2
        return QSize(metrics.horizontalAdvance(self._words) + 2 * space, metrics.height() + lift)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        if event.key() in _PRESSERS:
            self.click()
        elif step is not None:
            self._go(step)
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, is_lit = self._colours, self.underMouse() or self.isDown()
        ground = colours.accent_soft if is_lit else colours.surface
        painter.setBrush(QColor(ground))
        painter.setPen(self._edge())
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, RADIUS - 1, RADIUS - 1)
        painter.setPen(QColor(colours.accent if self._is_link or is_lit else colours.text_muted))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)

    def _edge(self) -> QPen:
        if self.hasFocus():
            return QPen(QColor(self._colours.accent), 2)
        if self._is_link:
            return QPen(QColor(self._colours.line), 1)
        return QPen(Qt.PenStyle.NoPen)

    def _go(self, step: int) -> None:
        row = self.parentWidget()
        chips = row.findChildren(Chip) if row is not None else [self]
        place = chips.index(self) + step
        if 0 <= place < len(chips):
            chips[place].setFocus(Qt.FocusReason.OtherFocusReason)
