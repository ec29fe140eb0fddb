"""Light or dark: colours for the application and for each part of the window."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication

from runstrength_desktop.ui.theme.icons import icon
from runstrength_desktop.ui.theme.qt_palette import ThemeChoice, palette_for, qt_palette
from runstrength_desktop.ui.theme.tokens import Palette

_ICONS = {"week_back": "back", "week_forward": "forward", "undo": "undo", "redo": "redo"}


class Themed(Protocol):
    """A part of the window that can change its colours."""

    def apply_palette(self, palette: Palette) -> None:
        """Use these colours."""


class SystemTheme(QObject):
    """Says when the desktop turned light or dark."""

    turned = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._turn)

    def _turn(self, _: Qt.ColorScheme) -> None:
        self.turned.emit()


class Looks:
    """Dresses parts and marks the menu."""

    def __init__(self, actions: Mapping[str, QAction], parts: Sequence[Themed]) -> None:
        self._actions, self._parts = actions, parts

    def use(self, choice: ThemeChoice) -> Palette:
        """Change to a theme; its colours."""
        tokens = palette_for(choice)
        QApplication.setPalette(qt_palette(tokens))
        for one in ThemeChoice:
            self._actions[f"theme_{one}"].setChecked(choice is one)
        for name, shape in _ICONS.items():
            self._actions[name].setIcon(icon(shape, tokens.text, tokens.neutral))
        for part in self._parts:
            part.apply_palette(tokens)
        return tokens
