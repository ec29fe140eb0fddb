"""What window and command are both made of: the plan's file, the knowledge, the printer."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from runstrength_desktop.domain.body_map import Body, BodyMap
from runstrength_desktop.domain.week import Week
from runstrength_desktop.paths import DB, RESOURCES, backup_folder, user_folder
from runstrength_desktop.planning.body_map_file import load_body_map
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.catalogue_file import load_catalogue, load_example_week
from runstrength_desktop.planning.library import Library
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.ports import BackupSummary
from runstrength_desktop.printing.plan_printer import PdfPlanPrinter
from runstrength_desktop.storage.plan_file import PlanFile

if TYPE_CHECKING:
    from runstrength_desktop.coaching.running_load import RunningModel
    from runstrength_desktop.domain.figure import Figure
    from runstrength_desktop.domain.knowledge import Knowledge
    from runstrength_desktop.domain.programme import Programme
    from runstrength_desktop.domain.self_check import SelfCheck
    from runstrength_desktop.planning.background import BackgroundCalendar, CalendarEvents
    from runstrength_desktop.planning.import_preview import ImportPreview, Progress
    from runstrength_desktop.planning.muscle_notes_file import MuscleNote
    from runstrength_desktop.planning.saved_weeks import SavedWeeks
    from runstrength_desktop.planning.self_check_store import SelfCheckStore

MIGRATIONS = DB / "migrations"
SCHEMA = DB / "schema.sql"


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """Everything that ships, read once."""
    return load_catalogue(DB / "catalogue")


@lru_cache
def body_map(body: Body = Body.FEMALE) -> BodyMap:
    """The figures of a body that window and paper draw, read once."""
    return load_body_map(RESOURCES / "muscle_map", body)


@lru_cache(maxsize=1)
def running_model() -> "RunningModel":
    """The numbers of R35, read when they are first asked for."""
    from runstrength_desktop.planning.running_load_file import (  # noqa: PLC0415  (late)
        load_running_model,
    )

    return load_running_model(DB / "catalogue", catalogue().muscle_by_id)


@lru_cache(maxsize=1)
def muscle_notes() -> Mapping[str, "MuscleNote"]:
    """What is said about each muscle, read when it is first asked for."""
    from runstrength_desktop.planning.muscle_notes_file import (  # noqa: PLC0415  (late)
        load_muscle_notes,
    )

    return load_muscle_notes(DB / "catalogue", catalogue().muscle_by_id)


@lru_cache(maxsize=1)
def knowledge() -> "Knowledge":
    """The articles with their facts and rules, read when they are first opened."""
    from runstrength_desktop.planning.knowledge_file import load_knowledge  # noqa: PLC0415  (late)

    return load_knowledge(DB / "catalogue", catalogue())


@lru_cache(maxsize=1)
def figures() -> Mapping[str, "Figure"]:
    """The drawings of exercises, read when the first is shown."""
    from runstrength_desktop.planning.figure_file import load_figures  # noqa: PLC0415  (late)

    return load_figures(DB / "catalogue" / "figures", catalogue().by_id)


@lru_cache(maxsize=1)
def programmes() -> tuple["Programme", ...]:
    """The programmes that ship, read when they are first asked for."""
    from runstrength_desktop.planning.programme_file import load_programmes  # noqa: PLC0415  (late)

    return load_programmes(DB / "catalogue", catalogue().by_id)


@lru_cache(maxsize=1)
def self_check() -> "SelfCheck":
    """What the self-check asks and can say, read when it is first opened."""
    from runstrength_desktop.planning.self_check_file import (  # noqa: PLC0415  (late)
        load_self_check,
    )

    return load_self_check(DB / "catalogue", catalogue())


def self_check_store(database: Path, athlete_id: str) -> "SelfCheckStore":
    """The answers of one athlete; they lie beside the plan's file, not in it."""
    from runstrength_desktop.planning.self_check_store import (  # noqa: PLC0415  (late)
        SelfCheckStore,
    )

    return SelfCheckStore(database.parent, athlete_id)


def read_list(path: Path, catalogue: Catalogue, tell: "Progress") -> "ImportPreview":
    """What a file of exercises would bring in beside a catalogue; nothing is kept."""
    from runstrength_desktop.exchange import list_reader  # noqa: PLC0415  (only for lists)

    return list_reader.read_list(path, catalogue, tell)


