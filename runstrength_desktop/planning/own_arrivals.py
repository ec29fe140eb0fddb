"""Own exercises of a plan file beside those that are here: reused, new, or kept apart."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.identity import new_id
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.domain.own_change import OwnChange
from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.domain.user_text import TITLE_LIMIT, fold
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.own_check import OwnField, TakenNames, problems_of
from runstrength_desktop.planning.own_drafts import free_name, tidied

_ROOM_FOR_COPY = 12


class ArrivalStatus(StrEnum):
    """What becomes of an own exercise: it is new here, known, or differs from the one here."""

    NEW = "new"
    KNOWN = "known"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class OwnArrival:
    """An own exercise of a file, and what stands for it here."""

    asked: OwnExercise
    kept: OwnExercise
    status: ArrivalStatus

    @property
    def change(self) -> OwnChange | None:
        """What is kept anew; none for a known one."""
        return None if self.status is ArrivalStatus.KNOWN else OwnChange(None, self.kept)

    @property
    def is_renamed(self) -> bool:
        """Whether its name was taken."""
        return self.status is not ArrivalStatus.KNOWN and self.kept.name != self.asked.name


def arrivals(
    exercises: Iterable[OwnExercise], built_in: Catalogue, mine: Iterable[OwnExercise]
) -> tuple[OwnArrival, ...]:
    """What becomes of each, in order; `mine` are those here, deleted ones too.

    `PlanError` if one of them is not fit to be kept.
    """
    harbour = _Harbour(built_in, tuple(mine))
    return tuple(harbour.arrival(tidied(own)) for own in exercises)


class _Harbour:
    def __init__(self, built_in: Catalogue, mine: tuple[OwnExercise, ...]) -> None:
        self._built_in = built_in
        self._mine = {own.id: own for own in mine}
        self._catalogue = built_in.with_own(mine)
        self._taken = TakenNames(self._catalogue)
        self._names = {fold(n) for e in self._catalogue.exercises for n in (e.name, *e.aliases)}

    def arrival(self, own: OwnExercise) -> OwnArrival:
        known = self._known(own)
        if known is not None:
            return OwnArrival(own, known, ArrivalStatus.KNOWN)
        is_free = self._here(own.id) is None
        kept = self._with_free_names(own if is_free else _with_id(own, new_id()))
        problem = next(iter(problems_of(kept, self._catalogue, self._taken)), None)
        if problem is not None:
            raise PlanError(f"The exercise “{shown(own.name)}” cannot come in: {problem.sentence}")
        self._take(kept)
        return OwnArrival(own, kept, ArrivalStatus.NEW if is_free else ArrivalStatus.APART)

    def _here(self, exercise_id: str) -> OwnExercise | None:
        """The own exercise with this id, or the built-in one as it ships."""
        exercise = self._built_in.by_id.get(exercise_id)
        if exercise_id in self._mine or exercise is None:
            return self._mine.get(exercise_id)
        return OwnExercise(exercise, self._built_in.guides.get(exercise_id))

    def _known(self, own: OwnExercise) -> OwnExercise | None:
        """The same exercise, under its id or as it came in from a file before."""
        here = self._here(own.id)
        if here is not None and replace(tidied(here), is_deleted=False) == own:
            return here
        twins = (mine for mine in self._mine.values() if not mine.is_deleted)
        return next((mine for mine in twins if _is_copy(mine, own)), None)

    def _with_free_names(self, own: OwnExercise) -> OwnExercise:
        clashes = {(field, name) for field, name, _ in self._taken.clashing(own.exercise)}
        name = own.name
        if (OwnField.NAME, name) in clashes:
            name = free_name(name[: TITLE_LIMIT - _ROOM_FOR_COPY], self._names)
        kept = tuple(a for a in own.exercise.aliases if (OwnField.ALIASES, a) not in clashes)
        return replace(own, exercise=replace(own.exercise, name=name, aliases=kept))

    def _take(self, own: OwnExercise) -> None:
        self._taken.add(own.exercise)
        self._names |= {fold(name) for name in (own.name, *own.exercise.aliases)}
        self._mine[own.id] = own


def _with_id(own: OwnExercise, key: str) -> OwnExercise:
    guide = own.guide and replace(own.guide, exercise_id=key)
    return replace(own, exercise=replace(own.exercise, id=key), guide=guide)


def _is_copy(mine: OwnExercise, own: OwnExercise) -> bool:
    named = mine.name == own.name or mine.name.startswith(f"{own.name} (copy")
    return named and _content(mine) == _content(own)


def _content(own: OwnExercise) -> OwnExercise:
    bare = _with_id(own, "")
    return replace(bare, exercise=replace(bare.exercise, name="", aliases=()), is_deleted=False)
