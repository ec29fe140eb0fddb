"""A drag held at the left or right edge turns to the week before or after."""

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygon
from PySide6.QtWidgets import QWidget

from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.tokens import Palette

EDGE = 28
WAIT_MS, AGAIN_MS = 700, 1100
_ARROW = 8


class EdgeTurning(QObject):
    """Watches where a drag is held over the columns; `turned` carries −1 or +1."""

    turned = Signal(int)

    def __init__(self, columns: QWidget, palette: Palette) -> None:
        super().__init__(columns)
        self._columns = columns
        self._mark = EdgeMark(columns, palette)
        self._way = 0
        self._timer = QTimer(self, interval=WAIT_MS)
        self._timer.timeout.connect(self._turn)

    def follow(self, x: int | None) -> None:
        """A drag is held `x` pixels from the left of the columns; None when it is over."""
        width = self._columns.width()
        way = 0 if x is None else -1 if x < EDGE else 1 if x > width - EDGE else 0
        if way == self._way:
            return
        self._way = way
        self._mark.point(way)
        if way:
            self._timer.start(WAIT_MS)
        else:
            self._timer.stop()

    def apply_palette(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._mark.apply_palette(palette)

    def _turn(self) -> None:
        self._timer.setInterval(AGAIN_MS)
        self.turned.emit(self._way)


class EdgeMark(QWidget):
    """An arrow at the edge that is held: the week is about to turn."""

    def __init__(self, columns: QWidget, palette: Palette) -> None:
        super().__init__(columns)
        self._palette, self._way = palette, 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def apply_palette(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._palette = palette
        self.update()

    def point(self, way: int) -> None:
        """Stand at the left (−1) or right (+1) edge, or go (0)."""
        self._way = way
        columns = self.parentWidget()
        assert columns is not None
        left = 0 if way < 0 else columns.width() - EDGE
        self.setGeometry(left, 0, EDGE, columns.height())
        self.setVisible(bool(way))
        self.raise_()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(self._palette.accent)
        ground.setAlphaF(0.16)
        painter.fillRect(self.rect(), ground)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._palette.accent))
        # Two of them: what is dragged covers one, not both.
        for height in (self.height() // 4, self.height() * 3 // 4):
            painter.drawPolygon(self._arrow(QPoint(self.rect().center().x(), height)))

    def _arrow(self, middle: QPoint) -> QPolygon:
        reach = _ARROW * self._way
        return QPolygon(
            [
                middle + QPoint(reach, 0),
                middle + QPoint(-reach // 2, -_ARROW),
                middle + QPoint(-reach // 2, _ARROW),
            ]
        )
