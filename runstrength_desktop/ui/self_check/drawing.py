"""How a test goes, drawn: where it starts and where it ends."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from runstrength_desktop.domain.figure import Figure
from runstrength_desktop.planning.figure_shapes import picture
from runstrength_desktop.ui.figure_painting import paint_figure
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.self_check.wording import tr
from runstrength_desktop.ui.theme.tokens import GRID, RADIUS, Palette

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
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._colours.line), 1))
        painter.setBrush(QColor(self._colours.card))
        card = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(card, RADIUS, RADIUS)
        room = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        paint_figure(painter, self._picture, room, self._colours)
