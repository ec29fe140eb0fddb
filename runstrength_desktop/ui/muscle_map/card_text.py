"""What the card of a muscle says, put together from data and the plan."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from runstrength_desktop.coaching.bands import band
from runstrength_desktop.coaching.contributions import contributions
from runstrength_desktop.coaching.fractional_sets import Exercises
from runstrength_desktop.coaching.muscle_roles import role_of
from runstrength_desktop.coaching.running_load import RunningModel, running_band
from runstrength_desktop.domain.muscle import Muscle
from runstrength_desktop.planning.muscle_notes_file import MuscleNote
from runstrength_desktop.ui.muscle_map.layers import WeekWork
from runstrength_desktop.ui.muscle_map.wording import (
    band_name,
    gait_words,
    number,
    role_name,
    running_name,
    target_words,
)

_TOP = 6


@dataclass(frozen=True, slots=True)
class Card:
    """Sections are title and paragraphs; `sets` are weekly, the oldest week first."""

    title: str
    subtitle: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]
    week: tuple[str, ...]
    facts: tuple[str, ...]
    sets: tuple[float, ...]


def card_of(
    muscle: Muscle,
    weeks: Sequence[WeekWork],
    note: MuscleNote | None,
    exercises: Exercises,
    model: RunningModel | None = None,
) -> Card:
    """The card of a muscle; the last of `weeks` is the one on screen."""
    return Card(
        title=muscle.name,
        subtitle=f"{muscle.latin} · {muscle.common_name}" if muscle.common_name else muscle.latin,
        sections=(
            (_tr("What it does"), (_sentence(muscle.action),)),
            (_tr("In the stride"), (_sentence(gait_words(muscle)),)),
            (_tr("In running"), ((note.text,) if note else ()) + (_habit(muscle),)),
        ),
        week=_week_lines(muscle, weeks[-1], exercises, model),
        facts=tuple(f"{fact}  {says}" for fact, says in note.facts) if note else (),
        sets=tuple(work.sets.of(muscle.id) for work in weeks),
    )


def _week_lines(
    muscle: Muscle, work: WeekWork, exercises: Exercises, model: RunningModel | None
) -> tuple[str, ...]:
    sets = work.sets.of(muscle.id)
    total = f"{number(sets)} {target_words(muscle)}, {band_name(band(sets))}."
    if model:
        step = running_band(work.load.of(muscle.id), model)
        total += " " + _tr("Running load: %s.") % running_name(step)
    given = contributions(work.items, exercises, muscle.id)
    parts = [f"{one.exercise_name} {number(one.sets)}" for one in given[:_TOP]]
    if len(given) > _TOP:
        parts.append(_tr("%s more") % (len(given) - _TOP))
    return (total, " · ".join(parts)) if parts else (total,)


def _habit(muscle: Muscle) -> str:
    chain = _tr("Part of the posterior chain. ") if muscle.posterior_chain else ""
    strong = _tr(" Often strong or tight in runners.") if "O" in muscle.role else ""
    return f"{chain}{_sentence(role_name(role_of(muscle)))}{strong}"


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _tr(text: str) -> str:
    return QCoreApplication.translate("MuscleCard", text)
