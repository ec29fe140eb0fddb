"""Puts a backup in the place of the plan; what was there is kept, whatever its state."""

import re
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from pathlib import Path

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.planning.atomic_file import (
    make_private,
    sync_file,
    sync_folder,
    write_atomic,
)
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
from runstrength_desktop.storage.places import PlanPlaces
from runstrength_desktop.storage.preflight import check_bytes
from runstrength_desktop.storage.refusals import surroundings
from runstrength_desktop.storage.soundness import check_plan, check_settled

_FRESH = ".restoring"
_MARK = ".pending"
_ASIDE = re.compile(r"damaged-\d{8}T\d{12}Z", re.ASCII)
_TEMPORARY = (_FRESH, ".migrating", ".creating")
_ITSELF = "“{name}” is the plan itself; choose one of its backups."


def restore_plan(places: PlanPlaces, source: Path) -> None:
    """Swap a checked copy of `source` in; call it under the lock, with the plan closed.

    A sound plan becomes a backup first; one that cannot be read is moved with
    its journals into a folder damaged-<date> beside it.
    """
    with surroundings(source):
        _check_source(places, source)
        fresh = beside(places.path, _FRESH)
        try:
            _prepare(places, source, fresh)
            _swap(places, fresh)
        finally:
            if not beside(places.path, _MARK).exists():
                remove_with_journals(fresh)


def finish_pending(path: Path) -> None:
    """Finish a swap that a crash interrupted, or clear away what it had not begun."""
    with surroundings(path):
        mark = beside(path, _MARK)
        if mark.exists():
            _finish_swap(path, mark)
        for ending in _TEMPORARY:
            remove_with_journals(beside(path, ending))


def is_pending(path: Path) -> bool:
    """Whether a swap waits to be finished."""
    return beside(path, _MARK).exists()


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
        write_atomic(beside(places.path, _MARK), aside.encode())
        _finish_swap(places.path, beside(places.path, _MARK))


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


def _finish_swap(path: Path, mark: Path) -> None:
    fresh = beside(path, _FRESH)
    if fresh.exists():
        _move_aside(path, path.with_name(_aside_name(mark)))
        fresh.replace(path)
        sync_folder(path.parent)
    mark.unlink()
    sync_folder(path.parent)


def _aside_name(mark: Path) -> str:
    name = mark.read_text(encoding="utf-8", errors="replace")
    return name if _ASIDE.fullmatch(name) else "damaged"


def _move_aside(path: Path, folder: Path) -> None:
    """Journals first: a plan must never meet the journal of another."""
    folder.mkdir(mode=0o700, exist_ok=True)
    for ending in (*JOURNALS, ""):
        if beside(path, ending).exists():
            beside(path, ending).replace(folder / beside(path, ending).name)
    sync_folder(folder)
