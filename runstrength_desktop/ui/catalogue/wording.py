"""What a row of the catalogue says."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from runstrength_desktop.domain.exercise import ALWAYS_AT_HAND, Exercise
from runstrength_desktop.planning.catalogue import Catalogue

MAIN_WORK = 0.5
SHOWN_GROUPS = 3


@dataclass(frozen=True, slots=True)
class RowText:
    """The four texts of a row."""

    name: str
    muscles: str
    equipment: str
    level: str

    @property
    def description(self) -> str:
        """All but the name, for screen readers and tool tips."""
        return ", ".join(part for part in (self.muscles, self.equipment, self.level) if part)


class Wording:
    """Texts of exercises, made once each."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._made: dict[str, RowText] = {}

    def of(self, exercise: Exercise) -> RowText:
        """The texts of one exercise."""
        made = self._made.get(exercise.id)
        if made is None:
            made = self._made[exercise.id] = self._make(exercise)
        return made

    def _make(self, exercise: Exercise) -> RowText:
        return RowText(
            exercise.name,
            self._muscles(exercise),
            self._equipment(exercise),
            _tr("Level {level}").format(level=exercise.level),
        )

    def _muscles(self, exercise: Exercise) -> str:
        """Such as "Glutes · hamstrings": the groups that work most, in order."""
        known = self._catalogue.muscle_by_id
        groups = dict.fromkeys(
            known[m].group.lower() for m, w in exercise.muscles if w >= MAIN_WORK and m in known
        )
        return _capitalised(" · ".join(list(groups)[:SHOWN_GROUPS]))

    def _equipment(self, exercise: Exercise) -> str:
        """Such as "Bench + barbell" or "Dumbbell or kettlebell"."""
        if exercise.needs_nothing:
            return _tr("No equipment")
        alternatives = [self._together(things - ALWAYS_AT_HAND) for things in exercise.equipment]
        return _capitalised(_tr(" or ").join(alternatives))

    def _together(self, things: frozenset[str]) -> str:
        known = self._catalogue.equipment_by_id
        return " + ".join(sorted(known[t].name.lower() if t in known else t for t in things))


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExerciseRow", text)
