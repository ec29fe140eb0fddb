"""Saves edits: rows that differ, in one transaction, and only if nobody was faster."""

import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache, partial

from sqlalchemy import Connection, Update, bindparam, delete, insert, update

from runstrength_desktop.domain.edit import Edit
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.week import Day
from runstrength_desktop.domain.weeks import Weeks, all_days, with_day
from runstrength_desktop.storage import history
from runstrength_desktop.storage.adopted import adopt
from runstrength_desktop.storage.connection import fetch
from runstrength_desktop.storage.tables import PlanMetaRow, RunRow, SessionItemRow, SessionRow
from runstrength_desktop.storage.week_reader import read_weeks
from runstrength_desktop.storage.week_rows import Rows, Values, rows_of

_CHANGED_ELSEWHERE = "The plan was changed elsewhere; look at the week again and repeat the step."

_Table = type[SessionRow] | type[SessionItemRow] | type[RunRow]

_COUNT = update(PlanMetaRow).values(change_number=PlanMetaRow.change_number + 1)


class WeekWriter:
    """Writes the weeks of one athlete over a connection that others only read from."""

    def __init__(self, connection: sqlite3.Connection, athlete: str) -> None:
        self._engine = adopt(connection)
        self._fetch = partial(fetch, connection)
        self._athlete = athlete

    def commit(self, edit: Edit) -> None:
        """Save an edit and the step that takes it back; `PlanError` if it came too late."""
        with self._engine.begin() as unit:
            before, after = self._exchange(unit, edit.before, edit.after)
            history.add_step(unit, self._athlete, history.Step(edit.name, before, after))
            unit.execute(_COUNT)

    def undo(self) -> Edit | None:
        """Take the last step back, if there is one."""
        with self._engine.begin() as unit:
            step = history.last_step(unit, self._athlete)
            return None if step is None else self._walk(unit, step.reversed(), undone=True)

    def redo(self) -> Edit | None:
        """Do the step that was taken back last, if there is one."""
        with self._engine.begin() as unit:
            step = history.next_step(unit, self._athlete)
            return None if step is None else self._walk(unit, step, undone=False)

    def _walk(self, unit: Connection, step: history.Step, *, undone: bool) -> Edit:
        weeks = read_weeks(self._fetch, self._athlete, step.mondays())
        before, after = _with_days(weeks, step.before), _with_days(weeks, step.after)
        self._exchange(unit, before, after)
        history.mark(unit, step, undone=undone)
        unit.execute(_COUNT)
        return Edit(step.name, before, after)

    def _exchange(
        self, unit: Connection, before: Weeks, after: Weeks
    ) -> tuple[tuple[Day, ...], tuple[Day, ...]]:
        """Write `after` over `before`; the days that differ come back."""
        if read_weeks(self._fetch, self._athlete, [w.start for w in before]) != before:
            raise PlanError(_CHANGED_ELSEWHERE)
        pairs = zip(all_days(before), all_days(after), strict=True)
        changed = [(old, new) for old, new in pairs if old != new]
        olds, news = tuple(old for old, _ in changed), tuple(new for _, new in changed)
        self._write(unit, olds, news)
        return olds, news

    def _write(self, unit: Connection, before: Iterable[Day], after: Iterable[Day]) -> None:
        old, new = rows_of(before), rows_of(after)
        tables: tuple[tuple[_Table, Rows, Rows], ...] = (
            (SessionRow, old.sessions, new.sessions),
            (SessionItemRow, old.items, new.items),
            (RunRow, old.runs, new.runs),
        )
        stamp: Values = {"athlete_id": self._athlete, "changed_at": _now()}
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


def _with_days(weeks: Weeks, days: Iterable[Day]) -> Weeks:
    for day in days:
        weeks = with_day(weeks, day)
    return weeks


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)
