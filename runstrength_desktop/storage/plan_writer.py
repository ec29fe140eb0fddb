"""Saves edits with the steps that take them back, each in one transaction."""

import sqlite3
from collections.abc import Iterable
from functools import partial

from sqlalchemy import Connection, insert, update

from runstrength_desktop.domain.athlete import Athlete
from runstrength_desktop.domain.edit import Edit
from runstrength_desktop.domain.week import Day
from runstrength_desktop.domain.weeks import Weeks, with_day
from runstrength_desktop.storage import history, own_writer
from runstrength_desktop.storage.adopted import adopt
from runstrength_desktop.storage.connection import fetch
from runstrength_desktop.storage.own_writer import exchange_own
from runstrength_desktop.storage.tables import AthleteRow, PlanMetaRow
from runstrength_desktop.storage.week_reader import read_weeks
from runstrength_desktop.storage.week_writer import exchange_weeks

_COUNT = update(PlanMetaRow).values(change_number=PlanMetaRow.change_number + 1)


class PlanWriter:
    """Writes what is one athlete's over a connection that others only read from.

    `athlete` is the id of the one it writes for; it may be set between units.
    """

    def __init__(self, connection: sqlite3.Connection, athlete: str) -> None:
        self._engine = adopt(connection)
        self._fetch = partial(fetch, connection)
        self.athlete = athlete

    def commit(self, edit: Edit) -> None:
        """Save an edit and the step that takes it back; `PlanError` if it came too late."""
        with self._engine.begin() as unit:
            before, after = self._exchange(unit, edit)
            step = history.Step(edit.name, before, after, edit.own)
            history.add_step(unit, self.athlete, step)
            unit.execute(_COUNT)

    def undo(self) -> Edit | None:
        """Take the last step back, if there is one."""
        with self._engine.begin() as unit:
            step = history.last_step(unit, self.athlete)
            return None if step is None else self._walk(unit, step.reversed(), undone=True)

    def redo(self) -> Edit | None:
        """Do the step that was taken back last, if there is one."""
        with self._engine.begin() as unit:
            step = history.next_step(unit, self.athlete)
            return None if step is None else self._walk(unit, step, undone=False)

    def set_favourite(self, exercise_id: str, *, on: bool) -> None:
        """Mark an exercise or take its mark away; no step of undo."""
        with self._engine.begin() as unit:
            own_writer.set_favourite(unit, self.athlete, exercise_id, on=on)
            unit.execute(_COUNT)

    def add_athlete(self, athlete: Athlete) -> None:
        """Keep one more athlete; no step of undo."""
        with self._engine.begin() as unit:
            unit.execute(insert(AthleteRow).values(id=athlete.id, name=athlete.name, version=1))
            unit.execute(_COUNT)

    def rename_athlete(self, athlete: Athlete) -> None:
        """Keep another name of an athlete; no step of undo."""
        named = update(AthleteRow).where(AthleteRow.id == athlete.id)
        with self._engine.begin() as unit:
            unit.execute(named.values(name=athlete.name, version=AthleteRow.version + 1))
            unit.execute(_COUNT)

    def _walk(self, unit: Connection, step: history.Step, *, undone: bool) -> Edit:
        weeks = read_weeks(self._fetch, self.athlete, step.mondays())
        before, after = _with_days(weeks, step.before), _with_days(weeks, step.after)
        edit = Edit(step.name, before, after, step.own)
        self._exchange(unit, edit)
        history.mark(unit, step, undone=undone)
        unit.execute(_COUNT)
        return edit

    def _exchange(self, unit: Connection, edit: Edit) -> tuple[tuple[Day, ...], tuple[Day, ...]]:
        exchange_own(unit, self._fetch, self.athlete, edit.own)
        return exchange_weeks(unit, self._fetch, self.athlete, edit.before, edit.after)


def _with_days(weeks: Weeks, days: Iterable[Day]) -> Weeks:
    for day in days:
        weeks = with_day(weeks, day)
    return weeks
