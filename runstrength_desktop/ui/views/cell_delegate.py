"""Paints the cell of a day: its number, its cards, and what is dragged onto it."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from runstrength_desktop.coaching.spacing import Level
from runstrength_desktop.ui.advice import level_word
from runstrength_desktop.ui.dates import short_day
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.fonts import small_font
from runstrength_desktop.ui.verdict_sign import paint_sign
from runstrength_desktop.ui.views.card_painter import SmallCardPainter
from runstrength_desktop.ui.views.cell_layout import MARGIN, TOP, CellLayout, cell_layout
from runstrength_desktop.ui.views.grid_model import GridModel
from runstrength_desktop.ui.views.inks import ViewInks
from runstrength_desktop.ui.views.wording import more_words

if TYPE_CHECKING:
    from collections.abc import Mapping

PILL_PAD = 5
SIGN = 13
PILL_HEIGHT = 17
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class CellDelegate(QStyledItemDelegate):
    """Paints what the model says and what the view has set here.

    `current` is the current date, `card` the number of its current card (−1 for
    the day itself), `target` the date that a drag is held over, `target_card` the
    session it would go into, `target_gap` the card it would go above; `chosen` are
    ids of cards chosen beside the current one, `levels` how what is dragged would
    lie on each day.
    """

    def __init__(self, model: GridModel, inks: ViewInks, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.painter = SmallCardPainter(inks)
        self.today = self.current = date.min
        self.card = -1
        self.target: date | None = None
        self.target_card = self.target_gap = -1
        self.chosen: frozenset[str] = frozenset()
        self.levels: Mapping[date, Level] = {}
        self.has_focus = False
        self._more_font, self._number_font = small_font(), small_font()
        self._number_font.setWeight(QFont.Weight.DemiBold)
        self._numbers = QFontMetrics(self._number_font)

    def use_inks(self, inks: ViewInks) -> None:
        """Paint in these colours."""
        self.painter.inks = inks

    def layout_of(self, index: QModelIndex | QPersistentModelIndex, cell: QRect) -> CellLayout:
        """Where the cards of a day lie in its cell."""
        is_current = self._model.day_at(index).date == self.current
        count = len(self._model.cards_at(index))
        return cell_layout(cell, count, self.card if is_current else -1)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        cell = option.rect
        on = self._model.day_at(index).date
        layout = self.layout_of(index, cell)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, cell, on)
        self._paint_number(painter, cell, on)
        if layout.hidden:
            self._paint_more(painter, cell, layout.hidden)
        self._paint_cards(painter, index, layout)
        self._paint_frames(painter, cell, on, layout)
        painter.restore()

    def _paint_ground(self, painter: QPainter, cell: QRect, on: date) -> None:
        inks = self.painter.inks
        ground = inks.surface if self._model.is_outside(on) else inks.window
        level = self.levels.get(on)
        if level is not None:
            self._paint_level(painter, cell, level)
        else:
            painter.fillRect(cell, inks.accent_soft if on == self.target else ground)
        painter.fillRect(QRect(cell.right(), cell.top(), 1, cell.height()), inks.line)
        painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), inks.line)

    def _paint_level(self, painter: QPainter, cell: QRect, level: Level) -> None:
        verdicts = self.painter.inks.verdicts
        painter.fillRect(cell, verdicts.grounds[level])
        if level is Level.CLASH:
            painter.fillRect(cell, verdicts.hatching)
        foot = QRect(cell.left() + MARGIN, cell.bottom() - SIGN - 3, cell.width(), SIGN)
        middle = QPointF(foot.left() + SIGN / 2, foot.center().y())
        paint_sign(painter, level, middle, SIGN, verdicts)
        painter.setFont(self._more_font)
        painter.setPen(verdicts.texts[level])
        painter.drawText(foot.adjusted(SIGN + 4, 0, 0, 0), _LEFT, level_word(level))

    def _paint_number(self, painter: QPainter, cell: QRect, on: date) -> None:
        inks = self.painter.inks
        text = short_day(on) if on.day == 1 or on == self._model.shown.first else str(on.day)
        wide = self._numbers.horizontalAdvance(text)
        right = cell.right() - MARGIN - PILL_PAD
        area = QRect(right - wide, cell.top() + 2, wide + 1, TOP - 3)
        painter.setFont(self._number_font)
        painter.setPen(inks.faint if self._model.is_outside(on) else inks.text)
        if on == self.today:
            self._paint_pill(painter, area)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_pill(self, painter: QPainter, number: QRect) -> None:
        top = number.top() + (number.height() - PILL_HEIGHT) / 2
        pill = QRectF(number.left() - PILL_PAD, top, number.width() + 2 * PILL_PAD, PILL_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.painter.inks.accent)
        painter.drawRoundedRect(pill, PILL_HEIGHT / 2, PILL_HEIGHT / 2)
        painter.setPen(self.painter.inks.on_accent)

    def _paint_more(self, painter: QPainter, cell: QRect, hidden: int) -> None:
        painter.setFont(self._more_font)
        painter.setPen(self.painter.inks.muted)
        area = QRect(cell.left() + MARGIN + 2, cell.top() + 2, cell.width() // 2, TOP - 3)
        painter.drawText(area, _LEFT, more_words(hidden))

    def _paint_cards(
        self,
        painter: QPainter,
        index: QModelIndex | QPersistentModelIndex,
        layout: CellLayout,
    ) -> None:
        day, cards = self._model.day_at(index), self._model.cards_at(index)
        current = self.card if day.date == self.current else -1
        for number, rect in enumerate(layout.rects, layout.first):
            is_chosen = cards[number].id in self.chosen
            is_marked = is_chosen or number == current
            self.painter.paint(painter, rect, cards[number], is_current=is_marked)
            if is_chosen and number != current:
                self.painter.paint_frame(painter, rect, has_focus=False)

    def _paint_frames(self, painter: QPainter, cell: QRect, on: date, layout: CellLayout) -> None:
        inside = cell.adjusted(0, 0, -1, -1)
        if on == self.current:
            rect = layout.rect_of(self.card) or inside
            if rect is not inside or self.has_focus:
                self.painter.paint_frame(painter, rect, has_focus=self.has_focus)
        if on == self.target:
            self._paint_target(painter, layout, inside)

    def _paint_target(self, painter: QPainter, layout: CellLayout, inside: QRect) -> None:
        rect = layout.rect_of(self.target_card) or inside
        self.painter.paint_frame(painter, rect, has_focus=True)
        line = layout.gap_line(self.target_gap)
        if line is not None:
            painter.fillRect(line, self.painter.inks.accent)
