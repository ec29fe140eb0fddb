"""One day's list with drags, which only ask: a drop is a request."""

from datetime import date

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QWidget

from runstrength_desktop.coaching.spacing import Level
from runstrength_desktop.ui.calendar.card_layout import CARD_GAP, MARGIN
from runstrength_desktop.ui.calendar.card_painter import CardPainter
from runstrength_desktop.ui.calendar.chosen import chosen_rows
from runstrength_desktop.ui.calendar.day_list import DayList
from runstrength_desktop.ui.calendar.drop_place import Gap, gap_at
from runstrength_desktop.ui.calendar.moves import payload_of, with_others
from runstrength_desktop.ui.calendar.rows import RowKind, card_of
from runstrength_desktop.ui.calendar.week_model import Index, WeekModel
from runstrength_desktop.ui.drag import BELOW_POINTER, DragPayload, accept_drag, pack, unpack
from runstrength_desktop.ui.drop_request import DropRequest
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.tokens import Palette
from runstrength_desktop.ui.verdict_sign import VerdictInks

LINE = 2
SCROLL_EDGE = 24
SCROLL_STEP = 12
SCROLL_MS = 30
GHOST_OPACITY = 0.85


class DayView(DayList):
    """The rows of one day, to drag from and drop on.

    `drop_hovered` carries a `DropRequest` while something is held over the day
    and None when it leaves; `drop_requested` asks for the change itself.
    """

    drag_begun = Signal(object)
    drag_ended = Signal()
    drop_hovered = Signal(object)
    drop_requested = Signal(object)
    held_over = Signal(object)

    def __init__(
        self, model: WeekModel, number: int, painter: CardPainter, parent: QWidget
    ) -> None:
        super().__init__(model, number, painter, parent)
        self._tint, self._accent = QColor(), QColor()
        self._level: Level | None = None
        self._verdicts: VerdictInks | None = None
        self._gap: Gap | None = None
        self._request: DropRequest | None = None
        self._scroll_timer: QTimer | None = None
        self._scroll_step = self._held_at = 0
        model.modelAboutToBeReset.connect(self.end_hover)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)

    @override
    def apply_palette(self, palette: Palette, *, is_today: bool) -> None:
        super().apply_palette(palette, is_today=is_today)
        self._tint, self._accent = QColor(palette.accent_soft), QColor(palette.accent)
        self._verdicts = VerdictInks(palette)

    @property
    def is_hovered(self) -> bool:
        """Whether a drag is held over this day."""
        return self._request is not None

    @property
    def held_at(self) -> int:
        """The height at which a drag was held last."""
        return self.y() + self._held_at

    @property
    def rows_end(self) -> int:
        """Where the last row ends, at the height of the column's own coordinates."""
        return self.y() + self.spans()[-1][1]

    def show_level(self, level: Level | None) -> None:
        """Tint the day by how something dragged would lie on it; None for no tint."""
        if level is not self._level:
            self._level = level
            self.viewport().update()

    def take_drag(self, event: QDropEvent, y: int) -> DragPayload | None:
        """Show where the dragged thing would land at height `y`; None if it is not ours."""
        payload = unpack(event.mimeData())
        if payload is None:
            event.ignore()
            return None
        self.hover(payload, y, copy=accept_drag(event, payload))
        return payload

    def take_drop(self, event: QDropEvent, y: int) -> None:
        """Ask for what is dropped at height `y`."""
        if self.take_drag(event, y) is not None:
            request = self.end_hover()
            self.drop_requested.emit(request)

    def hover(self, payload: DragPayload, y: int, *, copy: bool) -> None:
        """Show where `payload` would land if dropped at height `y`."""
        self._held_at = y
        gap = gap_at(payload.kind, self.day, self.rows, self.spans(), y)
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
        self.held_over.emit(None)
        if request is not None:
            self.viewport().update()
            self.drop_hovered.emit(None)
        return request

    def ghost(self, index: Index, count: int = 1) -> QPixmap:
        """A picture of the row, or of the whole card when it is a session.

        `count` things are dragged; more than one is told by a number.
        """
        first, last = index.row(), index.row()
        if self.rows[first].kind is RowKind.SESSION:
            first, last = card_of(self.rows, first)
        rects = [self.visualRect(self.index_of(n)) for n in range(first, last + 1)]
        whole = rects[0].united(rects[-1])
        pixmap = QPixmap(whole.size() * self.devicePixelRatioF())
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setOpacity(GHOST_OPACITY)
        layouts = self.layouts()[first : last + 1]
        for layout, rect in zip(layouts, rects, strict=True):
            self._painter.paint(painter, rect.topLeft() - whole.topLeft(), layout)
        self._painter.paint_outline(painter, layouts[-1], whole.height())
        if count > 1:
            self._painter.paint_count(painter, whole.width(), count)
        painter.end()
        return pixmap

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        index = self.currentIndex()
        row = self._model.row_at(index)
        payload = payload_of(row, self.day) if row else None
        if payload is None:
            return
        payload = with_others(payload, self._others(payload.id))
        drag = QDrag(self)
        drag.setMimeData(pack(payload))
        drag.setPixmap(self.ghost(index, 1 + len(payload.others)))
        drag.setHotSpot(BELOW_POINTER)
        both = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
        self.drag_begun.emit(payload)
        drag.exec(both, Qt.DropAction.MoveAction)
        self.drag_ended.emit()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dragMoveEvent(event)

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        at = event.position().toPoint()
        if self.take_drag(event, at.y()) is not None:
            self._scroll_near(at.y())
            self.held_over.emit(self.x() + at.x())

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.end_hover()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.take_drop(event, event.position().toPoint().y())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._gap is None and self._level is None:
            super().paintEvent(event)
            return
        painter = QPainter(self.viewport())
        self._paint_tint(painter, event.rect())
        self.paint_rows(painter, event.rect())
        if self._gap is not None:
            painter.fillRect(self._line_rect(self._gap), self._accent)
        painter.end()

    def _paint_tint(self, painter: QPainter, area: QRect) -> None:
        if self._level is None or self._verdicts is None:
            painter.fillRect(area, self._tint)
            return
        painter.fillRect(area, self._verdicts.grounds[self._level])
        if self._level is Level.CLASH:
            painter.fillRect(area, self._verdicts.hatching)

    @override
    def rowsAboutToBeRemoved(self, parent: Index, start: int, end: int) -> None:
        # The gap may be one of rows that go.
        self.end_hover()
        super().rowsAboutToBeRemoved(parent, start, end)

    def _others(self, grabbed: str) -> tuple[tuple[str, date], ...]:
        chosen = chosen_rows(self._model, self.selectionModel().selectedIndexes())
        return tuple((row.id, on) for on, row in chosen if row.id != grabbed)

    def _move_line(self, gap: Gap) -> None:
        for shown in (self._gap, gap):
            if shown is not None:
                self.viewport().update(self._line_rect(shown))
        self._gap = gap

    def _line_rect(self, gap: Gap) -> QRect:
        y = self.spans()[gap.row][0] - (CARD_GAP if self._ends_above(gap) else 0)
        width = self.viewport().width() - 2 * MARGIN
        return QRect(MARGIN, max(0, y - LINE), width, LINE)

    def _ends_above(self, gap: Gap) -> bool:
        return gap.in_card and self.rows[gap.row - 1].ends_card

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
        if self._request is not None:
            self.hover(self._request.payload, self._held_at, copy=self._request.copy)
