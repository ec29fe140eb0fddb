"""What lies under the texts of rows, painted once a look and size and then copied."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from runstrength_desktop.ui.calendar.card_layout import (
    BACKGROUND,
    BAR,
    BARE,
    CARD_END,
    CARD_ROW,
    CARD_TOP,
    HARD_RUN,
    INSET,
    NO_RUN,
    RUN,
    WHOLE_CARD,
    Ground,
)
from runstrength_desktop.ui.calendar.card_shapes import card_shape
from runstrength_desktop.ui.calendar.inks import Inks
from runstrength_desktop.ui.theme.tokens import RADIUS

DOT = 3.5
BACKGROUND_BAR = 2
_OPENING = (CARD_TOP, WHOLE_CARD)
_CLOSING = (CARD_END, WHOLE_CARD)
_MOST = 512


class CardGrounds:
    """Pictures of cards and chips at one scale; few sizes recur in every week."""

    def __init__(self, inks: Inks, dot_middle: float) -> None:
        self._inks, self._dot_middle = inks, dot_middle
        self._scale = 1.0
        self._kept: dict[tuple[Ground, bool], QPixmap] = {}

    def use_scale(self, scale: float) -> None:
        """Paint for a screen with `scale` device pixels a pixel."""
        if scale != self._scale:
            self._scale = scale
            self._kept.clear()

    def picture(self, ground: Ground, *, is_selected: bool) -> QPixmap:
        """The ground as a picture."""
        key = (ground, is_selected)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) >= _MOST:
                self._kept.clear()
            found = self._kept[key] = self._painted(ground, is_selected=is_selected)
        return found

    def _painted(self, ground: Ground, *, is_selected: bool) -> QPixmap:
        area = QRect(0, 0, ground.width, ground.height)
        picture = QPixmap(area.size() * self._scale)
        picture.setDevicePixelRatio(self._scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if ground.look in (RUN, HARD_RUN):
            self._paint_chip(painter, area, is_hard=ground.look == HARD_RUN)
        elif ground.look == NO_RUN:
            painter.setPen(self._inks.dashes)
            painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        elif ground.look == BACKGROUND:
            painter.fillRect(QRect(0, 0, BACKGROUND_BAR, ground.height), self._inks.bracket)
        elif ground.look != BARE:
            self._paint_card(painter, ground, is_selected=is_selected)
        painter.end()
        return picture

    def _paint_card(self, painter: QPainter, ground: Ground, *, is_selected: bool) -> None:
        inks, (look, width, height) = self._inks, ground
        shape = card_shape(width, height, opens=look in _OPENING, closes=look in _CLOSING)
        painter.fillPath(shape.border, inks.line)
        painter.fillPath(shape.bar, inks.strength)
        painter.fillPath(shape.face, inks.accent_soft if is_selected else inks.card)
        if look in (CARD_ROW, CARD_END):
            painter.fillRect(QRect(BAR + INSET, 0, width - BAR - 2 * INSET, 1), inks.line)

    def _paint_chip(self, painter: QPainter, area: QRect, *, is_hard: bool) -> None:
        inks = self._inks
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks.run_hard if is_hard else inks.run_soft)
        painter.drawRoundedRect(area, RADIUS, RADIUS)
        painter.setBrush(inks.dot_hard if is_hard else inks.dot_soft)
        painter.drawEllipse(QPointF(INSET + DOT, self._dot_middle), DOT, DOT)
