"""Chips beside each other, wrapped where the width ends; Tab stops at the first only."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from runstrength_desktop.ui.knowledge.chip import Chip
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.tokens import GRID, Palette


class ChipRow(QWidget):
    """Holds chips and places them itself, from the left."""

    def __init__(self, name: str, palette: Palette, parent: QWidget, gap: int = 2) -> None:
        super().__init__(parent)
        self._colours = palette
        self._gap = gap
        self._chips: list[Chip] = []
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, text: str, *, is_link: bool) -> Chip:
        """One more chip at the end."""
        chip = Chip(text, self._colours, self, is_link=is_link)
        if self._chips:
            chip.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._chips.append(chip)
        return chip

    @property
    def chips(self) -> tuple[Chip, ...]:
        """From left to right, line by line."""
        return tuple(self._chips)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._placed(width)[1]

    @override
    def sizeHint(self) -> QSize:
        width = sum(chip.sizeHint().width() + self._gap for chip in self._chips)
        return QSize(width, self._line())

    @override
    def minimumSizeHint(self) -> QSize:
        widest = max((chip.sizeHint().width() for chip in self._chips), default=0)
        return QSize(min(widest, 20 * GRID), self._line())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        corners, _ = self._placed(self.width())
        for chip, corner in zip(self._chips, corners, strict=True):
            wide = chip.sizeHint().boundedTo(QSize(self.width(), self.height()))
            chip.setGeometry(corner.x(), corner.y(), wide.width(), chip.sizeHint().height())

    def _line(self) -> int:
        return max((chip.sizeHint().height() for chip in self._chips), default=0)

    def _placed(self, width: int) -> tuple[list[QPoint], int]:
        """Where each chip goes, and how high that is."""
        corners: list[QPoint] = []
        x = y = 0
        for chip in self._chips:
            wide = chip.sizeHint().width()
            if x and x + wide > width:
                x, y = 0, y + self._line() + self._gap
            corners.append(QPoint(x, y))
            x += wide + self._gap
        return corners, y + self._line()
