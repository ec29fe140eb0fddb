"""What stands in the list's place when nothing is found."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.tokens import GRID, Palette


class EmptyState(QWidget):
    """One sentence and the ways out."""

    cleared = Signal()
    new_requested = Signal()

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._sentence = PlainLabel("", self)
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.button = QPushButton(self.tr("Clear filters"), self)
        self.button.clicked.connect(self.cleared)
        self.new_button = QPushButton(self.tr("Make your own…"), self)
        self.new_button.clicked.connect(self.new_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 7 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(self._sentence)
        for button in (self.button, self.new_button):
            column.addWidget(button, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.apply_palette(palette)

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._sentence.text()

    def explain(self, sentence: str, *, can_make: bool) -> None:
        """Say why it is empty; offer to make an exercise where that can be."""
        self._sentence.setText(sentence)
        self.new_button.setVisible(can_make)

    def apply_palette(self, palette: Palette) -> None:
        """Use these colours."""
        self._sentence.set_colour(palette.text_muted)
