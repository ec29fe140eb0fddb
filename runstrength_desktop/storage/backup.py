"""Verified copies of a plan, each with a manifest beside it (F21)."""

import json
import re
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

from runstrength_desktop import __version__
from runstrength_desktop.planning.atomic_file import (
    make_private,
    sync_file,
    sync_folder,
    write_atomic,
)
from runstrength_desktop.storage import week_sql
from runstrength_desktop.storage.backup_age import kept
from runstrength_desktop.storage.connection import (
    connect_to_migrate,
    connect_to_read,
    copy_into,
    schema_of,
)
from runstrength_desktop.storage.digest import (
    PlanCounts,
    TableDigest,
    counts_of,
    digests_of,
    shape_of,
)
from runstrength_desktop.storage.new_file import check_folder
from runstrength_desktop.storage.places import PlanPlaces
from runstrength_desktop.storage.refusals import PlanDamagedError, surroundings
from runstrength_desktop.storage.soundness import check_plan

_STAMP = "%Y%m%dT%H%M%S%fZ"
_IN_THE_MAKING = timedelta(hours=1)
_CHANGED = "The backup “{name}” is no longer what was saved; choose another one."


class BackupKind(StrEnum):
    """Why a backup was made; those made by hand are never thinned."""

    DAILY = "daily"
    BEFORE_UPDATE = "before-update"
    BEFORE_RESTORE = "before-restore"
    BY_HAND = "by-hand"


_KINDS = "|".join(BackupKind)
_NAME = re.compile(rf"(?P<stem>.+)-(?P<stamp>\d{{8}}T\d{{12}}Z)-(?P<kind>{_KINDS})\.db", re.ASCII)


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """One backup of the plan `stem`; `verified` if checked when made and still of that size.

    `change_number` is the step up to which it holds the plan.
    """

    path: Path
    stem: str
    made_at: datetime
    kind: BackupKind
    counts: PlanCounts | None
    change_number: int | None
    verified: bool


def make_backup(source: sqlite3.Connection, places: PlanPlaces, kind: BackupKind) -> BackupInfo:
    """Copy an open plan, check the copy, keep it, then thin the older ones."""
    return make_backup_by(lambda target: copy_into(source, target), places, kind)


def make_backup_by(
    copy: Callable[[Path], None], places: PlanPlaces, kind: BackupKind
) -> BackupInfo:
    """The same, where `copy` fills an empty file with the plan."""
    folder, now = places.backups, datetime.now(UTC)
    with surroundings(folder):
        check_folder(folder, make=True)
        path = folder / f"{places.path.stem}-{now.strftime(_STAMP)}-{kind}.db"
        draft = folder / f".{path.name}.tmp"
        _remove_drafts(places, now)
        try:
            make_private(draft)
            copy(draft)
            _check_draft(draft, places.path)
            _finish(draft, path, kind, now)
        finally:
            draft.unlink(missing_ok=True)
        _thin(places, now)
    return next(info for info in _of_plan(places) if info.path == path)


def list_backups(folder: Path) -> tuple[BackupInfo, ...]:
    """All backups in a folder, newest first; empty if the folder is not there."""
    try:
        paths = list(folder.iterdir())
    except OSError:
        return ()
    found = [info for path in paths if (info := _info(path)) is not None]
    return tuple(sorted(found, key=lambda info: info.made_at, reverse=True))


def check_backup(path: Path) -> None:
    """Refuse a backup whose content is not what its manifest says; without one, any goes."""
    manifest = _manifest(path)
    if "tables" not in manifest:
        return
    with surroundings(path), closing(connect_to_read(path, settled=True)) as connection:
        if _told(digests_of(connection, shape_of(connection))) != manifest["tables"]:
            raise PlanDamagedError(_CHANGED.format(name=path.name))


