"""Paints rows of the agenda: dates as headings, things as cards."""

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from runstrength_desktop.ui.dates import day_in_words, long_date
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.fonts import strong_font
from runstrength_desktop.ui.theme.tokens import GRID
from runstrength_desktop.ui.views.agenda_model import AgendaModel
from runstrength_desktop.ui.views.card_painter import SmallCardPainter
from runstrength_desktop.ui.views.cell_layout import TWO_LINES
from runstrength_desktop.ui.views.inks import ViewInks
from runstrength_desktop.ui.views.wording import translate

HEADING = 9 * GRID
INDENT = 4 * GRID
WIDEST = 560
_LOW = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom


class AgendaDelegate(QStyledItemDelegate):
    """Headings and cards in one column, no wider than is read with ease."""

    def __init__(self, model: AgendaModel, inks: ViewInks, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.painter = SmallCardPainter(inks)
        self.today = date.min
        self._heading_font = strong_font()

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        is_heading = self._model.rows[index.row()].card is None
        return QSize(INDENT, HEADING if is_heading else TWO_LINES + GRID)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        on, card = self._model.rows[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if card is None:
            self._paint_heading(painter, option.rect, on)
        else:
            width = min(WIDEST, option.rect.width() - 2 * INDENT)
            rect = QRect(option.rect.left() + INDENT, option.rect.top(), width, TWO_LINES)
            is_current = bool(option.state & QStyle.StateFlag.State_Selected)
            self.painter.paint(painter, rect, card, is_current=is_current)
            if is_current:
                has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
                self.painter.paint_frame(painter, rect, has_focus=has_focus)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, on: date) -> None:
        inks = self.painter.inks
        text = day_in_words(on) if on.year == self.today.year else long_date(on)
        if on == self.today:
            text = translate("views", "Today, %1").replace("%1", text)
        painter.setFont(self._heading_font)
        painter.setPen(inks.accent if on == self.today else inks.text)
        painter.drawText(rect.adjusted(INDENT, 0, -INDENT, -GRID), _LOW, text)
