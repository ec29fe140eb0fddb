"""Paints a template: its muscles, its name, how much it holds, and its name being changed."""

from PySide6.QtCore import QAbstractItemModel, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from runstrength_desktop.domain.body_map import BodyMap
from runstrength_desktop.domain.user_text import TITLE_LIMIT
from runstrength_desktop.ui import thumbnails
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.templates.model import Index, TemplateListModel
from runstrength_desktop.ui.templates.shelved import Shelved
from runstrength_desktop.ui.theme import fonts
from runstrength_desktop.ui.theme.tokens import GRID, Palette
from runstrength_desktop.ui.thumbnails import Thumbnails

ROW_HEIGHT = 44
MARGIN = 3 * GRID

_GAP = 2 * GRID + 2
_State = QStyle.StateFlag
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TemplateDelegate(QStyledItemDelegate):
    """Two lines of text beside a picture; text is always plain."""

    def __init__(
        self, model: TemplateListModel, body_map: BodyMap, palette: Palette, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._model, self._map = model, body_map
        self._strong, self._small = fonts.strong_font(), fonts.small_font()
        self._strong_metrics = QFontMetrics(self._strong, parent)
        self._small_metrics = QFontMetrics(self._small, parent)
        lines = self._strong_metrics.height() + self._small_metrics.height()
        self._height = max(ROW_HEIGHT, lines + 2 * GRID)
        self.apply_palette(palette)

    def apply_palette(self, palette: Palette) -> None:
        """Paint with these colours from now on."""
        self._palette = palette
        self._text, self._muted = QColor(palette.text), QColor(palette.text_muted)
        self._chosen, self._hovered = QColor(palette.accent_soft), QColor(palette.surface)
        self._line, self._accent = QColor(palette.line), QColor(palette.accent)
        self._thumbnails = Thumbnails(self._map, palette, 1.0)

    def show_body(self, body_map: BodyMap) -> None:
        """Paint pictures of another body from now on."""
        self._map = body_map
        self._thumbnails = Thumbnails(body_map, self._palette, 1.0)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(option.rect.width(), self._height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._model.row(index)
        if row is None:
            return
        painter.save()
        self._paint_ground(painter, option)
        self._paint_picture(painter, option.rect, row)
        self._paint_texts(painter, option.rect, row)
        painter.restore()

    @override
    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QLineEdit:
        editor = QLineEdit(parent)
        editor.setFont(self._strong)
        editor.setMaxLength(TITLE_LIMIT)
        editor.setAccessibleName(self.tr("Name of the template"))
        return editor

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            row = self._model.row(index)
            editor.setText(row.name if row else "")
            editor.selectAll()

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            self._model.setData(index, editor.text())

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        upper, _ = self._lines(option.rect)
        row = option.rect.adjusted(0, GRID - 1, 0, -GRID)
        editor.setGeometry(row.adjusted(upper.left() - GRID - row.left(), 0, -GRID, 0))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        rect, state = option.rect, option.state
        if state & _State.State_Selected:
            painter.fillRect(rect, self._chosen)
        elif state & _State.State_MouseOver:
            painter.fillRect(rect, self._hovered)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._line)
        if state & _State.State_HasFocus:
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), self._accent)

    def _paint_picture(self, painter: QPainter, rect: QRect, row: Shelved) -> None:
        ratio = painter.device().devicePixelRatioF()
        if ratio != self._thumbnails.ratio:
            self._thumbnails = Thumbnails(self._map, self._palette, ratio)
        top = rect.top() + (rect.height() - thumbnails.SIZE.height()) / 2
        at = QPointF(rect.left() + MARGIN, round(top))
        painter.drawPixmap(at, self._thumbnails.of_muscles(row.muscles))

    def _paint_texts(self, painter: QPainter, rect: QRect, row: Shelved) -> None:
        upper, lower = self._lines(rect)
        painter.setFont(self._small)
        painter.setPen(self._muted)
        painter.drawText(lower, _LEFT, _elided(self._small_metrics, row.amounts, lower.width()))
        painter.setFont(self._strong)
        painter.setPen(self._text)
        painter.drawText(upper, _LEFT, _elided(self._strong_metrics, row.name, upper.width()))

    def _lines(self, rect: QRect) -> tuple[QRect, QRect]:
        left = rect.left() + MARGIN + thumbnails.SIZE.width() + _GAP
        width = rect.right() + 1 - MARGIN - left
        first, second = self._strong_metrics.height(), self._small_metrics.height()
        top = rect.top() + (rect.height() - first - second) // 2
        return QRect(left, top, width, first), QRect(left, top + first, width, second)


def _elided(metrics: QFontMetrics, text: str, width: int) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
