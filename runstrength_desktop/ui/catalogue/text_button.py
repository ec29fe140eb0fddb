"""A button that paints itself: the one to press, a plain one, a link, or the way back."""

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.tokens import GRID, RADIUS, Palette

_PADDING = 3 * GRID
_TALL = 32
_ANY_HEIGHT = 10_000
_WRAP = (
    Qt.TextFlag.TextWrapAnywhere.value | Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignLeft
)
_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_PRESSERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ButtonLook(Enum):
    """How much a button asks to be pressed."""

    PRIMARY = auto()
    PLAIN = auto()
    LINK = auto()
    BACK = auto()


class TextButton(QAbstractButton):
    """Its text is data; Enter presses it as Space does."""

    def __init__(self, text: str, look: ButtonLook, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._colours = palette
        self._words = text
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if look is ButtonLook.LINK:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        else:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words

    def set_words(self, text: str) -> None:
        """Say something else."""
        if text != self._words:
            self._words = text
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def apply_palette(self, palette: Palette) -> None:
        """Paint with other colours from now on."""
        self._colours = palette
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return self._look is ButtonLook.LINK

    @override
    def heightForWidth(self, width: int) -> int:
        box = self._metrics().boundingRect(QRect(0, 0, width, _ANY_HEIGHT), _WRAP, self._words)
        return box.height() + GRID

    @override
    def sizeHint(self) -> QSize:
        text = self._metrics().horizontalAdvance(self._words)
        if self._look is ButtonLook.LINK:
            return QSize(text + 2, self._metrics().height() + GRID)
        return QSize(text + 2 * _PADDING + GRID, max(_TALL, self._metrics().height() + 3 * GRID))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 12 * GRID), self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PRESSERS:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._look is ButtonLook.LINK:
            self._paint_link(painter)
        elif self._look is ButtonLook.BACK:
            self._paint_back(painter)
        else:
            self._paint_box(painter)

    def _paint_link(self, painter: QPainter) -> None:
        font = self.font()
        font.setUnderline(self.underMouse() or self.hasFocus())
        painter.setFont(font)
        painter.setPen(QColor(self._colours.accent))
        painter.drawText(self.rect().adjusted(0, GRID // 2, 0, 0), _WRAP, self._words)

    def _paint_back(self, painter: QPainter) -> None:
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._colours.accent), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.setPen(QPen(QColor(self._colours.accent), 1.6))
        middle = self.height() / 2
        tip = QPointF(2 * GRID, middle)
        painter.drawPolyline([tip + QPointF(4, -4), tip, tip + QPointF(4, 4)])
        room = self.rect().adjusted(_PADDING + 2 * GRID, 0, -GRID, 0)
        shown = self._metrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _MIDDLE, shown)

    def _paint_box(self, painter: QPainter) -> None:
        colours, is_primary = self._colours, self._look is ButtonLook.PRIMARY
        ground = colours.accent if is_primary else colours.card
        if self.underMouse() and not is_primary:
            ground = colours.surface
        edge = colours.text if is_primary else colours.accent
        width = 2.0 if self.hasFocus() else 1.0
        painter.setPen(QPen(QColor(edge if self.hasFocus() else colours.line), width))
        if is_primary and not self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        inset = width / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        painter.setPen(QColor(colours.on_accent if is_primary else colours.text))
        room = self.rect().adjusted(2 * GRID, 0, -2 * GRID, 0)
        shown = self._metrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, shown)

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self.font(), self)
