"""What the preview is given: where plans come from, and how it asks and opens."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from runstrength_desktop.domain.athlete import Athlete
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.paper_gathering import Gathered
from runstrength_desktop.planning.ports import PlanPrinter
from runstrength_desktop.ui.print_preview import files
from runstrength_desktop.ui.print_preview.composing import Composed

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def ask_for_printer(parent: QWidget, name: str, document: Composed) -> "QPrinter | None":
    """The system's print dialog; `PlanError` when there is no printer."""
    from runstrength_desktop.ui.print_preview.system_print import choose_printer  # noqa: PLC0415

    return choose_printer(parent, name, document)


@dataclass(frozen=True)
class Sources:
    """Whose weeks there are, how they are read (on any thread), and what prints them."""

    athletes: Sequence[Athlete]
    gather: Callable[[Sequence[str], Sequence[date]], Gathered]
    printer: Callable[[Catalogue], PlanPrinter]


@dataclass(frozen=True)
class Asking:
    """The dialogs and programs of the system."""

    target: Callable[[QWidget, str], Path | None] = files.choose_target
    printer: "Callable[[QWidget, str, Composed], QPrinter | None]" = ask_for_printer
    open_file: Callable[[Path], bool] = files.open_file
    show_in_folder: Callable[[Path], bool] = files.show_in_folder
