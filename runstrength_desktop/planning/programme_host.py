"""The plan that takes a programme in, as it is and as it is expected to be."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from runstrength_desktop.coaching.spacing import SpacingLimits
from runstrength_desktop.domain.identity import new_id
from runstrength_desktop.domain.iso_week import monday_of
from runstrength_desktop.domain.own_change import OwnShelf
from runstrength_desktop.domain.profile import Profile, Race
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.template import UsualWeek
from runstrength_desktop.domain.training_place import TrainingPlace
from runstrength_desktop.domain.week import DAYS, Day, Run, RunKind, Week
from runstrength_desktop.domain.weeks import Weeks
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.planner import Planner

_AROUND = timedelta(weeks=1)


@dataclass(frozen=True)
class ProgrammeHost:
    """The plan that takes a programme in: its weeks by Monday, and whose they are."""

    weeks: Callable[[Iterable[date]], Weeks]
    catalogue: Catalogue
    places: tuple[TrainingPlace, ...]
    profile: Profile
    usual_week: UsualWeek
    limits: SpacingLimits = field(default_factory=SpacingLimits)

    @classmethod
    def of(
        cls, planner: Planner, catalogue: Catalogue, limits: SpacingLimits | None = None
    ) -> "ProgrammeHost":
        """The open plan; `PlanError` if what is kept beside the weeks cannot be read."""
        return cls._with(planner.weeks, planner.store.read_shelf(), catalogue, limits)

    @classmethod
    def empty(cls, catalogue: Catalogue) -> "ProgrammeHost":
        """A plan that is still to be made."""
        return cls._with(lambda starts: tuple(map(Week.empty, starts)), OwnShelf(), catalogue)

    @classmethod
    def _with(
        cls,
        weeks: Callable[[Iterable[date]], Weeks],
        shelf: OwnShelf,
        catalogue: Catalogue,
        limits: SpacingLimits | None = None,
    ) -> "ProgrammeHost":
        return cls(
            weeks,
            catalogue,
            (*catalogue.places, *shelf.places),
            shelf.profile or Profile(),
            shelf.usual_week or UsualWeek(),
            limits or SpacingLimits(),
        )

    def apart(self, first: date, last: date) -> "ProgrammeHost":
        """The same with the weeks around these dates read already, for a worker."""
        known = {week.start: week for week in self.stored(first, last)}
        return replace(self, weeks=lambda starts: tuple(known[monday] for monday in starts))

    def making_room(self, first: date, last: date) -> "ProgrammeHost":
        """The same without the sessions that are only planned on these dates."""

        def cleared(starts: Iterable[date]) -> Weeks:
            return tuple(_cleared(week, first, last) for week in self.weeks(starts))

        return replace(self, weeks=cleared)

    def stored(self, first: date, last: date) -> Weeks:
        """The weeks of these dates and one more on each side, as they are."""
        start, end = monday_of(first - _AROUND), monday_of(last + _AROUND)
        number = (end - start).days // DAYS + 1
        return self.weeks(start + timedelta(weeks=n) for n in range(number))

    def expected(self, first: date, last: date) -> Weeks:
        """The same with the usual runs where a week has none, and with the profile's races."""
        return tuple(self._expected(week) for week in self.stored(first, last))

    def _expected(self, week: Week) -> Week:
        is_open = not any(day.runs for day in week.days)
        for day in week.days:
            runs = self.usual_week.runs_of(day.date.weekday()) if is_open else day.runs
            runs += tuple(_run(race) for race in self.profile.races if _is_to_come(race, day))
            week = week.with_day(replace(day, runs=runs))
        return week


def _cleared(week: Week, first: date, last: date) -> Week:
    for day in week.days:
        if first <= day.date <= last:
            kept = tuple(one for one in day.sessions if one.status is not Status.PLANNED)
            week = week.with_day(replace(day, sessions=kept))
    return week


def _is_to_come(race: Race, day: Day) -> bool:
    return race.date == day.date and not any(run.kind is RunKind.RACE for run in day.runs)


def _run(race: Race) -> Run:
    return Run(new_id(), RunKind.RACE, race.distance_km)
