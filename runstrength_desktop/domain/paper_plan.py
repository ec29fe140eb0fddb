"""What is printed of one athlete: some weeks, and what the pages say beside them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from runstrength_desktop.domain.week import Week
from runstrength_desktop.domain.weeks import Weeks


@dataclass(frozen=True, slots=True)
class PaperRace:
    """What is counted down to; its name may be empty."""

    date: date
    name: str = ""


@dataclass(frozen=True)
class PaperPlan:
    """Weeks in order, whose they are (or nobody's name), races, and place names by id.

    `block` are the weeks of the overview, those of the plan if there are none.
    """

    weeks: Weeks
    athlete: str = ""
    races: tuple[PaperRace, ...] = ()
    place_names: Mapping[str, str] = field(default_factory=dict)
    block: Weeks = ()


Printable = Weeks | tuple[PaperPlan, ...]


def plans_of(printable: Printable) -> tuple[PaperPlan, ...]:
    """What is to be printed as plans; bare weeks are one plan of nobody's."""
    weeks = tuple(one for one in printable if isinstance(one, Week))
    plans = tuple(one for one in printable if isinstance(one, PaperPlan))
    return (*((PaperPlan(weeks),) if weeks else ()), *plans)
