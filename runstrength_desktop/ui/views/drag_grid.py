"""The grid with drags, which only ask: a drop is a request."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QPainter,
    QPixmap,
)
from PySide6.QtWidgets import QWidget

from runstrength_desktop.coaching.spacing import Level
from runstrength_desktop.ui.drag import DragPayload, accept_drag, pack, unpack
from runstrength_desktop.ui.drop_request import DropRequest
from runstrength_desktop.ui.override import override
from runstrength_desktop.ui.theme.tokens import Palette
from runstrength_desktop.ui.views.card import Card
from runstrength_desktop.ui.views.choosing_grid import ChoosingGrid
from runstrength_desktop.ui.views.grid_model import GridModel, Index
from runstrength_desktop.ui.views.landing import Landing, landing

GHOST_OPACITY = 0.85
EDGE = 16
EDGE_MS = 700


class DragGrid(ChoosingGrid):
    """Days to drag from and drop on.

    `drop_hovered` carries a `DropRequest` while something is held over a day and
    None when it leaves; `drop_requested` asks for the change itself; `edge_held`
    carries −1 or 1 while a drag is held at the upper or lower edge.
    """

    drop_hovered = Signal(object)
    drop_requested = Signal(object)
    edge_held = Signal(int)

    def __init__(self, model: GridModel, palette: Palette, parent: QWidget) -> None:
        super().__init__(model, palette, parent)
        self._pressed = QPoint()
        self._request: DropRequest | None = None
        self._edge = 0
        self._edge_timer = QTimer(self, interval=EDGE_MS)
        self._edge_timer.timeout.connect(lambda: self.edge_held.emit(self._edge))
        model.modelAboutToBeReset.connect(self._show_no_target)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        index = self.indexAt(self._pressed)
        number = self._number_at(index, self._pressed) if index.isValid() else -1
        if number < 0:
            return
        drag = QDrag(self)
        drag.setMimeData(pack(self.payload(index, number)))
        drag.setPixmap(self.ghost(index, number))
        rect = self.card_rect(index, number)
        drag.setHotSpot(self._pressed - rect.topLeft() if rect else QPoint())
        both = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
        drag.exec(both, Qt.DropAction.MoveAction)
        self.end_hover()

    def payload(self, index: Index, number: int) -> DragPayload:
        """A card with what is chosen beside it, or alone if it is not chosen itself."""
        self._forget_click()
        card, on = self._model.cards_at(index)[number], self._model.day_at(index).date
        if card.id not in self._with_current():
            self.choose(on, number)
        return dragged(card.id, self.chosen())

    def ghost(self, index: Index, number: int) -> QPixmap:
        """A picture of a card that is shown."""
        rect = self.card_rect(index, number)
        if rect is None:
            return QPixmap()
        pixmap = QPixmap(rect.size() * self.devicePixelRatioF())
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(GHOST_OPACITY)
        painter.translate(-rect.topLeft())
        card = self._model.cards_at(index)[number]
        self._face.painter.paint(painter, rect, card, is_current=False)
        painter.end()
        return pixmap

    def tint(self, levels: Mapping[date, Level]) -> None:
        """Show how something that is dragged would lie on these days; empty for no drag."""
        if levels != self._face.levels:
            self._face.levels = levels
            self.viewport().update()

    def levels(self) -> Mapping[date, Level]:
        """The levels that are shown, by date; empty without a drag."""
        return self._face.levels

    def cell_rect(self, on: date) -> QRect:
        """The cell of a date, in the coordinates of this view."""
        rect = self.visualRect(self._model.index_of(on))
        return rect.translated(self.viewport().pos())

    def end_hover(self) -> DropRequest | None:
        """Show no target any more; the request that was shown."""
        request, self._request = self._request, None
        self._hold_edge(0)
        self._show_no_target()
        if request is not None:
            self.drop_hovered.emit(None)
        return request

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dragMoveEvent(event)

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        at = event.position().toPoint()
        self._take(event, at)
        below = at.y() > self.viewport().height() - EDGE
        self._hold_edge(-1 if at.y() < EDGE else 1 if below else 0)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.end_hover()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        taken = self._take(event, event.position().toPoint())
        request = self.end_hover()
        if taken and request is not None:
            self.drop_requested.emit(request)

    def _take(self, event: QDropEvent, at: QPoint) -> bool:
        payload, index = unpack(event.mimeData()), self.indexAt(at)
        if payload is None or not index.isValid():
            event.ignore()
            return False
        found = self._landing(payload, index, at)
        self._hover(DropRequest(payload, found.place, accept_drag(event, payload)), found)
        return True

    def _landing(self, payload: DragPayload, index: Index, at: QPoint) -> Landing:
        number = self._number_at(index, at)
        rect = self.card_rect(index, number)
        below = rect is not None and at.y() > rect.center().y()
        card = None if number < 0 else number
        return landing(payload.kind, self._model.day_at(index), card, below=below)

    def _hover(self, request: DropRequest, found: Landing) -> None:
        if request == self._request and request.place.date == self._face.target:
            return
        self._show_no_target()
        self._request = request
        self._face.target = request.place.date
        self._face.target_card, self._face.target_gap = found.card, found.gap
        self._repaint(self._model.index_of(request.place.date))
        self.drop_hovered.emit(request)

    def _show_no_target(self) -> None:
        shown, self._face.target = self._face.target, None
        self._face.target_card = self._face.target_gap = -1
        if shown is not None:
            self._repaint(self._model.index_of(shown))

    def _hold_edge(self, edge: int) -> None:
        if edge == self._edge:
            return
        self._edge = edge
        if edge:
            self._edge_timer.start()
        else:
            self._edge_timer.stop()


def dragged(grabbed: str, chosen: list[tuple[date, Card]]) -> DragPayload:
    """The card that is grabbed, and with it all others that are chosen."""
    found = next((card, on) for on, card in chosen if card.id == grabbed)
    others = tuple((card.id, on) for on, card in chosen if card.id != grabbed)
    return DragPayload(found[0].kind, grabbed, found[1], others)
