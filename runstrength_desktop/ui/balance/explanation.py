"""A small popup that says how a figure is made."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from runstrength_desktop.ui.balance.wording import TileText
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, Palette

WIDTH = 320

_CLOSERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Explanation(QWidget):
    """Title, formula and rules as plain text; Qt closes it on Escape or a click elsewhere.

    `checks_wanted` says that what would help is asked for.
    """

    checks_wanted = Signal()

    def __init__(self, texts: TileText, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._palette = palette
        self._use_ground()
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(texts.title)
        self.setAccessibleDescription(f"{texts.detail} {texts.rules}")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        self._column.setSpacing(GRID + 2)
        self._add(f"{texts.title}: {texts.figure}", palette.text, fonts.strong_font())
        self._add(texts.detail, palette.text, fonts.body_font())
        self._add(texts.rules, palette.text_muted, fonts.small_font())
        self.button = QPushButton(self.tr("Show checks"), self)
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._ask_for_checks)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def open_above(self, tile: QWidget) -> None:
        """Open above a tile, inside its screen."""
        self.resize(WIDTH, self.heightForWidth(WIDTH))
        corner = tile.mapToGlobal(QPoint(0, -self.height() - GRID))
        self.move(_inside(QRect(corner, self.size()), tile.screen().availableGeometry()))
        self.show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _CLOSERS:
            self.close()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(QColor(self._palette.line), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _ask_for_checks(self) -> None:
        self.close()
        self.checks_wanted.emit()

    def _use_ground(self) -> None:
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Window, QColor(self._palette.card))
        self.setPalette(colours)
        self.setAutoFillBackground(True)

    def _add(self, text: str, colour: str, font: QFont) -> None:
        label = PlainLabel(text, self)
        label.setWordWrap(True)
        label.setFont(font)
        label.set_colour(colour)
        self._column.addWidget(label)


def _inside(box: QRect, screen: QRect) -> QPoint:
    """Where a box can stand with a little room to the screen's edges."""
    room = screen.adjusted(GRID, GRID, -GRID, -GRID)
    left = max(room.left(), min(box.left(), room.right() - box.width()))
    return QPoint(left, max(room.top(), box.top()))
