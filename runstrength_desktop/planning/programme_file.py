"""Loads the programmes of db/catalogue; a bad file names line and field."""

from collections.abc import Collection
from pathlib import Path

from runstrength_desktop.domain.programme import (
    Programme,
    ProgrammeItem,
    ProgrammeSession,
    ProgrammeWeek,
    Wave,
)
from runstrength_desktop.domain.week import DAYS
from runstrength_desktop.planning.catalogue_exercises import (
    DOSE_FIELDS,
    HIGHEST_LEVEL,
    WORK_FIELDS,
    read_dose,
)
from runstrength_desktop.planning.catalogue_record import Record, distinct, read_records

PROGRAMMES_FILE = "programmes.json"
MOST_WEEKS = 26
MOST_RIR = 5
MOST_LOAD_CHANGE = 10

_FIELDS = frozenset({"id", "name", "summary", "level", "sessions", "weeks", "ours", "sources"})
_SESSION_FIELDS = frozenset({"id", "title", "items"})
_ITEM_FIELDS = frozenset({"exercise"}) | DOSE_FIELDS
_ITEM_MORE = frozenset({"wave", "later"}) | WORK_FIELDS
_WEEK_FIELDS = frozenset({"title", "days"})
_WEEK_MORE = frozenset({"wave", "load_change", "is_deload", "note"})
_WAVE_FIELDS = frozenset({"sets", "reps", "rir"})
_LATER_FIELDS = frozenset({"from_week", "exercise"})
_DAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def load_programmes(folder: Path, exercises: Collection[str]) -> tuple[Programme, ...]:
    """Every programme, in order; `CatalogueError` for unknown exercises, sessions or days."""
    records = distinct(read_records(folder / PROGRAMMES_FILE))
    return tuple(_programme(record, exercises) for record in records)


def _programme(record: Record, exercises: Collection[str]) -> Programme:
    record.allow(_FIELDS)
    sessions = dict(_session(one, exercises) for one in distinct(record.records("sessions")))
    weeks = tuple(_week(week, sessions) for week in record.records("weeks"))
    if not 1 <= len(weeks) <= MOST_WEEKS:
        raise record.error(f"must have 1 to {MOST_WEEKS} weeks", "weeks")
    return Programme(
        id=record.identifier("id"),
        name=record.text("name"),
        summary=" ".join(record.texts("summary")),
        level=record.whole("level", 1, HIGHEST_LEVEL),
        sessions=sessions,
        weeks=weeks,
        ours=" ".join(record.texts("ours")),
        sources=record.texts("sources"),
    )


def _session(record: Record, exercises: Collection[str]) -> tuple[str, ProgrammeSession]:
    record.allow(_SESSION_FIELDS)
    items = tuple(_item(item, exercises) for item in record.records("items"))
    if not items:
        raise record.error("must have exercises", "items")
    return record.identifier("id"), ProgrammeSession(record.text("title"), items)


def _item(record: Record, exercises: Collection[str]) -> ProgrammeItem:
    record.allow(_ITEM_FIELDS, _ITEM_MORE)
    return ProgrammeItem(
        record.known("exercise", exercises),
        read_dose(record),
        follows_wave=record.flag("wave") if "wave" in record.values else False,
        later=_later(record.record("later"), exercises) if "later" in record.values else None,
    )


def _later(record: Record, exercises: Collection[str]) -> tuple[int, str]:
    record.allow(_LATER_FIELDS)
    return record.whole("from_week", 2, MOST_WEEKS), record.known("exercise", exercises)


def _week(record: Record, sessions: Collection[str]) -> ProgrammeWeek:
    record.allow(_WEEK_FIELDS, _WEEK_MORE)
    given = record.values
    return ProgrammeWeek(
        title=record.text("title"),
        days=_days(record, sessions),
        wave=_wave(record.record("wave")) if "wave" in given else None,
        load_change=record.whole("load_change", 1, MOST_LOAD_CHANGE)
        if "load_change" in given
        else 0,
        is_deload=record.flag("is_deload") if "is_deload" in given else False,
        note=" ".join(record.texts("note")) if "note" in given else "",
    )


def _days(record: Record, sessions: Collection[str]) -> tuple[tuple[int, str], ...]:
    days: list[tuple[int, str]] = []
    for day, key in record.pairs("days"):
        if day not in _DAY_NAMES or key not in sessions:
            raise record.error("must be a weekday with one of its sessions", "days", day)
        days.append((_DAY_NAMES.index(day), key))
    if not 1 <= len(days) <= DAYS or days != sorted(days):
        raise record.error("must be weekdays in order", "days")
    return tuple(days)


def _wave(record: Record) -> Wave:
    record.allow(_WAVE_FIELDS)
    return Wave(
        record.whole("sets", 1, 20), record.whole("reps", 1, 30), record.whole("rir", 0, MOST_RIR)
    )
