"""What can be done about a session or run that was missed: move, shift or drop it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.shift_edits import MOST_SHIFT_DAYS, to_the_end_of_the_block
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import DAYS, Run, Session
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.change import Change


class Way(StrEnum):
    """The three ways on."""

    MOVE = "move"
    SHIFT = "shift"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class Missed:
    """Something planned on `day` and not done, as it is seen on `today`."""

    thing: Session | Run
    day: date
    today: date

    @property
    def targets(self) -> tuple[date, ...]:
        """The days it can be moved to: seven from today on, at the earliest the day after."""
        first = max(self.today, self.day + timedelta(1))
        return tuple(first + timedelta(n) for n in range(DAYS))

    def ways(self, target: date, reason: str) -> Mapping[Way, Change]:
        """The changes to choose from; `target` is the day to move to."""
        by = min(max(1, (self.today - self.day).days), MOST_SHIFT_DAYS)
        span = to_the_end_of_the_block(self.day)
        return {
            Way.MOVE: self._moved(target),
            Way.SHIFT: changes.shift_from(self.thing.id, span, by),
            Way.DROP: changes.set_status(self.thing.id, self.day, Status.SKIPPED, reason),
        }

    def _moved(self, target: date) -> Change:
        move = changes.move_run if isinstance(self.thing, Run) else changes.move_session
        return move(self.thing.id, self.day, Place(target))
