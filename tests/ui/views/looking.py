"""Finding days and cards in a grid, dragging onto them, and reading the plan."""

from datetime import date, timedelta

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from runstrength_desktop.domain.iso_week import monday_of
from runstrength_desktop.domain.week import Day
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.drag import DragPayload, pack
from runstrength_desktop.ui.views.grid_model import GridModel
from runstrength_desktop.ui.views.grid_panel import GridPanel

BOTH = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
NO_KEY = Qt.KeyboardModifier.NoModifier


def model_of(panel: GridPanel) -> GridModel:
    return next(iter(panel.findChildren(GridModel)))


def cell_of(panel: GridPanel, on: date) -> QModelIndex:
    return model_of(panel).index_of(on)


def rect_of(panel: GridPanel, on: date) -> QRect:
    return panel.grid.visualRect(cell_of(panel, on))


def blank(panel: GridPanel, on: date) -> QPoint:
    rect = rect_of(panel, on)
    return QPoint(rect.center().x(), rect.bottom() - 5)


def card_rect(panel: GridPanel, card_id: str) -> QRect:
    found = model_of(panel).find(card_id)
    assert found is not None, card_id
    rect = panel.grid.card_rect(cell_of(panel, found[0]), found[1])
    assert rect is not None, card_id
    return rect


def card_point(panel: GridPanel, card_id: str) -> QPoint:
    return card_rect(panel, card_id).center()


def choose(panel: GridPanel, card_id: str) -> None:
    found = model_of(panel).find(card_id)
    assert found is not None, card_id
    panel.grid.choose(*found)


def current(panel: GridPanel) -> str:
    card = panel.current_card()
    return card.id if card else ""


def spoken(panel: GridPanel, on: date) -> str:
    role = Qt.ItemDataRole.AccessibleTextRole
    return str(model_of(panel).data(cell_of(panel, on), role))


def week_spoken(panel: GridPanel, row: int) -> str:
    role = Qt.ItemDataRole.AccessibleTextRole
    return str(model_of(panel).headerData(row, Qt.Orientation.Vertical, role))


def drag_to(
    panel: GridPanel, payload: DragPayload, at: QPoint, *, keys: Qt.KeyboardModifier = NO_KEY
) -> None:
    """Enter and move, but do not let go."""
    data, left, target = pack(payload), Qt.MouseButton.LeftButton, panel.grid.viewport()
    QApplication.sendEvent(target, QDragEnterEvent(at, BOTH, data, left, keys))
    QApplication.sendEvent(target, QDragMoveEvent(at, BOTH, data, left, keys))


def leave(panel: GridPanel) -> None:
    QApplication.sendEvent(panel.grid.viewport(), QDragLeaveEvent())


def drop(
    panel: GridPanel, payload: DragPayload, at: QPoint, *, keys: Qt.KeyboardModifier = NO_KEY
) -> QDropEvent:
    """Enter, move and let go."""
    drag_to(panel, payload, at, keys=keys)
    data = pack(payload)
    event = QDropEvent(QPointF(at), BOTH, data, Qt.MouseButton.LeftButton, keys)
    QApplication.sendEvent(panel.grid.viewport(), event)
    return event


def day_of(planner: Planner, on: date) -> Day:
    return planner.week(monday_of(on)).day(on)


def ids_on(planner: Planner, on: date) -> list[str]:
    return [thing.id for thing in day_of(planner, on).things]


def days_on(first: date, count: int) -> list[date]:
    return [first + timedelta(n) for n in range(count)]
