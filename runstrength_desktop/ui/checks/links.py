"""Links beside each other that wrap where the width ends: muscles, exercises."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, Palette

_GAP = 3 * GRID
_PRESSERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Link(QAbstractButton):
    """A name in the accent, underlined under the mouse and with the keyboard on it."""

    def __init__(self, words: str, spoken: str, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = words
        self._palette = palette
        self.setFont(fonts.small_font())
        self.setAccessibleName(spoken)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.words) + 2, metrics.height() + GRID)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PRESSERS:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = self.font()
        font.setUnderline(self.underMouse() or self.hasFocus())
        painter.setFont(font)
        painter.setPen(QColor(self._palette.accent))
        shown = self.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)


class LinkRow(QWidget):
    """Holds links and places them itself; `followed` carries the id of what one names."""

    followed = Signal(str)

    def __init__(self, name: str, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._palette = palette
        self.links: list[Link] = []
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, words: str, spoken: str, target: str) -> None:
        """One more link at the end."""
        link = Link(words, spoken, self._palette, self)
        link.clicked.connect(lambda: self.followed.emit(target))
        self.links.append(link)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._placed(width)[1]

    @override
    def sizeHint(self) -> QSize:
        return QSize(1, self.heightForWidth(max(1, self.width())))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for link, corner in zip(self.links, self._placed(self.width())[0], strict=True):
            hint = link.sizeHint()
            link.setGeometry(corner.x(), corner.y(), min(hint.width(), self.width()), hint.height())

    def _placed(self, width: int) -> tuple[list[QPoint], int]:
        """Where each link goes, and how high that is."""
        corners: list[QPoint] = []
        x = y = line = 0
        for link in self.links:
            hint = link.sizeHint()
            line = max(line, hint.height())
            if x and x + hint.width() > width:
                x, y = 0, y + line
            corners.append(QPoint(x, y))
            x += hint.width() + _GAP
        return corners, y + line
