"""The folded words an exercise is found by."""

from typing import NamedTuple

from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.user_text import fold
from runstrength_desktop.planning.catalogue import Catalogue

FOUND_BY_MUSCLE = 0.5
PRIME_MOVER = 1.0

# What people say for a muscle group when they do not say its name.
LAY_WORDS = {
    "Glutes": "bum butt bottom buttocks",
    "Hamstrings": "hams thigh",
    "Quadriceps": "quads thigh",
    "Calves": "calf",
    "Core": "abs abdominals stomach belly trunk",
    "Adductors": "groin thigh",
    "Lower leg": "shin ankle foot",
}


class Line(NamedTuple):
    """An exercise as search reads it, folded; each part holds the one below it.

    `text` is every word it is found by, `main` the names and the prime movers,
    `names` name, id and aliases between line breaks, `name` begins with a space.
    """

    text: str
    main: str
    names: str
    name: str
    exercise: Exercise


class SearchWords:
    """What exercises are found by: names, muscles, pattern and equipment, each folded once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._patterns = {key: fold(name) for key, name in catalogue.patterns.items()}
        self._equipment = {thing.id: fold(thing.name) for thing in catalogue.equipment}
        self._muscles = {
            m.id: fold(f"{m.name} {m.id} {m.group} {LAY_WORDS.get(m.group, '')}")
            for m in catalogue.muscles
        }

    def line(self, exercise: Exercise) -> Line:
        """An exercise folded for searching."""
        own = (exercise.name, exercise.id, *exercise.aliases)
        names = "\n".join(["", *dict.fromkeys(fold(name) for name in own), ""])
        main = f"{names}{self._muscle_words(exercise, PRIME_MOVER)}"
        text = f"{main}\n{self._muscle_words(exercise, FOUND_BY_MUSCLE)}\n{self._things(exercise)}"
        return Line(text, main, names, f" {fold(exercise.name)}", exercise)

    def _muscle_words(self, exercise: Exercise, at_least: float) -> str:
        words = (self._muscles.get(m, "") for m, weight in exercise.muscles if weight >= at_least)
        return " ".join(words)

    def _things(self, exercise: Exercise) -> str:
        things = sorted(frozenset().union(*exercise.equipment))
        words = [self._equipment.get(thing, thing) for thing in things]
        return " ".join([self._patterns.get(exercise.pattern, exercise.pattern), *words])
