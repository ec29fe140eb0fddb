"""Tokens as a QPalette, and which palette the user or the system wants."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from runstrength_desktop.ui.theme.tokens import DARK, LIGHT, Palette

_Role = QPalette.ColorRole


class ThemeChoice(StrEnum):
    """What the user can choose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def palette_for(choice: ThemeChoice) -> Palette:
    """The palette of a choice; "system" asks the desktop."""
    if choice is ThemeChoice.SYSTEM:
        return DARK if _system_is_dark() else LIGHT
    return DARK if choice is ThemeChoice.DARK else LIGHT


def qt_palette(tokens: Palette) -> QPalette:
    """The same colours for Qt's own widgets."""
    palette = QPalette()
    for role, colour in _roles(tokens).items():
        palette.setColor(role, QColor(colour))
    for role in (_Role.Text, _Role.WindowText, _Role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.neutral))
    return palette


def _roles(t: Palette) -> dict[QPalette.ColorRole, str]:
    return {
        _Role.Window: t.window,
        _Role.WindowText: t.text,
        _Role.Base: t.card,
        _Role.AlternateBase: t.surface,
        _Role.Text: t.text,
        _Role.Button: t.card,
        _Role.ButtonText: t.text,
        _Role.BrightText: t.error,
        _Role.Highlight: t.accent,
        _Role.HighlightedText: t.on_accent,
        _Role.PlaceholderText: t.text_faint,
        _Role.ToolTipBase: t.card,
        _Role.ToolTipText: t.text,
        _Role.Link: t.accent,
        _Role.Light: t.card,
        _Role.Midlight: t.surface,
        _Role.Mid: t.line,
        _Role.Dark: t.neutral,
        _Role.Shadow: t.neutral,
        _Role.Accent: t.accent,
    }


def _system_is_dark() -> bool:
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return False
    return application.styleHints().colorScheme() == Qt.ColorScheme.Dark
