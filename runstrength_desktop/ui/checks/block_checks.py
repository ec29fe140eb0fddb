"""The checks of some weeks together: those of the four-week view, else the four up to this one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.week import DAYS
from runstrength_desktop.planning.planner import Planner

if TYPE_CHECKING:
    from runstrength_desktop.coaching.check import Check
    from runstrength_desktop.coaching.verdicts import CoachSettings
    from runstrength_desktop.planning.catalogue import Catalogue

BLOCK_WEEKS = 4

Shown = Callable[[], tuple[date, int] | None]


@dataclass(frozen=True, slots=True)
class Block:
    """So many spans of seven days from a date on."""

    first: date
    weeks: int

    @classmethod
    def around(cls, start: date, shown: tuple[date, int] | None) -> "Block":
        """The block on screen if it holds the week, else the four weeks that end with it."""
        if shown is not None and shown[0] <= start < shown[0] + timedelta(DAYS * shown[1]):
            return cls(*shown)
        return cls(start - timedelta(DAYS * (BLOCK_WEEKS - 1)), BLOCK_WEEKS)

    @property
    def last(self) -> date:
        """Its last day."""
        return self.first + timedelta(DAYS * self.weeks - 1)

    def checks(
        self, planner: Planner, catalogue: "Catalogue", settings: "CoachSettings"
    ) -> "tuple[Check, ...]":
        """How it stands; nothing where its weeks cannot be read."""
        from runstrength_desktop.coaching.checks import check_block  # noqa: PLC0415

        starts = (self.first + timedelta(DAYS * n) for n in range(self.weeks))
        try:
            weeks = [planner.seven_days(start) for start in starts]
        except PlanError:
            return ()
        return check_block(weeks, catalogue.by_id, settings)
