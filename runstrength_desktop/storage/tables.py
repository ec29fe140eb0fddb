"""The tables of a plan as typed mappings; only the writer and migrations load SQLAlchemy."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import (
    CheckConstraint,
    Double,
    ForeignKey,
    Index,
    MetaData,
    String,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from runstrength_desktop.domain.block import MOST_BLOCKS, BlockKind
from runstrength_desktop.domain.exercise_guide import Noise, Space
from runstrength_desktop.domain.prescription import (
    HIGHEST_RPE,
    LOWEST_RPE,
    MAX_DISTANCE_M,
    MAX_LOAD_KG,
    MAX_PERCENT,
    MAX_REPS,
    MAX_REST_S,
    MAX_SECONDS,
    MAX_SETS,
    Band,
    Side,
)
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.user_text import NOTE_LIMIT, TITLE_LIMIT
from runstrength_desktop.domain.week import MAX_DISTANCE_KM, MAX_MINUTES, Intensity, RunKind

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


def _one_of(column: str, words: type[StrEnum]) -> str:
    return f"{column} IN ({', '.join(repr(word.value) for word in words)})"


_ONE_KIND_OF_WORK = (
    " + ".join(
        f"(CASE WHEN {name} IS NULL THEN 0 ELSE 1 END)"
        for name in ("reps", "seconds", "distance_m")
    )
    + " = 1"
)


class Base(DeclarativeBase):
    """All tables of a plan."""

    metadata = MetaData(naming_convention=NAMING)


class PlanMetaRow(Base):
    """One row about the file; `change_number` counts every saved step, undo and redo too."""

    __tablename__ = "plan_meta"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    min_reader: Mapped[int]
    change_number: Mapped[int]


class AthleteRow(Base):
    """Whose plan it is."""

    __tablename__ = "athlete"
    __table_args__ = (CheckConstraint(f"length(name) <= {TITLE_LIMIT}", name="name"),)

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    name: Mapped[str] = mapped_column(String(TITLE_LIMIT))
    version: Mapped[int]


class SessionRow(Base):
    """A strength session on a local date; `position` is its order on the day."""

    __tablename__ = "session"
    __table_args__ = (
        CheckConstraint("position >= 0", name="position"),
        CheckConstraint(f"length(title) <= {TITLE_LIMIT}", name="title"),
        CheckConstraint("version >= 1", name="version"),
        CheckConstraint(_one_of("status", Status), name="status"),
        CheckConstraint(f"length(note) <= {NOTE_LIMIT}", name="note"),
        CheckConstraint(f"length(reason) <= {TITLE_LIMIT}", name="reason"),
        Index(None, "athlete_id", "date"),
    )

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    athlete_id: Mapped[str] = mapped_column(ForeignKey("athlete.id"))
    date: Mapped[date]
    position: Mapped[int]
    title: Mapped[str] = mapped_column(String(TITLE_LIMIT))
    version: Mapped[int]
    changed_at: Mapped[datetime]
    note: Mapped[str] = mapped_column(String(NOTE_LIMIT))
    starts_at: Mapped[str | None] = mapped_column(String(5))
    status: Mapped[str] = mapped_column(String(8))
    reason: Mapped[str] = mapped_column(String(TITLE_LIMIT))
    series: Mapped[str] = mapped_column(String(64))
    place: Mapped[str] = mapped_column(String(64))
    dismissed: Mapped[str] = mapped_column(String(TITLE_LIMIT))


class SessionItemRow(Base):
    """An exercise of a session with its dose, under the name it had when planned."""

    __tablename__ = "session_item"
    __table_args__ = (
        CheckConstraint("position >= 0", name="position"),
        CheckConstraint(f"length(exercise_name) <= {TITLE_LIMIT}", name="exercise_name"),
        CheckConstraint(f"sets BETWEEN 1 AND {MAX_SETS}", name="sets"),
        CheckConstraint(f"reps BETWEEN 1 AND {MAX_REPS}", name="reps"),
        CheckConstraint(f"seconds BETWEEN 1 AND {MAX_SECONDS}", name="seconds"),
        CheckConstraint(_ONE_KIND_OF_WORK, name="work"),
        CheckConstraint(f"reps_to > reps AND reps_to <= {MAX_REPS}", name="reps_to"),
        CheckConstraint(f"distance_m > 0 AND distance_m <= {MAX_DISTANCE_M:g}", name="distance_m"),
        CheckConstraint(
            f"load_percent > 0 AND load_percent <= {MAX_PERCENT:g}", name="load_percent"
        ),
        CheckConstraint(_one_of("band", Band), name="band"),
        CheckConstraint(f"rpe BETWEEN {LOWEST_RPE:g} AND {HIGHEST_RPE:g}", name="rpe"),
        CheckConstraint(_one_of("block_kind", BlockKind), name="block_kind"),
        CheckConstraint(f"block_number BETWEEN 0 AND {MOST_BLOCKS}", name="block_number"),
        CheckConstraint(f"length(note) <= {NOTE_LIMIT}", name="note"),
        CheckConstraint(f"load_kg > 0 AND load_kg <= {MAX_LOAD_KG:g}", name="load_kg"),
        CheckConstraint(f"rest_s BETWEEN 0 AND {MAX_REST_S}", name="rest_s"),
        CheckConstraint(_one_of("side", Side), name="side"),
        CheckConstraint("version >= 1", name="version"),
        Index(None, "session_id"),
        Index(None, "athlete_id", "changed_at"),
    )

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    athlete_id: Mapped[str] = mapped_column(ForeignKey("athlete.id"))
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id", ondelete="CASCADE"))
    position: Mapped[int]
    exercise_id: Mapped[str] = mapped_column(String(64))
    exercise_name: Mapped[str] = mapped_column(String(TITLE_LIMIT))
    sets: Mapped[int]
    reps: Mapped[int | None]
    seconds: Mapped[int | None]
    load_kg: Mapped[float | None] = mapped_column(Double)
    rest_s: Mapped[int | None]
    side: Mapped[str] = mapped_column(String(8))
    version: Mapped[int]
    changed_at: Mapped[datetime]
    reps_to: Mapped[int | None]
    distance_m: Mapped[float | None] = mapped_column(Double)
    load_percent: Mapped[float | None] = mapped_column(Double)
    band: Mapped[str | None] = mapped_column(String(8))
    rpe: Mapped[float | None] = mapped_column(Double)
    tempo: Mapped[str] = mapped_column(String(16))
    block_kind: Mapped[str] = mapped_column(String(16))
    block_number: Mapped[int]
    note: Mapped[str] = mapped_column(String(NOTE_LIMIT))


class RunRow(Base):
    """A run on a local date; distance in km, time in minutes."""

    __tablename__ = "run"
    __table_args__ = (
        CheckConstraint("position >= 0", name="position"),
        CheckConstraint(_one_of("kind", RunKind), name="kind"),
        CheckConstraint(
            f"distance_km > 0 AND distance_km <= {MAX_DISTANCE_KM:g}", name="distance_km"
        ),
        CheckConstraint(f"minutes BETWEEN 1 AND {MAX_MINUTES}", name="minutes"),
        CheckConstraint("version >= 1", name="version"),
        CheckConstraint(_one_of("status", Status), name="status"),
        CheckConstraint(f"length(note) <= {NOTE_LIMIT}", name="note"),
        CheckConstraint(f"length(reason) <= {TITLE_LIMIT}", name="reason"),
        CheckConstraint(_one_of("intensity", Intensity), name="intensity"),
        Index(None, "athlete_id", "date"),
    )

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    athlete_id: Mapped[str] = mapped_column(ForeignKey("athlete.id"))
    date: Mapped[date]
    position: Mapped[int]
    kind: Mapped[str] = mapped_column(String(16))
    distance_km: Mapped[float | None] = mapped_column(Double)
    minutes: Mapped[int | None]
    version: Mapped[int]
    changed_at: Mapped[datetime]
    intensity: Mapped[str | None] = mapped_column(String(8))
    note: Mapped[str] = mapped_column(String(NOTE_LIMIT))
    starts_at: Mapped[str | None] = mapped_column(String(5))
    status: Mapped[str] = mapped_column(String(8))
    reason: Mapped[str] = mapped_column(String(TITLE_LIMIT))
    series: Mapped[str] = mapped_column(String(64))
    dismissed: Mapped[str] = mapped_column(String(TITLE_LIMIT))


class EditRow(Base):
    """A step that undo can take back: days and own things, before and after, as JSON."""

    __tablename__ = "edit"
    __table_args__ = (
        CheckConstraint("undone IN (0, 1)", name="undone"),
        UniqueConstraint("athlete_id", "number"),
    )

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    athlete_id: Mapped[str] = mapped_column(ForeignKey("athlete.id"))
    number: Mapped[int]
    name: Mapped[str] = mapped_column(String(TITLE_LIMIT))
    days_before: Mapped[str]
    days_after: Mapped[str]
    undone: Mapped[int]
    made_at: Mapped[datetime]
    own_before: Mapped[str]
    own_after: Mapped[str]


class OwnExerciseRow(Base):
    """An exercise of the user's, or one in the place of a built-in with its id.

    `details` and `guide` are JSON; a deleted one stays for the plans that hold it.
    """

    __tablename__ = "own_exercise"
    __table_args__ = (
        CheckConstraint(f"length(name) BETWEEN 1 AND {TITLE_LIMIT}", name="name"),
        CheckConstraint(f"length(origin) <= {TITLE_LIMIT}", name="origin"),
        CheckConstraint(f"length(licence) <= {TITLE_LIMIT}", name="licence"),
        CheckConstraint(f"length(author) <= {TITLE_LIMIT}", name="author"),
        CheckConstraint("deleted IN (0, 1)", name="deleted"),
        CheckConstraint("version >= 1", name="version"),
    )

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    athlete_id: Mapped[str] = mapped_column(ForeignKey("athlete.id"), primary_key=True)
    name: Mapped[str] = mapped_column(String(TITLE_LIMIT))
    details: Mapped[str]
    guide: Mapped[str | None]
    origin: Mapped[str] = mapped_column(String(TITLE_LIMIT))
    licence: Mapped[str] = mapped_column(String(TITLE_LIMIT))
    author: Mapped[str] = mapped_column(String(TITLE_LIMIT))
    deleted: Mapped[int]
    version: Mapped[int]
    changed_at: Mapped[datetime]


class OwnPlaceRow(Base):
    """A place of the user's to train at; `equipment` is a JSON list of ids."""

    __tablename__ = "own_place"
    __table_args__ = (
        CheckConstraint(f"length(name) BETWEEN 1 AND {TITLE_LIMIT}", name="name"),
        CheckConstraint(_one_of("noise", Noise), name="noise"),
        CheckConstraint(_one_of("space", Space), name="space"),
        CheckConstraint("version >= 1", name="version"),
    )

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    athlete_id: Mapped[str] = mapped_column(ForeignKey("athlete.id"), primary_key=True)
    name: Mapped[str] = mapped_column(String(TITLE_LIMIT))
    equipment: Mapped[str]
    noise: Mapped[str] = mapped_column(String(16))
    space: Mapped[str] = mapped_column(String(16))
    version: Mapped[int]
    changed_at: Mapped[datetime]


