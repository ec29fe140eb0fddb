"""What a filter chip opens: its choices with their counts, to tick one after another."""

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from runstrength_desktop.ui.catalogue.option_list import (
    OptionDelegate,
    OptionLine,
    OptionListModel,
)
from runstrength_desktop.ui.known_viewport import give_known_viewport
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.slim_scroll_bar import WIDTH as SCROLL_WIDTH
from runstrength_desktop.ui.slim_scroll_bar import SlimScrollBar
from runstrength_desktop.ui.theme.tokens import GRID, Palette

HIGHEST = 520
NARROWEST = 220

_FRAME = 1
_TICKERS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OptionList(QListView):
    """Space, Enter and a click tick; the popup stays open until Escape or a click elsewhere."""

    ticked = Signal(QModelIndex)

    def __init__(self, model: OptionListModel, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        give_known_viewport(self)
        self.setModel(model)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar = SlimScrollBar(self)
        bar.paint_with(QColor(palette.card), QColor(palette.neutral))
        self.setVerticalScrollBar(bar)
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Base, QColor(palette.card))
        self.setPalette(colours)
        self.clicked.connect(self.ticked)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _TICKERS:
            self.ticked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class OptionPopup(QWidget):
    """Emits the options the user flips; whoever opens it shows the new state."""

    flipped = Signal(object)

    def __init__(self, title: str, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(title)
        self._colours = palette
        self._model = OptionListModel(self)
        self.list = OptionList(self._model, palette, self)
        self.list.setAccessibleName(title)
        self._delegate = OptionDelegate(self._model, palette, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.ticked.connect(self._flip)
        column = QVBoxLayout(self)
        column.setContentsMargins(_FRAME, GRID + _FRAME, _FRAME, GRID + _FRAME)
        column.addWidget(self.list)

    def show_lines(self, lines: list[OptionLine]) -> None:
        """Show these choices; the cursor stays where it is."""
        self._model.show_lines(lines)
        if not self.list.currentIndex().isValid() and len(lines) > 1:
            chosen = (n for n, line in enumerate(lines) if line.is_on)
            self.list.setCurrentIndex(self._model.index(next(chosen, 1), 0))

    def open_below(self, chip: QWidget, lines: list[OptionLine]) -> None:
        """Show it below a chip, whole on its screen."""
        self.show_lines(lines)
        rows = sum(self.list.sizeHintForRow(n) for n in range(len(lines)))
        screen = chip.screen().availableGeometry()
        height = min(rows + 2 * (GRID + _FRAME), HIGHEST, screen.height())
        width = max(NARROWEST, self._delegate.width_for(lines) + SCROLL_WIDTH + 2 * _FRAME)
        corner = chip.mapToGlobal(QPoint(0, chip.height() + 2))
        self.setGeometry(_inside(QRect(corner.x(), corner.y(), width, height), screen))
        self.show()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._colours.card))
        painter.setPen(QColor(self._colours.neutral))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _flip(self, index: QModelIndex) -> None:
        line = self._model.line(index)
        if line is not None and line.option is not None:
            self.flipped.emit(line.option)


def _inside(box: QRect, screen: QRect) -> QRect:
    """The box moved onto the screen."""
    left = max(screen.left(), min(box.left(), screen.right() + 1 - box.width()))
    top = max(screen.top(), min(box.top(), screen.bottom() + 1 - box.height()))
    return QRect(left, top, min(box.width(), screen.width()), box.height())
