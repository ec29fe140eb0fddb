"""Leaving at the very end of a window's first paint, for the real window and its floor alike."""

import os
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

_LEAVE = QEvent.Type(QEvent.registerEventType())


class _FirstPaint(QObject):
    def __init__(self, window: QWidget, last_words: Callable[[], object]) -> None:
        super().__init__(window)
        self._last_words = last_words
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QCoreApplication.postEvent(self, QEvent(_LEAVE))
        return False

    def customEvent(self, event: QEvent) -> None:
        """A posted event comes after the paint that posted it and before any timer."""
        self._last_words()
        os._exit(0)


def leave_after_first_paint(
    window: QWidget, last_words: Callable[[], object] = lambda: None
) -> None:
    """End the process at once when the window and all in it are painted, after `last_words`."""
    _FirstPaint(window, last_words)
