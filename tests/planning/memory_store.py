"""A WeekStore that keeps everything in memory."""

from collections.abc import Sequence
from datetime import date

from runstrength_desktop.domain.edit import Edit
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.week import Week
from runstrength_desktop.domain.weeks import Weeks


class MemoryStore:
    """Weeks in a dictionary, steps in two lists; can be told to refuse."""

    def __init__(self) -> None:
        self.kept: dict[date, Week] = {}
        self.done: list[Edit] = []
        self.undone: list[Edit] = []
        self.refusal: str | None = None
        self.reads = 0

    def read(self, starts: Sequence[date]) -> Weeks:
        self.reads += 1
        return tuple(self.kept.get(start, Week.empty(start)) for start in starts)

    def commit(self, edit: Edit) -> None:
        if self.refusal:
            raise PlanError(self.refusal)
        if self.read([w.start for w in edit.before]) != edit.before:
            raise PlanError("The plan was changed elsewhere.")
        self._keep(edit)
        self.done.append(edit)
        self.undone.clear()

    def undo(self) -> Edit | None:
        if not self.done:
            return None
        step = self.done.pop()
        self.undone.append(step)
        self._keep(step.reversed())
        return step.reversed()

    def redo(self) -> Edit | None:
        if not self.undone:
            return None
        step = self.undone.pop()
        self.done.append(step)
        self._keep(step)
        return step

    def undo_name(self) -> str | None:
        return self.done[-1].name if self.done else None

    def redo_name(self) -> str | None:
        return self.undone[-1].name if self.undone else None

    def _keep(self, edit: Edit) -> None:
        for week in edit.after:
            self.kept[week.start] = week
