"""An open plan: its one connection, and the units of work on it."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from threading import Lock, RLock
from typing import TYPE_CHECKING, Self

from runstrength_desktop.domain.athlete import GONE, Athlete, checked_name
from runstrength_desktop.domain.edit import Edit
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.identity import new_id
from runstrength_desktop.domain.own_change import OwnShelf
from runstrength_desktop.domain.weeks import Weeks
from runstrength_desktop.storage import week_sql
from runstrength_desktop.storage.athlete_reader import read_athletes
from runstrength_desktop.storage.connection import fetch, settle
from runstrength_desktop.storage.last_athlete import recall_athlete, remember_athlete
from runstrength_desktop.storage.own_reader import read_last_used, read_shelf
from runstrength_desktop.storage.places import PlanPlaces
from runstrength_desktop.storage.refusals import damaged, primary_code, surroundings
from runstrength_desktop.storage.week_reader import Fetch, read_series, read_weeks

if TYPE_CHECKING:
    from runstrength_desktop.storage.plan_writer import PlanWriter

_GONE = "“{name}” is no longer where it was, so nothing was saved; save a rescue copy elsewhere."
_STOPPED = "“{name}” could not be written before; open it again to go on."
_STOP_AFTER = {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}

_NONSENSE = (ValueError, TypeError, KeyError, RecursionError)

_loading = Lock()


class OpenPlan:
    """A `PlanStore` over a file; may be called from any thread, one unit at a time.

    `held` is closed with the plan. With `refusal` nothing is ever written.
    """

    def __init__(
        self,
        places: PlanPlaces,
        connection: sqlite3.Connection,
        held: ExitStack,
        refusal: PlanError | None = None,
    ) -> None:
        self.places = places
        self._turn = RLock()
        self._refusal = refusal
        self._writer: PlanWriter | None = None
        self._use(connection)
        self._held = held.pop_all()

    @property
    def path(self) -> Path:
        """The true path of the file."""
        return self.places.path

    def close(self) -> None:
        """Bring the journal into the file and let the next one write; may be called twice."""
        with self._turn:
            self._disconnect()
            self._held.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read(self, starts: Sequence[date]) -> Weeks:
        """The weeks of these Mondays, in this order, empty ones included."""
        with self._reading() as rows:
            return read_weeks(rows, self._athlete, starts)

    def read_series(self, series: str) -> Sequence[date]:
        """The dates on which something of a series lies, in order."""
        with self._reading() as rows:
            return read_series(rows, self._athlete, series)

    def read_shelf(self) -> OwnShelf:
        """Own exercises, deleted ones too, own places and favourites."""
        with self._reading() as rows:
            return read_shelf(rows, self._athlete)

    def read_last_used(self) -> Sequence[str]:
        """Ids of the exercises that were planned or changed last, newest first."""
        with self._reading() as rows:
            return read_last_used(rows, self._athlete)

    def set_favourite(self, exercise_id: str, *, on: bool) -> None:
        """Mark an exercise or take its mark away; on the disk when it returns."""
        with self._unit() as writer:
            writer.set_favourite(exercise_id, on=on)

    def commit(self, edit: Edit) -> None:
        """Save `edit.after` and the step itself; on the disk when it returns."""
        with self._unit() as writer:
            writer.commit(edit)

    def undo(self) -> Edit | None:
        """Take the last step back; what was done (the reversed step), if any."""
        with self._unit() as writer, self._making_sense():
            return writer.undo()

    def redo(self) -> Edit | None:
        """Do the last undone step again, if there is one."""
        with self._unit() as writer, self._making_sense():
            return writer.redo()

    def undo_name(self) -> str | None:
        """Name of the step that `undo` would take back."""
        return self._step_name(week_sql.LAST_STEP_NAME)

    def redo_name(self) -> str | None:
        """Name of the step that `redo` would do again."""
        return self._step_name(week_sql.NEXT_STEP_NAME)

    def athletes(self) -> tuple[Athlete, ...]:
        """Everybody whose weeks the plan holds, by name."""
        with self._reading() as rows:
            return read_athletes(rows)

    def current_athlete(self) -> Athlete:
        """The one whose weeks are read and written."""
        return self._athlete_of(self._athlete)

    def add_athlete(self, name: str) -> Athlete:
        """One more athlete without any weeks; `PlanError` if the name is none or taken."""
        with self._turn:
            athlete = Athlete(new_id(), checked_name(name, self.athletes()))
            with self._unit() as writer:
                writer.add_athlete(athlete)
            remember_athlete(self.path, self._athlete)
        return athlete

    def rename_athlete(self, athlete_id: str, name: str) -> Athlete:
        """Another name for an athlete; `PlanError` if it is none or taken."""
        with self._turn:
            self._athlete_of(athlete_id)
            others = [one for one in self.athletes() if one.id != athlete_id]
            athlete = Athlete(athlete_id, checked_name(name, others))
            with self._unit() as writer:
                writer.rename_athlete(athlete)
        return athlete

    def use_athlete(self, athlete_id: str, *, remember: bool = True) -> None:
        """Read, write and undo for another athlete; after a restart too unless told not to."""
        with self._turn:
            self._athlete = self._athlete_of(athlete_id).id
            if remember and self._refusal is None:
                remember_athlete(self.path, athlete_id)

    @contextmanager
    def acting_for(self, athlete_id: str) -> Iterator[None]:
        """Read, write and undo for another athlete within the block; other threads wait."""
        with self._turn:
            before = self._athlete
            self._athlete = self._athlete_of(athlete_id).id
            try:
                yield
            finally:
                self._athlete = before

    def _athlete_of(self, athlete_id: str) -> Athlete:
        found = next((one for one in self.athletes() if one.id == athlete_id), None)
        if found is None:
            raise PlanError(GONE)
        return found

    def check_place(self) -> None:
        """`PlanError` if the file was moved, replaced or removed (F18)."""
        try:
            here = inode_of(self.path)
        except OSError:
            here = None
        if here != self._inode:
            raise PlanError(_GONE.format(name=self.path.name))

    def _step_name(self, statement: str) -> str | None:
        with self._turn, surroundings(self.path):
            rows = fetch(self._connection, statement, {"athlete": self._athlete})
            return next((str(row[0]) for row in rows), None)

    @contextmanager
    def _reading(self) -> Iterator[Fetch]:
        """Rows of the plan; what makes no sense in them is a damaged plan."""
        with self._turn, surroundings(self.path):
            try:
                yield partial(fetch, self._connection)
            except (*_NONSENSE, PlanError) as error:
                raise damaged(self.path) from error

    @contextmanager
    def _making_sense(self) -> Iterator[None]:
        """A step of undo that makes no sense is a damaged plan."""
        try:
            yield
        except _NONSENSE as error:
            raise damaged(self.path) from error

    @contextmanager
    def _unit(self) -> Iterator["PlanWriter"]:
        """One write unit: nothing may be told as saved unless it ends without an error."""
        with self._turn:
            self._check_writable()
            with surroundings(self.path), self._watched():
                yield self._ready_writer()
            self.check_place()

    def _check_writable(self) -> None:
        if self._refusal is not None:
            raise self._refusal
        self.check_place()

    @contextmanager
    def _watched(self) -> Iterator[None]:
        """After an error of the drive nothing more is written: a second try may lie (F07)."""
        try:
            yield
        except Exception as error:
            if primary_code(error) in _STOP_AFTER:
                self._refusal = PlanError(_STOPPED.format(name=self.path.name))
            raise

    def _ready_writer(self) -> "PlanWriter":
        if self._writer is None:
            self._writer = load_writer()(self._connection, self._athlete)
        self._writer.athlete = self._athlete
        return self._writer

    def _use(self, connection: sqlite3.Connection) -> None:
        try:
            self._athlete = self._first_athlete(connection)
            self._inode = inode_of(self.path)
        except BaseException:
            connection.close()
            raise
        self._connection = connection
        self._writer = None

    def _first_athlete(self, connection: sqlite3.Connection) -> str:
        """The id of the one used last, else of the first by name."""
        try:
            known = [one.id for one in read_athletes(partial(fetch, connection))]
        except _NONSENSE as error:
            raise damaged(self.path) from error
        if not known:
            raise damaged(self.path)
        last = recall_athlete(self.path) if len(known) > 1 else ""
        return last if last in known else known[0]

    def _disconnect(self) -> None:
        try:
            if self._refusal is None:
                settle(self._connection)
        except sqlite3.Error:
            pass  # the journal stays beside the file, and the next start reads it
        finally:
            self._connection.close()


def load_writer() -> "type[PlanWriter]":
    """The writer's class; SQLAlchemy is loaded here, by one thread, after the first paint."""
    with _loading:
        from runstrength_desktop.storage.plan_writer import PlanWriter  # noqa: PLC0415

        return PlanWriter


def inode_of(path: Path) -> tuple[int, int]:
    """What tells a file from another one at the same path."""
    state = path.stat()
    return state.st_dev, state.st_ino
