"""A change somebody asks for: named, and not yet made."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from runstrength_desktop.domain.iso_week import monday_of
from runstrength_desktop.domain.weeks import Weeks


@dataclass(frozen=True, slots=True)
class Change:
    """A pure edit of the weeks that start on `starts` (Mondays, in order).

    `name` is the English text of the undo step, such as "Move session".
    """

    name: str
    starts: tuple[date, ...]
    apply: Callable[[Weeks], Weeks]


def change_of(name: str, days: tuple[date, ...], apply: Callable[[Weeks], Weeks]) -> Change:
    """A change of the weeks these days are in."""
    return Change(name, tuple(sorted({monday_of(day) for day in days})), apply)
