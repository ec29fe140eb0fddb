"""The palette's colours as Qt objects, made once a theme."""

from PySide6.QtGui import QColor, QPen

from runstrength_desktop.ui.theme.tokens import Palette
from runstrength_desktop.ui.verdict_sign import VerdictInks


class ViewInks:
    """Colours and pens of the views."""

    def __init__(self, palette: Palette) -> None:
        self.window, self.surface = QColor(palette.window), QColor(palette.surface)
        self.card, self.line = QColor(palette.card), QColor(palette.line)
        self.text, self.muted = QColor(palette.text), QColor(palette.text_muted)
        self.faint, self.on_run = QColor(palette.text_faint), QColor(palette.on_run)
        self.accent, self.on_accent = QColor(palette.accent), QColor(palette.on_accent)
        self.accent_soft = QColor(palette.accent_soft)
        self.strength, self.neutral = QColor(palette.strength), QColor(palette.neutral)
        self.run_soft, self.run_hard = QColor(palette.run_soft), QColor(palette.run_hard)
        self.dot_soft, self.dot_hard = QColor(palette.run_dot), QColor(palette.run_dot_hard)
        self.verdicts = VerdictInks(palette)
        self.focused, self.unfocused = QPen(self.accent, 1.5), QPen(self.neutral, 1.5)
