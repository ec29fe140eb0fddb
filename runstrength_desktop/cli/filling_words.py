"""What `runstrength fill` prints: each session with its doses and reasons, and the figures."""

from collections.abc import Iterator, Mapping

from runstrength_desktop.coaching.duration import session_minutes
from runstrength_desktop.coaching.fill_week import Proposal
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.week import PlannedExercise
from runstrength_desktop.planning.fill_block_change import BlockFill
from runstrength_desktop.planning.fill_block_words import dose_text, week_head, week_why
from runstrength_desktop.planning.fill_change import WeekFill
from runstrength_desktop.planning.fill_words import (
    choice_sentence,
    figures_sentence,
    unmet_sentence,
)

_Before = Mapping[str, PlannedExercise]


def week_lines(prepared: WeekFill) -> Iterator[str]:
    """The best proposal of a week."""
    yield from _proposal_lines(prepared.best, prepared.ground.exercises, prepared.things, {})


def block_lines(prepared: BlockFill, known: Mapping[str, Exercise]) -> Iterator[str]:
    """Week by week, with what changed of each exercise since it was planned last."""
    before: dict[str, PlannedExercise] = {}
    for number, one in enumerate(prepared.weeks, 1):
        yield from ([""] if number > 1 else [])
        yield week_head(number, one)
        yield week_why(one, prepared.things)
        if one.proposal is not None:
            yield from _proposal_lines(one.proposal, known, prepared.things, before)
            items = (item for added in one.proposal.days for item in added.session.items)
            before |= {item.exercise_id: item for item in items}


def _proposal_lines(
    proposal: Proposal, known: Mapping[str, Exercise], things: Mapping[str, str], before: _Before
) -> Iterator[str]:
    reasons = {choice.item_id: choice for choice in proposal.choices}
    for added in proposal.days:
        minutes = session_minutes(added.session, known)
        yield f"{added.date:%A} {added.date}: {added.session.title}, about {minutes} min"
        for item in added.session.items:
            dose = dose_text(item, before)
            yield f"  {dose}  {choice_sentence(reasons[item.id], things)}"
    yield figures_sentence(proposal)
    yield from (unmet_sentence(one) for one in proposal.unmet)
