"""A change somebody asks for: named, and not yet made."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from runstrength_desktop.domain.iso_week import monday_of, shown
from runstrength_desktop.domain.user_text import TITLE_LIMIT
from runstrength_desktop.domain.weeks import Weeks


@dataclass(frozen=True, slots=True)
class Change:
    """A pure edit of the weeks that start on `starts` (Mondays, in order).

    `name` is English text such as "Move session"; `told` names the thing too,
    from the weeks before, such as "Move Posterior chain A to Thursday".
    """

    name: str
    starts: tuple[date, ...]
    apply: Callable[[Weeks], Weeks]
    told: Callable[[Weeks], str] | None = None

    def step_name(self, before: Weeks) -> str:
        """What undo calls it: one line that the plan file can hold."""
        return shown(self.told(before) if self.told else self.name, TITLE_LIMIT)


def change_of(
    name: str,
    days: tuple[date, ...],
    apply: Callable[[Weeks], Weeks],
    told: Callable[[Weeks], str] | None = None,
) -> Change:
    """A change of the weeks these days are in."""
    return Change(name, tuple(sorted({monday_of(day) for day in days})), apply, told)
