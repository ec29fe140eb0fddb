"""Puts a backup in the place of the plan; what was there is kept, whatever its state."""

from contextlib import ExitStack, closing
from datetime import UTC, datetime
from pathlib import Path

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.planning.atomic_file import make_private, sync_file
from runstrength_desktop.storage.backup import BackupKind, check_backup, make_backup
from runstrength_desktop.storage.connection import connect_to_write, copy_into, settle
from runstrength_desktop.storage.new_file import (
    JOURNALS,
    beside,
    check_folder,
    put_in_place,
    remove_with_journals,
)
from runstrength_desktop.storage.opening import open_to_read
from runstrength_desktop.storage.pending import FRESH, is_pending, swap_setting_aside
from runstrength_desktop.storage.places import PlanPlaces
from runstrength_desktop.storage.preflight import check_bytes
from runstrength_desktop.storage.refusals import surroundings
from runstrength_desktop.storage.soundness import check_plan, check_settled

_ITSELF = "“{name}” is the plan itself; choose one of its backups."


def restore_plan(places: PlanPlaces, source: Path) -> None:
    """Swap a checked copy of `source` in; call it under the lock, with the plan closed.

    A sound plan becomes a backup first; one that cannot be read is moved with
    its journals into a folder damaged-<date> beside it.
    """
    with surroundings(source):
        _check_source(places, source)
        fresh = beside(places.path, FRESH)
        try:
            _prepare(places, source, fresh)
            _swap(places, fresh)
        finally:
            if not is_pending(places.path):
                remove_with_journals(fresh)


def _check_source(places: PlanPlaces, source: Path) -> None:
    check_folder(source.parent, make=False)
    if places.path.exists() and source.exists() and source.samefile(places.path):
        raise PlanError(_ITSELF.format(name=source.name))


def _prepare(places: PlanPlaces, source: Path, fresh: Path) -> None:
    remove_with_journals(fresh)
    make_private(fresh)
    check_bytes(source)
    check_backup(source)
    with ExitStack() as stack:
        theirs = PlanPlaces.of(source, places.migrations, places.schema, places.backups)
        copy_into(open_to_read(theirs, stack), fresh)
    with closing(connect_to_write(fresh)) as connection:
        check_plan(connection, source, fully=True)
        settle(connection)
    sync_file(fresh)


def _swap(places: PlanPlaces, fresh: Path) -> None:
    if _is_free(places.path):
        put_in_place(fresh, places.path)
    elif _is_sound(places.path):
        _keep_as_backup(places)
        put_in_place(fresh, places.path)
    else:
        aside = f"damaged-{datetime.now(UTC):%Y%m%dT%H%M%S%fZ}"
        swap_setting_aside(places.path, aside)


def _is_free(path: Path) -> bool:
    return not any(beside(path, ending).exists() for ending in ("", *JOURNALS))


def _is_sound(path: Path) -> bool:
    try:
        check_bytes(path)
        check_settled(path)
    except PlanError:
        return False
    return True


def _keep_as_backup(places: PlanPlaces) -> None:
    with surroundings(places.path), closing(connect_to_write(places.path)) as connection:
        make_backup(connection, places, BackupKind.BEFORE_RESTORE)
        settle(connection)
