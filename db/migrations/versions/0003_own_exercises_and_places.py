"""Own exercises and places, favourites, and steps that undo takes back in them too."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables of an own library; plans and steps stay as they are."""
    _make_own_exercise()
    _make_own_place()
    _make_favourite()
    _widen_edit()
    op.create_index(
        "ix_session_item_athlete_id_changed_at", "session_item", ["athlete_id", "changed_at"]
    )
    op.execute("UPDATE plan_meta SET min_reader = 3")


def _make_own_exercise() -> None:
    op.create_table(
        "own_exercise",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("athlete_id", sa.String(64), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("details", sa.String(), nullable=False),
        sa.Column("guide", sa.String(), nullable=True),
        sa.Column("origin", sa.String(200), nullable=False),
        sa.Column("licence", sa.String(200), nullable=False),
        sa.Column("author", sa.String(200), nullable=False),
        sa.Column("deleted", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 200", name=op.f("ck_own_exercise_name")),
        sa.CheckConstraint("length(origin) <= 200", name=op.f("ck_own_exercise_origin")),
        sa.CheckConstraint("length(licence) <= 200", name=op.f("ck_own_exercise_licence")),
        sa.CheckConstraint("length(author) <= 200", name=op.f("ck_own_exercise_author")),
        sa.CheckConstraint("deleted IN (0, 1)", name=op.f("ck_own_exercise_deleted")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_own_exercise_version")),
        sa.ForeignKeyConstraint(
            ["athlete_id"], ["athlete.id"], name="fk_own_exercise_athlete_id_athlete"
        ),
        sa.PrimaryKeyConstraint("id", "athlete_id", name="pk_own_exercise"),
    )


def _make_own_place() -> None:
    op.create_table(
        "own_place",
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("athlete_id", sa.String(64), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("equipment", sa.String(), nullable=False),
        sa.Column("noise", sa.String(16), nullable=False),
        sa.Column("space", sa.String(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 200", name=op.f("ck_own_place_name")),
        sa.CheckConstraint("noise IN ('quiet', 'some', 'loud')", name=op.f("ck_own_place_noise")),
        sa.CheckConstraint("space IN ('mat', 'room', 'lane')", name=op.f("ck_own_place_space")),
        sa.CheckConstraint("version >= 1", name=op.f("ck_own_place_version")),
        sa.ForeignKeyConstraint(
            ["athlete_id"], ["athlete.id"], name="fk_own_place_athlete_id_athlete"
        ),
        sa.PrimaryKeyConstraint("id", "athlete_id", name="pk_own_place"),
    )


def _make_favourite() -> None:
    op.create_table(
        "favourite",
        sa.Column("exercise_id", sa.String(64), nullable=False),
        sa.Column("athlete_id", sa.String(64), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["athlete_id"], ["athlete.id"], name="fk_favourite_athlete_id_athlete"
        ),
        sa.PrimaryKeyConstraint("exercise_id", "athlete_id", name="pk_favourite"),
    )


def _widen_edit() -> None:
    # Last in the row: looking for the last step must not read through them.
    with op.batch_alter_table("edit") as table:
        for name in ("own_before", "own_after"):
            table.add_column(sa.Column(name, sa.String(), nullable=False, server_default="[]"))
    with op.batch_alter_table("edit") as table:
        for name in ("own_before", "own_after"):
            table.alter_column(name, server_default=None)
