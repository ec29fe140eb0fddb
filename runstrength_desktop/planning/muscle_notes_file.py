"""Loads what we say about each muscle in running, and the facts behind it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from runstrength_desktop.planning.catalogue_error import CatalogueError
from runstrength_desktop.planning.catalogue_record import Record, distinct, read_records

NOTES_FILE = "muscle_notes.json"
FACTS_FILE = "muscle_facts.json"

_NOTE_FIELDS = frozenset({"id", "says", "facts"})
_FACT_FIELDS = frozenset({"fact", "says"})


@dataclass(frozen=True, slots=True)
class MuscleNote:
    """What a muscle does and its part in running; `facts` pairs an id such as S2-17 with words."""

    text: str
    facts: tuple[tuple[str, str], ...]


def load_muscle_notes(folder: Path, muscle_ids: Collection[str]) -> Mapping[str, MuscleNote]:
    """A note for each of these regions; `CatalogueError` if one is missing or unknown."""
    facts = _facts(folder / FACTS_FILE)
    records = distinct(read_records(folder / NOTES_FILE))
    notes = {record.known("id", muscle_ids): _note(record, facts) for record in records}
    if missing := sorted(set(muscle_ids) - notes.keys()):
        raise CatalogueError(NOTES_FILE, f"says nothing about {missing[0]}")
    return notes


def _facts(path: Path) -> Mapping[str, str]:
    facts: dict[str, str] = {}
    for record in read_records(path):
        record.allow(_FACT_FIELDS)
        fact = record.text("fact")
        if fact in facts:
            raise record.error(f"has “{fact}”, as another record does", "fact")
        facts[fact] = _paragraph(record)
    return facts


def _note(record: Record, facts: Mapping[str, str]) -> MuscleNote:
    record.allow(_NOTE_FIELDS)
    named = tuple((fact, facts[fact]) for fact in record.all_known("facts", facts))
    if not named:
        raise record.error("must say something", "facts")
    return MuscleNote(_paragraph(record), named)


def _paragraph(record: Record) -> str:
    """Lines of a file as one paragraph."""
    lines = record.texts("says")
    if not lines:
        raise record.error("must say something", "says")
    return " ".join(lines)
