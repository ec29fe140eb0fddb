"""The plan for the window: opened, left to the window that has it, or restored."""

import os
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from runstrength_desktop import composition
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.storage.lock import PlanInUseError
from runstrength_desktop.storage.plan_file import PlanFile
from runstrength_desktop.storage.refusals import PlanDriveFullError, PlanReadOnlyError
from runstrength_desktop.ui.theme.qt_palette import ThemeChoice, palette_for, qt_palette

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

# A window holds its plan a moment before it can be asked, and a moment after it has closed.
_TRIES, _BETWEEN_S = 25, 0.2

_NO_HELP_IN_BACKUPS = (PlanReadOnlyError, PlanDriveFullError)


def open_plan(database: Path, file: Path | None) -> PlanFile | None:
    """The plan, if need be after asking; None when nothing helps.

    When another window has it, that one comes forward, opens `file`, and this
    program leaves with 0.
    """
    try:
        return composition.open_plan(database)
    except PlanError as error:
        QApplication.setPalette(qt_palette(palette_for(ThemeChoice.SYSTEM)))
        if isinstance(error, _NO_HELP_IN_BACKUPS):
            _tell(error)
            return None
        if not isinstance(error, PlanInUseError):
            return offer_backups(database, error)
        if error.can_take_over:
            return _ask_to_take_over(database, error)
        return _reach_window(database, file)


def offer_backups(database: Path, error: PlanError) -> PlanFile | None:
    """A backup in the place of a plan that cannot be used, if there is one and it is chosen."""
    from runstrength_desktop.ui.restore.dialog import RestoreDialog  # noqa: PLC0415

    backups = composition.backups_of(database)
    if not backups:
        _tell(error)
        return None
    sys.stderr.write(f"runstrength: {error}\n")
    dialog = RestoreDialog(backups, introduction=str(error))
    chosen: list[Path] = []
    dialog.chosen.connect(chosen.append)
    dialog.exec()
    try:
        return composition.open_restored(database, chosen[0]) if chosen else None
    except PlanError as refused:
        _tell(refused)
        return None


def _reach_window(database: Path, file: Path | None) -> PlanFile | None:
    from runstrength_desktop.ui.handover import ask_window  # noqa: PLC0415  (rarely needed)

    request = {"do": "raise", "file": str(file or ""), "token": _activation_token()}
    problem: PlanError = PlanError("")
    for _ in range(_TRIES):
        answer = ask_window(database, request)
        if answer is not None:
            _leave(answer)
        time.sleep(_BETWEEN_S)
        try:
            return composition.open_plan(database)
        except PlanError as error:
            problem = error
    _tell(problem)
    return None


def _leave(answer: Mapping[str, str]) -> NoReturn:
    if "error" in answer:
        _tell(PlanError(answer["error"]))
    raise SystemExit(1 if "error" in answer else 0)


def _activation_token() -> str:
    """What the desktop gave this start, so that the other window may come forward."""
    return os.environ.get("XDG_ACTIVATION_TOKEN") or os.environ.get("DESKTOP_STARTUP_ID", "")


def _ask_to_take_over(database: Path, error: PlanError) -> PlanFile | None:
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415

    question = QMessageBox.StandardButton
    answer = _box(f"{error}\n\nOpen it here all the same?", question.Yes | question.No).exec()
    return composition.open_plan(database, take_over=True) if answer == question.Yes else None


def _tell(error: PlanError) -> None:
    sys.stderr.write(f"runstrength: {error}\n")
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415

    _box(str(error), QMessageBox.StandardButton.Close).exec()


def _box(text: str, buttons: "QMessageBox.StandardButton") -> "QMessageBox":
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415

    box = QMessageBox(QMessageBox.Icon.NoIcon, "RunStrength", "", buttons)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    return box
