"""The full check that a user asks for."""

import sqlite3
from pathlib import Path

from runstrength_desktop.storage.digest import PlanCounts, counts_of, digests_of, shape_of
from runstrength_desktop.storage.soundness import check_plan


def count_sound(connection: sqlite3.Connection, path: Path) -> PlanCounts:
    """How much a plan holds, after a full check of its structure."""
    check_plan(connection, path, fully=True)
    return counts_of(digests_of(connection, shape_of(connection)))
