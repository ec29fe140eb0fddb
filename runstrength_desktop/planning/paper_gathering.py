"""What is printed of athletes: their weeks, and what the pages say beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import monday_within, week_label
from runstrength_desktop.domain.paper_plan import PaperPlan
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.library import Library
from runstrength_desktop.planning.paper_plans import paper_plan
from runstrength_desktop.planning.planner import Planner
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

    Of several athletes each has a name; where own exercises share an id, the first
    athlete's is drawn. May be called on any thread. `PlanError` if nothing is planned.
    """
    if not athlete_ids:
        raise PlanError(_NOBODY)
    several = len(athlete_ids) > 1
    names = {one.id: one.called if several else one.name for one in store.athletes()}
    plans: list[PaperPlan] = []
    own: dict[str, OwnExercise] = {}
    for athlete_id in athlete_ids:
        with store.acting_for(athlete_id):
            library = Library(built_in, Planner(store))
            plan = paper_plan(store, library, starts, names[athlete_id])
            shelf = store.read_shelf()
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
