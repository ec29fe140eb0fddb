"""A row of our own table as an exercise; an empty cell is guessed, an odd one is a gap."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.exercise import Exercise, Impact
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.user_text import fold
from runstrength_desktop.exchange.composing import (
    NOTHING,
    Described,
    draft_of,
    guide_of,
    short_key,
)
from runstrength_desktop.exchange.entry import cleaned
from runstrength_desktop.exchange.movement import LANDINGS, Movement, impact_of
from runstrength_desktop.exchange.muscle_words import FREE_EXERCISE_DB, HELPER, Shares
from runstrength_desktop.exchange.own_table import TableRow, names_of_muscles, parts
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.catalogue_exercises import HIGHEST_LEVEL, MAX_CONTACTS, WEIGHTS
from runstrength_desktop.planning.import_preview import ImportDraft

KIND = "CSV list"
LEVEL = 2

_WHOLE = re.compile(r"[0-9]{1,4}")
_WEIGHT = re.compile(r"[0-9](?:[.,][0-9]{1,3})?")
_YES, _NO = frozenset({"yes", "true", "1", "x"}), frozenset({"no", "false", "0", ""})
_RAGGED = "It has more cells than the first row; put a text with a comma in quotation marks."
_NO_PRIME = "None of its prime movers is known; write the names of muscles as in the catalogue."


@dataclass(frozen=True)
class Words:
    """What a row may refer to, by its folded names."""

    catalogue: Catalogue

    @cached_property
    def muscles(self) -> Mapping[str, Shares]:
        """Regions by id, code, name and Latin name, and the usual names of groups."""
        words = {
            m.id: (m.id, m.code, m.name, m.common_name, m.latin) for m in self.catalogue.muscles
        }
        groups = {fold(word): shares for word, shares in FREE_EXERCISE_DB.items()}
        named = names_of_muscles(words)
        return {**groups, **{word: ((region, 1.0),) for word, region in named.items()}}

    @cached_property
    def equipment(self) -> Mapping[str, str]:
        """Equipment ids by id and name."""
        things = self.catalogue.equipment
        return {fold(word): thing.id for thing in things for word in (thing.name, thing.id)}

    @cached_property
    def patterns(self) -> Mapping[str, str]:
        """Pattern ids by id and name."""
        pairs = self.catalogue.patterns.items()
        return {fold(word): key for key, name in pairs for word in (name, key)}


def read_row(row: TableRow, words: Words) -> ImportDraft:
    """A draft of one row."""
    return _Row(row, words).draft()


class _Row:
    def __init__(self, row: TableRow, words: Words) -> None:
        self._row = row
        self._words = words
        self._gaps: list[str] = []
        self._name = self._cell("name")

    def draft(self) -> ImportDraft:
        muscles = self._muscles()
        refusal = _RAGGED if self._row.extra else "" if self._name else "It has no name."
        if not refusal and not any(share == 1 for _, share in muscles):
            refusal = _NO_PRIME
        if refusal:
            return ImportDraft(self._row.number, self._name, None, refusal=refusal)
        told = self._described(muscles)
        guessed = draft_of(told)
        if guessed.own is None:
            return guessed
        exercise = self._with_cells(guessed.own.exercise, told.movement)
        guide = guide_of(told, exercise.pattern, ())
        guide = replace(guide, setup=self._cell("setup"), cues=tuple(self._lines("cues")))
        own = replace(guessed.own, exercise=exercise, guide=guide)
        return replace(guessed, own=own, gaps=tuple(self._gaps), remarks=self._remarks(exercise))

    def _described(self, muscles: Shares) -> Described:
        equipment = self._equipment()
        return Described(
            number=self._row.number,
            key=self._key(),
            name=self._name,
            movement=Movement(self._name, equipment=equipment[0], muscle=muscles[0][0]),
            muscles=muscles,
            level=self._whole("level", 1, HIGHEST_LEVEL) or LEVEL,
            equipment=equipment,
            aliases=tuple(map(cleaned, parts(self._row.cells.get("aliases", "")))),
            origin=KIND,
            licence=self._cell("licence"),
            author=self._cell("author"),
        )

    def _key(self) -> str:
        given = self._cell("id")
        if given in self._words.catalogue.by_id:
            return given
        slug = fold(given or self._name).replace(" ", "_")
        return short_key("csv", slug or str(self._row.number))

    def _with_cells(self, guessed: Exercise, movement: Movement) -> Exercise:
        """What the cells say stands before what was guessed."""
        pattern = self._pattern() or guessed.pattern
        lands = pattern == "plyometric"
        contacts = self._whole("contacts_per_rep", 0, MAX_CONTACTS)
        impact = self._impact()
        return replace(
            guessed,
            pattern=pattern,
            unilateral=self._flag("unilateral", guessed=guessed.unilateral),
            dose=self._dose(guessed.dose),
            contacts_per_rep=(contacts or LANDINGS) if lands else 0,
            impact=(impact or impact_of(movement)) if lands else None,
            vocabularies=self._vocabularies(),
        )

    def _remarks(self, exercise: Exercise) -> tuple[str, ...]:
        said = self._cell("contacts_per_rep") and self._cell("plyo_intensity")
        if not exercise.is_plyometric or said or exercise.impact is None:
            return ()
        count, impact = exercise.contacts_per_rep, exercise.impact.value
        return (f"Landings of a repetition are taken as {count}, of {impact} impact.",)

    def _pattern(self) -> str:
        word = self._cell("pattern")
        found = self._words.patterns.get(fold(word), "")
        if word and not found:
            self._miss("pattern", word)
        return found

    def _impact(self) -> Impact | None:
        word = self._cell("plyo_intensity").lower()
        found = next((i for i in Impact if word and i.value.startswith(word)), None)
        if word and found is None:
            self._miss("plyo_intensity", word)
        return found

    def _dose(self, guessed: Prescription) -> Prescription:
        sets, rest = self._whole("default_sets", 1, 20), self._whole("rest_s", 0, 1800)
        reps = self._whole("default_reps", 1, 500)
        seconds = None if reps else self._whole("default_seconds", 1, 3600)
        if not reps and not seconds:
            reps, seconds = guessed.reps, guessed.seconds
        try:
            return Prescription(
                sets or guessed.sets,
                reps=reps,
                seconds=seconds,
                rest_s=guessed.rest_s if rest is None else rest,
            )
        except PlanError as error:
            self._gaps.append(str(error))
            return guessed

    def _muscles(self) -> Shares:
        shares: dict[str, float] = {}
        for field, usual in (("primary", 1.0), ("secondary", HELPER)):
            for part in parts(self._row.cells.get(field, "")):
                for region, share in self._shares(cleaned(part), usual):
                    shares[region] = max(share, shares.get(region, 0))
        return tuple(sorted(shares.items(), key=lambda pair: -pair[1]))

    def _shares(self, part: str, usual: float) -> Shares:
        """A muscle such as "soleus" or "soleus:0,25"."""
        word, _, number = part.partition(":")
        found = self._words.muscles.get(fold(word))
        if found is None:
            self._gaps.append(f"The muscle “{shown(word)}” is not known and was left out.")
            return ()
        weight = self._weight(number.strip(), word) if number.strip() else usual
        return tuple((region, weight) for region, _ in found) if weight else ()

    def _weight(self, number: str, word: str) -> float:
        if _WEIGHT.fullmatch(number):
            weight = float(number.replace(",", "."))
            if weight in WEIGHTS:
                return weight
        self._gaps.append(f"The weight of “{shown(word)}” must be 1, 0.5 or 0.25; it was left out.")
        return 0.0

    def _equipment(self) -> tuple[frozenset[str], ...]:
        found: list[frozenset[str]] = []
        for part in parts(self._row.cells.get("equipment", "")):
            named = [cleaned(word) for word in part.split("+")]
            things = [self._words.equipment.get(fold(word)) for word in named]
            known = frozenset(thing for thing in things if thing)
            if fold(part) in {"none", "nothing"}:
                found.append(frozenset())
            elif len(known) == len(set(map(fold, named))):
                found.append(known)
            else:
                self._gaps.append(f"The equipment “{shown(part)}” is not known; it was left out.")
        return tuple(dict.fromkeys(found)) or NOTHING

    def _vocabularies(self) -> tuple[tuple[str, str], ...]:
        fit = "/".join(filter(None, (self._cell("fit_category"), self._cell("fit_exercise"))))
        pairs = (("fit", fit), ("free_exercise_db", self._cell("free_exercise_db_id")))
        return tuple((name, value) for name, value in pairs if value)

    def _lines(self, field: str) -> list[str]:
        return [cleaned(part) for part in parts(self._row.cells.get(field, ""))]

    def _flag(self, field: str, *, guessed: bool) -> bool:
        word = self._cell(field).lower()
        if not word:
            return guessed
        if word not in _YES | _NO:
            self._miss(field, word)
            return guessed
        return word in _YES

    def _whole(self, field: str, low: int, high: int) -> int | None:
        word = self._cell(field)
        if not word:
            return None
        if _WHOLE.fullmatch(word) and low <= int(word) <= high:
            return int(word)
        self._miss(field, word)
        return None

    def _cell(self, field: str) -> str:
        return cleaned(self._row.cells.get(field, ""))

    def _miss(self, field: str, word: str) -> None:
        self._gaps.append(f"The cell “{field}” was not understood: “{shown(word)}”.")
