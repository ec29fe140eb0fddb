"""What a programme is: in words, how much, with what, and where it comes from."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from runstrength_desktop.domain.programme import Programme
from runstrength_desktop.planning.programme_extent import Extent
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.programme.words import equipment_line, tr
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, Palette


class About(QScrollArea):
    """Text to read; sources are what facts and rules say by their id."""

    def __init__(self, sources: Mapping[str, str], palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._sources, self._tokens = sources, palette
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("About the programme"))

    def show_programme(self, programme: Programme, extent: Extent) -> None:
        """Show this one."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setSpacing(2 * GRID)
        self._add(column, programme.summary)
        self._add(column, equipment_line(extent))
        self._add(column, tr("What is ours in it"), is_heading=True)
        self._add(column, programme.ours)
        self._add(column, tr("Where it comes from"), is_heading=True)
        for key in programme.sources:
            said = self._sources.get(key, "")
            self._add(column, f"{key}: {said}" if said else key, is_quiet=True)
        column.addStretch(1)
        self.setWidget(inner)

    def told(self) -> list[str]:
        """What it says, part by part."""
        return [label.text() for label in self.findChildren(PlainLabel)]

    def _add(
        self, column: QVBoxLayout, text: str, *, is_heading: bool = False, is_quiet: bool = False
    ) -> None:
        label = PlainLabel(text)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if is_heading:
            label.setFont(fonts.strong_font())
        if is_quiet:
            label.setFont(fonts.small_font())
            label.set_colour(self._tokens.text_muted)
        column.addWidget(label)
