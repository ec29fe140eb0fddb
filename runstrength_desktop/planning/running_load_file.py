"""Loads and checks the numbers of R35; a bad file names file, line and field."""

from collections.abc import Collection, Mapping
from pathlib import Path

from runstrength_desktop.coaching.running_load import RunningModel
from runstrength_desktop.domain.week import RunKind
from runstrength_desktop.planning.catalogue_error import CatalogueError
from runstrength_desktop.planning.catalogue_record import Record, read_records

FILE = "running_load.json"

_MOST_LOAD = 10_000.0
_MOST_FACTOR = 3.0
_MOST_MINUTES_PER_KM = 20.0
_FIELDS = frozenset({"id", "source", "basis", "easy_minutes_per_km", "limits", "kinds", "regions"})
_REGION_FIELDS = frozenset({"id", "running", "cross", "facts"})


def load_running_model(folder: Path, muscle_ids: Collection[str]) -> RunningModel:
    """The model for these regions; `CatalogueError` when one is missing or unknown."""
    records = list(read_records(folder / FILE))
    if len(records) != 1:
        raise CatalogueError(FILE, "must hold one object")
    record = records[0]
    record.allow(_FIELDS)
    rows = {row.known("id", muscle_ids): row for row in record.records("regions")}
    if missing := sorted(set(muscle_ids) - rows.keys()):
        raise record.error(f"says nothing about {missing[0]}", "regions")
    return RunningModel(
        record.amount("easy_minutes_per_km", _MOST_MINUTES_PER_KM),
        _limits(record),
        _kinds(record.record("kinds")),
        _weights(rows, "running"),
        _weights(rows, "cross"),
    )


def _limits(record: Record) -> tuple[float, float, float]:
    match [_number(record, value, _MOST_LOAD, "limits") for value in record.sequence("limits")]:
        case [some, much, most] if 0 < some < much < most:
            return some, much, most
    raise record.error("must be three numbers, each more than the one before", "limits")


def _kinds(record: Record) -> Mapping[RunKind, float]:
    record.allow(frozenset(RunKind))
    return {
        kind: _number(record, record.values[kind], _MOST_FACTOR, kind.value) for kind in RunKind
    }


def _weights(rows: Mapping[str, Record], field: str) -> Mapping[str, float]:
    weights = {}
    for muscle_id, row in rows.items():
        row.allow(_REGION_FIELDS)
        row.texts("facts")
        weights[muscle_id] = _number(row, row.values[field], 1.0, field)
    return {muscle_id: weight for muscle_id, weight in weights.items() if weight}


def _number(record: Record, value: object, most: float, field: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= most:
        raise record.error(f"must be from 0 to {most:g}", field)
    return float(value)