def background_calendar(database: Path) -> "BackgroundCalendar":
    """The calendar behind the plan; its copy lies beside the plan's file."""
    from runstrength_desktop.exchange.icalendar import read_calendar  # noqa: PLC0415  (late)
    from runstrength_desktop.planning.background import BackgroundCalendar  # noqa: PLC0415

    def read(path: Path, source: str = "") -> "tuple[str, CalendarEvents]":
        return read_calendar(path, source)

    return BackgroundCalendar(database.parent, read, lambda: datetime.now(UTC))


def read_plan(path: Path, tell: "Progress") -> "SavedWeeks":
    """What a plan file holds; nothing of it is kept."""
    from runstrength_desktop.exchange import plan_bundle  # noqa: PLC0415  (only for plan files)

    return plan_bundle.read_plan(path, tell)


def is_plan(path: Path, tell: "Progress") -> bool:
    """Whether a file says that it is a plan file."""
    from runstrength_desktop.exchange import plan_bundle  # noqa: PLC0415  (only for plan files)

    return plan_bundle.is_plan(path, tell)


def write_plan(path: Path, saved: "SavedWeeks") -> None:
    """Put weeks into a plan file, whole or not at all."""
    from runstrength_desktop.exchange import plan_bundle  # noqa: PLC0415  (only for plan files)

    plan_bundle.write_plan(path, saved)


def plan_bytes(saved: "SavedWeeks") -> bytes:
    """What a plan file of these weeks would hold."""
    from runstrength_desktop.exchange import plan_bundle  # noqa: PLC0415  (only for plan files)

    return plan_bundle.plan_bytes(saved)


def example_week(start: date) -> Week:
    """The example for the week of a Monday, with ids of its own."""
    return load_example_week(DB / "catalogue", catalogue(), start)


def printer(body: Body = Body.FEMALE, known: Catalogue | None = None) -> PdfPlanPrinter:
    """Puts weeks on paper, with the exercises of `known`, else those that ship."""
    return PdfPlanPrinter(known or catalogue(), body_map(body), date.today, figures)


def open_plan(database: Path, *, take_over: bool = False) -> PlanFile:
    """The plan for reading and writing; made if there is none and its folder exists."""
    return PlanFile.open_or_create(
        database,
        migrations=MIGRATIONS,
        schema=SCHEMA,
        take_over=take_over,
        make_folder=database.parent == user_folder(),
    )


def open_plan_for_reading(database: Path) -> PlanFile:
    """The plan as it is, also while a window has it open."""
    return PlanFile.open_for_reading(database, migrations=MIGRATIONS, schema=SCHEMA)


def first_plan(database: Path, day: date) -> PlanFile:
    """A plan of the first release with a run on a day, made and opened by today's program."""
    from runstrength_desktop.storage.first_plan import make_first_plan  # noqa: PLC0415  (a test)

    make_first_plan(database, MIGRATIONS, day)
    return open_plan(database)


def library(plan: PlanFile) -> Library:
    """The catalogue with the plan's own exercises and places."""
    return Library(catalogue(), Planner(plan))


def backups_of(database: Path) -> Sequence[BackupSummary]:
    """The backups of a plan, newest first."""
    from runstrength_desktop.storage.backup import list_backups  # noqa: PLC0415  (not at start-up)

    return list_backups(backup_folder(database))


def open_restored(database: Path, backup: Path) -> PlanFile:
    """Put a backup in the place of a plan that is not open, whatever its state."""
    return PlanFile.open_restored(database, backup, migrations=MIGRATIONS, schema=SCHEMA)


class Vault:
    """Backups of one plan, kept beside it (planning/ports.py: PlanVault)."""

    def __init__(self, plan: PlanFile, database: Path) -> None:
        self._plan = plan
        self._database = database

    def backups(self) -> Sequence[BackupSummary]:
        """What can be put back, newest first."""
        return backups_of(self._database)

    def back_up(self) -> BackupSummary:
        """A verified backup of the plan as it is."""
        return self._plan.back_up()

    def restore(self, backup: Path) -> PlanFile:
        """Put a backup back; the present plan is backed up first."""
        self._plan.restore(backup)
        return self._plan

    def check_place(self) -> None:
        """`PlanError` when the plan's file is no longer where it was."""
        self._plan.check_place()

    def rescue(self, target: Path) -> None:
        """What is open into another file, even when its own is gone."""
        self._plan.rescue_copy(target)

    def problem(self) -> str | None:
        """Why the last automatic backup failed; one sentence."""
        return self._plan.backup_problem
