"""Notes, clock times, status, repeats, blocks, and fuller doses."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_STATUS = "status IN ('planned', 'done', 'partly', 'skipped')"
_WORK = " + ".join(
    f"(CASE WHEN {name} IS NULL THEN 0 ELSE 1 END)" for name in ("reps", "seconds", "distance_m")
)

_TOLD = (
    ("note", sa.String(10_000), ""),
    ("starts_at", sa.String(5), None),
    ("status", sa.String(8), "planned"),
    ("reason", sa.String(200), ""),
    ("series", sa.String(64), ""),
)


def upgrade() -> None:
    """Rebuild the three tables of a plan; the plan's own values stay as they are."""
    _widen("session", (*_TOLD, ("place", sa.String(64), ""), ("dismissed", sa.String(200), "")))
    _widen("run", (("intensity", sa.String(8), None), *_TOLD))
    _widen(
        "session_item",
        (
            ("reps_to", sa.Integer(), None),
            ("distance_m", sa.Double(), None),
            ("load_percent", sa.Double(), None),
            ("band", sa.String(8), None),
            ("rpe", sa.Double(), None),
            ("tempo", sa.String(16), ""),
            ("block_kind", sa.String(16), "main"),
            ("block_number", sa.Integer(), "0"),
            ("note", sa.String(10_000), ""),
        ),
    )
    op.execute("UPDATE plan_meta SET min_reader = 4")


def _widen(
    name: str, columns: tuple[tuple[str, sa.types.TypeEngine[object], str | None], ...]
) -> None:
    with op.batch_alter_table(name, recreate="always") as table:
        for column, kind, value in columns:
            may_be_open = value is None
            table.add_column(sa.Column(column, kind, nullable=may_be_open, server_default=value))
        for check, rule in _CHECKS[name].items():
            table.create_check_constraint(op.f(f"ck_{name}_{check}"), rule)
        if name == "session_item":
            table.drop_constraint(op.f("ck_session_item_reps_or_seconds"), type_="check")
    with op.batch_alter_table(name) as table:
        for column, _, value in columns:
            if value is not None:
                table.alter_column(column, server_default=None)


_CHECKS = {
    "session": {
        "status": _STATUS,
        "note": "length(note) <= 10000",
        "reason": "length(reason) <= 200",
    },
    "run": {
        "status": _STATUS,
        "note": "length(note) <= 10000",
        "reason": "length(reason) <= 200",
        "intensity": "intensity IN ('easy', 'moderate', 'hard')",
    },
    "session_item": {
        "work": f"{_WORK} = 1",
        "reps_to": "reps_to > reps AND reps_to <= 500",
        "distance_m": "distance_m > 0 AND distance_m <= 5000",
        "load_percent": "load_percent > 0 AND load_percent <= 120",
        "band": "band IN ('light', 'medium', 'heavy')",
        "rpe": "rpe BETWEEN 5 AND 10",
        "block_kind": "block_kind IN ('warm_up', 'main', 'superset', 'circuit', 'cool_down')",
        "block_number": "block_number BETWEEN 0 AND 20",
        "note": "length(note) <= 10000",
    },
}
