"""Long work on one worker thread; the answer comes back on the window's thread."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.ui.override import override

T = TypeVar("T")

Task = Callable[[], object]


class _Errand(QObject):
    """Lives on the window's thread; bound slots are queued to it, lambdas would not be."""

    finished = Signal(object, object)

    def __init__(
        self, parent: QObject, done: Callable[[Any], None], failed: Callable[[PlanError], None]
    ) -> None:
        super().__init__(parent)
        self._done = done
        self._failed = failed
        self.finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @Slot(object, object)
    def _deliver(self, answer: object, error: object) -> None:
        self.deleteLater()
        if error is None:
            self._done(answer)
        elif isinstance(error, PlanError):
            self._failed(error)
        elif isinstance(error, Exception):
            raise error


class _Job(QRunnable):
    def __init__(self, task: Task, errand: _Errand) -> None:
        super().__init__()
        self._task = task
        self._errand = errand

    @override
    def run(self) -> None:
        try:
            answer = self._task()
        except Exception as error:  # noqa: BLE001  (raised again on the window's thread)
            self._errand.finished.emit(None, error)
        else:
            self._errand.finished.emit(answer, None)


class Background(QObject):
    """Runs one task after another."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def run(
        self,
        task: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[PlanError], None],
    ) -> None:
        """Do `task` elsewhere, then call `done` with its answer or `failed` with a sentence."""
        self._pool.start(_Job(task, _Errand(self, done, failed)))

    def wait(self, milliseconds: int = 30_000) -> bool:
        """Until nothing is under way; false if it takes longer."""
        return self._pool.waitForDone(milliseconds)
