"""Edges of controls that stand out from the ground in both themes (3:1)."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from runstrength_desktop.ui.theme.tokens import Palette

_DARKENED_BY_THE_STYLE = 140


def outline(widget: QWidget, palette: Palette) -> None:
    """Give a control an edge that stands out from the ground."""
    colours = widget.palette()
    edge = QColor(palette.neutral).lighter(_DARKENED_BY_THE_STYLE)
    colours.setColor(QPalette.ColorRole.Window, edge)
    widget.setPalette(colours)
