"""The open plan: a file, its lock and its one connection."""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Self

from runstrength_desktop.domain.edit import Edit
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.weeks import Weeks
from runstrength_desktop.storage import week_sql
from runstrength_desktop.storage.connection import fetch, settle
from runstrength_desktop.storage.lock import PlanLock
from runstrength_desktop.storage.new_file import check_folder, create_plan
from runstrength_desktop.storage.opening import open_to_read, open_to_write
from runstrength_desktop.storage.places import PlanPlaces
from runstrength_desktop.storage.refusals import (
    PlanReadOnlyError,
    damaged,
    primary_code,
    surroundings,
)
from runstrength_desktop.storage.week_reader import read_weeks

if TYPE_CHECKING:
    from runstrength_desktop.storage.week_writer import WeekWriter

_NO_FILE = "There is no plan “{path}”; check the name, or start a new one."
_GONE = "“{name}” is no longer where it was, so nothing was saved; save a rescue copy elsewhere."
_STOPPED = "“{name}” could not be written before; open it again to go on."
_LOOKING = "“{name}” was opened only to read it; open it to change it."
_STOP_AFTER = {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


class PlanFile:
    """A `WeekStore` in a file; may be called from any thread, one unit at a time.

    Made by `open`, `create`, `open_or_create` or `open_for_reading`.
    """

    def __init__(self, places: PlanPlaces, held: ExitStack) -> None:
        self.places = places
        self._held = held
        self._turn = RLock()
        self._writer: WeekWriter | None = None
        self._refusal: PlanError | None = None

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        migrations: Path,
        schema: Path,
        backups: Path | None = None,
        take_over: bool = False,
    ) -> Self:
        """Open an existing plan to change it; `PlanInUseError` if somebody else does.

        `take_over` ignores a lock that another machine left behind.
        """
        places = PlanPlaces.of(path, migrations, schema, backups)
        _check_there(places.path)
        return cls._open_locked(places, may_create=False, take_over=take_over)

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        migrations: Path,
        schema: Path,
        backups: Path | None = None,
        make_folder: bool = False,
    ) -> Self:
        """Make an empty plan where no file is, and open it."""
        places = PlanPlaces.of(path, migrations, schema, backups)
        check_folder(places.path.parent, make=make_folder)
        if places.path.exists():
            raise PlanError(f"“{path.name}” is there already; open it or choose another name.")
        return cls._open_locked(places, may_create=True, take_over=False)

    @classmethod
    def open_or_create(
        cls,
        path: Path,
        *,
        migrations: Path,
        schema: Path,
        backups: Path | None = None,
        make_folder: bool = False,
        take_over: bool = False,
    ) -> Self:
        """Open the plan, or make it if no file is there; `make_folder` makes its folder too."""
        places = PlanPlaces.of(path, migrations, schema, backups)
        check_folder(places.path.parent, make=make_folder)
        return cls._open_locked(places, may_create=True, take_over=take_over)

    @classmethod
    def open_for_reading(cls, path: Path, *, migrations: Path, schema: Path) -> Self:
        """Open a plan that is never written to, even beside a living window.

        Not in the process that has it open to change it: see `check_bytes`.
        """
        places = PlanPlaces.of(path, migrations, schema, None)
        _check_there(places.path)
        with ExitStack() as stack:
            plan = cls(places, stack)
            plan._use(open_to_read(places, stack))
            plan._held = stack.pop_all()
        plan._refusal = PlanReadOnlyError(_LOOKING.format(name=places.path.name))
        return plan

    @classmethod
    def _open_locked(cls, places: PlanPlaces, *, may_create: bool, take_over: bool) -> Self:
        with ExitStack() as stack:
            lock = PlanLock(places.path)
            lock.take(take_over=take_over)
            stack.callback(lock.release)
            if may_create and not os.path.lexists(places.path):
                create_plan(places.path, places.schema)
            plan = cls(places, stack)
            plan._connect()
            plan._held = stack.pop_all()
        return plan

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
        with self._turn, surroundings(self.path):
            try:
                return read_weeks(partial(fetch, self._connection), self._athlete, starts)
            except (ValueError, TypeError, PlanError) as error:
                raise damaged(self.path) from error

    def commit(self, edit: Edit) -> None:
        """Save `edit.after` and the step itself; on the disk when it returns."""
        with self._unit() as writer:
            writer.commit(edit)

    def undo(self) -> Edit | None:
        """Take the last step back; what was done (the reversed step), if any."""
        with self._unit() as writer:
            return writer.undo()

    def redo(self) -> Edit | None:
        """Do the last undone step again, if there is one."""
        with self._unit() as writer:
            return writer.redo()

    def undo_name(self) -> str | None:
        """Name of the step that `undo` would take back."""
        return self._step_name(week_sql.LAST_STEP)

    def redo_name(self) -> str | None:
        """Name of the step that `redo` would do again."""
        return self._step_name(week_sql.NEXT_STEP)

    def warm_up(self) -> None:
        """Load what the first edit needs; meant for a thread after the first paint."""
        with self._turn:
            self._warm_writer()

    def check_place(self) -> None:
        """`PlanError` if the file was moved, replaced or removed (F18)."""
        try:
            here = _inode(self.path)
        except OSError:
            here = None
        if here != self._inode:
            raise PlanError(_GONE.format(name=self.path.name))

    @property
    def path(self) -> Path:
        """The true path of the file."""
        return self.places.path

    def _step_name(self, statement: str) -> str | None:
        with self._turn, surroundings(self.path):
            rows = fetch(self._connection, statement, {"athlete": self._athlete})
            return next((str(row[1]) for row in rows), None)

    @contextmanager
    def _unit(self) -> Iterator["WeekWriter"]:
        """One write unit: nothing may be told as saved unless it ends without an error."""
        with self._turn:
            if self._refusal is not None:
                raise self._refusal
            self.check_place()
            with surroundings(self.path), self._watched():
                yield self._warm_writer()
            self.check_place()

    @contextmanager
    def _watched(self) -> Iterator[None]:
        try:
            yield
        except Exception as error:
            if primary_code(error) in _STOP_AFTER:
                self._refusal = PlanError(_STOPPED.format(name=self.path.name))
            raise

    def _warm_writer(self) -> "WeekWriter":
        """The writer; SQLAlchemy is loaded here, and not before the first paint."""
        if self._writer is None:
            from runstrength_desktop.storage.week_writer import WeekWriter  # noqa: PLC0415

            self._writer = WeekWriter(self._connection, self._athlete)
        return self._writer

    def _connect(self) -> None:
        self._use(open_to_write(self.places))

    def _use(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._writer = None
        self._inode = _inode(self.path)
        rows = connection.execute(week_sql.ATHLETE).fetchall()
        if len(rows) != 1:
            connection.close()
            raise damaged(self.path)
        self._athlete: str = rows[0][0]

    def _disconnect(self) -> None:
        try:
            if self._refusal is None:
                settle(self._connection)
        except sqlite3.Error:
            pass  # the journal stays beside the file and the next start reads it
        finally:
            self._connection.close()


def _check_there(path: Path) -> None:
    check_folder(path.parent, make=False)
    if not os.path.lexists(path):
        raise PlanError(_NO_FILE.format(path=path))


def _inode(path: Path) -> tuple[int, int]:
    state = path.stat()
    return state.st_dev, state.st_ino
