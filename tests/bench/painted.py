"""Painting to the end: what the next screen refresh would do, done now."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

SIZE = (1600, 1000)

_OPAQUE = Qt.WidgetAttribute.WA_OpaquePaintEvent


class PaintedWidget(QWidget):
    """A floor: a widget that is painted by one function."""

    def __init__(self, width: int, height: int, paint: Callable[[QPainter], object]) -> None:
        super().__init__()
        self._paint = paint
        self.resize(width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint(painter)
        painter.end()


def shown(widget: QWidget, size: tuple[int, int] | None = None) -> QWidget:
    """Show a window, painted once, so that all is laid out."""
    if size is not None:
        widget.resize(*size)
    widget.show()
    QCoreApplication.processEvents()
    repaint_all(widget)
    return widget


def finish_painting(window: QWidget) -> None:
    """Lay out and paint what is marked: Qt would hold painting back until the screen's turn."""
    QCoreApplication.processEvents()
    _paint(window)


def repaint_all(window: QWidget) -> None:
    """Paint a window and everything in it anew, once, as after a change of its size."""
    window.update()
    for widget in window.findChildren(QWidget):
        # What is not opaque is painted with what lies under it.
        if widget.testAttribute(_OPAQUE) or widget.autoFillBackground():
            widget.update()
    _paint(window)


def _paint(window: QWidget) -> None:
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))
