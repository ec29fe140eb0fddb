"""A small window at a row: Enter or a click outside keeps, Escape drops."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from runstrength_desktop.ui.override import override


class EditPopup(QWidget):
    """Says once how it ended: `kept` or `dropped`, then goes.

    What is not ready to be kept stays open; Escape drops it.
    """

    kept = Signal()
    dropped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setContentsMargins(1, 1, 1, 1)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._row = QRect()
        self._is_kept = True
        self._is_over = False

    def show_at(self, row: QRect) -> None:
        """Open below `row` (on the screen), or above where there is no room."""
        self._row = row
        self.settle()
        self.show()

    def settle(self) -> None:
        """Take the room that the content needs, at the row."""
        self.adjustSize()
        row, screen = self._row, self.screen().availableGeometry()
        x = max(screen.left(), min(row.left(), screen.right() - self.width()))
        is_low = row.bottom() + self.height() > screen.bottom()
        y = row.top() - self.height() if is_low else row.bottom() + 1
        self.move(QPoint(x, max(screen.top(), y)))

    def is_ready(self) -> bool:
        """Whether what is filled in can be kept."""
        return True

    def point_out(self) -> None:
        """Lead to what keeps it from being ready."""

    def drop(self) -> None:
        """Close and change nothing."""
        self._is_kept = False
        self.close()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.drop()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self.palette().dark().color())
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._is_kept and not self._is_over and not self.is_ready():
            event.ignore()
            self.point_out()
        else:
            super().closeEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not self._is_over:
            self._is_over = True
            (self.kept if self._is_kept and self.is_ready() else self.dropped).emit()
