"""The example week, as a file of seven days."""

from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path

from runstrength_desktop.domain.identity import new_id
from runstrength_desktop.domain.week import (
    DAYS,
    MAX_DISTANCE_KM,
    MAX_MINUTES,
    Day,
    PlannedExercise,
    Run,
    RunKind,
    Session,
    Week,
)
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.catalogue_error import CatalogueError
from runstrength_desktop.planning.catalogue_exercises import DOSE_FIELDS, WORK_FIELDS, read_dose
from runstrength_desktop.planning.catalogue_record import Record, read_records

EXAMPLE_WEEK_FILE = "example_week.json"

_DAY_FIELDS = frozenset({"day", "runs", "sessions"})
_SESSION_FIELDS = frozenset({"title", "items"})
_ITEM_FIELDS = DOSE_FIELDS | {"exercise"}
_AMOUNT_FIELDS = frozenset({"distance_km", "minutes"})


class DayName(StrEnum):
    """The days of a week file, in order."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


def load_example_week(folder: Path, catalogue: Catalogue, start: date) -> Week:
    """The example as the week of Monday `start`, with fresh ids; `CatalogueError` if bad."""
    records = tuple(read_records(folder / EXAMPLE_WEEK_FILE))
    if len(records) != DAYS:
        raise CatalogueError(EXAMPLE_WEEK_FILE, "must hold seven days")
    dates = (start + timedelta(n) for n in range(DAYS))
    days = zip(records, DayName, dates, strict=True)
    return Week(start, tuple(_day(record, name, on, catalogue) for record, name, on in days))


def _day(record: Record, name: DayName, on: date, catalogue: Catalogue) -> Day:
    record.allow(_DAY_FIELDS)
    if record.choice("day", DayName) is not name:
        raise record.error(f"must be {name}, for days stand in order", "day")
    runs = tuple(_run(run) for run in record.records("runs"))
    sessions = tuple(_session(session, catalogue) for session in record.records("sessions"))
    return Day(on, runs, sessions)


def _run(record: Record) -> Run:
    record.allow(frozenset({"kind"}), _AMOUNT_FIELDS)
    values = record.values
    return Run(
        new_id(),
        record.choice("kind", RunKind),
        record.amount("distance_km", MAX_DISTANCE_KM) if "distance_km" in values else None,
        record.whole("minutes", 1, MAX_MINUTES) if "minutes" in values else None,
    )


def _session(record: Record, catalogue: Catalogue) -> Session:
    record.allow(_SESSION_FIELDS)
    items = tuple(_item(item, catalogue) for item in record.records("items"))
    return Session(new_id(), record.text("title"), items)


def _item(record: Record, catalogue: Catalogue) -> PlannedExercise:
    record.allow(_ITEM_FIELDS, WORK_FIELDS)
    exercise = catalogue.by_id.get(record.identifier("exercise"))
    if exercise is None:
        raise record.error("is not an exercise of the catalogue", "exercise")
    return PlannedExercise(new_id(), exercise.id, exercise.name, read_dose(record))
