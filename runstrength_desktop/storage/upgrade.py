"""Runs the Alembic migrations on an open connection; the only module that loads Alembic."""

import sqlite3
from pathlib import Path

from alembic import command
from alembic.config import Config

from runstrength_desktop.storage.adopted import adopt


def upgrade(connection: sqlite3.Connection, migrations: Path, revision: str) -> None:
    """Bring a file to `revision`, in one transaction that starts by `BEGIN IMMEDIATE`."""
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    with adopt(connection).begin() as unit:
        config.attributes["connection"] = unit
        command.upgrade(config, revision)
