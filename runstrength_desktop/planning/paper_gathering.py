"""What is printed of athletes: their weeks, and what the pages say beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import monday_within, mondays_of, week_label
from runstrength_desktop.domain.paper_plan import PaperPlan
from runstrength_desktop.domain.weeks import Weeks, seven_days
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.ports import PlanStore
from runstrength_desktop.planning.saved_weeks import counts_of

if TYPE_CHECKING:
    from runstrength_desktop.domain.own_exercise import OwnExercise

_NOTHING = "Nothing is planned in {weeks}; choose other weeks to print."
_NOBODY = "Choose at least one athlete to print for."


@dataclass(frozen=True)
class Gathered:
    """Plans in the order of their athletes, and the catalogue that knows all their exercises."""

    plans: tuple[PaperPlan, ...]
    catalogue: Catalogue


def gather(
    store: PlanStore, built_in: Catalogue, athlete_ids: Sequence[str], starts: Sequence[date]
) -> Gathered:
    """The seven days from each start on, of each athlete who has anything in them.

    May be called on any thread. `PlanError` if nothing is planned at all.
    """
    if not athlete_ids:
        raise PlanError(_NOBODY)
    names = {athlete.id: athlete.name for athlete in store.athletes()}
    plans: list[PaperPlan] = []
    own: dict[str, OwnExercise] = {}
    for athlete_id in athlete_ids:
        with store.acting_for(athlete_id):
            shelf = store.read_shelf()
            weeks = _weeks(store, starts)
        places = {place.id: place.name for place in (*built_in.places, *shelf.places)}
        races = shelf.profile.races if shelf.profile else ()
        plan = PaperPlan(weeks, names[athlete_id], races, places)
        if not counts_of(plan.weeks).is_nothing:
            plans.append(plan)
            own = {one.id: one for one in shelf.exercises} | own
    if not plans:
        raise PlanError(_NOTHING.format(weeks=span_label(starts)))
    return Gathered(tuple(plans), built_in.with_own(tuple(own.values())))


def span_label(starts: Sequence[date]) -> str:
    """Such as "2026-W47", or "2026-W47 to 2026-W50"."""
    first, last = (week_label(monday_within(start)) for start in (starts[0], starts[-1]))
    return first if first == last else f"{first} to {last}"


def _weeks(store: PlanStore, starts: Sequence[date]) -> Weeks:
    mondays = sorted({monday for start in starts for monday in mondays_of(start)})
    read = {week.start: week for week in store.read(mondays)}
    return tuple(seven_days(s, tuple(read[m] for m in mondays_of(s))) for s in starts)
