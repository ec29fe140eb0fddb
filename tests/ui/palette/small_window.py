"""A small window with menus, for what the palette finds in them."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMainWindow, QMenu

from runstrength_desktop.ui.palette.command_palette import CommandPalette
from runstrength_desktop.ui.theme.tokens import LIGHT

TODAY = date(2026, 11, 18)
EXERCISES = (
    ("rdl", "Romanian deadlift"),
    ("single_rdl", "Single-leg RDL"),
    ("undo_hop", "Undo hop"),
    ("calf", "Two-leg calf raise"),
)


class SmallWindow(QMainWindow):
    """Menus with a submenu, a place for the focus, and what was done."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[tuple[str, bool]] = []
        self.field = QLineEdit(self)
        self.field.setAccessibleName("Field")
        self.setCentralWidget(self.field)
        file, edit = self.menuBar().addMenu("&File"), self.menuBar().addMenu("&Edit")
        self.print_plan = self._add(file, "&Print plan…", "Ctrl+P")
        self.undo = self._add(edit, "&Undo", "Ctrl+Z")
        self.redo = self._add(edit, "&Redo")
        self.redo.setEnabled(False)
        layers = edit.addMenu("Map && &layers")
        self.deep = self._add(layers, "Show &deep muscles")
        self.deep.setCheckable(True)
        self.hidden = self._add(edit, "Hidden thing")
        self.hidden.setVisible(False)
        edit.addSeparator()
        self.exercises: Sequence[tuple[str, str]] = EXERCISES
        self.asked: list[str] = []
        self.palette_popup = CommandPalette(
            self,
            LIGHT,
            actions=self.menuBar().actions,
            find_exercises=self._find,
            today=lambda: TODAY,
        )
        self.resize(900, 600)

    def type(self, text: str) -> list[str]:
        """What is listed for a text, the palette being open."""
        if not self.palette_popup.isVisible():
            self.palette_popup.open()
        self.palette_popup.line.setText(text)
        return self.listed()

    def listed(self) -> list[str]:
        """The names of the rows."""
        model = self.palette_popup.model
        return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]

    def _add(self, menu: QMenu, text: str, keys: str = "") -> QAction:
        action = QAction(text, self)
        action.setShortcut(keys)
        action.triggered.connect(lambda: self._note(text))
        menu.addAction(action)
        return action

    def _note(self, text: str) -> None:
        self.done.append((text, self.field.hasFocus() and not self.palette_popup.isVisible()))

    def _find(self, text: str) -> Sequence[tuple[str, str]]:
        self.asked.append(text)
        return self.exercises
