"""How a test goes, drawn: where it starts and where it ends."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from runstrength_desktop.domain.figure import Figure
from runstrength_desktop.planning.figure_shapes import picture
from runstrength_desktop.ui.card_frame import paint_card
from runstrength_desktop.ui.figure_painting import paint_figure
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.self_check.wording import tr
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_SIZE = QSize(220, 150)
_SMALLEST = QSize(160, 150)
_MARGIN = 3 * GRID


class Drawing(QWidget):
    """A card with both positions."""

    def __init__(self, title: str, figure: Figure, palette: Palette) -> None:
        super().__init__()
        self._picture, self._colours = picture(figure), palette
        self.setAccessibleName(tr("Drawing: {title}, start and end").format(title=title))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return _SIZE

    @override
    def minimumSizeHint(self) -> QSize:
        return _SMALLEST

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_card(painter, self.rect(), self._colours)
        room = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        paint_figure(painter, self._picture, room, self._colours)
