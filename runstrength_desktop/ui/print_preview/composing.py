"""Makes the PDF of what is wished on a worker; a newer wish ends an older one."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from time import monotonic

from PySide6.QtCore import QObject, Signal

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.planning.ports import PageProgress
from runstrength_desktop.ui.background import Background

_BETWEEN_NEWS = 0.04
_STOPPED = "The pages were not made."


@dataclass(frozen=True)
class Composed:
    """A PDF, the size of each of its pages in points, and the paper it is for."""

    pdf: bytes
    sizes: tuple[tuple[float, float], ...]
    paper: str


Make = Callable[[PageProgress], Composed]


class Composing(QObject):
    """`progressed` carries pages done and pages there will be (0 while that is not known).

    `stopped` comes when the user gave it up, not when something newer is wished.
    """

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(str)
    stopped = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._background = Background(self)
        self._stop = Event()
        self.is_busy = False

    def begin(self, make: Make) -> None:
        """Make a PDF; answers with `done` or `failed` unless it is stopped."""
        self.drop()
        self._stop = stop = Event()
        self.is_busy = True
        tell = Telling(stop, self.progressed.emit)
        self._background.run(
            lambda: make(tell),
            lambda found: self._answer(stop, lambda: self.done.emit(found)),
            lambda error: self._answer(stop, lambda: self.failed.emit(str(error))),
        )

    def drop(self) -> None:
        """Let go of what is under way; it ends with its page and says nothing more."""
        self._stop.set()
        self.is_busy = False

    def stop(self) -> None:
        """The same, at the user's wish."""
        self.drop()
        self.stopped.emit()

    def wait(self) -> None:
        """Until what was dropped has ended."""
        self._background.wait()

    def _answer(self, stop: Event, say: Callable[[], None]) -> None:
        if not stop.is_set():
            self.is_busy = False
            say()


class Telling:
    """Passes on news now and then, and ends the work by `PlanError` once it is told to."""

    def __init__(self, stop: Event, say: Callable[[int, int], None]) -> None:
        self._stop, self._say = stop, say
        self._last = 0.0

    def __call__(self, done: int, expected: int | None) -> None:
        """Told pages done and pages there will be."""
        if self._stop.is_set():
            raise PlanError(_STOPPED)
        now = monotonic()
        if now - self._last >= _BETWEEN_NEWS:
            self._last = now
            self._say(done, expected or 0)
