"""Verdicts on runs that were waved away."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Give runs the column; none was waved away so far. Steps stay as they are."""
    column = sa.Column("dismissed", sa.String(200), nullable=False, server_default="")
    with op.batch_alter_table("run") as table:
        table.add_column(column)
    with op.batch_alter_table("run") as table:
        table.alter_column("dismissed", server_default=None)
    op.execute("UPDATE plan_meta SET min_reader = 7")
