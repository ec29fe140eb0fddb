"""Labels of a page: their text wraps, can be chosen with the mouse, and never widens the page."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from runstrength_desktop.ui.catalogue.page_text import Look, TextSection
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_NARROWEST = 12 * GRID


class Paragraph(PlainLabel):
    """Running text; a word longer than the page is cut at its edge."""

    def __init__(self, text: str, colour: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setWordWrap(True)
        self.set_colour(colour)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, super().minimumSizeHint().height())


class Paragraphs:
    """Puts texts one below the other into a column."""

    def __init__(self, column: QVBoxLayout, palette: Palette, parent: QWidget) -> None:
        self.column = column
        self._colours = palette
        self._parent = parent

    def add_name(self, name: str, aliases: str, facts: str) -> None:
        """What it is called and what kind it is."""
        self._add(name, self._colours.text).setFont(fonts.title_font())
        for text in (aliases, facts):
            if text:
                self._add(text, self._colours.text_muted).setFont(fonts.small_font())

    def add_title(self, title: str) -> None:
        """The title of a section."""
        self.column.addSpacing(3 * GRID)
        self._add(title, self._colours.text).setFont(fonts.strong_font())

    def add_text(self, text: str) -> None:
        """A line of running text."""
        self._add(text, self._colours.text)

    def add_quiet(self, text: str) -> None:
        """A small line of less weight."""
        self._add(text, self._colours.text_muted).setFont(fonts.small_font())

    def add_sections(self, sections: Iterable[TextSection]) -> None:
        """Titles with their lines, numbered or dashed where they ask for it."""
        for section in sections:
            self.add_title(section.title)
            if section.look in {Look.NUMBERED, Look.DASHED}:
                self._add_marked(section)
                continue
            for line in section.lines:
                is_quiet = section.look is Look.QUIET
                (self.add_quiet if is_quiet else self.add_text)(line)

    def _add_marked(self, section: TextSection) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(1, 1)
        for number, line in enumerate(section.lines):
            mark = f"{number + 1}" if section.look is Look.NUMBERED else "–"
            label = PlainLabel(mark, self._parent)
            label.set_colour(self._colours.text_muted)
            grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Paragraph(line, self._colours.text, self._parent), number, 1)
        self.column.addLayout(grid)

    def _add(self, text: str, colour: str) -> Paragraph:
        label = Paragraph(text, colour, self._parent)
        self.column.addWidget(label)
        return label
