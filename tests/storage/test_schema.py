import sqlite3
from contextlib import closing

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from runstrength_desktop.storage.connection import columns
from runstrength_desktop.storage.schema_number import REVISION, SCHEMA
from runstrength_desktop.storage.schema_text import comparable, schema_text
from runstrength_desktop.storage.tables import Base
from runstrength_desktop.storage.upgrade import upgrade
from runstrength_desktop.storage.week_sql import PROBES
from tests.storage.plans import SOURCES


def test_schema_sql_says_what_the_migrations_make() -> None:
    assert SOURCES["schema"].read_text("utf-8") == schema_text(SOURCES["migrations"])


def test_models_and_migrations_make_the_same_tables() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as migrated:
        upgrade(migrated, SOURCES["migrations"], REVISION)
        with closing(sqlite3.connect(":memory:")) as modelled:
            engine = create_engine("sqlite://", creator=lambda: modelled, poolclass=StaticPool)
            Base.metadata.create_all(engine)
            models = comparable(modelled)
        migrations = {made for made in comparable(migrated) if "alembic_version (" not in made[0]}
        assert {m for m in migrations if not any("alembic_version" in w for w in m)} == models
        engine = create_engine("sqlite://", creator=lambda: migrated, poolclass=StaticPool)
        with engine.connect() as connection:
            context = MigrationContext.configure(connection)
            assert compare_metadata(context, Base.metadata) == []


def test_the_numbers_name_the_last_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(SOURCES["migrations"]))
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_current_head() == REVISION
    assert len(list(scripts.walk_revisions())) == SCHEMA == int(REVISION)


def test_the_probes_at_opening_touch_every_column() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(SOURCES["schema"].read_text("utf-8"))
        for name, table in Base.metadata.tables.items():
            (probe,) = [p for p in PROBES if f"FROM {name} " in p]
            named = {w.strip() for w in probe.split("FROM")[0].removeprefix("SELECT").split(",")}
            assert named == set(columns(connection, name)) == set(table.columns.keys())
