"""What an empty week says: how to begin, and one button for an example."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.tokens import GRID, RADIUS, TEXT_SMALL, TEXT_TITLE, Palette


class EmptyHint(QWidget):
    """A card that floats over an empty week and goes away as a drag comes near."""

    example_requested = Signal()

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._palette, self._space = palette, parent
        self._covered = 0
        self._title = PlainLabel(self.tr("Nothing planned yet"))
        self._how = PlainLabel(self.tr("Drag an exercise onto a day, press Enter to add one, or"))
        self._example = QPushButton(self.tr("Show an example week"))
        self._example.setFlat(True)
        self._example.setCursor(Qt.CursorShape.PointingHandCursor)
        self._example.clicked.connect(self.example_requested)
        self.setAcceptDrops(True)
        self._lay_out()
        self.apply_palette(palette)

    def apply_palette(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._palette = palette
        self._title.set_colour(palette.text)
        self._how.set_colour(palette.text_muted)
        colours = self._example.palette()
        colours.setColor(colours.ColorRole.ButtonText, palette.accent)
        self._example.setPalette(colours)
        self.update()

    def leave_free(self, right: int) -> None:
        """Keep away from so many pixels at the right, which something else covers."""
        self._covered = right
        self.settle()

    def settle(self) -> None:
        """Lie in the middle of the lower part of the parent."""
        space = self._space.size() - QSize(self._covered, 0)
        self.resize(self.sizeHint().boundedTo(space))
        self.move((space.width() - self.width()) // 2, int(space.height() * 0.62))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.ignore()
        self.hide()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._palette.line))
        painter.setBrush(QColor(self._palette.card))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, 2 * RADIUS, 2 * RADIUS)

    def _lay_out(self) -> None:
        _size(self._title, TEXT_TITLE, QFont.Weight.DemiBold)
        _size(self._how, TEXT_SMALL, QFont.Weight.Normal)
        _size(self._example, TEXT_SMALL, QFont.Weight.DemiBold)
        down, across = QVBoxLayout(self), QHBoxLayout()
        down.setContentsMargins(6 * GRID, 4 * GRID, 6 * GRID, 3 * GRID)
        down.addWidget(self._title, 0, Qt.AlignmentFlag.AlignHCenter)
        down.addLayout(across)
        across.addWidget(self._how)
        across.addWidget(self._example)


def _size(widget: QWidget, points: float, weight: QFont.Weight) -> None:
    font = QFont(widget.font())
    font.setPointSizeF(points)
    font.setWeight(weight)
    widget.setFont(font)
