"""Filling a week of the plan: what it would add, and the one step that adds it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from runstrength_desktop.coaching.fill_history import WEEKS
from runstrength_desktop.coaching.fill_week import Filled, Proposal, fill_week
from runstrength_desktop.coaching.fill_wish import FillGround
from runstrength_desktop.coaching.verdicts import CoachSettings
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import week_label
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.planned_anew import with_new_ids
from runstrength_desktop.domain.session_edits import add_session
from runstrength_desktop.domain.week import DAYS
from runstrength_desktop.domain.weeks import Weeks, day_in
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.change import Change, change_of
from runstrength_desktop.planning.fill_asked import FillAsked, wish_of
from runstrength_desktop.planning.fill_words import cannot_sentence
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.programme_host import ProgrammeHost

_CHANGED = "One of these days has changed by now; fill the week again."


@dataclass(frozen=True)
class WeekFill:
    """What a week could be filled with; nothing of it is kept until a change is made.

    `things` are the names of equipment by id, for sentences.
    """

    start: date
    ground: FillGround
    filled: Filled
    things: Mapping[str, str]

    @property
    def best(self) -> Proposal:
        """The first proposal; `PlanError` says why there is none."""
        if self.filled.cannot is not None:
            raise PlanError(cannot_sentence(self.filled.cannot, self.start, self.things))
        return self.filled.proposals[0]

    def change(self, proposal: Proposal) -> Change:
        """The step that adds a proposal's sessions, each under ids of its own."""
        sessions = [(added.date, with_new_ids(added.session)) for added in proposal.days]
        there = {on: self.ground.week.day(on).sessions for on, _ in sessions}

        def apply(weeks: Weeks) -> Weeks:
            for on, session in sessions:
                if day_in(weeks, on).sessions != there[on]:
                    raise PlanError(_CHANGED)
                weeks = add_session(weeks, session, Place(on))
            return weeks

        dates = tuple(on for on, _ in sessions)
        return change_of(f"Fill week {week_label(self.start)}", dates, apply)


def prepare_fill(
    start: date, host: ProgrammeHost, asked: FillAsked, favourites: frozenset[str] = frozenset()
) -> WeekFill:
    """What filling the week of a Monday would do; the same for the same.

    Where a week holds no run yet, the usual runs are reckoned with, and so are
    the profile's races.
    """
    ground = _ground(start, host, asked)
    things = {thing.id: thing.name for thing in host.catalogue.equipment}
    return WeekFill(start, ground, fill_week(ground, wish_of(asked, host, favourites)), things)


def fill(planner: Planner, catalogue: Catalogue, start: date, asked: FillAsked) -> WeekFill:
    """Add the best proposal to a week by one step of undo; `PlanError` says why it cannot be."""
    prepared = prepare_fill(
        start,
        ProgrammeHost.of(planner, catalogue),
        asked,
        planner.store.read_shelf().favourites,
    )
    planner.make(prepared.change(prepared.best))
    return prepared


def filled_sentence(prepared: WeekFill) -> str:
    """What was done, such as "Filled 2026-W47: 2 sessions on Monday and Thursday."."""
    dates = [added.date for added in prepared.best.days]
    number = "1 session" if len(dates) == 1 else f"{len(dates)} sessions"
    *others, last = [f"{on:%A}" for on in dates]
    names = f"{', '.join(others)} and {last}" if others else last
    return f"Filled {week_label(prepared.start)}: {number} on {names}."


def _ground(start: date, host: ProgrammeHost, asked: FillAsked) -> FillGround:
    last = start + timedelta(DAYS - 1)
    weeks = host.expected(start - timedelta(weeks=WEEKS - 1), last)
    profile, catalogue = host.profile, host.catalogue
    level = profile.level if asked.level is None else asked.level
    return FillGround(
        next(week for week in weeks if week.start == start),
        tuple(day for week in weeks for day in week.days if day.date < start),
        tuple(day for week in weeks for day in week.days if day.date > last),
        catalogue.by_id,
        catalogue.exercises,
        catalogue.guides,
        catalogue.muscles,
        CoachSettings(host.limits, profile.mode, level),
    )
