"""A small window at a row: Enter or a click outside keeps, Escape drops."""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from runstrength_desktop.ui.override import override


class EditPopup(QFrame):
    """Says once how it ended: `kept` or `dropped`, then goes."""

    kept = Signal()
    dropped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._is_kept = True
        self._is_over = False

    def show_at(self, row: QRect) -> None:
        """Open below `row` (on the screen), or above where there is no room."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        x = max(screen.left(), min(row.left(), screen.right() - self.width()))
        is_low = row.bottom() + self.height() > screen.bottom()
        self.move(QPoint(x, row.top() - self.height() if is_low else row.bottom() + 1))
        self.show()

    def drop(self) -> None:
        """Close and change nothing."""
        self._is_kept = False
        self.close()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # keys are for the fields, not for the week behind them
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.drop()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not self._is_over:
            self._is_over = True
            (self.kept if self._is_kept else self.dropped).emit()
