"""What a proposal says: its sessions by day, its figures, why each exercise, what is lacking."""

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from runstrength_desktop.domain.week import DAYS
from runstrength_desktop.planning.fill_block_words import STEP_TITLES, dose_text, week_why
from runstrength_desktop.planning.fill_words import (
    choice_sentence,
    figures_sentence,
    unmet_sentence,
)
from runstrength_desktop.ui.dates import short_range, short_weekday, weekday

if TYPE_CHECKING:
    from runstrength_desktop.coaching.fill_block import BlockWeek
    from runstrength_desktop.coaching.fill_week import Proposal
    from runstrength_desktop.domain.week import PlannedExercise

translate = QCoreApplication.translate


def proposal_title(place: int, proposal: "Proposal") -> str:
    """Such as "1: Mon Legs · Thu Upper body"."""
    return f"{place}: {_days(proposal)}"


def week_title(place: int, one: "BlockWeek") -> str:
    """Such as "Week 2 · Add a set" above "23–29 Nov: Mon Legs · Thu Upper body"."""
    start = one.week.start
    when = short_range(start, start + timedelta(DAYS - 1))
    what = translate("fill", "nothing added") if one.proposal is None else _days(one.proposal)
    head = translate("fill", "Week {number} · {step}")
    return f"{head.format(number=place, step=STEP_TITLES[one.step])}\n{when}: {what}"


def proposal_text(proposal: "Proposal", things: Mapping[str, str]) -> str:
    """What it adds, its figures, why each exercise, and what is still open."""
    return f"{_sessions(proposal, {})}\n\n{_reasons(proposal, things)}"


def week_text(
    one: "BlockWeek", before: Mapping[str, "PlannedExercise"], things: Mapping[str, str]
) -> str:
    """What a week of a block is for and what it gains, or why nothing.

    `before` are the exercises as they were planned last.
    """
    why = week_why(one, things)
    if one.proposal is None:
        return why
    return f"{why}\n\n{_sessions(one.proposal, before)}\n\n{_reasons(one.proposal, things)}"


def _days(proposal: "Proposal") -> str:
    return " · ".join(f"{short_weekday(one.date)} {one.session.title}" for one in proposal.days)


def _sessions(proposal: "Proposal", before: Mapping[str, "PlannedExercise"]) -> str:
    """The sessions with their exercises and doses, then the figures."""
    parts = []
    for added in proposal.days:
        lines = [f"{weekday(added.date)}: {added.session.title}"]
        lines += [
            f"   {item.exercise_name}  {dose_text(item, before)}" for item in added.session.items
        ]
        parts.append("\n".join(lines))
    return "\n\n".join([*parts, figures_sentence(proposal)])


def _reasons(proposal: "Proposal", things: Mapping[str, str]) -> str:
    """Why each exercise was chosen, and what the week still lacks."""
    lines = [translate("fill", "Why these")]
    lines += [f"   {choice_sentence(choice, things)}" for choice in proposal.choices]
    if proposal.unmet:
        lines += ["", translate("fill", "Still open")]
        lines += [f"   {unmet_sentence(one)}" for one in proposal.unmet]
    return "\n".join(lines)
