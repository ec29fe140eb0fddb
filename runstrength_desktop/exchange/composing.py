"""An own exercise made of what a list says and what is guessed for the rest."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.exercise_guide import ExerciseGuide
from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.domain.user_text import NOTE_LIMIT, TITLE_LIMIT
from runstrength_desktop.exchange import movement as guess
from runstrength_desktop.exchange.movement import Movement
from runstrength_desktop.exchange.muscle_words import Shares
from runstrength_desktop.exchange.plain_text import pieces
from runstrength_desktop.planning.import_preview import ImportDraft
from runstrength_desktop.planning.own_check import LINE_LIMIT, MOST_LINES

NOTHING: tuple[frozenset[str], ...] = (frozenset(),)
_LONGEST_ID = 64
_DIGEST = 16


@dataclass(frozen=True, slots=True)
class Described:
    """An exercise as a list tells it; what is `None` is guessed."""

    number: int
    key: str
    name: str
    movement: Movement
    muscles: Shares
    level: int
    equipment: tuple[frozenset[str], ...] = NOTHING
    aliases: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    origin: str = ""
    licence: str = ""
    author: str = ""
    known_as: tuple[str, str] | None = None
    gaps: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def short_key(prefix: str, key: str) -> str:
    """A stable id of at most 64 characters; a long one ends in its digest."""
    whole = f"{prefix}:{key}"
    if len(whole) <= _LONGEST_ID:
        return whole
    digest = sha256(whole.encode("utf-8", "replace")).hexdigest()[:_DIGEST]
    return f"{whole[: _LONGEST_ID - _DIGEST - 1]}-{digest}"


def draft_of(told: Described) -> ImportDraft:
    """The draft of an exercise whose muscles are known."""
    pattern = guess.pattern_of(told.movement)
    exercise, guide = _exercise(told, pattern), guide_of(told, pattern, told.steps)
    if exercise.is_plyometric and exercise.impact is not None:
        impact = exercise.impact.value
        told.remarks.append(f"One landing of {impact} impact a repetition is assumed.")
    gaps = tuple(dict.fromkeys(told.gaps))
    licence, author = _fitting(told.licence), _fitting(told.author)
    own = OwnExercise(exercise, guide, told.origin, licence, author)
    remarks = tuple(told.remarks)
    return ImportDraft(told.number, told.name, own, gaps, remarks, known_as=told.known_as)


def guide_of(told: Described, pattern: str, steps: Sequence[str]) -> ExerciseGuide:
    """How it is done: the first of several steps is the set-up; too much is a gap."""
    lines = [piece for step in steps for piece in pieces(step, LINE_LIMIT)]
    setup = lines.pop(0) if len(lines) > 1 else ""
    if len(lines) > MOST_LINES or sum(map(len, lines)) > NOTE_LIMIT:
        told.gaps.append("The instructions are too long and were left out.")
        setup, lines = "", []
    return ExerciseGuide(
        exercise_id=told.key,
        setup=setup,
        cues=tuple(lines),
        mistakes=(),
        noise=guess.noise_of(told.movement, pattern),
        space=guess.space_of(told.movement, pattern),
        cautions=guess.cautions_of(told.movement, pattern),
    )


def _exercise(told: Described, pattern: str) -> Exercise:
    lands = pattern == "plyometric"
    return Exercise(
        id=told.key,
        name=told.name,
        aliases=told.aliases,
        pattern=pattern,
        level=told.level,
        unilateral=guess.is_one_sided(told.movement),
        equipment=told.equipment,
        muscles=told.muscles,
        dose=guess.dose_of(told.movement, pattern),
        dose_source="default",
        contacts_per_rep=guess.LANDINGS if lands else 0,
        impact=guess.impact_of(told.movement) if lands else None,
        vocabularies=() if told.known_as is None else (told.known_as,),
    )


def _fitting(text: str) -> str:
    return text if len(text) <= TITLE_LIMIT else f"{text[: TITLE_LIMIT - 1]}…"
