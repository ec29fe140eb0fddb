"""The open plan: a file, its lock and its one connection."""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from threading import Lock, RLock
from typing import TYPE_CHECKING, Self

from runstrength_desktop.domain.edit import Edit
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import monday_of
from runstrength_desktop.domain.weeks import Weeks
from runstrength_desktop.planning.atomic_file import make_private, sync_file, sync_folder
from runstrength_desktop.storage import week_sql
from runstrength_desktop.storage.backup import BackupInfo, BackupKind, is_due, make_backup_by
from runstrength_desktop.storage.connection import copy_into, fetch, settle
from runstrength_desktop.storage.digest import PlanCounts, counts_of, digests_of, shape_of
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
from runstrength_desktop.storage.restore import finish_pending, is_pending, restore_plan
from runstrength_desktop.storage.soundness import check_plan
from runstrength_desktop.storage.week_reader import read_weeks

if TYPE_CHECKING:
    from runstrength_desktop.storage.week_writer import WeekWriter

_NO_FILE = "There is no plan “{path}”; check the name, or start a new one."
_GONE = "“{name}” is no longer where it was, so nothing was saved; save a rescue copy elsewhere."
_STOPPED = "“{name}” could not be written before; open it again to go on."
_LOOKING = "“{name}” was opened only to read it; open it to change it."
_loading = Lock()
_STOP_AFTER = {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


class PlanFile:
    """A `WeekStore` in a file; may be called from any thread, one unit at a time.

    Made by `open`, `create`, `open_or_create` or `open_for_reading`.
    """

    backup_problem: str | None = None
    """Why the last automatic backup could not be made; one sentence."""

    def __init__(self, places: PlanPlaces) -> None:
        self.places = places
        self._held = ExitStack()
        self._turn = RLock()
        self._writer: WeekWriter | None = None
        self._refusal: PlanError | None = None
        self._backed_up_on: date | None = None

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
        if not is_pending(places.path):
            _check_there(places.path)
        with _locked(places, take_over=take_over) as held:
            _check_there(places.path)
            return cls(places)._opened(held)

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
        with _locked(places, take_over=False) as held:
            create_plan(places.path, places.schema)
            return cls(places)._opened(held)

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
        with _locked(places, take_over=take_over) as held:
            if not os.path.lexists(places.path):
                create_plan(places.path, places.schema)
            return cls(places)._opened(held)

    @classmethod
    def open_restored(
        cls,
        path: Path,
        source: Path,
        *,
        migrations: Path,
        schema: Path,
        backups: Path | None = None,
        take_over: bool = False,
    ) -> Self:
        """Put a backup in the place of a closed plan, whatever its state, and open it."""
        places = PlanPlaces.of(path, migrations, schema, backups)
        check_folder(places.path.parent, make=False)
        with _locked(places, take_over=take_over) as held:
            restore_plan(places, source)
            return cls(places)._opened(held)

    @classmethod
    def open_for_reading(cls, path: Path, *, migrations: Path, schema: Path) -> Self:
        """Open a plan that is never written to, even beside a living window.

        Not in the process that has it open to change it: see `check_bytes`.
        """
        places = PlanPlaces.of(path, migrations, schema, None)
        _check_there(places.path)
        plan = cls(places)
        with ExitStack() as held:
            plan._use(open_to_read(places, held))
            plan._held = held.pop_all()
        plan._refusal = PlanReadOnlyError(_LOOKING.format(name=places.path.name))
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
        _load_writer()
        self.back_up_if_due()

    def back_up(self) -> BackupInfo:
        """Make a verified backup now; any thread may do it while others read and write."""
        return make_backup_by(self._copy_into, self.places, BackupKind.BY_HAND)

    def back_up_if_due(self) -> None:
        """Once a day, before the first change, if anything changed since the last backup.

        A failure does not keep the user from working; `backup_problem` tells it.
        """
        today = datetime.now(UTC).date()
        if self._refusal is not None or self._backed_up_on == today:
            return
        self._backed_up_on = today
        try:
            if is_due(self.places, self._change_number(), datetime.now(UTC)):
                make_backup_by(self._copy_into, self.places, BackupKind.DAILY)
            self.backup_problem = None
        except PlanError as error:
            self.backup_problem = str(error)

    def rescue_copy(self, target: Path) -> None:
        """Save what is open to another file, even if its own was moved or removed (F18)."""
        true = Path(os.path.realpath(target))
        if true == self.path:
            raise PlanError("Choose another place for the rescue copy than the plan's own.")
        with surroundings(true):
            check_folder(true.parent, make=False)
            draft = true.with_name(f".{true.name}.tmp")
            draft.unlink(missing_ok=True)
            make_private(draft)
            self._copy_into(draft)
            sync_file(draft)
            draft.replace(true)
            sync_folder(true.parent)

    def restore(self, source: Path) -> None:
        """Go on with a backup; the plan as it is becomes a backup first.

        After an error the plan is open as before.
        """
        with self._turn:
            self._ready()
            self._disconnect()
            try:
                restore_plan(self.places, source)
            finally:
                self._use(open_to_write(self.places))

    def check(self) -> PlanCounts:
        """Check the file in full and read every row; `PlanDamagedError` if any is not sound."""
        with self._turn, surroundings(self.path):
            check_plan(self._connection, self.path, fully=True)
            digests = digests_of(self._connection, shape_of(self._connection))
        self.read(self._all_mondays())
        return counts_of(digests)

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
            self._ready()
            self.back_up_if_due()
            with surroundings(self.path), self._watched():
                yield self._ready_writer()
            self.check_place()

    def _ready(self) -> None:
        if self._refusal is not None:
            raise self._refusal
        self.check_place()

    @contextmanager
    def _watched(self) -> Iterator[None]:
        try:
            yield
        except Exception as error:
            if primary_code(error) in _STOP_AFTER:
                self._refusal = PlanError(_STOPPED.format(name=self.path.name))
            raise

    def _ready_writer(self) -> "WeekWriter":
        if self._writer is None:
            self._writer = _load_writer()(self._connection, self._athlete)
        return self._writer

    def _copy_into(self, target: Path) -> None:
        with self._turn:
            copy_into(self._connection, target)

    def _change_number(self) -> int:
        with self._turn, surroundings(self.path):
            rows = fetch(self._connection, week_sql.CHANGE_NUMBER, {})
            return next((int(row[0]) for row in rows), 0)

    def _all_mondays(self) -> list[date]:
        with self._turn, surroundings(self.path):
            rows = list(fetch(self._connection, week_sql.DATES, {}))
        try:
            return sorted({monday_of(date.fromisoformat(on)) for (on,) in rows})
        except (ValueError, TypeError) as error:
            raise damaged(self.path) from error

    def _opened(self, held: ExitStack) -> Self:
        self._use(open_to_write(self.places))
        self._held = held.pop_all()
        return self

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


@contextmanager
def _locked(places: PlanPlaces, *, take_over: bool) -> Iterator[ExitStack]:
    """Own the plan; the lock is released on leaving unless the stack was taken."""
    with ExitStack() as held:
        lock = PlanLock(places.path)
        lock.take(take_over=take_over)
        held.callback(lock.release)
        finish_pending(places.path)
        yield held


def _load_writer() -> "type[WeekWriter]":
    """The writer's class; SQLAlchemy is loaded here, by one thread, after the first paint."""
    with _loading:
        from runstrength_desktop.storage.week_writer import WeekWriter  # noqa: PLC0415

        return WeekWriter


def _check_there(path: Path) -> None:
    check_folder(path.parent, make=False)
    if not os.path.lexists(path):
        raise PlanError(_NO_FILE.format(path=path))


def _inode(path: Path) -> tuple[int, int]:
    state = path.stat()
    return state.st_dev, state.st_ino
