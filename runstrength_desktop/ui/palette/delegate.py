"""Paints a row of the palette: name, where it is from, and its shortcut."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.palette.entry import Entry
from runstrength_desktop.ui.palette.model import EntryModel, Index
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, RADIUS, Palette

MARGIN = 4 * GRID

_State = QStyle.StateFlag
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_BAR = 3


class EntryDelegate(QStyledItemDelegate):
    """One line a row; text is always plain."""

    def __init__(self, model: EntryModel, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._body, self._small = fonts.body_font(), fonts.small_font()
        self._body_metrics = QFontMetrics(self._body, parent)
        self._small_metrics = QFontMetrics(self._small, parent)
        self.row_height = self._body_metrics.height() + 3 * GRID
        self.apply_palette(palette)

    def apply_palette(self, palette: Palette) -> None:
        """Paint with these colours from now on."""
        self._text, self._muted = QColor(palette.text), QColor(palette.text_muted)
        self._faint, self._accent = QColor(palette.text_faint), QColor(palette.accent)
        self._chosen, self._hovered = QColor(palette.accent_soft), QColor(palette.surface)
        self._outline = QPen(QColor(palette.outline), 1)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(option.rect.width(), self.row_height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = self._model.entry(index)
        if entry is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        line = option.rect.adjusted(MARGIN, 0, -MARGIN, 0)
        line.setRight(line.right() - self._paint_side(painter, line, entry))
        self._paint_name(painter, line, entry)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        rect = option.rect
        if option.state & _State.State_Selected:
            painter.fillRect(rect, self._chosen)
            painter.fillRect(rect.left(), rect.top(), _BAR, rect.height(), self._accent)
        elif option.state & _State.State_MouseOver:
            painter.fillRect(rect, self._hovered)

    def _paint_side(self, painter: QPainter, line: QRect, entry: Entry) -> int:
        """The shortcut as a key, or that it cannot be done now; the width it took."""
        text = entry.side_text
        if not text:
            return 0
        painter.setFont(self._small)
        width = self._small_metrics.horizontalAdvance(text)
        if not entry.is_possible:
            painter.setPen(self._faint)
            painter.drawText(line, _RIGHT, text)
            return width + MARGIN
        key = QRectF(0, 0, width + 3 * GRID, self._small_metrics.height() + GRID)
        key.moveCenter(line.toRectF().center())
        key.moveRight(line.right() + 0.5)
        painter.setPen(self._outline)
        painter.drawRoundedRect(key, RADIUS - 2, RADIUS - 2)
        painter.setPen(self._muted)
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, text)
        return round(key.width()) + MARGIN

    def _paint_name(self, painter: QPainter, line: QRect, entry: Entry) -> None:
        """The name, and after it what is said about it where room is left."""
        name = self._elided(self._body_metrics, entry.name, line.width())
        painter.setFont(self._body)
        painter.setPen(self._text if entry.is_possible else self._faint)
        painter.drawText(line, _LEFT, name)
        rest = line.adjusted(self._body_metrics.horizontalAdvance(name) + 2 * GRID, 0, 0, 0)
        about = self._elided(self._small_metrics, entry.about, rest.width())
        painter.setFont(self._small)
        painter.setPen(self._muted if entry.is_possible else self._faint)
        painter.drawText(rest, _LEFT, about)

    def _elided(self, metrics: QFontMetrics, text: str, width: int) -> str:
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, width))
