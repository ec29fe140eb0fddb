"""An athlete's weeks with all that their pages say beside them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from runstrength_desktop.coaching.race_phases import FAR_WEEKS
from runstrength_desktop.domain.iso_week import mondays_of
from runstrength_desktop.domain.paper_plan import PaperPlan, PaperRace
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import DAYS, RunKind, Week
from runstrength_desktop.domain.weeks import Weeks, all_days, seven_days
from runstrength_desktop.planning.library import Library
from runstrength_desktop.planning.ports import WeekStore

BLOCK_WEEKS = 4


def paper_plan(
    store: WeekStore, library: Library, starts: Sequence[date], athlete: str = ""
) -> PaperPlan:
    """The seven days from each start on, with races of profile and plan; `PlanError` as of stores.

    The overview holds four weeks from the first on, or all that are printed if those are more.
    """
    first = starts[0]
    ahead = [first + timedelta(DAYS * n) for n in range(FAR_WEEKS + 1)]
    mondays = {monday for start in (*starts, *ahead) for monday in mondays_of(start)}
    known = {week.start: week for week in store.read(sorted(mondays))}
    weeks = _weeks(known, starts)
    block = _weeks(known, ahead[:BLOCK_WEEKS])
    return PaperPlan(
        weeks,
        athlete,
        _races(tuple(known.values()), library),
        {place.id: place.name for place in library.places},
        weeks if len(weeks) > len(block) else block,
    )


def _weeks(known: Mapping[date, Week], starts: Iterable[date]) -> Weeks:
    return tuple(seven_days(s, tuple(known[m] for m in mondays_of(s))) for s in starts)


def _races(weeks: Weeks, library: Library) -> tuple[PaperRace, ...]:
    """Races of the profile and of the plan; on one day the profile's, which knows its name."""
    told = {race.date: PaperRace(race.date, race.name) for race in library.profile.races}
    planned = {
        day.date: PaperRace(day.date, " ".join(run.note.split()))
        for day in all_days(weeks)
        for run in day.runs
        if run.kind is RunKind.RACE and run.status is not Status.SKIPPED
    }
    return tuple(race for _, race in sorted({**planned, **told}.items()))
