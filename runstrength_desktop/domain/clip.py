"""What is on the clipboard: runs, sessions and exercises with days apart, not dates."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from runstrength_desktop.domain.week import DAYS, PlannedExercise, Run, Session

MOST_CLIP_DAYS = 104 * DAYS


class ClipSpan(StrEnum):
    """What was chosen: single things, whole days, or whole weeks."""

    THINGS = "things"
    DAYS = "days"
    WEEKS = "weeks"


@dataclass(frozen=True, slots=True)
class ClipDay:
    """What lies `offset` days after the first day of a clip, in order."""

    offset: int
    runs: tuple[Run, ...] = ()
    sessions: tuple[Session, ...] = ()

    @property
    def things(self) -> tuple[Run | Session, ...]:
        """Its runs, then its sessions."""
        return (*self.runs, *self.sessions)


@dataclass(frozen=True, slots=True)
class Clip:
    """Days in order of their offsets, and single exercises in theirs.

    The first day of a clip of whole weeks is a Monday. Ids in it are never used
    again: what is pasted has ids of its own.
    """

    span: ClipSpan
    days: tuple[ClipDay, ...] = ()
    items: tuple[PlannedExercise, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it."""
        return not self.items and not self.things

    @property
    def things(self) -> tuple[Run | Session, ...]:
        """Every run and session, first day first."""
        return tuple(thing for day in self.days for thing in day.things)

    def dates(self, first: date) -> tuple[date, ...]:
        """The dates it covers when its first day is `first`."""
        return tuple(first + timedelta(day.offset) for day in self.days) or (first,)
