"""Undo and redo in the menu, each with the name of its step."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from runstrength_desktop.planning.planner import Planner


def show_history(actions: Mapping[str, QAction], planner: Planner) -> None:
    """What would be taken back and done again; nothing to take back is grey."""
    for name, verb, step in (
        ("undo", _tr("&Undo"), planner.undo_name),
        ("redo", _tr("&Redo"), planner.redo_name),
    ):
        actions[name].setEnabled(step is not None)
        actions[name].setText(shown_step(verb, step))


def shown_step(verb: str, step: str | None) -> str:
    """A menu text for undo or redo: the step's own words are data, never a shortcut mark."""
    if not step:
        return verb
    words = QCoreApplication.translate("changes", step).replace("&", "&&")
    return f"{verb} {words[:1].lower()}{words[1:]}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("MainWindow", text)
