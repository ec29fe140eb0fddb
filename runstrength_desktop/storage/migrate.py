"""Brings an old plan to today's schema: on a checked copy, then swapped in (F14, F15)."""

import sqlite3
from contextlib import closing
from pathlib import Path

from runstrength_desktop.planning.atomic_file import make_private, sync_file
from runstrength_desktop.storage.backup import BackupKind, make_backup
from runstrength_desktop.storage.connection import (
    brand,
    connect_to_migrate,
    copy_into,
    settle,
    tables,
)
from runstrength_desktop.storage.digest import Shape, digests_of, shape_of
from runstrength_desktop.storage.new_file import beside, put_in_place, remove_with_journals
from runstrength_desktop.storage.places import PlanPlaces
from runstrength_desktop.storage.refusals import damaged
from runstrength_desktop.storage.schema_number import REVISION, SCHEMA
from runstrength_desktop.storage.soundness import check_plan
from runstrength_desktop.storage.upgrade import upgrade

_OF_THE_SCHEMA = {"alembic_version", "plan_meta"}


def migrate_plan(places: PlanPlaces) -> None:
    """Back up, migrate a copy, swap it in; on any error the old plan is as it was."""
    fresh = beside(places.path, ".migrating")
    remove_with_journals(fresh)
    try:
        _copy_settled(places, fresh)
        migrate_file(fresh, places.migrations)
        put_in_place(fresh, places.path)
    finally:
        remove_with_journals(fresh)


def migrate_file(path: Path, migrations: Path) -> None:
    """Migrate a private copy in place and prove that nothing in it was lost.

    Keys are not enforced meanwhile: rebuilding a parent table would delete its
    children, and no check would notice.
    """
    with closing(connect_to_migrate(path)) as connection:
        _upgrade(connection, path, migrations)
        brand(connection, SCHEMA)
        check_plan(connection, path, fully=True)
        settle(connection)
    sync_file(path)


def _upgrade(connection: sqlite3.Connection, path: Path, migrations: Path) -> None:
    old = shape_of(connection)
    before = {name: digest.rows for name, digest in digests_of(connection, old).items()}
    kept = {name: names for name, names in old.items() if name not in _OF_THE_SCHEMA}
    values = digests_of(connection, kept)
    upgrade(connection, migrations, REVISION)
    if not before.keys() <= set(tables(connection)):
        raise damaged(path)
    after = {name: digest.rows for name, digest in digests_of(connection, old).items()}
    if before != after or values != digests_of(connection, _common(connection, kept)):
        raise damaged(path)


def _common(connection: sqlite3.Connection, kept: Shape) -> Shape:
    now = shape_of(connection)
    return {name: tuple(c for c in names if c in now[name]) for name, names in kept.items()}


def _copy_settled(places: PlanPlaces, fresh: Path) -> None:
    with closing(connect_to_migrate(places.path)) as connection:
        settle(connection)
        make_backup(connection, places, BackupKind.BEFORE_UPDATE)
        make_private(fresh)
        copy_into(connection, fresh)
