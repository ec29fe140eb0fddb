"""The palette's colours as Qt objects, made once a theme."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from runstrength_desktop.ui.calendar.card_layout import Ink
from runstrength_desktop.ui.theme.tokens import Palette


class Inks:
    """Colours and pens of the calendar."""

    def __init__(self, palette: Palette) -> None:
        self.card = QColor(palette.card)
        self.line = QColor(palette.line)
        self.bracket = QColor(palette.neutral)
        self.strength = QColor(palette.strength)
        self.accent = QColor(palette.accent)
        self.accent_soft = QColor(palette.accent_soft)
        self.run_soft, self.run_hard = QColor(palette.run_soft), QColor(palette.run_hard)
        self.dot_soft, self.dot_hard = QColor(palette.run_dot), QColor(palette.run_dot_hard)
        texts = {
            Ink.TEXT: palette.text,
            Ink.MUTED: palette.text_muted,
            Ink.FAINT: palette.text_faint,
            Ink.RUN: palette.on_run,
        }
        self.texts = tuple(QColor(texts[ink]) for ink in Ink)
        self.on_accent = QColor(palette.on_accent)
        self.focus = QPen(self.accent, 1.5)
        self.dashes = QPen(QColor(palette.neutral), 1, Qt.PenStyle.CustomDashLine)
        self.dashes.setDashPattern([3, 3])
