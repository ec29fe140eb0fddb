"""Reads a file on a worker thread; can be stopped, and says how far it is."""

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject, Signal

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.planning.import_preview import Progress
from runstrength_desktop.ui.background import Background

_WHOLE = 100


class FileReading(QObject):
    """One file at a time; a newer one stops an older one."""

    progressed = Signal(int)
    """Per cent of the present stage."""
    done = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._background = Background(self)
        self._stop = Event()

    def begin(self, task: Callable[[Progress], object]) -> None:
        """Do `task`, which tells its progress; answers with `done` or `failed`."""
        self._stop.set()
        self._stop = stop = Event()
        tell = _Tell(stop, self.progressed.emit)
        self._background.run(
            lambda: task(tell),
            lambda found: None if stop.is_set() else self.done.emit(found),
            lambda error: None if stop.is_set() else self.failed.emit(str(error)),
        )

    def stop(self) -> None:
        """Give up what is under way, and wait until it has ended."""
        self._stop.set()
        self._background.wait()


class _Tell:
    """Passes on each per cent once, and stops the reader when it is told to."""

    def __init__(self, stop: Event, say: Callable[[int], None]) -> None:
        self._stop = stop
        self._say = say
        self._last = -1

    def __call__(self, done: int, whole: int) -> None:
        if self._stop.is_set():
            raise PlanError("Reading was stopped.")
        percent = _WHOLE * done // max(1, whole)
        if percent != self._last:
            self._last = percent
            self._say(percent)
