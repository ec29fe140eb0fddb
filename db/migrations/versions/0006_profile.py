"""Who a plan is for."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table; plans and steps stay as they are."""
    op.create_table(
        "profile",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("athlete_id", sa.String(64), nullable=False),
        sa.Column("details", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.CheckConstraint("id = 'profile'", name=op.f("ck_profile_one_profile")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_profile_version")),
        sa.ForeignKeyConstraint(
            ["athlete_id"], ["athlete.id"], name="fk_profile_athlete_id_athlete"
        ),
        sa.PrimaryKeyConstraint("id", "athlete_id", name="pk_profile"),
    )
    op.execute("UPDATE plan_meta SET min_reader = 6")
