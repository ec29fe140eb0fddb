"""Exercises of a data file."""

from collections.abc import Collection
from dataclasses import dataclass, fields

from runstrength_desktop.domain.exercise import Exercise, Impact
from runstrength_desktop.domain.prescription import (
    MAX_REPS,
    MAX_REST_S,
    MAX_SECONDS,
    MAX_SETS,
    Prescription,
)
from runstrength_desktop.planning.catalogue_record import Record

HIGHEST_LEVEL = 5
MAX_CONTACTS = 4
WEIGHTS = (1, 0.5, 0.25)
DOSE_SOURCES = ("default", "seed")

_ALL_FIELDS = frozenset(field.name for field in fields(Exercise))
_FIELDS = _ALL_FIELDS - {"contacts_per_rep", "impact"}
DOSE_FIELDS = frozenset({"sets", "rest_s"})
WORK_FIELDS = frozenset({"reps", "seconds"})


@dataclass(frozen=True, slots=True)
class KnownIds:
    """What an exercise may refer to."""

    muscles: Collection[str]
    equipment: Collection[str]
    patterns: Collection[str]


def read_exercise(record: Record, known: KnownIds) -> Exercise:
    """An exercise; plyometrics, and only they, say contacts and impact (R06, R07)."""
    pattern = record.known("pattern", known.patterns)
    lands = pattern == "plyometric"
    record.allow(_ALL_FIELDS if lands else _FIELDS)
    return Exercise(
        id=record.identifier("id"),
        name=record.text("name"),
        aliases=record.texts("aliases"),
        pattern=pattern,
        level=record.whole("level", 1, HIGHEST_LEVEL),
        unilateral=record.flag("unilateral"),
        equipment=_equipment(record, known),
        muscles=_muscles(record, known),
        dose=_dose(record.record("dose")),
        dose_source=record.known("dose_source", DOSE_SOURCES),
        contacts_per_rep=record.whole("contacts_per_rep", 1, MAX_CONTACTS) if lands else 0,
        impact=record.choice("impact", Impact) if lands else None,
        sources=record.texts("sources"),
        vocabularies=record.pairs("vocabularies"),
    )


def read_dose(record: Record) -> Prescription:
    """Sets of reps or seconds with a rest, from the fields of `record`."""
    values = record.values
    if ("reps" in values) == ("seconds" in values):
        raise record.error("must have either reps or seconds")
    return Prescription(
        sets=record.whole("sets", 1, MAX_SETS),
        reps=record.whole("reps", 1, MAX_REPS) if "reps" in values else None,
        seconds=record.whole("seconds", 1, MAX_SECONDS) if "seconds" in values else None,
        rest_s=record.whole("rest_s", 0, MAX_REST_S),
    )


def _dose(record: Record) -> Prescription:
    record.allow(DOSE_FIELDS, WORK_FIELDS)
    return read_dose(record)


def _equipment(record: Record, known: KnownIds) -> tuple[frozenset[str], ...]:
    alternatives: list[frozenset[str]] = []
    for n, needed in enumerate(record.sequence("equipment")):
        if not isinstance(needed, list) or not all(_is_known(one, known) for one in needed):
            raise record.error("must be a list of known equipment", "equipment", n)
        alternatives.append(frozenset(needed))
        if len(alternatives[n]) < len(needed) or alternatives[n] in alternatives[:n]:
            raise record.error("has something twice", "equipment", n)
    if not alternatives:
        raise record.error("must have an alternative, [] for nothing", "equipment")
    return tuple(alternatives)


def _is_known(thing: object, known: KnownIds) -> bool:
    return isinstance(thing, str) and thing in known.equipment


def _muscles(record: Record, known: KnownIds) -> tuple[tuple[str, float], ...]:
    weights: list[tuple[str, float]] = []
    for muscle, weight in record.mapping("muscles").items():
        if muscle not in known.muscles:
            raise record.error("is not a muscle region", "muscles", muscle)
        if isinstance(weight, bool) or not isinstance(weight, int | float) or weight not in WEIGHTS:
            raise record.error("must be 1, 0.5 or 0.25", "muscles", muscle)
        if weights and weight > weights[-1][1]:
            raise record.error("must stand before lighter ones", "muscles", muscle)
        weights.append((muscle, float(weight)))
    if not weights or weights[0][1] < 1:
        raise record.error("must have a prime mover of weight 1", "muscles")
    return tuple(weights)
