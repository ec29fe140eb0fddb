"""Opening a plan file: what it would add to the plan, and the one step that adds it.

Everything gets ids of its own, so that a file can be opened twice and nothing is replaced.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from runstrength_desktop.domain.blocks import made_whole
from runstrength_desktop.domain.edit import Edit
from runstrength_desktop.domain.identity import new_id
from runstrength_desktop.domain.iso_week import checked_day, monday_of, shown
from runstrength_desktop.domain.own_change import OwnShelf
from runstrength_desktop.domain.planned_anew import unmarked_run, unmarked_session, with_new_ids
from runstrength_desktop.domain.user_text import TITLE_LIMIT, fold
from runstrength_desktop.domain.week import Day, PlannedExercise, Run, Session, Week
from runstrength_desktop.domain.weeks import Weeks, all_days, days_of, with_days
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.own_arrivals import OwnArrival, arrivals
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.saved_weeks import PlanCounts, SavedWeeks, counts_of


@dataclass(frozen=True)
class HostPlan:
    """The plan that takes a file in: its weeks by Monday, own things, and what ships."""

    weeks: Callable[[Iterable[date]], Weeks]
    shelf: OwnShelf
    built_in: Catalogue

    @classmethod
    def of(cls, planner: Planner, built_in: Catalogue) -> "HostPlan":
        """The open plan; `PlanError` if its own things cannot be read."""
        return cls(planner.weeks, planner.store.read_shelf(), built_in)

    @classmethod
    def empty(cls, built_in: Catalogue) -> "HostPlan":
        """A plan that is still to be made."""
        return cls(lambda starts: tuple(map(Week.empty, starts)), OwnShelf(), built_in)


@dataclass(frozen=True)
class PlanAdding:
    """What a file would add; nothing of it is kept until `edit` is.

    `weeks` are as they come in, `taken` the Mondays of those that hold something
    already; `unknown` names exercises that neither the file nor this plan knows,
    `lost_places` the places that are not here.
    """

    file: str
    weeks: Weeks
    taken: tuple[date, ...]
    arrivals: tuple[OwnArrival, ...]
    unknown: tuple[str, ...]
    lost_places: tuple[str, ...]
    edit: Edit

    @property
    def counts(self) -> PlanCounts:
        """How much would come in."""
        return counts_of(self.weeks)

    @property
    def is_nothing(self) -> bool:
        """Whether the file holds nothing to add."""
        return self.counts.is_nothing


def prepare(saved: SavedWeeks, file: str, host: HostPlan, first: date | None = None) -> PlanAdding:
    """What opening `file` would add; with `first` its weeks begin in the week of that day.

    Shifted weeks come in as planned: nothing of them is done or skipped yet.
    `PlanError` if something is not fit to be kept, or would be out of the years.
    """
    came = arrivals(saved.exercises, host.built_in, host.shelf.exercises)
    places = _places_here(saved.place_names, host)
    weeks = _Anew({one.asked.id: one.kept.id for one in came}, places).weeks(saved.weeks, first)
    filled = tuple(week for week in weeks if not week.is_empty)
    before = host.weeks(week.start for week in filled)
    changes = tuple(one.change for one in came if one.change is not None)
    name = shown(f"Open {file}", TITLE_LIMIT)
    return PlanAdding(
        file,
        weeks,
        tuple(week.start for week in before if not week.is_empty),
        came,
        _unknown(weeks, came, host),
        _lost(saved, places),
        Edit(name, before, _joined(before, filled), changes if filled else ()),
    )


def _joined(before: Weeks, added: Weeks) -> Weeks:
    """What comes in stands after what is there."""
    days = days_of(before)
    for day in all_days(added):
        here = days[day.date]
        days[day.date] = Day(day.date, (*here.runs, *day.runs), (*here.sessions, *day.sessions))
    return with_days(before, days)


class _Anew:
    """Weeks under ids of their own; `exercises` and `places` are ids here by ids there."""

    def __init__(self, exercises: Mapping[str, str], places: Mapping[str, str]) -> None:
        self._exercises = exercises
        self._places = places
        self._series: defaultdict[str, str] = defaultdict(new_id)

    def weeks(self, weeks: Weeks, first: date | None) -> Weeks:
        start = weeks[0].start if weeks else date.min
        by = timedelta(0) if first is None else monday_of(checked_day(first)) - start
        return tuple(self._week(week, by) for week in weeks)

    def _week(self, week: Week, by: timedelta) -> Week:
        return Week(week.start + by, tuple(self._day(day, by) for day in week.days))

    def _day(self, day: Day, by: timedelta) -> Day:
        on = day.date + by
        return Day(
            checked_day(on) if day.things else on,
            tuple(self._run(run if not by else _as_planned(run)) for run in day.runs),
            tuple(self._session(one if not by else _fresh(one)) for one in day.sessions),
        )

    def _run(self, run: Run) -> Run:
        return replace(run, id=new_id(), series=self._series_of(run.series))

    def _session(self, session: Session) -> Session:
        items = made_whole(self._item(item) for item in session.items)
        place = self._places.get(session.place, "")
        series = self._series_of(session.series)
        return replace(with_new_ids(session), items=items, place=place, series=series)

    def _item(self, item: PlannedExercise) -> PlannedExercise:
        key = self._exercises.get(item.exercise_id, item.exercise_id)
        return replace(item, id=new_id(), exercise_id=key)

    def _series_of(self, series: str) -> str:
        return self._series[series] if series else ""


def _fresh(session: Session) -> Session:
    return replace(unmarked_session(session), series=session.series)


def _as_planned(run: Run) -> Run:
    return replace(unmarked_run(run), series=run.series)


def _places_here(names: Mapping[str, str], host: HostPlan) -> Mapping[str, str]:
    """Ids of places here by ids there: the same id, else the same name."""
    here = (*host.built_in.places, *host.shelf.places)
    by_name = {fold(place.name): place.id for place in here}
    named = {key: by_name[fold(name)] for key, name in names.items() if fold(name) in by_name}
    return named | {place.id: place.id for place in here}


def _lost(saved: SavedWeeks, places: Mapping[str, str]) -> tuple[str, ...]:
    used = dict.fromkeys(one.place for week in saved.weeks for one in week.sessions() if one.place)
    return tuple(saved.place_names.get(key, key) for key in used if key not in places)


def _unknown(weeks: Weeks, came: tuple[OwnArrival, ...], host: HostPlan) -> tuple[str, ...]:
    mine = {own.id for own in host.shelf.exercises} | {one.kept.id for one in came}
    here = host.built_in.by_id.keys() | mine
    items = (item for week in weeks for one in week.sessions() for item in one.items)
    return tuple(dict.fromkeys(i.exercise_name for i in items if i.exercise_id not in here))
