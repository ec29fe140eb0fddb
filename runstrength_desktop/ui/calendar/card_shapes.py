"""Outlines of cards: a rounded top, straight middles and a rounded end."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from runstrength_desktop.ui.calendar.card_layout import BAR
from runstrength_desktop.ui.theme.tokens import RADIUS


@dataclass(frozen=True, slots=True)
class CardShape:
    """Three areas painted one over the other: border, warm bar, face."""

    border: QPainterPath
    bar: QPainterPath
    face: QPainterPath


def card_shape(width: int, height: int, *, opens: bool, closes: bool) -> CardShape:
    """A part of a card, `width` × `height` pixels, rounded where it opens and closes."""
    outer = _part(QRectF(0, 0, width, height), RADIUS, opens=opens, closes=closes)
    inner = QRectF(BAR, opens, width - BAR - 1, height - opens - closes)
    face = _part(inner, RADIUS - 1, opens=opens, closes=closes)
    edge = QPainterPath()
    edge.addRect(QRectF(0, 0, BAR + 1, height))
    return CardShape(outer, outer.intersected(edge), face)


def _part(rect: QRectF, radius: float, *, opens: bool, closes: bool) -> QPainterPath:
    clip, whole = QPainterPath(), QPainterPath()
    clip.addRect(rect)
    grown = rect.adjusted(0, 0 if opens else -2 * radius, 0, 0 if closes else 2 * radius)
    whole.addRoundedRect(grown, radius, radius)
    return whole.intersected(clip)