def is_due(places: PlanPlaces, change_number: int, now: datetime) -> bool:
    """Whether a day has gone by since the last sound backup, and something changed."""
    if change_number == 0:
        return False
    sound = [info for info in _of_plan(places) if info.verified]
    if not sound:
        return True
    last = sound[0]
    return abs(now - last.made_at).days >= 1 and last.change_number != change_number


def _check_draft(draft: Path, plan: Path) -> None:
    # Not read-only: SQLite forgets CHECK constraints then, and no check would see them broken.
    with closing(connect_to_migrate(draft)) as connection:
        check_plan(connection, plan, fully=True)


def _finish(draft: Path, path: Path, kind: BackupKind, now: datetime) -> None:
    with closing(connect_to_read(draft, settled=True)) as connection:
        manifest = _describe(connection)
    told = {"made_at": now.isoformat(), "kind": kind, "bytes": draft.stat().st_size, **manifest}
    sync_file(draft)
    write_atomic(_beside(path), json.dumps(told, indent=1).encode())
    draft.replace(path)
    sync_folder(path.parent)


def _describe(connection: sqlite3.Connection) -> dict[str, object]:
    digests = digests_of(connection, shape_of(connection))
    has_steps = "edit" in digests
    marks = connection.execute(week_sql.CHANGE_NUMBER).fetchone() if has_steps else (None,)
    return {
        "program": f"RunStrength {__version__}",
        "schema": schema_of(connection),
        "change_number": marks[0],
        "counts": asdict(counts_of(digests)),
        "tables": _told(digests),
    }


def _told(digests: Mapping[str, TableDigest]) -> dict[str, object]:
    return {name: asdict(digest) for name, digest in digests.items()}


def _info(path: Path) -> BackupInfo | None:
    """What name and manifest tell; `None` if the name is not one of ours."""
    name = _NAME.fullmatch(path.name)
    made_at = _made_at(name)
    if name is None or made_at is None:
        return None
    manifest = _manifest(path)
    number = manifest.get("change_number")
    return BackupInfo(
        path=path,
        stem=name["stem"],
        made_at=made_at,
        kind=BackupKind(name["kind"]),
        counts=_counts(manifest),
        change_number=number if isinstance(number, int) else None,
        verified=manifest.get("bytes") == _size(path) and "tables" in manifest,
    )


def _made_at(name: re.Match[str] | None) -> datetime | None:
    try:
        return name and datetime.strptime(name["stamp"], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def _manifest(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(_beside(path).read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _counts(manifest: Mapping[str, Any]) -> PlanCounts | None:
    try:
        told = manifest["counts"]
        return PlanCounts(int(told["sessions"]), int(told["runs"]), int(told["exercises"]))
    except (KeyError, TypeError, ValueError, OverflowError):
        return None


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None


def _thin(places: PlanPlaces, now: datetime) -> None:
    """Remove what is too close to newer ones; only sound, automatic backups of this plan."""
    sound = [i for i in _of_plan(places) if i.verified and i.kind is not BackupKind.BY_HAND]
    staying = kept((info.made_at for info in sound), now)
    for info in sound[1:]:
        if info.made_at not in staying:
            _remove(info.path)


def _remove(path: Path) -> None:
    """Take a backup away; one that cannot be is tried again next time."""
    with suppress(OSError):
        path.unlink(missing_ok=True)
        _beside(path).unlink(missing_ok=True)


def _of_plan(places: PlanPlaces) -> list[BackupInfo]:
    return [i for i in list_backups(places.backups) if i.stem == places.path.stem]


def _remove_drafts(places: PlanPlaces, now: datetime) -> None:
    """Drafts of a program that died; a young one may be in the making."""
    for draft in places.backups.glob(".*.db.tmp"):
        name = _NAME.fullmatch(draft.name[1 : -len(".tmp")])
        made_at = _made_at(name)
        is_ours = name is not None and name["stem"] == places.path.stem
        if is_ours and made_at is not None and made_at < now - _IN_THE_MAKING:
            draft.unlink(missing_ok=True)


def _beside(path: Path) -> Path:
    return path.with_name(path.name + ".json")
