"""An edit that would help, as a button that shows what it does before it is pressed."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from runstrength_desktop.coaching.mends import Mend
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, RADIUS, Palette

_PAD_X, _PAD_Y = 3 * GRID, GRID + 2
_LEAST = 160
_ARROW = "\u00a0→\u00a0"  # both figures on one line
_ANY_HEIGHT = 10_000
_WRAPPED = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
_PRESSERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MendButton(QAbstractButton):
    """`looked_at` is true while the mouse or the keyboard is on it; its words are data."""

    looked_at = Signal(bool)

    def __init__(self, mend: Mend, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self.mend = mend
        self._palette = palette
        self._words = mend.sentence.replace(" → ", _ARROW)
        self.setFont(fonts.body_font())
        self.setAccessibleName(mend.sentence)
        self.setAccessibleDescription(self.tr("Shown on the muscle map before it is done"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_LEAST, self.heightForWidth(max(_LEAST, self.width())))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(1, width - 2 * _PAD_X), _ANY_HEIGHT)
        metrics = QFontMetrics(self.font(), self)
        return metrics.boundingRect(room, _WRAPPED, self._words).height() + 2 * _PAD_Y

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PRESSERS:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.looked_at.emit(True)
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.looked_at.emit(self.hasFocus())
        self.update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.looked_at.emit(True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.looked_at.emit(self.underMouse())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, is_lit = self._palette, self.underMouse() or self.isDown()
        width = 2.0 if self.hasFocus() else 1.0
        is_near = is_lit or self.hasFocus()
        painter.setPen(QPen(QColor(colours.accent if is_near else colours.neutral), width))
        painter.setBrush(QColor(colours.accent_soft if is_lit else colours.card))
        inset = width / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        painter.setPen(QColor(colours.accent))
        room = self.rect().adjusted(_PAD_X, _PAD_Y, -_PAD_X, -_PAD_Y)
        painter.drawText(room, _WRAPPED, self._words)
