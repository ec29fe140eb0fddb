"""Paints the rows of a day; text is always plain, whatever it says."""

from html import escape

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from runstrength_desktop.domain.user_text import TITLE_LIMIT
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
from runstrength_desktop.ui.calendar.week_model import Index, WeekModel
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.tokens import RADIUS, Palette


class CardDelegate(QStyledItemDelegate):
    """Cards, chips and quiet rows; also the line that renames a session."""

    renamed = Signal(str, str)

    def __init__(self, model: WeekModel, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._inks = Inks(palette)
        self._layouts = CardLayouts(parent.font())

    def apply_palette(self, palette: Palette) -> None:
        """Paint with other colours from now on."""
        self._inks = Inks(palette)

    def use_font(self, widget: QWidget) -> None:
        """Lay out anew in the font of `widget`."""
        self._layouts = CardLayouts(widget.font())

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = self._model.row_at(index)
        width = _width(option)
        return QSize(width, self._layouts.layout(row, width).height) if row else QSize()

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._model.row_at(index)
        if row is not None:
            self.paint_row(painter, option.rect, row, option.state)

    def paint_row(
        self, painter: QPainter, rect: QRect, row: DayRow, state: QStyle.StateFlag
    ) -> None:
        """Paint one row into `rect`."""
        layout = self._layouts.layout(row, rect.width())
        painter.translate(rect.topLeft())
        body = QRect(MARGIN, 0, rect.width() - 2 * MARGIN, layout.height)
        self._paint_ground(painter, body, row, state)
        self._paint_texts(painter, layout)
        painter.translate(-rect.topLeft())

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
        is_cut = self._layouts.layout(row, _width(option)).is_cut
        text = f"<qt>{escape(row.title)}</qt>" if is_cut else ""
        QToolTip.showText(event.globalPos(), text, view)
        return True

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        line = QLineEdit(parent)
        line.setMaxLength(TITLE_LIMIT)
        line.setAccessibleName(self.tr("Session title"))
        return line

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        row = self._model.row_at(index)
        if isinstance(editor, QLineEdit) and row is not None:
            editor.setText(row.title)
            editor.selectAll()

    @override
    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        row = self._model.row_at(index)
        if isinstance(editor, QLineEdit) and row is not None:
            self.renamed.emit(row.id, editor.text())

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        left = MARGIN + BAR
        height = min(editor.sizeHint().height(), option.rect.height())
        place = option.rect.adjusted(left, 0, -MARGIN, 0)
        editor.setGeometry(QRect(place.topLeft(), QSize(place.width(), height)))

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
        if is_selected:
            self._paint_focus(painter, body, row, has_focus=_has_focus(state))

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


def _width(option: QStyleOptionViewItem) -> int:
    view = option.widget
    return view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()


def _has_focus(state: QStyle.StateFlag) -> bool:
    return bool(state & QStyle.StateFlag.State_Active and state & QStyle.StateFlag.State_HasFocus)


def _crisp(rect: QRect) -> QRectF:
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
