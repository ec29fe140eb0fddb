"""A statement with its sources: in the margin where there is room, else below it."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from runstrength_desktop.domain.knowledge import Contrast, Source, SourceKind, Statement
from runstrength_desktop.ui.knowledge.chip import Chip
from runstrength_desktop.ui.knowledge.chip_row import ChipRow
from runstrength_desktop.ui.knowledge.paragraph import Paragraph
from runstrength_desktop.ui.knowledge.wording import chip_hint
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, RADIUS, Palette

MARGIN_NOTES = 560
SIDE_BY_SIDE = 440

_NOTES_WIDTH, _ANY_WIDTH = 132, 16_777_215

Pressed = Callable[[Source, Chip], None]


class Ink:
    """What statements are set with: the colours, what ids stand for, what a press on one does."""

    def __init__(self, palette: Palette, sources: Mapping[str, Source], pressed: Pressed) -> None:
        self.palette = palette
        self._sources = sources
        self._pressed = pressed

    def is_studied(self, statement: Statement) -> bool:
        """Whether a study stands behind it, not only a rule of ours."""
        return any(self._sources[key].kind is SourceKind.STUDY for key in statement.sources)

    def chips(self, ids: Sequence[str], name: str, parent: QWidget) -> ChipRow:
        """A quiet chip for each id."""
        row = ChipRow(name, self.palette, parent)
        for key in ids:
            source = self._sources[key]
            chip = row.add(key, is_link=False)
            chip.explain(chip_hint(source))
            chip.clicked.connect(partial(self._pressed, source, chip))
        return row


class StatementView(QWidget):
    """Text, with a dash before it in a list, and its chips."""

    def __init__(
        self, statement: Statement, ink: Ink, parent: QWidget, *, is_list: bool = False
    ) -> None:
        super().__init__(parent)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GRID // 2)
        self._chips = ink.chips(statement.sources, self.tr("Sources"), self)
        self._row.addLayout(self._said(statement.text, ink, is_list=is_list), 1)
        self._chip_line = self._indented(is_list=is_list)
        self._row.addLayout(self._chip_line)

    def use_width(self, width: int) -> None:
        """Put the sources into the margin, or below when it is too narrow."""
        is_wide = width >= MARGIN_NOTES
        way = QBoxLayout.Direction
        self._row.setDirection(way.LeftToRight if is_wide else way.TopToBottom)
        self._row.setSpacing(6 * GRID if is_wide else GRID // 2)
        self._chip_line.setContentsMargins(0 if is_wide else self._indent, int(is_wide), 0, 0)
        self._chips.setMinimumWidth(_NOTES_WIDTH if is_wide else 0)
        self._chips.setMaximumWidth(_NOTES_WIDTH if is_wide else _ANY_WIDTH)
        self._row.activate()

    def _said(self, text: str, ink: Ink, *, is_list: bool) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(0)
        if is_list:
            dash = PlainLabel("–", self)
            dash.set_colour(ink.palette.text_muted)
            dash.setFixedWidth(4 * GRID)
            line.addWidget(dash, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Paragraph(text, ink.palette.text, self), 1)
        return line

    def _indented(self, *, is_list: bool) -> QVBoxLayout:
        self._indent = 4 * GRID if is_list else 0
        column = QVBoxLayout()
        column.setContentsMargins(self._indent, 0, 0, 0)
        column.addWidget(self._chips)
        column.addStretch(1)
        return column


class _Side(QWidget):
    """One side of a contrast on its own ground, with a bar in its colour at the left."""

    def __init__(
        self, title: str, statement: Statement, ink: Ink, colours: tuple[str, str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._ground, self._bar = colours
        self.setAccessibleName(f"{title}: {statement.text}")
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(GRID)
        head = Paragraph(title, ink.palette.text_muted, self)
        head.setFont(fonts.small_font())
        column.addWidget(head)
        column.addWidget(Paragraph(statement.text, ink.palette.text, self))
        column.addStretch(1)
        column.addSpacing(GRID)
        column.addWidget(ink.chips(statement.sources, title, self))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(self.rect())
        painter.setBrush(QColor(self._bar))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        painter.setBrush(QColor(self._ground))
        painter.drawRoundedRect(box.adjusted(3, 0, 0, 0), RADIUS - 2, RADIUS - 2)


class ContrastView(QWidget):
    """What the articles say and what the evidence says, side by side or one below the other."""

    def __init__(self, contrast: Contrast, ink: Ink, parent: QWidget) -> None:
        super().__init__(parent)
        palette = ink.palette
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, GRID, 0, GRID)
        self._row.setSpacing(2 * GRID)
        warm, calm = (palette.surface, palette.strength), (palette.accent_soft, palette.accent)
        title = self.tr("The articles say")
        self._row.addWidget(_Side(title, contrast.articles, ink, warm, self), 1)
        is_studied = ink.is_studied(contrast.evidence)
        title = self.tr("The evidence says") if is_studied else self.tr("What we say")
        self._row.addWidget(_Side(title, contrast.evidence, ink, calm, self), 1)

    def use_width(self, width: int) -> None:
        """Put both sides beside each other where there is room."""
        is_wide = width >= SIDE_BY_SIDE
        way = QBoxLayout.Direction
        self._row.setDirection(way.LeftToRight if is_wide else way.TopToBottom)
        self._row.activate()
