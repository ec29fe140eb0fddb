"""Where the user types what to look for."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QIcon,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.tokens import Palette

HEIGHT = 34

_CORNER = 8.0
_GLASS_SIZES = (16, 32, 48)


class SearchField(QLineEdit):
    """A rounded line with a magnifying glass; Down leaves it for the list."""

    left_at_bottom = Signal()

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.textChanged.connect(self._offer_to_clear)
        self.setTextMargins(2, 0, 2, 0)
        self.setMinimumHeight(HEIGHT)
        self._glass = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self.apply_palette(palette)

    def apply_palette(self, palette: Palette) -> None:
        """Use these colours."""
        self._ground, self._line = QColor(palette.card), QColor(palette.line)
        self._accent = QColor(palette.accent)
        self._glass.setIcon(_glass_icon(palette.text_faint))
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        colours.setColor(QPalette.ColorRole.Text, QColor(palette.text))
        colours.setColor(QPalette.ColorRole.PlaceholderText, QColor(palette.text_faint))
        self.setPalette(colours)

    def _offer_to_clear(self) -> None:
        """Qt reads the button's picture from disk: not before there is something to clear."""
        self.setClearButtonEnabled(True)
        self.textChanged.disconnect(self._offer_to_clear)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, HEIGHT)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_PageDown}:
            self.left_at_bottom.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2.0 if self.hasFocus() else 1.0
        painter.setPen(QPen(self._accent if self.hasFocus() else self._line, width))
        painter.setBrush(self._ground)
        inset = width / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, _CORNER, _CORNER)
        painter.end()
        super().paintEvent(event)


def _glass_icon(colour: str) -> QIcon:
    icon = QIcon()
    for size in _GLASS_SIZES:
        icon.addPixmap(_glass(size, colour))
    return icon


def _glass(size: int, colour: str) -> QPixmap:
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / 16, size / 16)
    pen = QPen(QColor(colour), 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawEllipse(QRectF(2.5, 2.5, 7.5, 7.5))
    painter.drawLine(9, 9, 13, 13)
    painter.end()
    return picture
