"""Paints small cards: strength with a warm edge, runs as cool chips."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath

from runstrength_desktop.domain.status import Status
from runstrength_desktop.ui.drag import DragKind
from runstrength_desktop.ui.theme.fonts import small_font
from runstrength_desktop.ui.views.card import Card
from runstrength_desktop.ui.views.cell_layout import ONE_LINE
from runstrength_desktop.ui.views.inks import ViewInks
from runstrength_desktop.ui.views.status_mark import SIZE, paint_mark

RADIUS = 4
EDGE = 3
DOT = 3.0
PAD = 6
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SmallCardPainter:
    """Paints a card into a rectangle, in one line or two as high as it is."""

    def __init__(self, inks: ViewInks) -> None:
        self.inks = inks
        self._detail_font = small_font()
        self._title_font = small_font()
        self._title_font.setWeight(QFont.Weight.DemiBold)
        self._struck_font = QFont(self._title_font)
        self._struck_font.setStrikeOut(True)
        self._titles = QFontMetrics(self._title_font)
        self._details = QFontMetrics(self._detail_font)

    def paint(self, painter: QPainter, rect: QRect, card: Card, *, is_current: bool) -> None:
        """The card with its ground, its words and the sign of its status."""
        is_run = card.kind is DragKind.RUN
        if is_run:
            self._paint_chip(painter, rect, card)
        else:
            self._paint_session(painter, rect, is_current=is_current)
        words = rect.adjusted(PAD + (2 * PAD if is_run else EDGE), 0, -PAD, 0)
        if rect.height() > ONE_LINE:
            self._paint_lower_line(painter, words, card)
            words.setHeight(ONE_LINE)
        if card.status is not Status.PLANNED:
            words.setRight(words.right() - SIZE - PAD)
            middle = QPointF(words.right() + PAD + SIZE / 2, rect.top() + ONE_LINE / 2)
            paint_mark(painter, card.status, middle, self._text(card))
        if rect.height() > ONE_LINE:
            self._paint_title(painter, words, card)
        else:
            self._paint_one_line(painter, words, card)

    def paint_frame(self, painter: QPainter, rect: QRect, *, has_focus: bool) -> None:
        """The frame of the current card."""
        painter.setPen(self.inks.focused if has_focus else self.inks.unfocused)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def _paint_chip(self, painter: QPainter, rect: QRect, card: Card) -> None:
        inks = self.inks
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks.run_hard if card.is_hard else inks.run_soft)
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
        painter.setBrush(inks.dot_hard if card.is_hard else inks.dot_soft)
        middle = QPointF(rect.left() + PAD + DOT, rect.top() + ONE_LINE / 2 + 0.5)
        painter.drawEllipse(middle, DOT, DOT)

    def _paint_session(self, painter: QPainter, rect: QRect, *, is_current: bool) -> None:
        inks, outline = self.inks, QPainterPath()
        outline.addRoundedRect(QRectF(rect), RADIUS, RADIUS)
        painter.fillPath(outline, inks.line)
        painter.save()
        painter.setClipPath(outline)
        painter.fillRect(
            QRect(rect.topLeft(), rect.bottomLeft()).adjusted(0, 0, EDGE, 0), inks.strength
        )
        face = QPainterPath()
        face.addRoundedRect(QRectF(rect).adjusted(EDGE, 1, -1, -1), RADIUS - 1, RADIUS - 1)
        painter.fillPath(face, inks.accent_soft if is_current else inks.card)
        painter.restore()

    def _paint_lower_line(self, painter: QPainter, words: QRect, card: Card) -> None:
        text = self._details.elidedText(card.detail, Qt.TextElideMode.ElideRight, words.width())
        area = QRect(words.left(), words.top() + ONE_LINE - 3, words.width(), ONE_LINE - 2)
        self._paint_detail(painter, area, card, text, _LEFT)

    def _paint_one_line(self, painter: QPainter, words: QRect, card: Card) -> None:
        needed = self._details.horizontalAdvance(card.short) + PAD
        both_fit = self._titles.horizontalAdvance(card.title) + needed <= words.width()
        is_run = card.kind is DragKind.RUN
        if card.short and (both_fit or (is_run and needed < words.width() / 2)):
            self._paint_detail(painter, words, card, card.short, _RIGHT)
            words = words.adjusted(0, 0, -needed, 0)
        self._paint_title(painter, words, card)

    def _paint_title(self, painter: QPainter, area: QRect, card: Card) -> None:
        text = self._titles.elidedText(card.title, Qt.TextElideMode.ElideRight, area.width())
        is_skipped = card.status is Status.SKIPPED
        painter.setFont(self._struck_font if is_skipped else self._title_font)
        painter.setPen(self._text(card))
        painter.drawText(area, _LEFT, text)

    def _paint_detail(
        self, painter: QPainter, area: QRect, card: Card, text: str, where: Qt.AlignmentFlag
    ) -> None:
        painter.setFont(self._detail_font)
        painter.setPen(self.inks.on_run if card.kind is DragKind.RUN else self.inks.muted)
        painter.drawText(area, where, text)

    def _text(self, card: Card) -> QColor:
        if card.kind is DragKind.RUN:
            return self.inks.on_run
        return self.inks.muted if card.status is Status.SKIPPED else self.inks.text
