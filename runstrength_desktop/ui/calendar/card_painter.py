"""Paints rows of days; text is always plain, whatever it says."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle

from runstrength_desktop.ui.calendar.card_layout import (
    BAR,
    CARD_GAP,
    INSET,
    MARGIN,
    CardLayouts,
    RowLayout,
)
from runstrength_desktop.ui.calendar.card_shapes import card_shape
from runstrength_desktop.ui.calendar.inks import Inks
from runstrength_desktop.ui.calendar.rows import DayRow, RowKind
from runstrength_desktop.ui.theme.tokens import RADIUS, Palette


class CardPainter:
    """Cards, chips and quiet rows in one font and one palette; shared by all days."""

    def __init__(self, font: QFont, palette: Palette) -> None:
        self._inks = Inks(palette)
        self._layouts = CardLayouts(font)

    def apply_palette(self, palette: Palette) -> None:
        """Paint with other colours from now on."""
        self._inks = Inks(palette)

    def layout(self, row: DayRow, width: int) -> RowLayout:
        """Where the texts of a row lie in a column `width` pixels wide."""
        return self._layouts.layout(row, width)

    def paint(self, painter: QPainter, rect: QRect, row: DayRow, state: QStyle.StateFlag) -> None:
        """Paint one row into `rect`."""
        layout = self._layouts.layout(row, rect.width())
        painter.translate(rect.topLeft())
        body = QRect(MARGIN, 0, rect.width() - 2 * MARGIN, layout.height)
        self._paint_ground(painter, body, row, state)
        self._paint_texts(painter, layout)
        painter.translate(-rect.topLeft())

    def _paint_ground(
        self, painter: QPainter, body: QRect, row: DayRow, state: QStyle.StateFlag
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        if row.kind in (RowKind.SESSION, RowKind.ITEM):
            self._paint_card(painter, body, row, is_selected=is_selected)
        elif row.kind is RowKind.RUN:
            self._paint_chip(painter, body.adjusted(0, 0, 0, -CARD_GAP), row)
        elif row.kind is RowKind.NO_RUN:
            painter.setPen(self._inks.dashes)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(_crisp(body.adjusted(0, 0, 0, -CARD_GAP)), RADIUS, RADIUS)
        has_focus = _has_focus(state)
        if is_selected and (row.id or has_focus):
            self._paint_focus(painter, body, row, has_focus=has_focus)

    def _paint_card(
        self, painter: QPainter, body: QRect, row: DayRow, *, is_selected: bool
    ) -> None:
        face = self._inks.accent_soft if is_selected else self._inks.card
        height = body.height() - (CARD_GAP if row.ends_card else 0)
        opens = row.kind is RowKind.SESSION
        if opens or row.ends_card:
            shape = card_shape(body.width(), height, opens=opens, closes=row.ends_card)
            painter.translate(MARGIN, 0)
            painter.fillPath(shape.border, self._inks.line)
            painter.fillPath(shape.bar, self._inks.strength)
            painter.fillPath(shape.face, face)
            painter.translate(-MARGIN, 0)
        else:
            painter.fillRect(MARGIN, 0, body.width(), height, self._inks.line)
            painter.fillRect(MARGIN, 0, BAR, height, self._inks.strength)
            painter.fillRect(MARGIN + BAR, 0, body.width() - BAR - 1, height, face)
        if not opens:
            hairline = body.width() - BAR - 2 * INSET
            painter.fillRect(MARGIN + BAR + INSET, 0, hairline, 1, self._inks.line)

    def _paint_chip(self, painter: QPainter, body: QRect, row: DayRow) -> None:
        inks = self._inks
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks.run_hard if row.is_hard else inks.run_soft)
        painter.drawRoundedRect(body, RADIUS, RADIUS)
        painter.setBrush(inks.dot_hard if row.is_hard else inks.dot_soft)
        middle = self._layouts.first_line_middle
        painter.drawEllipse(QPointF(MARGIN + INSET + 3.5, middle), 3.5, 3.5)

    def _paint_focus(self, painter: QPainter, body: QRect, row: DayRow, *, has_focus: bool) -> None:
        in_card = row.kind in (RowKind.SESSION, RowKind.ITEM)
        gap = CARD_GAP if row.ends_card or not in_card else 0
        frame = QRectF(body).adjusted(BAR + 1 if in_card else 1, 1, -2, -1 - gap)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._inks.focus if has_focus else self._inks.accent)
        painter.drawRoundedRect(frame, RADIUS - 2, RADIUS - 2)

    def _paint_texts(self, painter: QPainter, layout: RowLayout) -> None:
        for text in layout.texts:
            painter.setFont(text.font)
            painter.setPen(self._inks.texts[text.ink])
            painter.drawText(text.x, text.baseline, text.text)


def _has_focus(state: QStyle.StateFlag) -> bool:
    return bool(state & QStyle.StateFlag.State_Active and state & QStyle.StateFlag.State_HasFocus)


def _crisp(rect: QRect) -> QRectF:
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
