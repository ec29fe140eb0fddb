"""What the dialog lists: proposals for one week, or the weeks of a block."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from runstrength_desktop.planning.change import Change
from runstrength_desktop.ui.fill.words import proposal_text, proposal_title, week_text, week_title

if TYPE_CHECKING:
    from runstrength_desktop.domain.week import PlannedExercise
    from runstrength_desktop.planning.fill_block_change import BlockFill
    from runstrength_desktop.planning.fill_change import WeekFill


@dataclass(frozen=True, slots=True)
class Offer:
    """A line to look at: its title, all that is told of it, and the step it stands for.

    `first` is the first day that the step fills.
    """

    title: str
    text: str
    change: Change
    first: date


def offers_of_week(found: "WeekFill") -> Iterator[Offer]:
    """The proposals, best first; `PlanError` says why there is none."""
    found.best  # noqa: B018  (asked only for its refusal)
    for place, one in enumerate(found.filled.proposals, 1):
        text = proposal_text(one, found.things)
        yield Offer(proposal_title(place, one), text, found.change(one), one.days[0].date)


def offers_of_block(found: "BlockFill") -> Iterator[Offer]:
    """The weeks in order, all by one step; `PlanError` says why none gains anything."""
    change, first = found.change(), found.first
    before: dict[str, PlannedExercise] = {}
    for place, one in enumerate(found.weeks, 1):
        text = week_text(one, before, found.things)
        yield Offer(week_title(place, one), text, change, first)
        added = one.proposal.days if one.proposal is not None else ()
        before |= {item.exercise_id: item for day in added for item in day.session.items}
