"""Whether an own exercise or place is fit to keep: a calm sentence for each problem."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.exercise_guide import ExerciseGuide
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.domain.training_place import TrainingPlace
from runstrength_desktop.domain.user_text import NOTE_LIMIT, TITLE_LIMIT, fold
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.catalogue_exercises import HIGHEST_LEVEL, MAX_CONTACTS, WEIGHTS

LINE_LIMIT = 1000
MOST_LINES = 50
_LONGEST_ID = 64


class OwnField(StrEnum):
    """Where in an own exercise a problem is."""

    NAME = "name"
    ALIASES = "aliases"
    PATTERN = "pattern"
    LEVEL = "level"
    EQUIPMENT = "equipment"
    MUSCLES = "muscles"
    CONTACTS = "contacts"
    SETUP = "setup"
    CUES = "cues"
    MISTAKES = "mistakes"
    BREATHING = "breathing"
    TEMPO = "tempo"
    WHY = "why"
    ORIGIN = "origin"
    LICENCE = "licence"
    AUTHOR = "author"


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a field, as one sentence that says what to do."""

    field: OwnField
    sentence: str


class TakenNames:
    """The names that listed exercises have already."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._listed = {exercise.id: exercise for exercise in catalogue.exercises}
        self._owners: dict[str, Exercise] = {}
        for exercise in catalogue.exercises:
            self.add(exercise)

    def add(self, exercise: Exercise) -> None:
        """Take the names of an exercise that is about to be listed."""
        self._owners |= dict.fromkeys(_names_of(exercise), exercise)

    def clashing(self, exercise: Exercise) -> Iterator[tuple[OwnField, str, Exercise]]:
        """Its names that another one has, each with where it is, and that other one.

        It may always have the names that the listed one with its id has.
        """
        listed = self._listed.get(exercise.id)
        allowed = frozenset[str]() if listed is None else _names_of(listed)
        for field, name in _fields_of(exercise):
            owner = self._owners.get(fold(name))
            if owner is not None and owner.id != exercise.id and fold(name) not in allowed:
                yield field, name, owner


def problems_of(own: OwnExercise, catalogue: Catalogue, taken: TakenNames) -> tuple[Problem, ...]:
    """All that keeps a tidied exercise from being saved; empty if nothing does."""
    return (
        *_name_problems(own.exercise, taken),
        *_kind_problems(own.exercise, catalogue),
        *_muscle_problems(own.exercise, catalogue),
        *_contact_problems(own.exercise),
        *(_guide_problems(own.guide) if own.guide is not None else ()),
        *_source_problems(own),
    )


def place_problem(place: TrainingPlace, catalogue: Catalogue, taken: Mapping[str, str]) -> str:
    """Why a tidied place cannot be saved; empty if it can. `taken` are ids by folded name."""
    if not fold(place.name):
        return "Give the place a name."
    if len(place.name) > TITLE_LIMIT:
        return _too_long("A name", TITLE_LIMIT, place.name)
    if taken.get(fold(place.name), place.id) != place.id:
        return f"There is a place called “{shown(place.name)}” already; choose another name."
    if not place.equipment <= catalogue.equipment_by_id.keys():
        return "Choose the equipment from the list."
    return ""


def _name_problems(exercise: Exercise, taken: TakenNames) -> Iterator[Problem]:
    if not fold(exercise.name) or not 0 < len(exercise.id) <= _LONGEST_ID:
        yield Problem(OwnField.NAME, "Give the exercise a name, such as “Wall sit march”.")
    elif len(exercise.name) > TITLE_LIMIT:
        yield Problem(OwnField.NAME, _too_long("A name", TITLE_LIMIT, exercise.name))
    yield from _line_problems(OwnField.ALIASES, exercise.aliases, TITLE_LIMIT)
    for field, name, owner in taken.clashing(exercise):
        yield Problem(field, _clash(name, owner))


def _names_of(exercise: Exercise) -> frozenset[str]:
    return frozenset(folded for _, name in _fields_of(exercise) if (folded := fold(name)))


def _fields_of(exercise: Exercise) -> Iterator[tuple[OwnField, str]]:
    yield OwnField.NAME, exercise.name
    for alias in exercise.aliases:
        yield OwnField.ALIASES, alias


def _clash(name: str, owner: Exercise) -> str:
    if fold(owner.name) == fold(name):
        return f"There is an exercise called “{shown(name)}” already; choose another name."
    return f"“{shown(name)}” is another name of “{shown(owner.name)}”; choose a different one."


def _kind_problems(exercise: Exercise, catalogue: Catalogue) -> Iterator[Problem]:
    if exercise.pattern not in catalogue.patterns:
        yield Problem(OwnField.PATTERN, "Choose the kind of movement from the list.")
    if not 1 <= exercise.level <= HIGHEST_LEVEL:
        yield Problem(OwnField.LEVEL, f"Choose a level from 1 to {HIGHEST_LEVEL}.")
    known = catalogue.equipment_by_id.keys()
    if not exercise.equipment or not all(needed <= known for needed in exercise.equipment):
        yield Problem(OwnField.EQUIPMENT, "Choose the equipment from the list.")


def _muscle_problems(exercise: Exercise, catalogue: Catalogue) -> Iterator[Problem]:
    weights = dict(exercise.muscles)
    if not weights.keys() <= catalogue.muscle_by_id.keys() or len(weights) < len(exercise.muscles):
        yield Problem(OwnField.MUSCLES, "Choose each muscle once, from the list.")
    elif not all(weight in WEIGHTS for weight in weights.values()):
        yield Problem(OwnField.MUSCLES, "A muscle is a prime mover, secondary or a stabiliser.")
    elif 1.0 not in weights.values():
        yield Problem(OwnField.MUSCLES, "Choose at least one muscle as the prime mover.")


def _contact_problems(exercise: Exercise) -> Iterator[Problem]:
    counted = 1 <= exercise.contacts_per_rep <= MAX_CONTACTS and exercise.impact is not None
    if exercise.is_plyometric and not counted:
        sentence = f"Say how many landings a repetition has, 1 to {MAX_CONTACTS}, and how hard."
        yield Problem(OwnField.CONTACTS, sentence)


def _guide_problems(guide: ExerciseGuide) -> Iterator[Problem]:
    yield from _line_problems(OwnField.CUES, guide.cues, LINE_LIMIT)
    yield from _line_problems(OwnField.MISTAKES, guide.mistakes, LINE_LIMIT)
    for field, text, limit in (
        (OwnField.SETUP, guide.setup, NOTE_LIMIT),
        (OwnField.WHY, guide.why, NOTE_LIMIT),
        (OwnField.BREATHING, guide.breathing, LINE_LIMIT),
        (OwnField.TEMPO, guide.tempo, LINE_LIMIT),
    ):
        yield from _text_problem(field, text, limit)


def _source_problems(own: OwnExercise) -> Iterator[Problem]:
    yield from _text_problem(OwnField.ORIGIN, own.origin, TITLE_LIMIT)
    yield from _text_problem(OwnField.LICENCE, own.licence, TITLE_LIMIT)
    yield from _text_problem(OwnField.AUTHOR, own.author, TITLE_LIMIT)


def _line_problems(field: OwnField, lines: tuple[str, ...], limit: int) -> Iterator[Problem]:
    if len(lines) > MOST_LINES:
        yield Problem(field, f"At most {MOST_LINES} lines fit here; these are {len(lines)}.")
    longest = max(lines, key=len, default="")
    if len(longest) > limit:
        yield Problem(field, _too_long("A line", limit, longest))


def _text_problem(field: OwnField, text: str, limit: int) -> Iterator[Problem]:
    if len(text) > limit:
        yield Problem(field, _too_long("This", limit, text))


def _too_long(what: str, limit: int, text: str) -> str:
    return f"{what} can hold at most {limit} characters; this one has {len(text)}."