class FavouriteRow(Base):
    """An exercise marked as a favourite."""

    __tablename__ = "favourite"

    exercise_id: Mapped[str] = mapped_column(String(64), primary_key=True)
    athlete_id: Mapped[str] = mapped_column(ForeignKey("athlete.id"), primary_key=True)
    changed_at: Mapped[datetime]


class SessionTemplateRow(Base):
    """A session to be put on days; `items` is JSON of rows as `plan_rows.item_row` makes them."""

    __tablename__ = "session_template"
    __table_args__ = (
        CheckConstraint(f"length(name) BETWEEN 1 AND {TITLE_LIMIT}", name="name"),
        CheckConstraint(f"length(note) <= {NOTE_LIMIT}", name="note"),
        CheckConstraint("version >= 1", name="version"),
    )

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    athlete_id: Mapped[str] = mapped_column(ForeignKey("athlete.id"), primary_key=True)
    name: Mapped[str] = mapped_column(String(TITLE_LIMIT))
    items: Mapped[str]
    note: Mapped[str] = mapped_column(String(NOTE_LIMIT))
    place: Mapped[str] = mapped_column(String(64))
    version: Mapped[int]
    changed_at: Mapped[datetime]


class UsualWeekRow(Base):
    """The runs of a usual week; `runs` is JSON of weekdays and rows."""

    __tablename__ = "usual_week"
    __table_args__ = (
        CheckConstraint("id = 'usual_week'", name="one_week"),
        CheckConstraint("version >= 1", name="version"),
    )

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    athlete_id: Mapped[str] = mapped_column(ForeignKey("athlete.id"), primary_key=True)
    runs: Mapped[str]
    version: Mapped[int]
    changed_at: Mapped[datetime]


class ProfileRow(Base):
    """Who the plan is for; `details` is JSON."""

    __tablename__ = "profile"
    __table_args__ = (
        CheckConstraint("id = 'profile'", name="one_profile"),
        CheckConstraint("version >= 1", name="version"),
    )

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    athlete_id: Mapped[str] = mapped_column(ForeignKey("athlete.id"), primary_key=True)
    details: Mapped[str]
    version: Mapped[int]
    changed_at: Mapped[datetime]
