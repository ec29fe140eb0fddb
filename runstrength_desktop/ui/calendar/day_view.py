"""One day as a list: selection, keys, and drags that only ask."""

from collections.abc import Sequence
from datetime import date
from itertools import accumulate

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QListView, QWidget

from runstrength_desktop.ui.calendar.card_delegate import CardDelegate
from runstrength_desktop.ui.calendar.card_layout import CARD_GAP, MARGIN, RowLayout
from runstrength_desktop.ui.calendar.card_painter import CardPainter
from runstrength_desktop.ui.calendar.drop_place import Gap, gap_at
from runstrength_desktop.ui.calendar.drop_request import DropRequest
from runstrength_desktop.ui.calendar.moves import payload_of
from runstrength_desktop.ui.calendar.rows import RowKind, Rows, card_of, entry_row
from runstrength_desktop.ui.calendar.slim_scroll_bar import SlimScrollBar
from runstrength_desktop.ui.calendar.week_model import Index, WeekModel
from runstrength_desktop.ui.dates import long_date
from runstrength_desktop.ui.drag import DragKind, DragPayload, pack, unpack
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.tokens import Palette

LINE = 2
SCROLL_EDGE = 24
SCROLL_STEP = 12
SCROLL_MS = 30
GHOST_OPACITY = 0.85


_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_OPENERS: frozenset[int] = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_UNMODIFIED = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_NOT_SHOWN = QItemSelectionModel.SelectionFlag.NoUpdate
_CALLED = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
        Qt.FocusReason.OtherFocusReason,
    }
)


