"""Loads what we say about each muscle in running, and the facts behind it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from runstrength_desktop.planning.catalogue_error import CatalogueError
from runstrength_desktop.planning.catalogue_record import Record, distinct, read_records
from runstrength_desktop.planning.sources_file import known_ids, load_facts, paragraph

NOTES_FILE = "muscle_notes.json"

_NOTE_FIELDS = frozenset({"id", "says", "facts"})


@dataclass(frozen=True, slots=True)
class MuscleNote:
    """What a muscle does and its part in running; `facts` pairs ids with words."""

    text: str
    facts: tuple[tuple[str, str], ...]


def load_muscle_notes(folder: Path, muscle_ids: Collection[str]) -> Mapping[str, MuscleNote]:
    """A note for each of these regions; `CatalogueError` if one is missing or unknown."""
    facts = load_facts(folder)
    records = distinct(read_records(folder / NOTES_FILE))
    notes = {record.known("id", muscle_ids): _note(record, facts) for record in records}
    if missing := sorted(set(muscle_ids) - notes.keys()):
        raise CatalogueError(NOTES_FILE, f"says nothing about {missing[0]}")
    return notes


def _note(record: Record, facts: Mapping[str, str]) -> MuscleNote:
    record.allow(_NOTE_FIELDS)
    named = tuple((fact, facts[fact]) for fact in known_ids(record, "facts", facts))
    return MuscleNote(paragraph(record, "says"), named)
