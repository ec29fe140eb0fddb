"""Own exercises and places before they are saved: first drafts, and tidied ones."""

import sys
from collections.abc import Container, Iterable
from dataclasses import replace

from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.exercise_guide import ExerciseGuide
from runstrength_desktop.domain.identity import new_id
from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.training_place import TrainingPlace
from runstrength_desktop.domain.user_text import clean_line, clean_note, fold
from runstrength_desktop.planning.catalogue import Catalogue

OWN_DOSE = "own"
_FIRST_DOSE = Prescription(3, 10, rest_s=60)
_NOTHING: tuple[frozenset[str], ...] = (frozenset(),)


def new_draft(catalogue: Catalogue) -> OwnExercise:
    """An exercise that is still to be named and described."""
    pattern = next(iter(catalogue.patterns), "")
    exercise = Exercise(
        id=new_id(),
        name="",
        aliases=(),
        pattern=pattern,
        level=1,
        unilateral=False,
        equipment=_NOTHING,
        muscles=(),
        dose=_FIRST_DOSE,
        dose_source=OWN_DOSE,
    )
    return OwnExercise(exercise)


def copy_draft(catalogue: Catalogue, original: OwnExercise) -> OwnExercise:
    """A copy under a name that is free; who wrote the original stays told."""
    key, exercise = new_id(), original.exercise
    taken = {fold(n) for one in catalogue.exercises for n in (one.name, *one.aliases)}
    copied = replace(
        exercise,
        id=key,
        name=free_name(exercise.name, taken),
        aliases=(),
        dose_source=OWN_DOSE,
        vocabularies=(),
    )
    guide = original.guide and replace(original.guide, exercise_id=key)
    return replace(original, exercise=copied, guide=guide, is_deleted=False)


def tidied(own: OwnExercise) -> OwnExercise:
    """The same with clean text, each thing once, and the heaviest muscles first.

    Nothing is cut: what is too long is for `problems_of` to tell.
    """
    exercise = own.exercise
    lands = exercise.is_plyometric
    names = {fold(exercise.name): ""}
    return replace(
        own,
        exercise=replace(
            exercise,
            name=_line(exercise.name),
            aliases=tuple(a for a in _lines(exercise.aliases) if names.setdefault(fold(a), a) == a),
            equipment=tuple(dict.fromkeys(exercise.equipment)) or _NOTHING,
            muscles=tuple(sorted(exercise.muscles, key=lambda pair: -pair[1])),
            contacts_per_rep=exercise.contacts_per_rep if lands else 0,
            impact=exercise.impact if lands else None,
        ),
        guide=own.guide and _tidied_guide(own.guide, exercise.id),
        origin=_line(own.origin),
        licence=_line(own.licence),
        author=_line(own.author),
    )


def tidied_place(place: TrainingPlace) -> TrainingPlace:
    """The same with a clean name."""
    return replace(place, name=_line(place.name))


def free_name(name: str, taken: Container[str]) -> str:
    """Such as "Wall sit (copy)" or "Wall sit (copy 2)"; `taken` are folded names."""
    number = 1
    while True:
        tried = f"{name} (copy)" if number == 1 else f"{name} (copy {number})"
        if fold(tried) not in taken:
            return tried
        number += 1


def _tidied_guide(guide: ExerciseGuide, key: str) -> ExerciseGuide:
    return replace(
        guide,
        exercise_id=key,
        setup=clean_note(guide.setup, "", sys.maxsize),
        cues=_lines(guide.cues),
        mistakes=_lines(guide.mistakes),
        breathing=_line(guide.breathing),
        tempo=_line(guide.tempo),
        why=clean_note(guide.why, "", sys.maxsize),
    )


def _line(text: str) -> str:
    return clean_line(text, "", sys.maxsize)


def _lines(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(clean for line in lines if (clean := _line(line))))
