"""What becomes of each entry of a list, beside the exercises that are here already."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.domain.user_text import fold
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.import_preview import ImportDraft, ImportRow, ImportStatus
from runstrength_desktop.planning.own_check import OwnField, TakenNames, problems_of
from runstrength_desktop.planning.own_drafts import tidied

LONGEST_SHOWN = 80
_NOT_UNDERSTOOD = "This entry is not an exercise that can be read."


def judged(drafts: Iterable[ImportDraft], catalogue: Catalogue) -> Iterator[ImportRow]:
    """A row for each draft, in order; `catalogue` is what the library shows."""
    judge = _Judge(catalogue)
    return (judge.row(draft) for draft in drafts)


class _Judge:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._taken = TakenNames(catalogue)
        self._here = {exercise.id: exercise for exercise in catalogue.exercises}
        self._retired = {exercise.id for exercise in catalogue.retired}
        self._by_vocabulary = {
            pair: exercise for exercise in catalogue.exercises for pair in exercise.vocabularies
        }
        self._by_name = {
            fold(name): exercise
            for exercise in catalogue.exercises
            for name in (*exercise.aliases, exercise.name)
        }
        self._numbers: dict[str, int] = {}

    def row(self, draft: ImportDraft) -> ImportRow:
        name = shown(draft.name, LONGEST_SHOWN)
        twin = self._twin(draft)
        if twin is not None:
            reason = f"It is here as “{shown(twin.name)}”."
            return ImportRow(draft.number, name, ImportStatus.HERE, (reason,))
        if draft.refusal or draft.own is None:
            reason = draft.refusal or _NOT_UNDERSTOOD
            return ImportRow(draft.number, name, ImportStatus.REFUSED, (reason,))
        return self._newcomer(draft, tidied(draft.own), name)

    def _newcomer(self, draft: ImportDraft, own: OwnExercise, name: str) -> ImportRow:
        own, lost = self._without_taken_aliases(own)
        refusals = self._refusals(own)
        if refusals:
            return ImportRow(draft.number, name, ImportStatus.REFUSED, refusals)
        self._taken.add(own.exercise)
        self._numbers[own.id] = draft.number
        gaps = (*draft.gaps, *lost)
        status = ImportStatus.PARTLY if gaps else ImportStatus.NEW
        reasons = (*gaps, *draft.remarks, *self._return(own))
        return ImportRow(draft.number, name, status, reasons, own)

    def _twin(self, draft: ImportDraft) -> Exercise | None:
        """The listed exercise with the id, the vocabulary or a name of a draft."""
        found = None if draft.own is None else self._here.get(draft.own.id)
        if found is None and draft.known_as is not None:
            found = self._by_vocabulary.get(draft.known_as)
        return found or self._by_name.get(fold(draft.name))

    def _refusals(self, own: OwnExercise) -> tuple[str, ...]:
        if own.id in self._numbers:
            return (f"It has the same id as entry {self._numbers[own.id]}, which comes in.",)
        for _, _, owner in self._taken.clashing(own.exercise):
            if owner.id in self._numbers:
                number = self._numbers[owner.id]
                return (f"Entry {number} has this name; give one of them another name.",)
        problems = problems_of(own, self._catalogue, self._taken)
        return tuple(dict.fromkeys(problem.sentence for problem in problems))

    def _without_taken_aliases(self, own: OwnExercise) -> tuple[OwnExercise, tuple[str, ...]]:
        clashes = [
            (n, o) for f, n, o in self._taken.clashing(own.exercise) if f is OwnField.ALIASES
        ]
        lost = {name for name, _ in clashes}
        if not lost:
            return own, ()
        kept = tuple(alias for alias in own.exercise.aliases if alias not in lost)
        said = tuple(
            f"The other name “{shown(name)}” belongs to “{shown(owner.name)}” and was left out."
            for name, owner in clashes
        )
        return replace(own, exercise=replace(own.exercise, aliases=kept)), said

    def _return(self, own: OwnExercise) -> tuple[str, ...]:
        return ("You deleted it before; it would come back.",) if own.id in self._retired else ()
