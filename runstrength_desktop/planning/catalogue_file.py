"""Loads and checks what ships in db/catalogue; a bad file names file, line and field."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import fields
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from runstrength_desktop.domain.exercise import Equipment, Exercise
from runstrength_desktop.domain.muscle import BodyView, Muscle
from runstrength_desktop.domain.user_text import fold
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.catalogue_error import CatalogueError
from runstrength_desktop.planning.catalogue_exercises import KnownIds, read_exercise
from runstrength_desktop.planning.catalogue_record import Record, distinct, read_records
from runstrength_desktop.planning.catalogue_week import load_example_week

if TYPE_CHECKING:
    from runstrength_desktop.planning.know_how import KnowHow

__all__ = ["CatalogueError", "load_catalogue", "load_example_week"]

MOST_STARS = 5
ROLES = ("U", "N", "O", "W")
GAIT = ("IC", "ST", "PO", "ES", "LS", "ALL", "posture", "arm swing")

_MUSCLE_FIELDS = frozenset(field.name for field in fields(Muscle))
_EQUIPMENT_FIELDS = frozenset({"id", "name", "always_at_hand"})
_EQUIPMENT_MORE = frozenset({"stars", "good_for", "price", "instead", "sources"})
_PATTERN_FIELDS = frozenset({"id", "name"})


def load_catalogue(folder: Path) -> Catalogue:
    """Everything that ships, checked; `CatalogueError` if a file is missing or bad."""
    muscles = tuple(_muscle(record) for record in _records(folder, "muscles"))
    equipment = tuple(_equipment(record) for record in _records(folder, "equipment"))
    patterns = dict(_pattern(record) for record in _records(folder, "patterns"))
    known = KnownIds({m.id for m in muscles}, {e.id for e in equipment}, patterns.keys())
    exercises = tuple(_exercises(_records(folder, "exercises"), known))
    ids = tuple(exercise.id for exercise in exercises), known.equipment
    return Catalogue(muscles, exercises, equipment, patterns, partial(_know_how, folder, *ids))


def _know_how(folder: Path, exercises: Collection[str], equipment: Collection[str]) -> "KnowHow":
    from runstrength_desktop.planning.know_how_file import load_know_how  # noqa: PLC0415  (late)

    return load_know_how(folder, exercises, equipment)


def _records(folder: Path, name: str) -> Iterator[Record]:
    return distinct(read_records(folder / f"{name}.json"))


def _muscle(record: Record) -> Muscle:
    record.allow(_MUSCLE_FIELDS)
    return Muscle(
        id=record.identifier("id"),
        code=record.text("code"),
        latin=record.text("latin"),
        name=record.text("name"),
        group=record.text("group"),
        view=record.choice("view", BodyView),
        deep=record.flag("deep"),
        posterior_chain=record.flag("posterior_chain"),
        role=record.all_known("role", ROLES),
        action=record.text("action"),
        gait=record.all_known("gait", GAIT),
        is_priority=record.flag("is_priority"),
        vocabularies=record.pairs("vocabularies"),
        common_name=record.text("common_name"),
    )


def _equipment(record: Record) -> Equipment:
    record.allow(_EQUIPMENT_FIELDS, _EQUIPMENT_MORE)
    given = record.values
    return Equipment(
        record.identifier("id"),
        record.text("name"),
        record.flag("always_at_hand"),
        stars=record.whole("stars", 1, MOST_STARS) if "stars" in given else None,
        good_for=record.text("good_for") if "good_for" in given else "",
        price=record.text("price") if "price" in given else "",
        instead=record.texts("instead") if "instead" in given else (),
        sources=record.texts("sources") if "sources" in given else (),
    )


def _pattern(record: Record) -> tuple[str, str]:
    record.allow(_PATTERN_FIELDS)
    return record.identifier("id"), record.text("name")


def _exercises(records: Iterator[Record], known: KnownIds) -> Iterator[Exercise]:
    """Exercises in order; no plain id, name or alias may belong to two."""
    owners: dict[str, str] = {}
    for record in records:
        exercise = read_exercise(record, known)
        _own(owners, exercise.id, (exercise.id,), record, "id")
        _own(owners, exercise.id, (exercise.name,), record, "name")
        _own(owners, exercise.id, exercise.aliases, record, "aliases")
        yield exercise


def _own(
    owners: dict[str, str], owner: str, names: Sequence[str], record: Record, field: str
) -> None:
    for name in names:
        plain = fold(name)
        if owners.setdefault(plain, owner) != owner:
            raise record.error(f"has “{name}”, which already belongs to {owners[plain]}", field)
