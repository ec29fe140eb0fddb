"""One check in two lines: its sign, what it is about, its figure, and why in one sentence."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
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

from runstrength_desktop.coaching.check import Check
from runstrength_desktop.ui.checks import wording
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.status_sign import paint_status
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, RADIUS, Palette

SIGN = 14
MARGIN = 3 * GRID
TEXT_LEFT = MARGIN + SIGN + 2 * GRID

_PAD, _GAP = 2 * GRID, 2
_CHEVRON = 4 * GRID
_LEAST = 240
_ANY_HEIGHT = 10_000
_WRAPPED = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
_STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PRESSERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CheckRow(QAbstractButton):
    """Pressing it opens what is behind the figure; Up and Down ask for its neighbours."""

    stepped = Signal(int)
    reached = Signal()

    def __init__(self, check: Check, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._palette = palette
        self._is_open = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_check(check)

    @property
    def is_open(self) -> bool:
        """Whether what is behind the figure is shown."""
        return self._is_open

    def show_check(self, check: Check) -> None:
        """Show how the check stands now."""
        self.check = check
        self._title, self._figure = wording.title(check), wording.figure(check)
        self._sentence = wording.sentence(check)
        self.setAccessibleName(wording.spoken(check))
        self.updateGeometry()
        self.update()

    def show_open(self, *, is_open: bool) -> None:
        """Point down while what is behind the figure is shown."""
        self._is_open = is_open
        words = self.tr("Opened") if is_open else self.tr("Press Enter to see what is behind it")
        self.setAccessibleDescription(words)
        self.update()

    def apply_palette(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._palette = palette
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_LEAST, self.heightForWidth(max(_LEAST, self.width())))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST // 2, self.heightForWidth(max(_LEAST, self.width())))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._sentence_box(width).bottom() + 1 + _PAD

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        if step is not None:
            self.stepped.emit(step)
        elif event.key() in _PRESSERS:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        top = self._title_box(self.width())
        middle = QPointF(MARGIN + SIGN / 2, top.center().y() + 1)
        paint_status(painter, self.check.status, middle, SIGN, self._palette)
        self._paint_chevron(painter, QPointF(self.width() - MARGIN - 3, top.center().y() + 1))
        self._paint_texts(painter, top)

    def _paint_ground(self, painter: QPainter) -> None:
        box = QRectF(self.rect()).adjusted(GRID, 1, -GRID, -1)
        if self.underMouse() or self._is_open:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._palette.surface))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._palette.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, RADIUS, RADIUS)

    def _paint_chevron(self, painter: QPainter, at: QPointF) -> None:
        pen = QPen(QColor(self._palette.text_muted), 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        across = ((-3.5, -1.5), (0.0, 2.0), (3.5, -1.5))
        points = across if self._is_open else tuple((y, x) for x, y in across)
        painter.drawPolyline([at + QPointF(x, y) for x, y in points])

    def _paint_texts(self, painter: QPainter, top: QRect) -> None:
        painter.setFont(fonts.body_font())
        painter.setPen(QColor(self._palette.text))
        right = int(Qt.AlignmentFlag.AlignRight) | int(Qt.AlignmentFlag.AlignTop)
        painter.drawText(top, right, self._figure)
        taken = painter.fontMetrics().horizontalAdvance(self._figure) + 2 * GRID
        room = top.adjusted(0, 0, -taken, 0)
        painter.setFont(fonts.strong_font())
        title = painter.fontMetrics().elidedText(
            self._title, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, int(Qt.AlignmentFlag.AlignTop), title)
        painter.setFont(fonts.small_font())
        painter.setPen(QColor(self._palette.text_muted))
        painter.drawText(self._sentence_box(self.width()), _WRAPPED, self._sentence)

    def _title_box(self, width: int) -> QRect:
        height = QFontMetrics(fonts.strong_font(), self).height()
        return QRect(TEXT_LEFT, _PAD, width - TEXT_LEFT - MARGIN - _CHEVRON, height)

    def _sentence_box(self, width: int) -> QRect:
        top = self._title_box(width).bottom() + 1 + _GAP
        room = QRect(TEXT_LEFT, top, max(1, width - TEXT_LEFT - MARGIN - _CHEVRON), _ANY_HEIGHT)
        needed = QFontMetrics(fonts.small_font(), self).boundingRect(room, _WRAPPED, self._sentence)
        return QRect(room.topLeft(), QSize(room.width(), needed.height()))
