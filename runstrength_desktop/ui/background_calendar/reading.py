"""Reads the calendar behind the plan on a worker thread."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.planning.background import BackgroundCalendar
from runstrength_desktop.ui.background import Background


class CalendarReading(QObject):
    """One errand after another; `changed` when what is shown may be another."""

    begun = Signal()
    changed = Signal()
    failed = Signal(str)

    def __init__(self, calendar: BackgroundCalendar, parent: QObject) -> None:
        super().__init__(parent)
        self.calendar = calendar
        self._background = Background(self)
        self._under_way = 0

    @property
    def is_busy(self) -> bool:
        """Whether something is under way."""
        return self._under_way > 0

    def load(self) -> None:
        """Take up the copy that was kept."""
        self._begin(self.calendar.load)

    def attach(self, path: Path) -> None:
        """Show a file."""
        self._begin(lambda: self.calendar.attach(path))

    def refresh(self) -> None:
        """Read the original again."""
        self._begin(self.calendar.refresh)

    def detach(self) -> None:
        """Show none any more."""
        self._begin(self.calendar.detach)

    def _begin(self, task: Callable[[], None]) -> None:
        self._under_way += 1
        self.begun.emit()
        self._background.run(task, self._end, self._fail)

    def _end(self, _answer: None) -> None:
        self._under_way -= 1
        self.changed.emit()

    def _fail(self, error: PlanError) -> None:
        self._under_way -= 1
        self.failed.emit(str(error))
