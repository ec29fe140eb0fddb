"""Weeks of the current athlete, once more for another one, by one step of the other's undo."""

from dataclasses import dataclass, replace
from datetime import date

from runstrength_desktop.domain.athlete import GONE, Athlete
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import shown, week_label
from runstrength_desktop.domain.planned_anew import unmarked_run, unmarked_session
from runstrength_desktop.domain.user_text import TITLE_LIMIT
from runstrength_desktop.domain.week import Week
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.plan_adding import HostPlan, PlanAdding, prepare
from runstrength_desktop.planning.ports import PlanStore
from runstrength_desktop.planning.saved_weeks import SavedWeeks, saved_weeks

_SELF = "Choose another athlete to copy to; within a plan, copy and paste the week."
_NOTHING = "There is nothing planned in {weeks} to copy."


@dataclass(frozen=True, slots=True)
class AthleteCopy:
    """What was copied, to whom, and the weeks it was copied from, such as "2026-W47"."""

    weeks: str
    to: Athlete
    adding: PlanAdding


def copy_weeks(
    store: PlanStore, built_in: Catalogue, mondays: tuple[date, ...], to: str, first: date
) -> AthleteCopy:
    """Add the current athlete's weeks after what `to` (an id) has, from the week of `first` on.

    Everything comes in as planned, with ids of its own; own exercises that are missing
    there come along. All or nothing: `PlanError` if there is nothing, or it does not fit.
    """
    giver = store.current_athlete()
    taker = _taker(store, to, giver)
    label = _label(mondays)
    saved = _as_planned(store, built_in, mondays)
    with store.acting_for(to):
        host = HostPlan(lambda starts: store.read(tuple(starts)), store.read_shelf(), built_in)
        adding = prepare(saved, label, host, first)
        if adding.is_nothing:
            raise PlanError(_NOTHING.format(weeks=label))
        name = shown(f"Copy {label} from {giver.called}", TITLE_LIMIT)
        adding = replace(adding, edit=replace(adding.edit, name=name))
        store.commit(adding.edit)
    return AthleteCopy(label, taker, adding)


def _taker(store: PlanStore, to: str, giver: Athlete) -> Athlete:
    if to == giver.id:
        raise PlanError(_SELF)
    found = next((one for one in store.athletes() if one.id == to), None)
    if found is None:
        raise PlanError(GONE)
    return found


def _as_planned(store: PlanStore, built_in: Catalogue, mondays: tuple[date, ...]) -> SavedWeeks:
    weeks = tuple(map(_unmarked, store.read(mondays)))
    return saved_weeks(weeks, store.read_shelf(), built_in.places)


def _unmarked(week: Week) -> Week:
    """The week as it was planned; what repeats goes on repeating."""
    for day in week.days:
        runs = tuple(replace(unmarked_run(run), series=run.series) for run in day.runs)
        sessions = tuple(replace(unmarked_session(s), series=s.series) for s in day.sessions)
        week = week.with_day(replace(day, runs=runs, sessions=sessions))
    return week


def _label(mondays: tuple[date, ...]) -> str:
    first, last = week_label(mondays[0]), week_label(mondays[-1])
    return first if first == last else f"{first} to {last}"
