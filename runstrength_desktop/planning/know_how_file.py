"""Loads guides, places and progressions of db/catalogue; a bad file names line and field."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from runstrength_desktop.domain.exercise_guide import Caution, ExerciseGuide, Noise, Space
from runstrength_desktop.domain.progression import Progression
from runstrength_desktop.domain.training_place import TrainingPlace
from runstrength_desktop.planning.catalogue_record import Record, distinct, read_records
from runstrength_desktop.planning.know_how import KnowHow
from runstrength_desktop.planning.lay_words import load_lay_words

GUIDES = "guides"
FEWEST_CUES, MOST_CUES = 2, 5
MOST_MISTAKES = 3

_NEEDED = frozenset({"id", "setup", "cues", "mistakes", "noise", "space"})
_MORE = frozenset({"breathing", "tempo", "why", "cautions", "sources"})
_PLACE_FIELDS = frozenset({"id", "name", "equipment", "noise", "space"})
_CHAIN_FIELDS = frozenset({"id", "name", "exercises"})


def load_know_how(folder: Path, exercises: Collection[str], equipment: Collection[str]) -> KnowHow:
    """All of it, checked against the ids the catalogue knows; `CatalogueError` if bad."""
    places = distinct(read_records(folder / "places.json"))
    chains = distinct(read_records(folder / "progressions.json"))
    return KnowHow(
        load_guides(folder / GUIDES, exercises),
        tuple(_place(record, equipment) for record in places),
        tuple(_chain(record, exercises) for record in chains),
        load_lay_words(folder),
    )


def load_guides(folder: Path, exercises: Collection[str]) -> Mapping[str, ExerciseGuide]:
    """The guides of every file in a folder, by exercise id."""
    guides = (_guide(record, exercises) for record in distinct(_guide_records(folder)))
    return {guide.exercise_id: guide for guide in guides}


def _guide_records(folder: Path) -> Iterator[Record]:
    for path in sorted(folder.glob("*.json")):
        yield from read_records(path)


def _guide(record: Record, exercises: Collection[str]) -> ExerciseGuide:
    record.allow(_NEEDED, _MORE)
    return ExerciseGuide(
        exercise_id=record.known("id", exercises),
        setup=" ".join(_some(record, "setup", 1, MOST_CUES)),
        cues=_some(record, "cues", FEWEST_CUES, MOST_CUES),
        mistakes=_some(record, "mistakes", 1, MOST_MISTAKES),
        noise=record.choice("noise", Noise),
        space=record.choice("space", Space),
        cautions=_cautions(record),
        breathing=_line(record, "breathing"),
        tempo=_line(record, "tempo"),
        why=" ".join(_lines(record, "why")),
        sources=_lines(record, "sources"),
    )


def _some(record: Record, field: str, fewest: int, most: int) -> tuple[str, ...]:
    lines = record.texts(field)
    if not fewest <= len(lines) <= most:
        raise record.error(f"must have {fewest} to {most} lines", field)
    return lines


def _lines(record: Record, field: str) -> tuple[str, ...]:
    return record.texts(field) if field in record.values else ()


def _line(record: Record, field: str) -> str:
    return record.text(field) if field in record.values else ""


def _cautions(record: Record) -> frozenset[Caution]:
    if "cautions" not in record.values:
        return frozenset()
    return frozenset(Caution(word) for word in record.all_known("cautions", tuple(Caution)))


def _place(record: Record, equipment: Collection[str]) -> TrainingPlace:
    record.allow(_PLACE_FIELDS)
    return TrainingPlace(
        record.identifier("id"),
        record.text("name"),
        frozenset(record.all_known("equipment", equipment)),
        record.choice("noise", Noise),
        record.choice("space", Space),
    )


def _chain(record: Record, exercises: Collection[str]) -> Progression:
    record.allow(_CHAIN_FIELDS)
    chained = record.all_known("exercises", exercises)
    if len(chained) < FEWEST_CUES:
        raise record.error("must have at least two", "exercises")
    return Progression(record.identifier("id"), record.text("name"), chained)
