"""The side of a dose, the instant of a change, and steps that undo takes back."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_LONG_AGO = sa.text("'1970-01-01 00:00:00'")
_SIDES = "side IN ('each', 'left', 'right')"


def upgrade() -> None:
    """Rebuild the edited tables; the plan's own values stay as they are."""
    _count_changes()
    _add_side()
    for table in ("session", "session_item", "run"):
        _add_instant(table)
    _make_edit()
    op.execute("UPDATE plan_meta SET min_reader = 2")


def _count_changes() -> None:
    with op.batch_alter_table("plan_meta") as table:
        table.add_column(
            sa.Column("change_number", sa.Integer(), nullable=False, server_default="0")
        )
    with op.batch_alter_table("plan_meta") as table:
        table.alter_column("change_number", server_default=None)


def _add_side() -> None:
    with op.batch_alter_table("session_item", recreate="always") as table:
        side = sa.Column("side", sa.String(8), nullable=False, server_default="each")
        table.add_column(side, insert_after="rest_s")
        table.create_check_constraint(op.f("ck_session_item_side"), _SIDES)
    with op.batch_alter_table("session_item") as table:
        table.alter_column("side", server_default=None)


def _add_instant(name: str) -> None:
    with op.batch_alter_table(name, recreate="always") as table:
        column = sa.Column("changed_at", sa.DateTime(), nullable=False, server_default=_LONG_AGO)
        table.add_column(column)
    with op.batch_alter_table(name) as table:
        table.alter_column("changed_at", server_default=None)


def _make_edit() -> None:
    op.create_table(
        "edit",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("athlete_id", sa.String(64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("days_before", sa.String(), nullable=False),
        sa.Column("days_after", sa.String(), nullable=False),
        sa.Column("undone", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.CheckConstraint("undone IN (0, 1)", name=op.f("ck_edit_undone")),
        sa.ForeignKeyConstraint(["athlete_id"], ["athlete.id"], name="fk_edit_athlete_id_athlete"),
        sa.PrimaryKeyConstraint("id", name="pk_edit"),
        sa.UniqueConstraint("athlete_id", "number", name="uq_edit_athlete_id_number"),
    )
