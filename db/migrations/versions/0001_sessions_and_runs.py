"""Sessions with their exercises, and runs."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_RUN_KINDS = "'easy', 'long', 'tempo', 'intervals', 'hills', 'race', 'cross', 'rest'"


def upgrade() -> None:
    """Make the tables of schema 1."""
    _make_athlete()
    _make_session()
    _make_session_item()
    _make_run()


def _make_athlete() -> None:
    op.create_table(
        "plan_meta",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("min_reader", sa.Integer(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_plan_meta_one_row")),
        sa.PrimaryKeyConstraint("id", name="pk_plan_meta"),
    )
    op.create_table(
        "athlete",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(name) <= 200", name=op.f("ck_athlete_name")),
        sa.PrimaryKeyConstraint("id", name="pk_athlete"),
    )


def _make_session() -> None:
    op.create_table(
        "session",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("athlete_id", sa.String(64), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("position >= 0", name=op.f("ck_session_position")),
        sa.CheckConstraint("length(title) <= 200", name=op.f("ck_session_title")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_session_version")),
        sa.ForeignKeyConstraint(
            ["athlete_id"], ["athlete.id"], name="fk_session_athlete_id_athlete"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_session"),
    )
    op.create_index("ix_session_athlete_id_date", "session", ["athlete_id", "date"])


def _make_session_item() -> None:
    op.create_table(
        "session_item",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("athlete_id", sa.String(64), nullable=False),
        sa.Column("session_id", sa.String(64), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("exercise_id", sa.String(64), nullable=False),
        sa.Column("exercise_name", sa.String(200), nullable=False),
        sa.Column("sets", sa.Integer(), nullable=False),
        sa.Column("reps", sa.Integer(), nullable=True),
        sa.Column("seconds", sa.Integer(), nullable=True),
        sa.Column("load_kg", sa.Double(), nullable=True),
        sa.Column("rest_s", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        *_item_checks(),
        sa.ForeignKeyConstraint(
            ["athlete_id"], ["athlete.id"], name="fk_session_item_athlete_id_athlete"
        ),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["session.id"],
            name="fk_session_item_session_id_session",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_session_item"),
    )
    op.create_index("ix_session_item_session_id", "session_item", ["session_id"])


def _item_checks() -> tuple[sa.CheckConstraint, ...]:
    return (
        sa.CheckConstraint("position >= 0", name=op.f("ck_session_item_position")),
        sa.CheckConstraint(
            "length(exercise_name) <= 200", name=op.f("ck_session_item_exercise_name")
        ),
        sa.CheckConstraint("sets BETWEEN 1 AND 20", name=op.f("ck_session_item_sets")),
        sa.CheckConstraint("reps BETWEEN 1 AND 500", name=op.f("ck_session_item_reps")),
        sa.CheckConstraint("seconds BETWEEN 1 AND 3600", name=op.f("ck_session_item_seconds")),
        sa.CheckConstraint(
            "(reps IS NULL) <> (seconds IS NULL)", name=op.f("ck_session_item_reps_or_seconds")
        ),
        sa.CheckConstraint("load_kg > 0 AND load_kg <= 1000", name=op.f("ck_session_item_load_kg")),
        sa.CheckConstraint("rest_s BETWEEN 0 AND 1800", name=op.f("ck_session_item_rest_s")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_session_item_version")),
    )


def _make_run() -> None:
    op.create_table(
        "run",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("athlete_id", sa.String(64), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("distance_km", sa.Double(), nullable=True),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("position >= 0", name=op.f("ck_run_position")),
        sa.CheckConstraint(f"kind IN ({_RUN_KINDS})", name=op.f("ck_run_kind")),
        sa.CheckConstraint(
            "distance_km > 0 AND distance_km <= 500", name=op.f("ck_run_distance_km")
        ),
        sa.CheckConstraint("minutes BETWEEN 1 AND 1440", name=op.f("ck_run_minutes")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_run_version")),
        sa.ForeignKeyConstraint(["athlete_id"], ["athlete.id"], name="fk_run_athlete_id_athlete"),
        sa.PrimaryKeyConstraint("id", name="pk_run"),
    )
    op.create_index("ix_run_athlete_id_date", "run", ["athlete_id", "date"])
