"""Filling several weeks of the plan: what it would add, and the one step that adds it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from runstrength_desktop.coaching.fill_block import BlockWeek, fill_block
from runstrength_desktop.coaching.fill_cannot import Reason
from runstrength_desktop.coaching.fill_sessions import FilledDay
from runstrength_desktop.coaching.fill_steps import season_sessions
from runstrength_desktop.coaching.fill_week import Watch
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import week_label
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.change import Change
from runstrength_desktop.planning.fill_adding import adding, ground_of, races_near
from runstrength_desktop.planning.fill_asked import FillAsked, wish_of
from runstrength_desktop.planning.fill_block_words import session_note
from runstrength_desktop.planning.fill_change import things_of
from runstrength_desktop.planning.fill_words import cannot_sentence
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.programme_host import ProgrammeHost


@dataclass(frozen=True)
class BlockFill:
    """What weeks in a row could be filled with; nothing of it is kept until a change is made."""

    start: date
    weeks: tuple[BlockWeek, ...]
    things: Mapping[str, str]

    @property
    def filled(self) -> tuple[BlockWeek, ...]:
        """The weeks that gain something; `PlanError` says why there is none."""
        found = tuple(one for one in self.weeks if one.proposal is not None)
        if not found:
            raise PlanError(self._refusal())
        return found

    @property
    def first(self) -> date:
        """The first day that gains a session; `PlanError` where none does."""
        days = (day for one in self.filled if one.proposal is not None for day in one.proposal.days)
        return min(day.date for day in days)

    def change(self) -> Change:
        """The one step that adds all sessions, each with a note of what its week is for."""
        last = self.weeks[-1].week.start
        name = f"Fill weeks {week_label(self.start)} to {week_label(last)}"
        weeks = (one.week for one in self.filled)
        return adding(name, self._added(), weeks)

    def _added(self) -> Iterator[FilledDay]:
        for n, one in enumerate(self.weeks, 1):
            note = session_note(n, len(self.weeks), one.step)
            for added in one.proposal.days if one.proposal is not None else ():
                yield replace(added, session=replace(added.session, note=note))

    def _refusal(self) -> str:
        """Why the first week cannot be filled that holds not enough already."""
        told = [(one.week.start, one.cannot) for one in self.weeks if one.cannot is not None]
        open_ones = [pair for pair in told if pair[1].reason is not Reason.ENOUGH]
        start, cannot = (open_ones or told)[0]
        return cannot_sentence(cannot, start, self.things)


def prepare_block(
    start: date,
    host: ProgrammeHost,
    asked: FillAsked,
    favourites: frozenset[str] = frozenset(),
    watch: Watch = lambda _: None,
) -> BlockFill:
    """What filling the weeks asked for from a Monday on would do; the same for the same.

    `watch` hears of each week before it is worked on (from 0), and may raise to
    stop. `PlanError` if they leave the years of a plan.
    """
    number = asked.weeks
    ground = ground_of(start, number, host, asked)
    races = races_near(start, number, host)
    sessions = season_sessions(host.profile.season)
    wish = replace(wish_of(asked, host, favourites), sessions=sessions)
    weeks = fill_block(ground, number, races, wish, watch)
    return BlockFill(start, weeks, things_of(host))


def fill_weeks(planner: Planner, catalogue: Catalogue, start: date, asked: FillAsked) -> BlockFill:
    """Fill weeks by one step of undo; `PlanError` says why it cannot be."""
    favourites = planner.store.read_shelf().favourites
    host = ProgrammeHost.of(planner, catalogue)
    prepared = prepare_block(start, host, asked, favourites)
    planner.make(prepared.change())
    return prepared


def block_sentence(prepared: BlockFill) -> str:
    """What was done, such as "Filled 4 weeks from 2026-W47 on: 8 sessions."."""
    filled = prepared.filled
    number = sum(len(one.proposal.days) for one in filled if one.proposal is not None)
    sessions = "1 session" if number == 1 else f"{number} sessions"
    weeks = "1 week" if len(filled) == 1 else f"{len(filled)} weeks"
    return f"Filled {weeks} from {week_label(prepared.start)} on: {sessions}."
