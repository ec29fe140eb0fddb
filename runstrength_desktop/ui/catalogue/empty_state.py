"""What stands in the list's place when nothing is found."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.tokens import GRID, Palette


class EmptyState(QWidget):
    """One sentence and a way out."""

    cleared = Signal()

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._sentence = PlainLabel(self.tr("No exercise fits this search."), self)
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.button = QPushButton(self.tr("Clear filters"), self)
        self.button.clicked.connect(self.cleared)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 7 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(self._sentence)
        column.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.apply_palette(palette)

    def apply_palette(self, palette: Palette) -> None:
        """Use these colours."""
        self._sentence.set_colour(palette.text_muted)
