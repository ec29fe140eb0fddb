"""Filling a week of the plan: what it would add, and the one step that adds it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from runstrength_desktop.coaching.fill_again import suited_to
from runstrength_desktop.coaching.fill_steps import phase_step, season_sessions
from runstrength_desktop.coaching.fill_week import Filled, Proposal, Watch, fill_week
from runstrength_desktop.coaching.fill_wish import FillGround
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import week_label
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.change import Change
from runstrength_desktop.planning.fill_adding import adding, ground_of, races_near
from runstrength_desktop.planning.fill_asked import FillAsked, wish_of
from runstrength_desktop.planning.fill_words import cannot_sentence
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.programme_host import ProgrammeHost


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
        return adding(f"Fill week {week_label(self.start)}", proposal.days, (self.ground.week,))


def prepare_fill(
    start: date,
    host: ProgrammeHost,
    asked: FillAsked,
    favourites: frozenset[str] = frozenset(),
    watch: Watch = lambda _: None,
) -> WeekFill:
    """What filling the week of a Monday would do; the same for the same.

    Where a week holds no run yet, the usual runs are reckoned with, and so are
    the profile's races; its season counts where no race is near. `watch` is that of `fill_week`.
    """
    step = phase_step(start, races_near(start, 1, host))
    ground = suited_to(ground_of(start, 1, host, asked), step)
    sessions = season_sessions(host.profile.season) if step is None else step.sessions
    wish = replace(wish_of(asked, host, favourites), sessions=sessions)
    return WeekFill(start, ground, fill_week(ground, wish, watch), things_of(host))


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


def things_of(host: ProgrammeHost) -> Mapping[str, str]:
    """The names of equipment by id, for sentences."""
    return {thing.id: thing.name for thing in host.catalogue.equipment}
