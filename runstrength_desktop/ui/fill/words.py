"""What a proposal says: its sessions by day, its figures, why each exercise, what is lacking."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from runstrength_desktop.planning.fill_words import (
    choice_sentence,
    figures_sentence,
    unmet_sentence,
)
from runstrength_desktop.ui.dates import short_weekday, weekday

if TYPE_CHECKING:
    from runstrength_desktop.coaching.fill_week import Proposal

translate = QCoreApplication.translate


def proposal_title(place: int, proposal: "Proposal") -> str:
    """Such as "1: Mon Legs · Thu Upper body"."""
    days = (f"{short_weekday(one.date)} {one.session.title}" for one in proposal.days)
    return f"{place}: {' · '.join(days)}"


def sessions_text(proposal: "Proposal") -> str:
    """The sessions with their exercises and doses, then the figures."""
    parts = []
    for added in proposal.days:
        lines = [f"{weekday(added.date)}: {added.session.title}"]
        lines += [
            f"   {item.exercise_name}  {item.prescription.work_text()}"
            for item in added.session.items
        ]
        parts.append("\n".join(lines))
    return "\n\n".join([*parts, figures_sentence(proposal)])


def reasons(proposal: "Proposal", things: Mapping[str, str]) -> str:
    """Why each exercise was chosen, and what the week still lacks."""
    lines = [translate("fill", "Why these"), *(_why(proposal, things))]
    if proposal.unmet:
        lines += ["", translate("fill", "Still open")]
        lines += [f"   {unmet_sentence(one)}" for one in proposal.unmet]
    return "\n".join(lines)


def _why(proposal: "Proposal", things: Mapping[str, str]) -> list[str]:
    return [f"   {choice_sentence(choice, things)}" for choice in proposal.choices]
