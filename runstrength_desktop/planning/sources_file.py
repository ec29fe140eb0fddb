"""Loads the facts, rules and studies that everything else refers to by id."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from runstrength_desktop.domain.knowledge import Source, SourceKind
from runstrength_desktop.planning.catalogue_record import Record, read_records

FILES = {
    SourceKind.FACT: "facts.json",
    SourceKind.RULE: "rules.json",
    SourceKind.STUDY: "studies.json",
}

_SHAPES = {
    SourceKind.FACT: re.compile(r"S[0-4]-[0-9]{2,3}[a-d]?"),
    SourceKind.RULE: re.compile(r"R[0-9]{2}"),
    SourceKind.STUDY: re.compile(r"\D+ [0-9]{4}"),
}


def load_sources(folder: Path) -> Mapping[str, Source]:
    """All three kinds by id; `CatalogueError` names file, line and field."""
    return {key: source for kind in SourceKind for key, source in _sources(folder, kind).items()}


def load_facts(folder: Path) -> Mapping[str, str]:
    """What each fact says, by its id."""
    return {key: source.text for key, source in _sources(folder, SourceKind.FACT).items()}


def repeats(folder: Path) -> Mapping[str, str]:
    """Facts that say what another one says: its id by theirs."""
    records = read_records(folder / FILES[SourceKind.FACT])
    return {r.text("fact"): r.text("same_as") for r in records if "same_as" in r.values}


def _sources(folder: Path, kind: SourceKind) -> dict[str, Source]:
    found: dict[str, Source] = {}
    for record in read_records(folder / FILES[kind]):
        source = _source(record, kind, found)
        if source.id in found:
            raise record.error(f"has “{source.id}”, as another record does", kind)
        found[source.id] = source
    return found


def _source(record: Record, kind: SourceKind, before: Mapping[str, Source]) -> Source:
    if "same_as" in record.values:
        record.allow(frozenset({kind, "same_as"}))
        text = before[record.known("same_as", before)].text
    else:
        record.allow(frozenset({kind, "says"}), frozenset({"doi"}))
        text = paragraph(record, "says")
    doi = record.text("doi") if "doi" in record.values else ""
    return Source(_shaped(record, kind), kind, text, doi)


def _shaped(record: Record, kind: SourceKind) -> str:
    name = record.text(kind)
    if not _SHAPES[kind].fullmatch(name):
        raise record.error("is not the id of one", kind)
    return name


def paragraph(record: Record, field: str) -> str:
    """Lines of a file as one paragraph, not empty."""
    lines = record.texts(field)
    if not lines:
        raise record.error("must say something", field)
    return " ".join(lines)


def known_ids(record: Record, field: str, known: Mapping[str, object]) -> Iterator[str]:
    """Ids of a list that are all known, at least one; the error names the one that is not."""
    names = record.texts(field)
    if not names:
        raise record.error("must name something", field)
    for place, name in enumerate(names):
        if name not in known:
            raise record.error(f"has “{name}”, which is not known", field, place)
        yield name
