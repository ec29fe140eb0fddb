"""Saves weeks inside a unit of work: rows that differ, only if nobody was faster."""

from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache

from sqlalchemy import Connection, Update, bindparam, delete, insert, update

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.week import Day
from runstrength_desktop.domain.weeks import Weeks, all_days
from runstrength_desktop.storage.tables import RunRow, SessionItemRow, SessionRow
from runstrength_desktop.storage.week_reader import Fetch, read_weeks
from runstrength_desktop.storage.week_rows import Rows, Values, rows_of

_CHANGED_ELSEWHERE = "The plan was changed elsewhere; look at the week again and repeat the step."

_Table = type[SessionRow] | type[SessionItemRow] | type[RunRow]


def exchange_weeks(
    unit: Connection, fetch: Fetch, athlete: str, before: Weeks, after: Weeks
) -> tuple[tuple[Day, ...], tuple[Day, ...]]:
    """Write `after` over `before`; the days that differ come back.

    `PlanError` if what is stored is no longer `before`.
    """
    if read_weeks(fetch, athlete, [w.start for w in before]) != before:
        raise PlanError(_CHANGED_ELSEWHERE)
    pairs = zip(all_days(before), all_days(after), strict=True)
    changed = [(old, new) for old, new in pairs if old != new]
    olds, news = tuple(old for old, _ in changed), tuple(new for _, new in changed)
    _write(unit, athlete, olds, news)
    return olds, news


def _write(unit: Connection, athlete: str, before: Iterable[Day], after: Iterable[Day]) -> None:
    old, new = rows_of(before), rows_of(after)
    tables: tuple[tuple[_Table, Rows, Rows], ...] = (
        (SessionRow, old.sessions, new.sessions),
        (SessionItemRow, old.items, new.items),
        (RunRow, old.runs, new.runs),
    )
    stamp: Values = {"athlete_id": athlete, "changed_at": _now()}
    for table, was, is_now in tables:
        _put(unit, table, stamp, was, is_now)
    for table, was, is_now in reversed(tables):
        _take_out(unit, table, was.keys() - is_now.keys())


def _put(unit: Connection, table: _Table, stamp: Values, was: Rows, is_now: Rows) -> None:
    fresh = [
        {"id": key, "version": 1, **stamp, **values}
        for key, values in is_now.items()
        if key not in was
    ]
    if fresh:
        unit.execute(insert(table), fresh)
    moved = [
        {"key": key, **stamp, **values}
        for key, values in is_now.items()
        if key in was and was[key] != values
    ]
    if moved:
        unit.execute(_updating(table), moved)


@cache
def _updating(table: _Table) -> Update:
    """Sets what it is given and counts the version; made once, as making it takes longest."""
    statement = update(table).where(table.id == bindparam("key"))
    return statement.values(version=table.version + 1)


def _take_out(unit: Connection, table: _Table, keys: Iterable[str]) -> None:
    gone = list(keys)
    if gone:
        unit.execute(delete(table).where(table.id.in_(gone)))


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)