class DayView(QListView):
    """The rows of one day.

    `drop_hovered` carries a `DropRequest` while something is held over the day
    and None when it leaves; `drop_requested` asks for the change itself.
    """

    drop_hovered = Signal(object)
    drop_requested = Signal(object)
    row_opened = Signal(QModelIndex)
    row_clicked = Signal(QModelIndex)
    day_stepped = Signal(int)
    menu_requested = Signal(QPoint)
    renamed = Signal(str, str)

    def __init__(
        self, model: WeekModel, number: int, painter: CardPainter, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._model, self._number, self._painter = model, number, painter
        self._ground, self._tint, self._accent = QColor(), QColor(), QColor()
        self._gap: Gap | None = None
        self._request: DropRequest | None = None
        self._scroll_timer: QTimer | None = None
        self._scroll_step = 0
        self._pressed = QPoint()
        self._bar = SlimScrollBar(self)
        self._delegate = CardDelegate(model, number, painter, self)
        self._set_up()

    @property
    def day(self) -> date:
        """The date shown."""
        return self._model.date_of(self._number)

    @property
    def number(self) -> int:
        """The place in the week, 0 for Monday."""
        return self._number

    @property
    def is_hovered(self) -> bool:
        """Whether a drag is held over this day."""
        return self._request is not None

    def apply_palette(self, palette: Palette, *, is_today: bool) -> None:
        """Paint in these colours."""
        self._ground = QColor(palette.window if is_today else palette.surface)
        self._tint, self._accent = QColor(palette.accent_soft), QColor(palette.accent)
        self._bar.paint_with(self._ground, QColor(palette.neutral))
        self.viewport().update()

    def name_day(self) -> None:
        """Take the name of the date for screen readers."""
        self.setAccessibleName(long_date(self.day))

    def row_rect(self, index: Index) -> QRect:
        """Where a row is on the screen."""
        rect = self.visualRect(index)
        return QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def bring_up(self, index: Index) -> None:
        """Scroll to a row; to as much of its card as fits when it is a session."""
        if self._rows()[index.row()].kind is RowKind.SESSION:
            self.scrollTo(self._index(card_of(self._rows(), index.row())[1]))
        self.scrollTo(self._index(index.row()))

    def hover(self, payload: DragPayload, y: int, *, copy: bool) -> None:
        """Show where `payload` would land if dropped at height `y`."""
        gap = gap_at(payload.kind, self.day, self._rows(), self._spans(), y)
        request = DropRequest(payload, gap.place, copy)
        if request == self._request:
            return
        if self._request is None:
            self.viewport().update()
        self._move_line(gap)
        self._request = request
        self.drop_hovered.emit(request)

    def end_hover(self) -> DropRequest | None:
        """Show no target any more; the request that was shown."""
        request, self._request, self._gap = self._request, None, None
        self._scroll_by(0)
        if request is not None:
            self.viewport().update()
            self.drop_hovered.emit(None)
        return request

    def ghost(self, index: Index) -> QPixmap:
        """A picture of the row, or of the whole card when it is a session."""
        first, last = index.row(), index.row()
        if self._rows()[first].kind is RowKind.SESSION:
            first, last = card_of(self._rows(), first)
        rects = [self.visualRect(self._index(n)) for n in range(first, last + 1)]
        whole = rects[0].united(rects[-1])
        pixmap = QPixmap(whole.size() * self.devicePixelRatioF())
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setOpacity(GHOST_OPACITY)
        layouts = self._delegate.layouts()[first : last + 1]
        for layout, rect in zip(layouts, rects, strict=True):
            self._painter.paint(painter, rect.topLeft() - whole.topLeft(), layout)
        painter.end()
        return pixmap

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        index = self.currentIndex()
        row = self._model.row_at(index)
        payload = payload_of(row, self.day) if row else None
        if payload is None:
            return
        drag = QDrag(self)
        drag.setMimeData(pack(payload))
        drag.setPixmap(self.ghost(index))
        drag.setHotSpot(self._grip(index))
        both = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
        drag.exec(both, Qt.DropAction.MoveAction)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dragMoveEvent(event)

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        payload = unpack(event.mimeData())
        if payload is None:
            event.ignore()
            return
        y = event.position().toPoint().y()
        self.hover(payload, y, copy=_accept(event, payload))
        self._scroll_near(y)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.end_hover()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        payload = unpack(event.mimeData())
        if payload is None:
            event.ignore()
            return
        self.hover(payload, event.position().toPoint().y(), copy=_accept(event, payload))
        request = self.end_hover()
        self.drop_requested.emit(request)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._delegate.use_width(event.size().width())
            self.scheduleDelayedItemsLayout()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.executeDelayedItemsLayout()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._tint if self.is_hovered else self._ground)
        self._paint_rows(painter, event.rect())
        if self._gap is not None:
            painter.fillRect(self._line_rect(self._gap), self._accent)
        painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is QListView.State.EditingState:
            event.ignore()
        elif event.modifiers() in _UNMODIFIED and event.key() in _STEPS:
            self.day_stepped.emit(_STEPS[event.key()])
        elif event.modifiers() in _UNMODIFIED and event.key() in _OPENERS:
            self.row_opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self.row_opened.emit(index)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)
        if not self.indexAt(self._pressed).isValid():
            self.setCurrentIndex(self._index(len(self._rows()) - 1))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self._is_mine(self.currentIndex().parent()):
            entry = self._index(entry_row(self._rows()))
            self.selectionModel().setCurrentIndex(entry, _NOT_SHOWN)
        super().focusInEvent(event)
        if event.reason() in _CALLED:
            self.setCurrentIndex(self.currentIndex())

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        at = event.globalPos() if by_mouse else self.row_rect(self.currentIndex()).bottomLeft()
        self.menu_requested.emit(at)

    @override
    def reset(self) -> None:
        super().reset()
        self.setRootIndex(self._model.day_index(self._number))

    @override
    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        if self._is_mine(parent):
            super().rowsInserted(parent, start, end)

    @override
    def rowsAboutToBeRemoved(self, parent: Index, start: int, end: int) -> None:
        if self._is_mine(parent):
            super().rowsAboutToBeRemoved(parent, start, end)

    @override
    def dataChanged(self, topLeft: Index, bottomRight: Index, roles: Sequence[int] = ()) -> None:
        if self._is_mine(topLeft.parent()):
            super().dataChanged(topLeft, bottomRight, roles)

    def _set_up(self) -> None:
        self.setModel(self._model)
        self.setRootIndex(self._model.day_index(self._number))
        self._delegate.renamed.connect(self.renamed)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollBar(self._bar)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setMinimumWidth(0)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.clicked.connect(self.row_clicked)
        self.name_day()

    def _rows(self) -> Rows:
        return self._model.rows_of(self._number)

    def _index(self, row: int) -> QModelIndex:
        return self._model.index(row, 0, self.rootIndex())

    def _is_mine(self, parent: Index) -> bool:
        return parent == self.rootIndex()

    def _spans(self) -> list[tuple[int, int]]:
        heights = accumulate(layout.height for layout in self._delegate.layouts())
        bottoms = [height - self._bar.value() for height in heights]
        return list(zip([-self._bar.value(), *bottoms], bottoms, strict=False))

    def _grip(self, index: Index) -> QPoint:
        return self._pressed - self.visualRect(index).topLeft()

    def _paint_rows(self, painter: QPainter, dirty: QRect) -> None:
        # One loop over what the layouts know: asking the model for each row costs thrice as much.
        self._painter.use_scale(self.devicePixelRatioF())
        top, bottom, y = dirty.top(), dirty.bottom(), -self._bar.value()
        selected = self._selected()
        for number, layout in enumerate(self._delegate.layouts()):
            if y > bottom:
                break
            if y + layout.height > top:
                self._painter.paint(painter, QPoint(0, y), layout, is_selected=number == selected)
                if number == selected:
                    self._paint_frame(painter, y, layout)
            y += layout.height

    def _paint_frame(self, painter: QPainter, y: int, layout: RowLayout) -> None:
        row, has_focus = self._model.row_at(self.currentIndex()), self.hasFocus()
        if has_focus or (row is not None and row.id):
            self._painter.paint_frame(painter, y, layout, has_focus=has_focus)

    def _selected(self) -> int:
        index = self.currentIndex()
        is_here = self._is_mine(index.parent()) and self.selectionModel().isSelected(index)
        return index.row() if is_here else -1

    def _move_line(self, gap: Gap) -> None:
        for shown in (self._gap, gap):
            if shown is not None:
                self.viewport().update(self._line_rect(shown))
        self._gap = gap

    def _line_rect(self, gap: Gap) -> QRect:
        y = self._spans()[gap.row][0] - (CARD_GAP if self._ends_above(gap) else 0)
        width = self.viewport().width() - 2 * MARGIN
        return QRect(MARGIN, max(0, y - LINE), width, LINE)

    def _ends_above(self, gap: Gap) -> bool:
        return gap.in_card and self._rows()[gap.row - 1].ends_card

    def _scroll_near(self, y: int) -> None:
        below = y > self.viewport().height() - SCROLL_EDGE
        self._scroll_by(-SCROLL_STEP if y < SCROLL_EDGE else SCROLL_STEP if below else 0)

    def _scroll_by(self, step: int) -> None:
        self._scroll_step = step
        if step and self._scroll_timer is None:
            self._scroll_timer = QTimer(self, interval=SCROLL_MS)
            self._scroll_timer.timeout.connect(self._scroll_on)
        if self._scroll_timer is not None:
            (self._scroll_timer.start if step else self._scroll_timer.stop)()

    def _scroll_on(self) -> None:
        self._bar.setValue(self._bar.value() + self._scroll_step)


def _accept(event: QDropEvent, payload: DragPayload) -> bool:
    """Take the event; whether it asks for a copy."""
    wants_copy = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    copy = wants_copy and payload.kind is not DragKind.EXERCISE
    wanted = Qt.DropAction.CopyAction if copy else Qt.DropAction.MoveAction
    allowed = wanted if event.possibleActions() & wanted else event.proposedAction()
    event.setDropAction(allowed)
    event.accept()
    return copy
