"""What the planner needs from the rooms around it."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from runstrength_desktop.domain.athlete import Athlete
from runstrength_desktop.domain.edit import Edit
from runstrength_desktop.domain.own_change import OwnShelf
from runstrength_desktop.domain.paper_plan import Printable
from runstrength_desktop.domain.paper_wishes import PaperWishes
from runstrength_desktop.domain.weeks import Weeks

PageProgress = Callable[[int, int | None], None]


class WeekStore(Protocol):
    """Keeps weeks and the steps that made them.

    Every method raises `PlanError` with one sentence when the file does not
    allow it; after an error nothing has changed.
    """

    def read(self, starts: Sequence[date]) -> Weeks:
        """The weeks of these Mondays, in this order, empty ones included."""

    def read_series(self, series: str) -> Sequence[date]:
        """The dates on which something of a series lies, in order."""

    def commit(self, edit: Edit) -> None:
        """Save what the edit makes and the step itself in one transaction.

        Refuses when what is stored is no longer what was before. Steps that were
        undone before are dropped. Durable when it returns.
        """

    def undo(self) -> Edit | None:
        """Take the last step back; what was done (the reversed step), if any."""

    def redo(self) -> Edit | None:
        """Do the last undone step again, if there is one."""

    def undo_name(self) -> str | None:
        """Name of the step that `undo` would take back."""

    def redo_name(self) -> str | None:
        """Name of the step that `redo` would do again."""


class LibraryStore(Protocol):
    """Keeps what is the user's own beside the weeks; errors as in `WeekStore`."""

    def read_shelf(self) -> OwnShelf:
        """Own exercises, deleted ones too, own places and favourites."""

    def read_last_used(self) -> Sequence[str]:
        """Ids of the exercises that were planned or changed last, newest first."""

    def set_favourite(self, exercise_id: str, *, on: bool) -> None:
        """Mark an exercise or take its mark away; durable when it returns."""


class AthleteStore(Protocol):
    """Keeps several athletes, each with weeks, own things and undo; errors as in `WeekStore`."""

    def athletes(self) -> Sequence[Athlete]:
        """Everybody whose weeks the plan holds, by name."""

    def current_athlete(self) -> Athlete:
        """The one whose weeks are read and written."""

    def add_athlete(self, name: str) -> Athlete:
        """One more athlete without any weeks; durable when it returns."""

    def rename_athlete(self, athlete_id: str, name: str) -> Athlete:
        """Another name for an athlete; durable when it returns."""

    def use_athlete(self, athlete_id: str) -> None:
        """Read, write and undo for another athlete from now on, and after a restart."""

    def acting_for(self, athlete_id: str) -> AbstractContextManager[None]:
        """Read, write and undo for another athlete within the block; other threads wait."""


class PlanStore(WeekStore, LibraryStore, AthleteStore, Protocol):
    """All that is kept of a plan; own things change by `commit` too."""


class PlanPrinter(Protocol):
    """Puts weeks on paper."""

    def print_weeks(
        self,
        weeks: Printable,
        target: Path,
        wishes: PaperWishes,
        progress: PageProgress | None = None,
    ) -> None:
        """Write a PDF, whole or not at all; `PlanError` if the target refuses."""

    def render(
        self, weeks: Printable, wishes: PaperWishes, progress: PageProgress | None = None
    ) -> bytes:
        """The PDF itself: the same bytes for the same weeks, wishes and day.

        `progress` is told (pages done, pages there will be or `None`) on the thread
        that prints; raising from it ends the printing with nothing written.
        """


class PlannedCounts(Protocol):
    """How much is planned in a file."""

    @property
    def sessions(self) -> int:
        """Strength sessions."""

    @property
    def exercises(self) -> int:
        """Planned exercises."""

    @property
    def runs(self) -> int:
        """Runs."""


class BackupSummary(Protocol):
    """A backup as the Restore window lists it."""

    @property
    def path(self) -> Path:
        """The backup file."""

    @property
    def made_at(self) -> datetime:
        """When it was made; aware of its time zone."""

    @property
    def counts(self) -> PlannedCounts | None:
        """What is in it; `None` when that is not known."""

    @property
    def verified(self) -> bool:
        """Whether its content was read back and agreed."""


class PlanVault(Protocol):
    """Backups of the open plan."""

    def backups(self) -> Sequence[BackupSummary]:
        """What can be put back, newest first."""

    def back_up(self) -> BackupSummary:
        """A verified backup of the plan as it is."""

    def restore(self, backup: Path) -> PlanStore:
        """Put a backup back (the present plan is backed up first); the store to go on with."""

    def check_place(self) -> None:
        """`PlanError` when the plan's file is no longer where it was (F18)."""

    def rescue(self, target: Path) -> None:
        """What is open into another file, even when its own is gone."""

    def problem(self) -> str | None:
        """Why the last automatic backup failed; one sentence."""
