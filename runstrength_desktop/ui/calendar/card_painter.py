"""Paints rows of days; text is always plain, whatever it says."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from runstrength_desktop.coaching.spacing import Level
from runstrength_desktop.ui.calendar.card_grounds import CardGrounds
from runstrength_desktop.ui.calendar.card_layout import (
    BAR,
    INSET,
    MARGIN,
    MARK,
    TEXT_LEFT,
    TICK_ROOM,
    CardLayouts,
    RowLayout,
)
from runstrength_desktop.ui.calendar.inks import Inks
from runstrength_desktop.ui.calendar.rows import DayRow
from runstrength_desktop.ui.calendar.status_tick import TickInks, paint_tick
from runstrength_desktop.ui.theme.tokens import RADIUS, Palette
from runstrength_desktop.ui.verdict_sign import VerdictInks, paint_sign

BRACKET, BRACKET_GAP = 2, 6
PILL = 20


class CardPainter:
    """Cards, chips and quiet rows in one font and one palette; shared by all days."""

    def __init__(self, font: QFont, palette: Palette) -> None:
        self._layouts = CardLayouts(font)
        self._take(palette)

    def apply_palette(self, palette: Palette) -> None:
        """Paint with other colours from now on."""
        self._take(palette)

    def use_scale(self, scale: float) -> None:
        """Paint for a screen with `scale` device pixels a pixel."""
        self._grounds.use_scale(scale)

    @property
    def title_font(self) -> QFont:
        """The font of session titles."""
        return self._layouts.title

    def layout(self, row: DayRow, width: int) -> RowLayout:
        """Where the texts of a row lie in a column `width` pixels wide."""
        return self._layouts.layout(row, width)

    def paint(
        self, painter: QPainter, at: QPoint, layout: RowLayout, *, is_selected: bool = False
    ) -> None:
        """Paint a row with its top left at `at`."""
        painter.translate(at)
        picture = self._grounds.picture(layout.ground, is_selected=is_selected)
        painter.drawPixmap(MARGIN, 0, picture)
        inks = self._inks.texts
        for text in layout.texts:
            painter.setFont(text.font)
            painter.setPen(inks[text.ink])
            painter.drawStaticText(text.at, text.shaped)
        if layout.bracket is not None:
            top, height = layout.bracket
            painter.fillRect(TEXT_LEFT - BRACKET_GAP, top, BRACKET, height, self._inks.bracket)
        if layout.tick_y is not None:
            paint_tick(painter, layout.status, _tick_middle(layout), self._ticks)
        painter.translate(-at)

    def paint_sign(self, painter: QPainter, y: int, layout: RowLayout, level: Level) -> None:
        """Paint the sign of a verdict at the right of a card whose top is at `y`."""
        middle = QPointF(MARGIN + layout.ground.width - INSET - MARK / 2, y + layout.marks_y)
        paint_sign(painter, level, middle, MARK, self._verdicts)

    def tick_box(self, layout: RowLayout) -> QRect:
        """Where the tick of a row takes clicks, from the row's top left; empty without one."""
        if layout.tick_y is None:
            return QRect()
        middle, reach = _tick_middle(layout).toPoint(), TICK_ROOM // 2 + 2
        return QRect(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach)

    def paint_frame(self, painter: QPainter, y: int, layout: RowLayout, *, has_focus: bool) -> None:
        """Paint the frame of the current row, bolder where the keyboard is."""
        left = BAR + 1 if layout.ground.look.startswith("card") else 1
        frame = QRectF(MARGIN + left, 1, layout.ground.width - left - 2, layout.ground.height - 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._inks.focus if has_focus else self._inks.accent)
        painter.drawRoundedRect(frame.translated(0, y), RADIUS - 2, RADIUS - 2)

    def paint_outline(self, painter: QPainter, last: RowLayout, height: int) -> None:
        """Paint a line around rows of one card, `last` the lowest; together `height` high."""
        below = last.height - last.ground.height
        outline = QRectF(MARGIN, 0, last.ground.width, height - below)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._inks.accent)
        painter.drawRoundedRect(outline.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def paint_count(self, painter: QPainter, right: int, count: int) -> None:
        """Paint how many things are dragged, in a pill that ends `right` pixels from the left."""
        painter.setOpacity(1.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._inks.accent)
        painter.setFont(self._layouts.small_bold)
        text = str(count)
        width = max(PILL, painter.fontMetrics().horizontalAdvance(text) + PILL // 2)
        pill = QRectF(right - width, 0, width, PILL)
        painter.drawRoundedRect(pill, PILL / 2, PILL / 2)
        painter.setPen(self._inks.on_accent)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)

    def _take(self, palette: Palette) -> None:
        self._inks, self._verdicts = Inks(palette), VerdictInks(palette)
        self._ticks = TickInks(palette)
        self._grounds = CardGrounds(self._inks, self._layouts.first_line_middle)


def _tick_middle(layout: RowLayout) -> QPointF:
    return QPointF(MARGIN + layout.ground.width - INSET / 2 - MARK / 2, layout.tick_y or 0.0)
