"""Starting a programme on a date: what it would add and where, and the one step that adds it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from runstrength_desktop.coaching.deload import is_easier_week_due
from runstrength_desktop.coaching.duration import session_minutes
from runstrength_desktop.coaching.placing import Ground, Laid, NoDay, Wish, lay
from runstrength_desktop.coaching.verdicts import CoachSettings, PlaceVerdict
from runstrength_desktop.coaching.week_load import WeekLoad, week_load
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import checked_day
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.programme import Programme
from runstrength_desktop.domain.session_edits import add_session, remove_session
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Day, Run, Session
from runstrength_desktop.domain.weeks import Weeks, all_days, day_in
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.change import Change, change_of
from runstrength_desktop.planning.programme_fitting import (
    Choices,
    Fitted,
    Replaced,
    built,
    fitted,
    settings_of,
)
from runstrength_desktop.planning.programme_host import ProgrammeHost

_NOWHERE = "No session of “{}” finds a day; give the profile more days, minutes or equipment."
_TAKEN = "A session lies on one of these days by now; start the programme again."


@dataclass(frozen=True, slots=True)
class PlacedSession:
    """A session on its day in a week of the programme (from 1), with its minutes (R28).

    `beside` holds the runs and skipped sessions that lie there already, `verdict`
    how it lies among all, `sets_cut` the sets it lost for want of time,
    `asked_weekday` the day that the programme asks for, 0 for Monday, `expected` the
    runs that were reckoned with there and are not in the plan.
    """

    week: int
    date: date
    session: Session
    minutes: int
    beside: tuple[Run | Session, ...]
    verdict: PlaceVerdict
    sets_cut: int
    asked_weekday: int
    expected: tuple[Run, ...] = ()

    @property
    def is_moved(self) -> bool:
        """Whether it lies on another day than the programme asks for."""
        return self.date.weekday() != self.asked_weekday


@dataclass(frozen=True, slots=True)
class LeftOutSession:
    """A session that lies nowhere, with its minutes; no reason: no exercise of it suits."""

    week: int
    title: str
    minutes: int
    reason: NoDay | None


@dataclass(frozen=True, slots=True)
class AddedWeek:
    """What seven days of the programme add."""

    number: int
    first: date
    title: str
    sessions: int
    load: WeekLoad
    is_easier: bool


@dataclass(frozen=True, slots=True)
class StartWish:
    """How a programme is started.

    `makes_room` takes out the sessions that are only planned in its weeks,
    `choices` name what stands in for what cannot be done.
    """

    first: date
    makes_room: bool = False
    choices: Choices = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Displaced:
    """A session that would be taken out to make room."""

    date: date
    session: Session


@dataclass(frozen=True)
class ProgrammeStart:
    """What starting would do; nothing of it is kept until `change` is made.

    `replaced` tells each exercise once a session; `is_above_level` and
    `is_easier_week_due` (R21) are for the runner to know.
    """

    programme: Programme
    first: date
    placed: tuple[PlacedSession, ...]
    left_out: tuple[LeftOutSession, ...]
    replaced: tuple[Replaced, ...]
    weeks: tuple[AddedWeek, ...]
    is_above_level: bool
    is_easier_week_due: bool
    displaced: tuple[Displaced, ...] = ()

    @property
    def change(self) -> Change:
        """The one step that adds it all; `PlanError` when nothing could be placed."""
        if not self.placed:
            raise PlanError(_NOWHERE.format(self.programme.name))
        added, gone = (one.date for one in self.placed), (one.date for one in self.displaced)
        dates = (*added, *gone)
        return change_of(f"Start programme {self.programme.name}", dates, self._added)

    def _added(self, weeks: Weeks) -> Weeks:
        there = {session.id for day in all_days(weeks) for session in day.sessions}
        for gone in self.displaced:
            if gone.session.id in there:
                weeks = remove_session(weeks, gone.session.id)
        for one in self.placed:
            if _holds_session(day_in(weeks, one.date)):
                raise PlanError(_TAKEN)
            weeks = add_session(weeks, one.session, Place(one.date))
        return weeks


def prepare_start(
    programme: Programme, asked: StartWish | date, host: ProgrammeHost
) -> ProgrammeStart:
    """What starting a programme on a date would do; the same for the same.

    Where a week holds no run yet, the usual runs are reckoned with, and so are
    the profile's races. `PlanError` if it would leave the years of a plan.
    """
    wish = asked if isinstance(asked, StartWish) else StartWish(asked)
    first = checked_day(wish.first)
    last = last_day(programme, first)
    stored = host.stored(first, last)
    displaced = tuple(_displaced(stored, first, last)) if wish.makes_room else ()
    host = host.making_room(first, last) if wish.makes_room else host
    ways = _ways(programme, host, wish.choices)
    wishes = list(_wishes(programme, first, ways, host.catalogue))
    ground = _ground(first, last, host)
    laid = lay([wish for _, wish in wishes if wish.session.items], ground)
    answers = iter(laid)
    told = [(n, wish, next(answers) if wish.session.items else None) for n, wish in wishes]
    there = {day.date: day for day in all_days(host.stored(first, last))}
    expected = {day.date: day for day in ground.days}
    placed = tuple(
        _placed(number, found, (there[found.date], expected[found.date]), host)
        for number, _, found in told
        if isinstance(found, Laid)
    )
    return ProgrammeStart(
        programme,
        first,
        placed,
        tuple(_left_out(n, w, found, host) for n, w, found in told if not isinstance(found, Laid)),
        tuple(one for way in ways.values() for one in way.replaced.values()),
        tuple(_weeks(programme, first, placed, host.catalogue)),
        programme.level > host.profile.level,
        is_easier_week_due(programme),
        displaced,
    )


def last_day(programme: Programme, first: date) -> date:
    """The last of its days when it starts on `first`; `PlanError` outside the years of a plan."""
    return checked_day(checked_day(first) + timedelta(weeks=len(programme.weeks), days=-1))


def _displaced(weeks: Weeks, first: date, last: date) -> Iterator[Displaced]:
    for day in all_days(weeks):
        if first <= day.date <= last:
            gone = (one for one in day.sessions if one.status is Status.PLANNED)
            yield from (Displaced(day.date, session) for session in gone)


def _ways(programme: Programme, host: ProgrammeHost, choices: Choices) -> Mapping[str, Fitted]:
    settings = settings_of(host.profile, host.places)
    return {
        key: fitted(session, host.catalogue, settings, choices)
        for key, session in programme.sessions.items()
    }


def _wishes(
    programme: Programme, first: date, ways: Mapping[str, Fitted], catalogue: Catalogue
) -> Iterator[tuple[int, Wish]]:
    for number, week in enumerate(programme.weeks, 1):
        begins = first + timedelta(weeks=number - 1)
        for turn, (day, key) in enumerate(week.days):
            session = built(programme, number, key, ways[key], catalogue)
            yield number, Wish(session, begins, day, turn)


def _ground(first: date, last: date, host: ProgrammeHost) -> Ground:
    weeks = host.expected(first, last)
    profile = host.profile
    settings = CoachSettings(host.limits, profile.mode, profile.level)
    return Ground(tuple(all_days(weeks)), profile.minutes, host.catalogue.by_id, settings)


def _placed(number: int, laid: Laid, days: tuple[Day, Day], host: ProgrammeHost) -> PlacedSession:
    """The session on its day, which is told as it is and as it is expected to be."""
    day, expected = days
    minutes = session_minutes(laid.session, host.catalogue.by_id) or 0
    asked = laid.wish.first + timedelta(laid.wish.day)
    return PlacedSession(
        week=number,
        date=laid.date,
        session=laid.session,
        minutes=minutes,
        beside=day.things,
        verdict=laid.verdict,
        sets_cut=laid.sets_cut,
        asked_weekday=asked.weekday(),
        expected=tuple(run for run in expected.runs if run not in day.runs),
    )


def _left_out(number: int, wish: Wish, reason: NoDay | None, host: ProgrammeHost) -> LeftOutSession:
    minutes = session_minutes(wish.session, host.catalogue.by_id) or 0
    return LeftOutSession(number, wish.session.title, minutes, reason)


def _weeks(
    programme: Programme, first: date, placed: Iterable[PlacedSession], catalogue: Catalogue
) -> Iterator[AddedWeek]:
    for number, week in enumerate(programme.weeks, 1):
        added = [one for one in placed if one.week == number]
        days = [Day(one.date, sessions=(one.session,)) for one in added]
        yield AddedWeek(
            number,
            first + timedelta(weeks=number - 1),
            week.title,
            len(added),
            week_load(days, catalogue.by_id),
            week.is_deload,
        )


def _holds_session(day: Day) -> bool:
    return any(session.status is not Status.SKIPPED for session in day.sessions)
