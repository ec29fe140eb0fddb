"""Sessions kept as templates, and a usual week of runs."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the two tables; plans and steps stay as they are."""
    _make_session_template()
    _make_usual_week()
    op.execute("UPDATE plan_meta SET min_reader = 5")


def _make_session_template() -> None:
    op.create_table(
        "session_template",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("athlete_id", sa.String(64), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("items", sa.String(), nullable=False),
        sa.Column("note", sa.String(10_000), nullable=False),
        sa.Column("place", sa.String(64), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 200", name=op.f("ck_session_template_name")),
        sa.CheckConstraint("length(note) <= 10000", name=op.f("ck_session_template_note")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_session_template_version")),
        sa.ForeignKeyConstraint(
            ["athlete_id"], ["athlete.id"], name="fk_session_template_athlete_id_athlete"
        ),
        sa.PrimaryKeyConstraint("id", "athlete_id", name="pk_session_template"),
    )


def _make_usual_week() -> None:
    op.create_table(
        "usual_week",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("athlete_id", sa.String(64), nullable=False),
        sa.Column("runs", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.CheckConstraint("id = 'usual_week'", name=op.f("ck_usual_week_one_week")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_usual_week_version")),
        sa.ForeignKeyConstraint(
            ["athlete_id"], ["athlete.id"], name="fk_usual_week_athlete_id_athlete"
        ),
        sa.PrimaryKeyConstraint("id", "athlete_id", name="pk_usual_week"),
    )
