"""SQLAlchemy on a connection that sqlite3 opened, so that there is one writer only."""

import sqlite3

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from runstrength_desktop.storage.connection import BEGIN


def adopt(connection: sqlite3.Connection) -> Engine:
    """An engine whose every transaction runs on `connection` and starts by `BEGIN IMMEDIATE`.

    Never dispose of it: the connection belongs to who opened it.
    """
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(BEGIN)
