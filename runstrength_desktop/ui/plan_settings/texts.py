"""Headings, sentences and sources of the plan settings."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from runstrength_desktop.ui.plain_label import PlainLabel
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import Palette


def heading(text: str) -> PlainLabel:
    """The name of a part."""
    label = PlainLabel(text)
    label.setFont(fonts.strong_font())
    return label


def small(text: str, palette: Palette, parent: QWidget | None = None) -> PlainLabel:
    """A quiet sentence that may take several lines."""
    label = PlainLabel(text, parent)
    label.setFont(fonts.small_font())
    label.set_colour(palette.text_muted)
    label.setWordWrap(True)
    return label


def rule_source(rule: str, sources: Mapping[str, str], palette: Palette) -> PlainLabel:
    """A rule's id and what it says, such as "R14: Strength goes on hard days…"."""
    said = sources.get(rule, "")
    label = small(f"{rule}: {said}" if said else rule, palette)
    label.setObjectName(f"source {rule}")
    return label
