"""The figure of an exercise in its start and end position."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from runstrength_desktop.domain.figure import Figure
from runstrength_desktop.planning.figure_shapes import picture
from runstrength_desktop.ui.card_frame import paint_card
from runstrength_desktop.ui.figure_painting import paint_figure
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_SMALLEST = QSize(160, 120)
_TALLEST = 220
_MARGIN = 3 * GRID


class FigurePicture(QWidget):
    """A card as wide as the page, as high as the figure asks."""

    def __init__(self, figure: Figure, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = picture(figure)
        self._colours = palette
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(
            self.tr("Drawing: start and end position")
            if figure.end
            else self.tr("Drawing: the position to hold")
        )

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(320))

    @override
    def minimumSizeHint(self) -> QSize:
        return _SMALLEST

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        left, bottom, right, top = self._picture.box
        room = width - 2 * _MARGIN
        wanted = room * (top - bottom) / (right - left) + 2 * _MARGIN
        return round(max(_SMALLEST.height(), min(_TALLEST, wanted)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_card(painter, self.rect(), self._colours)
        room = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        paint_figure(painter, self._picture, room, self._colours)
