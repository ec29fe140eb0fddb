"""How large the map is drawn and which part of it is seen."""

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QTransform

LEAST, MOST, STEP = 1.0, 3.0, 1.25


class Zoom:
    """From 100 % (the whole map) to 300 %; the map never leaves the view."""

    def __init__(self) -> None:
        self.factor = LEAST
        self._offset = QPointF()

    def transform(self, fitted: QTransform, size: QSizeF) -> QTransform:
        """From units to pixels of a view; `fitted` shows the whole map in it."""
        self._keep_inside(size)
        zoomed = QTransform.fromScale(self.factor, self.factor)
        moved = QTransform.fromTranslate(-self._offset.x(), -self._offset.y())
        return fitted * zoomed * moved

    def zoom_to(self, factor: float, at: QPointF) -> bool:
        """Zoom, keeping what is at a position of the view; false when nothing changes."""
        wanted = min(MOST, max(LEAST, factor))
        if wanted == self.factor:
            return False
        self._offset = (self._offset + at) * (wanted / self.factor) - at
        self.factor = wanted
        return True

    def move_by(self, by: QPointF) -> None:
        """Move the map under the view by pixels."""
        self._offset -= by

    def show(self, box: QRectF, size: QSizeF, margin: float) -> bool:
        """Move as little as shows a box of the view; false when it is seen already."""
        dx = _into_view(box.left() - margin, box.right() + margin, size.width())
        dy = _into_view(box.top() - margin, box.bottom() + margin, size.height())
        self._offset += QPointF(dx, dy)
        return bool(dx or dy) and self.factor > LEAST

    def _keep_inside(self, size: QSizeF) -> None:
        widest = size.width() * (self.factor - 1)
        highest = size.height() * (self.factor - 1)
        self._offset = QPointF(
            min(widest, max(0.0, self._offset.x())), min(highest, max(0.0, self._offset.y()))
        )


def _into_view(low: float, high: float, length: float) -> float:
    if low < 0:
        return low
    return high - length if high > length else 0.0
