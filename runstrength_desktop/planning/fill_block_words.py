"""A filled block in English sentences: what each week is for, and how it came to its sessions."""

from collections.abc import Mapping

from runstrength_desktop.coaching.fill_block import BlockWeek, Way
from runstrength_desktop.coaching.fill_steps import Step
from runstrength_desktop.domain.iso_week import week_label
from runstrength_desktop.domain.week import PlannedExercise
from runstrength_desktop.planning.fill_words import cannot_sentence

STEP_TITLES: Mapping[Step, str] = {
    Step.LEARN: "Learn",
    Step.ADD_SET: "Add a set",
    Step.ADD_LOAD: "Add load",
    Step.EASIER: "Easier week",
    Step.HOLD: "Race phase",
    Step.TAPER: "Taper",
    Step.RACE_WEEK: "Race week",
    Step.RECOVER: "After the race",
}
_NOTES: Mapping[Step, str] = {
    Step.LEARN: "Light enough to hold every position; stop with four clean reps left.",
    Step.ADD_SET: "A set more for the legs where it fits, with three clean reps left.",
    Step.ADD_LOAD: "Two to five per cent more load, only if last week felt controlled.",
    Step.EASIER: "Clearly fewer sets and less effort: planned recovery, not lost training.",
    Step.HOLD: "One good session a week keeps most of it; hold the loads.",
    Step.TAPER: "Half the sets at the load there was; nothing new before a race.",
    Step.RACE_WEEK: "Short and early in the week; nothing new before a race.",
    Step.RECOVER: "Light sessions; the next round begins when the legs are fresh.",
}
_WAYS: Mapping[Way, str] = {
    Way.NEW: "new sessions",
    Way.SAME_DAYS: "the same sessions on the same days",
    Way.OTHER_DAYS: "the same sessions; other days suit better",
}


def session_note(number: int, of: int, step: Step) -> str:
    """What a session of a week is told with, such as "Week 2 of 4: Add a set. …"."""
    return f"Week {number} of {of}: {STEP_TITLES[step]}. {_NOTES[step]}"


def week_why(one: BlockWeek, things: Mapping[str, str]) -> str:
    """What a week is for and why its sessions are these, or why it gains none."""
    if one.cannot is not None:
        return cannot_sentence(one.cannot, one.week.start, things)
    shorter = "; the time there is takes fewer sets" if one.is_shorter else ""
    return f"{_NOTES[one.step]} {_WAYS[one.way].capitalize()}{shorter}."


def week_head(number: int, one: BlockWeek) -> str:
    """Such as "Week 2 · 2026-W48 · Add a set"."""
    return f"Week {number} · {week_label(one.week.start)} · {STEP_TITLES[one.step]}"


def dose_text(item: PlannedExercise, before: Mapping[str, PlannedExercise]) -> str:
    """Such as "3 × 10 @7 (2 × 10 @6 before)"; `before` are those of earlier weeks."""
    now, last = _dose(item), before.get(item.exercise_id)
    if last is None or _dose(last) == now:
        return now
    return f"{now} ({_dose(last)} before)"


def _dose(item: PlannedExercise) -> str:
    dose = item.prescription
    return " ".join(filter(None, (dose.work_text(), dose.extra_text(unilateral=False))))
