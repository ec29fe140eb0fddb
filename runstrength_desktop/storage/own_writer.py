"""Saves own things inside a unit of work, only if nobody was faster."""

from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Delete, Update, bindparam, delete, insert, update

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.domain.own_change import OwnChange
from runstrength_desktop.storage.own_kinds import (
    EXERCISE,
    PLACE,
    PROFILE,
    TEMPLATE,
    USUAL_WEEK,
    OwnKind,
    kind_of,
)
from runstrength_desktop.storage.own_reader import read_one
from runstrength_desktop.storage.tables import (
    FavouriteRow,
    OwnExerciseRow,
    OwnPlaceRow,
    ProfileRow,
    SessionTemplateRow,
    UsualWeekRow,
)
from runstrength_desktop.storage.week_reader import Fetch

_CHANGED_ELSEWHERE = "“{name}” was changed elsewhere; look at it again and repeat the step."

_Table = (
    type[OwnExerciseRow]
    | type[OwnPlaceRow]
    | type[SessionTemplateRow]
    | type[UsualWeekRow]
    | type[ProfileRow]
)

_TABLES: dict[str, _Table] = {
    EXERCISE.word: OwnExerciseRow,
    PLACE.word: OwnPlaceRow,
    TEMPLATE.word: SessionTemplateRow,
    USUAL_WEEK.word: UsualWeekRow,
    PROFILE.word: ProfileRow,
}


def exchange_own(
    unit: Connection, fetch: Fetch, athlete: str, changes: Iterable[OwnChange]
) -> None:
    """Write what each change makes; `PlanError` if one finds something else than it expects."""
    fresh: dict[str, list[dict[str, object]]] = {}
    for change in changes:
        if read_one(fetch, athlete, change.thing) != change.before:
            raise PlanError(_CHANGED_ELSEWHERE.format(name=shown(change.thing.name)))
        kind = kind_of(change.thing)
        if change.before is None:
            fresh.setdefault(kind.word, []).append(_row(athlete, change, kind))
        else:
            _replace(unit, athlete, change, kind)
    for word, rows in fresh.items():
        unit.execute(insert(_TABLES[word]), rows)


def set_favourite(unit: Connection, athlete: str, exercise_id: str, *, on: bool) -> None:
    """Mark an exercise, or take its mark away; the same again changes nothing."""
    key = {"exercise_id": exercise_id, "athlete_id": athlete}
    unit.execute(delete(FavouriteRow).filter_by(**key))
    if on:
        unit.execute(insert(FavouriteRow), [key | {"changed_at": _now()}])


def _replace(unit: Connection, athlete: str, change: OwnChange, kind: OwnKind[Any]) -> None:
    key = {"key": change.thing.id, "whose": athlete}
    if change.after is None:
        unit.execute(_deleting(kind.word), key)
    else:
        values = kind.row_of(change.after)
        unit.execute(_updating(kind.word), [key | values | {"changed_at": _now()}])


def _row(athlete: str, change: OwnChange, kind: OwnKind[Any]) -> dict[str, object]:
    stamp = {"id": change.thing.id, "athlete_id": athlete, "version": 1, "changed_at": _now()}
    return stamp | kind.row_of(change.thing)


@cache
def _updating(word: str) -> Update:
    table = _TABLES[word]
    statement = update(table).where(
        table.id == bindparam("key"), table.athlete_id == bindparam("whose")
    )
    return statement.values(version=table.version + 1)


@cache
def _deleting(word: str) -> Delete:
    table = _TABLES[word]
    return delete(table).where(table.id == bindparam("key"), table.athlete_id == bindparam("whose"))


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)
