"""What a day's list asks for each row: height, tooltip, and a line to rename a session."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from runstrength_desktop.domain.user_text import TITLE_LIMIT
from runstrength_desktop.ui.calendar.card_layout import BAR, MARGIN, RowLayout
from runstrength_desktop.ui.calendar.card_painter import CardPainter
from runstrength_desktop.ui.calendar.week_model import Index, WeekModel
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.tokens import GRID

if TYPE_CHECKING:
    from runstrength_desktop.ui.calendar.rows import Rows

FIRST_WIDTH = 140
_DESCRIBED = Qt.ItemDataRole.AccessibleDescriptionRole


class CardDelegate(QStyledItemDelegate):
    """One a list; all share a painter. `renamed` carries a session id and a title."""

    renamed = Signal(str, str)

    def __init__(
        self, model: WeekModel, number: int, painter: CardPainter, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._model, self._number, self._painter = model, number, painter
        self._width = FIRST_WIDTH
        self._rows: Rows = ()
        self._layouts: list[RowLayout] = []

    def use_width(self, width: int) -> None:
        """Lay rows out in a column `width` pixels wide."""
        self._width, self._rows = width, ()

    def layouts(self) -> list[RowLayout]:
        """How the rows of the day are laid out, in their order."""
        rows = self._model.rows_of(self._number)
        if rows is not self._rows:
            self._rows = rows
            self._layouts = [self._painter.layout(row, self._width) for row in rows]
        return self._layouts

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self.layouts()[index.row()].size

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        row = self._model.row_at(index)
        if event.type() != QEvent.Type.ToolTip or row is None:
            return super().helpEvent(event, view, option, index)
        is_cut = self.layouts()[index.row()].is_cut
        said = (row.title if is_cut else "", str(index.data(_DESCRIBED) or ""))
        lines = "<br>".join(escape(part).replace("\n", "<br>") for part in said if part)
        text = f"<qt>{lines}</qt>" if lines else ""
        QToolTip.showText(event.globalPos(), text, view)
        return True

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        line = QLineEdit(parent)
        line.setMaxLength(TITLE_LIMIT)
        line.setFont(self._painter.title_font)
        line.setAccessibleName(self.tr("Session title"))
        return line

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        row = self._model.row_at(index)
        if isinstance(editor, QLineEdit) and row is not None:
            editor.setText(row.title)
            editor.selectAll()

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        row = self._model.row_at(index)
        if isinstance(editor, QLineEdit) and row is not None:
            self.renamed.emit(row.id, editor.text())

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        place = option.rect.adjusted(MARGIN + BAR + GRID, GRID, -MARGIN - GRID, 0)
        height = editor.sizeHint().height()
        editor.setGeometry(QRect(place.topLeft(), QSize(place.width(), height)))
