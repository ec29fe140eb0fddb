"""The stride in five moments: figures with their muscles at work, and what is told of them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from runstrength_desktop.domain.knowledge import StridePhase
from runstrength_desktop.domain.muscle import Muscle
from runstrength_desktop.planning.figure_plane import Picture
from runstrength_desktop.ui.figure_painting import paint_figure
from runstrength_desktop.ui.knowledge.paragraph import Paragraph
from runstrength_desktop.ui.knowledge.statement_view import Ink
from runstrength_desktop.ui.knowledge.stride_muscles import stride_picture
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_NARROWEST, _FIGURE = 120, 156


class Runner(QWidget):
    """One figure, painted."""

    def __init__(self, drawn: Picture, name: str, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._drawn = drawn
        self._colours = replace(palette, card=palette.window)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_NARROWEST, _FIGURE)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST // 2, _FIGURE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_figure(painter, self._drawn, QRectF(self.rect()).adjusted(0, 2, 0, -2), self._colours)


class StrideView(QWidget):
    """As many phases beside each other as there is room for."""

    def __init__(
        self,
        phases: Sequence[StridePhase],
        muscles: Mapping[str, Muscle],
        ink: Ink,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, GRID, 0, GRID)
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(4 * GRID)
        self._cells = tuple(self._cell(phase, muscles, ink) for phase in _drawn(phases))
        self._columns = 0
        self._use_columns(len(self._cells))

    def use_width(self, width: int) -> None:
        """Put as many phases into a row as there is room for."""
        fitting = (width + 2 * GRID) // (_NARROWEST + 2 * GRID)
        self._use_columns(max(1, min(fitting, len(self._cells))))

    def _use_columns(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        for number, cell in enumerate(self._cells):
            self._grid.addWidget(cell, number // columns, number % columns)
        self._grid.activate()

    def _cell(
        self, drawn: tuple[StridePhase, Picture], muscles: Mapping[str, Muscle], ink: Ink
    ) -> QWidget:
        phase, picture = drawn
        names = (muscles[key].name.lower() for key in phase.muscles)
        named = ", ".join(names).capitalize()
        cell = QWidget(self)
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        label = self.tr("{phase}: {muscles}").format(phase=phase.name, muscles=named)
        column.addWidget(Runner(picture, label, ink.palette, cell))
        for text, colour, font in (
            (phase.name, ink.palette.text, fonts.strong_font()),
            (phase.note.text, ink.palette.text, fonts.small_font()),
            (named, ink.palette.on_strength_soft, fonts.small_font()),
        ):
            line = Paragraph(text, colour, cell)
            line.setFont(font)
            column.addWidget(line)
        column.addWidget(ink.chips(phase.note.sources, phase.name, cell))
        column.addStretch(1)
        return cell


def _drawn(phases: Sequence[StridePhase]) -> list[tuple[StridePhase, Picture]]:
    """Each phase with its picture, all in one scale on one ground."""
    pictures = [stride_picture(phase) for phase in phases]
    top = max((drawn.box[3] for drawn in pictures), default=0.0)
    widest = max((drawn.box[2] - drawn.box[0] for drawn in pictures), default=0.0)
    return [
        (phase, replace(drawn, box=_framed(drawn.box, widest, top)))
        for phase, drawn in zip(phases, pictures, strict=True)
    ]


def _framed(
    box: tuple[float, float, float, float], width: float, top: float
) -> tuple[float, float, float, float]:
    left, bottom, right, _ = box
    more = (width - (right - left)) / 2
    return (left - more, bottom, right + more, top)
