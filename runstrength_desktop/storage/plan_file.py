"""The ways into a plan file, and the care it gets: backups, checks, restoring.

The modules of its care are loaded when they are needed: opening a plan and
reading a week come before the first paint.
"""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import monday_of
from runstrength_desktop.storage import week_sql
from runstrength_desktop.storage.connection import copy_into, fetch
from runstrength_desktop.storage.lock import PlanLock
from runstrength_desktop.storage.new_file import check_folder, create_plan, fill_whole
from runstrength_desktop.storage.open_plan import OpenPlan, load_writer
from runstrength_desktop.storage.opening import open_to_read, open_to_write
from runstrength_desktop.storage.pending import finish_pending, is_pending
from runstrength_desktop.storage.places import PlanPlaces
from runstrength_desktop.storage.refusals import PlanReadOnlyError, damaged, surroundings

if TYPE_CHECKING:
    from runstrength_desktop.storage.backup import BackupInfo
    from runstrength_desktop.storage.digest import PlanCounts

_NO_FILE = "There is no plan “{path}”; check the name, or start a new one."
_LOOKING = "“{name}” was opened only to read it; open it to change it."
_OWN_PLACE = "Choose another place for the rescue copy than the plan's own."


class PlanFile(OpenPlan):
    """A plan made by `open`, `create`, `open_or_create`, `open_restored` or `open_for_reading`.

    Each takes the folder of migrations and the file schema.sql; `backups` is a
    folder beside the plan unless named. `take_over` ignores a lock that another
    machine left behind.
    """

    backup_problem: str | None = None
    """Why the last automatic backup could not be made; one sentence."""
    _backed_up_on: date | None = None

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
        """Open an existing plan to change it; `PlanInUseError` if somebody else does."""
        places = PlanPlaces.of(path, migrations, schema, backups)
        if not is_pending(places.path):
            _check_there(places.path)
        with _locked(places, take_over=take_over) as held:
            _check_there(places.path)
            return cls(places, open_to_write(places), held)

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
            return cls(places, open_to_write(places), held)

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
            return cls(places, open_to_write(places), held)

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
            _restore(places, source)
            return cls(places, open_to_write(places), held)

    @classmethod
    def open_for_reading(cls, path: Path, *, migrations: Path, schema: Path) -> Self:
        """Open a plan that is never written to, even beside a living window.

        Not in the process that has it open to change it: see `check_bytes`.
        """
        places = PlanPlaces.of(path, migrations, schema, None)
        _check_there(places.path)
        refusal = PlanReadOnlyError(_LOOKING.format(name=places.path.name))
        with ExitStack() as held:
            return cls(places, open_to_read(places, held), held, refusal)

    def warm_up(self) -> None:
        """Load what the first edit needs; meant for a thread after the first paint."""
        load_writer()
        self.back_up_if_due()

    def back_up(self) -> "BackupInfo":
        """Make a verified backup now; any thread may do it while others read and write."""
        from runstrength_desktop.storage import backup  # noqa: PLC0415

        return backup.make_backup_by(self._copy_into, self.places, backup.BackupKind.BY_HAND)

    def back_up_if_due(self) -> None:
        """Once a day, before the first change, if anything changed since the last backup.

        A failure does not keep the user from working; `backup_problem` tells it.
        """
        now = datetime.now(UTC)
        if self._refusal is not None or self._backed_up_on == now.date():
            return
        self._backed_up_on = now.date()
        try:
            self._make_daily_backup(now)
            self.backup_problem = None
        except PlanError as error:
            self.backup_problem = str(error)

    def rescue_copy(self, target: Path) -> None:
        """Save what is open to another file, even if its own was moved or removed (F18)."""
        true = Path(os.path.realpath(target))
        if true == self.path:
            raise PlanError(_OWN_PLACE)
        check_folder(true.parent, make=False)
        with surroundings(true):
            fill_whole(true, self._copy_into)

    def restore(self, source: Path) -> None:
        """Go on with a backup; the plan as it is becomes a backup first.

        After an error the plan is open as before.
        """
        with self._turn:
            self._check_writable()
            self._disconnect()
            try:
                _restore(self.places, source)
            finally:
                self._use(open_to_write(self.places))

    def check(self) -> "PlanCounts":
        """Check the file in full and read every row; `PlanDamagedError` if any is not sound."""
        from runstrength_desktop.storage.checking import count_sound  # noqa: PLC0415

        with self._turn, surroundings(self.path):
            counts = count_sound(self._connection, self.path)
            for athlete in self.athletes():
                with self.acting_for(athlete.id):
                    self.read(self._all_mondays())
                    self.read_shelf()
        return counts

    def _check_writable(self) -> None:
        super()._check_writable()
        self.back_up_if_due()

    def _make_daily_backup(self, now: datetime) -> None:
        from runstrength_desktop.storage import backup  # noqa: PLC0415

        if backup.is_due(self.places, self._change_number(), now):
            backup.make_backup_by(self._copy_into, self.places, backup.BackupKind.DAILY)

    def _copy_into(self, target: Path) -> None:
        with self._turn:
            copy_into(self._connection, target)

    def _change_number(self) -> int:
        with self._turn, surroundings(self.path):
            rows = fetch(self._connection, week_sql.CHANGE_NUMBER, {})
            return next((int(row[0]) for row in rows), 0)

    def _all_mondays(self) -> list[date]:
        rows = list(fetch(self._connection, week_sql.DATES, {}))
        try:
            return sorted({monday_of(date.fromisoformat(on)) for (on,) in rows})
        except (ValueError, TypeError) as error:
            raise damaged(self.path) from error


@contextmanager
def _locked(places: PlanPlaces, *, take_over: bool) -> Iterator[ExitStack]:
    """Own the plan; the lock is released on leaving unless the stack was taken."""
    with ExitStack() as held:
        lock = PlanLock(places.path)
        lock.take(take_over=take_over)
        held.callback(lock.release)
        finish_pending(places.path)
        yield held


def _restore(places: PlanPlaces, source: Path) -> None:
    from runstrength_desktop.storage.restore import restore_plan  # noqa: PLC0415

    restore_plan(places, source)


def _check_there(path: Path) -> None:
    check_folder(path.parent, make=False)
    if not os.path.lexists(path):
        raise PlanError(_NO_FILE.format(path=path))
