"""What the pages of the profile are made of: headings, quiet sentences, choices, ticks."""

from collections.abc import Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from runstrength_desktop.ui.outline import outline
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, Palette

T = TypeVar("T")


class Page(QWidget):
    """A page of parts below each other."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self.tokens = palette
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(5 * GRID, 4 * GRID, 5 * GRID, 4 * GRID)
        self.column.setSpacing(2 * GRID)

    def add_heading(self, text: str) -> PlainLabel:
        """The name of a part, with more room above than below."""
        label = PlainLabel(text, self)
        label.setFont(fonts.strong_font())
        if self.column.count():
            self.column.addSpacing(3 * GRID)
        self.column.addWidget(label)
        return label

    def add_sentence(self, text: str) -> PlainLabel:
        """A quiet sentence."""
        label = quiet(text, self.tokens, self)
        self.column.addWidget(label)
        return label


class RadioChoice(QWidget, Generic[T]):
    """One of several, each in words; beside or below each other."""

    def __init__(
        self,
        name: str,
        words: Mapping[T, str],
        chosen: T,
        palette: Palette,
        direction: Qt.Orientation = Qt.Orientation.Vertical,
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self.buttons = {one: QRadioButton(text, self) for one, text in words.items()}
        row = QVBoxLayout(self) if direction is Qt.Orientation.Vertical else QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID if direction is Qt.Orientation.Vertical else 4 * GRID)
        for button in self.buttons.values():
            outline(button, palette)
            button.setAccessibleDescription(name)
            self._group.addButton(button)
            row.addWidget(button)
        if direction is Qt.Orientation.Horizontal:
            row.addStretch(1)
        self.buttons[chosen].setChecked(True)

    def chosen(self) -> T:
        """The one that is chosen."""
        return next(one for one, button in self.buttons.items() if button.isChecked())


def tick(text: str, palette: Palette, *, on: bool) -> QCheckBox:
    """A box to tick."""
    box = QCheckBox(text)
    box.setChecked(on)
    outline(box, palette)
    return box


def quiet(text: str, palette: Palette, parent: QWidget | None = None) -> PlainLabel:
    """A sentence in small and muted letters that may take several lines."""
    label = PlainLabel(text, parent)
    label.setFont(fonts.small_font())
    label.set_colour(palette.text_muted)
    label.setWordWrap(True)
    return label
