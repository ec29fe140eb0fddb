"""A filled week in English sentences: why each exercise, what is lacking, why it cannot be."""

from collections.abc import Mapping
from datetime import date

from runstrength_desktop.coaching.fill_cannot import Cannot, Reason, Relaxation
from runstrength_desktop.coaching.fill_days import SHORTEST_MINUTES
from runstrength_desktop.coaching.fill_figures import FillFigures
from runstrength_desktop.coaching.fill_goals import GOALS
from runstrength_desktop.coaching.fill_reasons import RATIO, SESSIONS, SHARE, Choice, Lack, Unmet
from runstrength_desktop.coaching.fill_week import Proposal
from runstrength_desktop.domain.exercise_guide import Caution
from runstrength_desktop.domain.iso_week import week_label

GOAL_NAMES: Mapping[str, str] = {
    "hamstrings": "hamstrings",
    "glutes": "glutes",
    "hip_abductors": "hip stability",
    "core": "core",
    "calves": "calves",
    "quadriceps": "quads",
    "side_core": "side of the trunk",
    "pull": "upper back",
    "push": "chest and shoulders",
    "lower_back": "lower back",
    "adductors": "inner thigh",
    "ankle": "ankles",
    "hip_flexors": "hip flexors",
    "shin": "shins",
}
_CAUTIONS = {
    Caution.JUMPING: "jumps",
    Caution.LOADED_SPINE: "a loaded spine",
    Caution.DEEP_KNEE: "a deep knee bend",
    Caution.OVERHEAD: "arms overhead",
    Caution.PRESSURE: "straining",
    Caution.HAMSTRING_STRAIN: "a long hamstring",
}
_LACKS = {
    Lack.TIME: "there is no time for more",
    Lack.EXERCISE: "no exercise that suits trains them",
    Lack.DAYS: "no other day can take one",
}
_CANNOT = {
    Reason.ENOUGH: "{} holds its strength sessions already",
    Reason.NO_MINUTES: "No day of {} has minutes for strength",
    Reason.TOO_SHORT: f"No day of {{}} has {SHORTEST_MINUTES} minutes for strength",
    Reason.TAKEN: "The days of {} with minutes hold sessions already",
    Reason.NO_EXERCISE: "No exercise suits the days of {}",
    Reason.PAST: "{} is over; fill this week or a later one",
}


def choice_sentence(choice: Choice, things: Mapping[str, str]) -> str:
    """Such as "Swiss-ball curl: hamstrings 0.5 → 3.5 sets; you have the Swiss ball."."""
    sets = "set" if choice.after == 1 else "sets"
    gained = f"{GOAL_NAMES[choice.goal.key]} {choice.before:g} → {choice.after:g} {sets}"
    parts = [f"{choice.exercise.name}: {gained}"]
    if choice.things:
        names = " and ".join(things.get(key, key).lower() for key in choice.things)
        parts.append(f"you have the {names}" if choice.is_at_hand else f"it takes a {names}")
    if choice.is_favourite:
        parts.append("a favourite")
    return "; ".join(parts) + "."


def unmet_sentence(unmet: Unmet) -> str:
    """Such as "Calves: 2 of 4 sets; there is no time for more."."""
    if unmet.key == SESSIONS:
        return f"{unmet.value:g} of {unmet.wanted:g} sessions; {_LACKS[unmet.lack]}."
    if unmet.key == SHARE:
        return f"Posterior share {unmet.value:.0%}; {unmet.wanted:.0%} would suit a runner."
    if unmet.key == RATIO:
        return f"Hamstring : quad sets {unmet.value:.2f}; {unmet.wanted:g} would be balanced."
    name = GOAL_NAMES[unmet.key].capitalize()
    return f"{name}: {unmet.value:g} of {unmet.wanted:g} sets; {_LACKS[unmet.lack]}."


def cannot_sentence(cannot: Cannot, start: date, things: Mapping[str, str]) -> str:
    """Such as "No day of 2026-W47 has minutes …; it would work with 20 minutes on Thursday."."""
    said = _CANNOT[cannot.reason].format(week_label(start))
    if cannot.relaxation is None:
        return f"{said}."
    return f"{said}; it would work {_relaxed(cannot.relaxation, things)}."


def figures_sentence(proposal: Proposal) -> str:
    """Such as "Posterior share 40 % → 62 %, hamstrings : quads 0.50 → 0.90, …"."""
    before, after = proposal.before, proposal.after
    return ", ".join(
        (
            f"Posterior share {_share(before)} → {_share(after)}",
            f"hamstrings : quads {_ratio(before)} → {_ratio(after)}",
            f"groups with enough sets {before.in_band} → {after.in_band} of {len(GOALS)}",
            f"{before.minutes} → {after.minutes} min",
            f"weighted landings {before.contacts:g} → {after.contacts:g}.",
        )
    )


def _relaxed(relaxation: Relaxation, things: Mapping[str, str]) -> str:
    parts = []
    if relaxation.on is not None:
        parts.append(f"with {relaxation.minutes} minutes on {relaxation.on:%A}")
    if relaxation.things:
        names = [things.get(thing, thing).lower() for thing in relaxation.things]
        parts.append(f"with a {' and a '.join(names)}")
    if relaxation.level is not None:
        parts.append(f"at level {relaxation.level}")
    if relaxation.elsewhere:
        parts.append("at a place with more room or where noise is no matter")
    if relaxation.cautions:
        names = [_CAUTIONS[caution] for caution in relaxation.cautions]
        parts.append(f"if {' and '.join(names)} need not be spared")
    if relaxation.wanted is not None:
        parts.append(f"if {relaxation.wanted.name} were not left out")
    return ", ".join(parts)


def _share(figures: FillFigures) -> str:
    return "none" if figures.posterior_share is None else f"{figures.posterior_share:.0%}"


def _ratio(figures: FillFigures) -> str:
    return "open" if figures.hamstring_quad is None else f"{figures.hamstring_quad:.2f}"
