"""One day as a list: what it shows, what is current, and its keys."""

from collections.abc import Sequence
from datetime import date
from itertools import accumulate

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QListView, QWidget

from runstrength_desktop.ui.calendar.card_delegate import CardDelegate
from runstrength_desktop.ui.calendar.card_layout import RowLayout
from runstrength_desktop.ui.calendar.card_painter import CardPainter
from runstrength_desktop.ui.calendar.rows import RowKind, Rows, card_of, entry_row
from runstrength_desktop.ui.calendar.week_model import Index, WeekModel
from runstrength_desktop.ui.dates import long_date
from runstrength_desktop.ui.known_viewport import give_known_viewport
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.slim_scroll_bar import SlimScrollBar
from runstrength_desktop.ui.theme.tokens import Palette

_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_OPENERS: frozenset[int] = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_UNMODIFIED = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_SELECTED = QItemSelectionModel.SelectionFlag.ClearAndSelect
_NOT_SHOWN = QItemSelectionModel.SelectionFlag.NoUpdate
_CALLED = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
        Qt.FocusReason.OtherFocusReason,
    }
)


class DayList(QListView):
    """The rows of one day of the week's model."""

    row_opened = Signal(QModelIndex)
    row_clicked = Signal(QModelIndex)
    day_stepped = Signal(int)
    menu_requested = Signal(QPoint)
    renamed = Signal(str, str)
    ticked = Signal(QModelIndex)

    def __init__(
        self, model: WeekModel, number: int, painter: CardPainter, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._model, self._number, self._painter = model, number, painter
        self._ground = QColor()
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

    def apply_palette(self, palette: Palette, *, is_today: bool) -> None:
        """Paint in these colours."""
        self._ground = QColor(palette.window if is_today else palette.surface)
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
        if self.rows[index.row()].kind is RowKind.SESSION:
            self.scrollTo(self.index_of(card_of(self.rows, index.row())[1]))
        self.scrollTo(self.index_of(index.row()))

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
        painter.fillRect(event.rect(), self._ground)
        self.paint_rows(painter, event.rect())
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
        if self._is_on_tick(event):
            return
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self.row_opened.emit(index)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._is_on_tick(event):
            self.ticked.emit(self.indexAt(event.position().toPoint()))
            return
        super().mousePressEvent(event)
        if not self.indexAt(event.position().toPoint()).isValid():
            self.setCurrentIndex(self.index_of(len(self.rows) - 1))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self._is_mine(self.currentIndex().parent()):
            entry = self.index_of(entry_row(self.rows))
            self.selectionModel().setCurrentIndex(entry, _NOT_SHOWN)
        super().focusInEvent(event)
        if event.reason() in _CALLED and not self.selectionModel().hasSelection():
            # Not setCurrentIndex of the view: it would heed a Ctrl that is still down.
            self.selectionModel().setCurrentIndex(self.currentIndex(), _SELECTED)

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

    @property
    def rows(self) -> Rows:
        """What the day shows."""
        return self._model.rows_of(self._number)

    def index_of(self, row: int) -> QModelIndex:
        """The index of a row of this day."""
        return self._model.index(row, 0, self.rootIndex())

    def layouts(self) -> list[RowLayout]:
        """How the rows are laid out, in their order."""
        return self._delegate.layouts()

    def spans(self) -> list[tuple[int, int]]:
        """Top and bottom of each row in the viewport, in pixels."""
        heights = accumulate(layout.height for layout in self.layouts())
        bottoms = [height - self._bar.value() for height in heights]
        return list(zip([-self._bar.value(), *bottoms], bottoms, strict=False))

    def paint_rows(self, painter: QPainter, dirty: QRect) -> None:
        """Paint the rows that lie in `dirty`."""
        # One loop over what the layouts know: asking the model for each row costs thrice as much.
        self._painter.use_scale(self.devicePixelRatioF())
        top, bottom, y = dirty.top(), dirty.bottom(), -self._bar.value()
        selected, advised = self._selected(), self._model.advised_rows(self._number)
        current = self.currentIndex().row() if self._is_mine(self.currentIndex().parent()) else -1
        for number, layout in enumerate(self.layouts()):
            if y > bottom:
                break
            if y + layout.height > top:
                is_selected = number in selected
                self._painter.paint(painter, QPoint(0, y), layout, is_selected=is_selected)
                if is_selected:
                    self._paint_frame(painter, y, layout, number, is_current=number == current)
                if number in advised:
                    self._painter.paint_sign(painter, y, layout, advised[number])
            y += layout.height

    def _set_up(self) -> None:
        give_known_viewport(self)
        self.setModel(self._model)
        self.setRootIndex(self._model.day_index(self._number))
        self._delegate.renamed.connect(self.renamed)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollBar(self._bar)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setMinimumWidth(0)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.clicked.connect(self.row_clicked)
        self.name_day()

    def _is_on_tick(self, event: QMouseEvent) -> bool:
        at = event.position().toPoint()
        index = self.indexAt(at)
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return False
        box = self._painter.tick_box(self.layouts()[index.row()])
        return box.contains(at - self.visualRect(index).topLeft())

    def _is_mine(self, parent: Index) -> bool:
        return parent == self.rootIndex()

    def _paint_frame(
        self, painter: QPainter, y: int, layout: RowLayout, number: int, *, is_current: bool
    ) -> None:
        has_focus = self.hasFocus() and is_current
        if has_focus or self.rows[number].id:
            self._painter.paint_frame(painter, y, layout, has_focus=has_focus)

    def _selected(self) -> frozenset[int]:
        chosen = self.selectionModel().selectedIndexes()
        return frozenset(index.row() for index in chosen if self._is_mine(index.parent()))
