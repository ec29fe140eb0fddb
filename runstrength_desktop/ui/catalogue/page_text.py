"""What the page of an exercise says, section by section."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from runstrength_desktop.coaching.contacts import contacts
from runstrength_desktop.domain.exercise import ALWAYS_AT_HAND, Exercise
from runstrength_desktop.domain.exercise_guide import Caution, ExerciseGuide
from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.ui.catalogue.stock import Stock
from runstrength_desktop.ui.catalogue.wording import Wording
from runstrength_desktop.ui.exercise_words import (
    caution_words,
    impact_words,
    noise_words,
    space_words,
)


class Look(Enum):
    """How the lines of a section are set."""

    PLAIN = auto()
    NUMBERED = auto()
    DASHED = auto()
    QUIET = auto()


@dataclass(frozen=True, slots=True)
class TextSection:
    """A title above lines."""

    title: str
    lines: tuple[str, ...]
    look: Look = Look.PLAIN


@dataclass(frozen=True, slots=True)
class PageText:
    """All texts of a page: `how` to do it, and what it `asks` of place and body."""

    name: str
    aliases: str
    facts: str
    dose: str
    dose_source: str
    how: tuple[TextSection, ...]
    asks: tuple[TextSection, ...]
    sources: tuple[TextSection, ...]


def page_text(exercise: Exercise, stock: Stock) -> PageText:
    """The texts of one exercise; sections without anything to say are left out."""
    guide = stock.catalogue.guides.get(exercise.id)
    own = stock.library.own(exercise.id) if stock.library else None
    return PageText(
        exercise.name,
        " · ".join(alias for alias in exercise.aliases if alias != exercise.name),
        facts(exercise, stock),
        dose_text(exercise),
        _dose_source(exercise),
        _said(_how(guide)),
        _said(_asks(exercise, guide, stock)),
        _said(_sources(exercise, guide, own)),
    )


def facts(exercise: Exercise, stock: Stock) -> str:
    """Such as "Level 3 · Hip hinge · one side at a time"."""
    parts = [
        _tr("Level {level}").format(level=exercise.level),
        stock.catalogue.patterns.get(exercise.pattern, exercise.pattern),
        sides_text(exercise),
    ]
    if exercise.id in stock.own:
        parts.append(_tr("changed by you") if stock.is_override(exercise.id) else _tr("your own"))
    return " · ".join(parts)


def sides_text(exercise: Exercise) -> str:
    """One side at a time or both together."""
    return _tr("one side at a time") if exercise.unilateral else _tr("both sides together")


def dose_text(exercise: Exercise) -> str:
    """Such as "3 × 8 each, rest 60 s"."""
    dose = exercise.dose
    work = f"{dose.work_text()} {dose.extra_text(unilateral=exercise.unilateral)}".strip()
    if dose.rest_s is None:
        return work
    return _tr("{work}, rest {rest} s").format(work=work, rest=dose.rest_s)


def noise_text(guide: ExerciseGuide | None) -> str:
    """What neighbours hear; that it is not known, if it is not."""
    return noise_words(guide.noise) if guide else _tr("Not noted")


def cautions_text(guide: ExerciseGuide | None) -> str:
    """What it asks of a body (R32), in a few words."""
    if guide is None:
        return _tr("Not noted")
    return ", ".join(_in_order(guide.cautions)) or _tr("None noted")


def equipment_text(exercise: Exercise, stock: Stock) -> str:
    """Such as "Barbell + bench"."""
    return Wording(stock.catalogue).of(exercise).equipment


def places_text(exercise: Exercise, stock: Stock) -> str:
    """Such as "Home, Gym"."""
    guide = stock.catalogue.guides.get(exercise.id)
    return ", ".join(place.name for place in stock.places if place.allows(exercise, guide))


def jumps_text(exercise: Exercise) -> str:
    """Landings of the default dose and how hard they are (R06, R07); "" without any."""
    if not exercise.contacts_per_rep:
        return ""
    number = contacts(exercise, exercise.dose).raw
    text = _tr("{number} foot contacts in the starting dose").format(number=f"{number:g}")
    return f"{text}, {impact_words(exercise.impact)}." if exercise.impact else f"{text}."


def _how(guide: ExerciseGuide | None) -> Iterable[TextSection]:
    if guide is None:
        text = _tr("Nothing is written about how to do it.")
        return (TextSection(_tr("How to do it"), (text,), Look.QUIET),)
    return (
        TextSection(_tr("Set up"), (guide.setup,)),
        TextSection(_tr("Do it"), guide.cues, Look.NUMBERED),
        TextSection(_tr("Common mistakes"), guide.mistakes, Look.DASHED),
        TextSection(_tr("Breathing"), (guide.breathing,)),
        TextSection(_tr("Tempo"), (guide.tempo,)),
        TextSection(_tr("Why for a runner"), (guide.why,)),
    )


def _asks(exercise: Exercise, guide: ExerciseGuide | None, stock: Stock) -> Iterable[TextSection]:
    room = (noise_words(guide.noise), space_words(guide.space)) if guide else ()
    cautions = guide.cautions if guide else frozenset()
    spare = tuple(_caution_sentence(one) for one in Caution if one in cautions)
    note = (_tr("For information; not advice about an injury (R32)."),) if spare else ()
    return (
        TextSection(_tr("Equipment"), _equipment(exercise, stock)),
        TextSection(_tr("Where it works"), (places_text(exercise, stock),)),
        TextSection(_tr("Noise and space"), room),
        TextSection(_tr("Jumps"), (jumps_text(exercise),)),
        TextSection(_tr("Good to know"), (*spare, *note)),
    )


def _equipment(exercise: Exercise, stock: Stock) -> tuple[str, ...]:
    """What it needs, then for each thing what a household has in its place."""
    known = stock.catalogue.equipment_by_id
    things = sorted({t for needed in exercise.equipment for t in needed} - ALWAYS_AT_HAND)
    instead = [
        _tr("Instead of {thing}: {others}").format(
            thing=known[t].name.lower(), others=", ".join(known[t].instead)
        )
        for t in things
        if t in known and known[t].instead
    ]
    return (equipment_text(exercise, stock), *instead)


def _sources(
    exercise: Exercise, guide: ExerciseGuide | None, own: OwnExercise | None
) -> Iterable[TextSection]:
    ids = dict.fromkeys((*exercise.sources, *(guide.sources if guide else ())))
    facts_line = _tr("Facts and rules: {ids}").format(ids=", ".join(ids)) if ids else ""
    return (TextSection(_tr("Sources"), (facts_line, *_origin(own)), Look.QUIET),)


def _origin(own: OwnExercise | None) -> Sequence[str]:
    if own is None:
        return ()
    told = (
        (_tr("From: {text}"), own.origin),
        (_tr("By: {text}"), own.author),
        (_tr("Licence: {text}"), own.licence),
    )
    return [form.replace("{text}", text) for form, text in told if text]


def _said(sections: Iterable[TextSection]) -> tuple[TextSection, ...]:
    kept = [TextSection(s.title, tuple(line for line in s.lines if line), s.look) for s in sections]
    return tuple(section for section in kept if section.lines)


def _in_order(cautions: frozenset[Caution]) -> list[str]:
    return [caution_words(one) for one in Caution if one in cautions]


def _caution_sentence(caution: Caution) -> str:
    """R32, calmly."""
    return {
        Caution.JUMPING: _tr(
            "Jumping and landing. With a recent bone stress injury, a sore Achilles tendon or"
            " sole, or in pregnancy, many choose something else."
        ),
        Caution.LOADED_SPINE: _tr(
            "Load on the spine. With acute back pain, many choose something else."
        ),
        Caution.DEEP_KNEE: _tr("Deep knee bend. With a sore knee, many go less deep."),
        Caution.OVERHEAD: _tr(
            "Arms overhead. With a sore shoulder, many use a smaller range, or the face pull."
        ),
        Caution.PRESSURE: _tr(
            "Holding the breath under load. With high blood pressure, many stay lighter and"
            " breathe on."
        ),
        Caution.HAMSTRING_STRAIN: _tr(
            "Hamstrings worked hard and long. After a recent strain, many begin with less."
        ),
    }[caution]


def _dose_source(exercise: Exercise) -> str:
    return {
        "seed": _tr("as the articles give it"),
        "default": _tr("our starting dose; change it as you like"),
    }.get(exercise.dose_source, _tr("your dose"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExercisePage", text)
