"""Running text: it wraps, can be chosen with the mouse, and never widens the page."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme.tokens import GRID

_NARROWEST = 12 * GRID


class Paragraph(PlainLabel):
    """One colour; a word longer than the page is cut at its edge."""

    def __init__(self, text: str, colour: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.set_colour(colour)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, self.fontMetrics().height())
