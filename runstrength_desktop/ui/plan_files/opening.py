"""The ways into plan files for the window: given on the command line, dropped, or chosen."""

from datetime import date
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from runstrength_desktop.domain.iso_week import monday_of
from runstrength_desktop.planning.library import Library
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.saved_weeks import SUFFIX, ReadPlan, WritePlan
from runstrength_desktop.ui.plan_files.preview_dialog import PlanPreviewDialog
from runstrength_desktop.ui.plan_files.save_dialog import SaveWeeksDialog


class PlanFileRooms(Protocol):
    """What plan files need of the window's rooms."""

    @property
    def planner(self) -> Planner:
        """The open plan."""

    @property
    def library(self) -> Library:
        """Own exercises and places."""

    @property
    def read_plan(self) -> ReadPlan:
        """composition.read_plan."""

    @property
    def write_plan(self) -> WritePlan:
        """composition.write_plan."""


def open_plan_file(
    parent: QWidget, rooms: PlanFileRooms, path: Path, shown_week: date
) -> PlanPreviewDialog:
    """Show what a plan file would add; its `added` says the first week that came in."""
    built_in, start = rooms.library.built_in, monday_of(shown_week)
    dialog = PlanPreviewDialog(rooms.read_plan, rooms.planner, built_in, start, parent)
    dialog.open()
    dialog.open_file(path)
    return dialog


def choose_plan_file(parent: QWidget) -> Path | None:
    """Ask for a plan file."""
    kinds = f"{_tr('RunStrength weeks')} (*{SUFFIX});;{_tr('All files')} (*)"
    name, _ = QFileDialog.getOpenFileName(parent, _tr("Open weeks"), "", kinds)
    return Path(name) if name else None


def open_save_dialog(parent: QWidget, rooms: PlanFileRooms, shown_week: date) -> SaveWeeksDialog:
    """Ask which weeks to save, beginning with the shown one; its `saved` says the file."""
    built_in, start = rooms.library.built_in, monday_of(shown_week)
    dialog = SaveWeeksDialog(rooms.write_plan, rooms.planner, built_in, start, parent)
    dialog.open()
    return dialog


def _tr(text: str) -> str:
    return QCoreApplication.translate("PlanFiles", text)
