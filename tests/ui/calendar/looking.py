"""Finding rows in the panel, dragging onto them, and reading the week."""

from datetime import date

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from runstrength_desktop.domain.week import Day
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.calendar.day_view import DayView
from runstrength_desktop.ui.calendar.panel import WeekPanel
from runstrength_desktop.ui.calendar.week_model import WeekModel
from runstrength_desktop.ui.drag import DragPayload, pack
from tests.ui.calendar.conftest import MONDAY

BOTH = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
NO_KEY = Qt.KeyboardModifier.NoModifier


def view_of(panel: WeekPanel, on: date) -> DayView:
    return next(view for view in panel.findChildren(DayView) if view.day == on)


def model_of(panel: WeekPanel) -> WeekModel:
    return next(iter(panel.findChildren(WeekModel)))


def row_of(panel: WeekPanel, row_id: str) -> QModelIndex:
    return model_of(panel).find(row_id)


def last_row(panel: WeekPanel, on: date) -> QModelIndex:
    view = view_of(panel, on)
    model = model_of(panel)
    return model.index(model.rowCount(view.rootIndex()) - 1, 0, view.rootIndex())


def spoken(panel: WeekPanel, on: date) -> list[str]:
    model, day = model_of(panel), view_of(panel, on).rootIndex()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.data(model.index(n, 0, day), role)) for n in range(model.rowCount(day))]


def select(panel: WeekPanel, row_id: str) -> DayView:
    index = row_of(panel, row_id)
    view = next(v for v in panel.findChildren(DayView) if v.rootIndex() == index.parent())
    flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
    view.selectionModel().setCurrentIndex(index, flags)
    view.setFocus()
    return view


def selected(panel: WeekPanel) -> str:
    view = view_of(panel, panel.current_day())
    row = model_of(panel).row_at(view.currentIndex())
    return row.id if row else ""


def upper(view: DayView, index: QModelIndex) -> QPoint:
    return view.visualRect(index).topLeft() + QPoint(40, 4)


def lower(view: DayView, index: QModelIndex) -> QPoint:
    rect = view.visualRect(index)
    return QPoint(rect.left() + 40, rect.bottom() - 3)


def blank(view: DayView) -> QPoint:
    return QPoint(40, view.viewport().height() - 40)


def drag_to(
    view: DayView, payload: DragPayload, at: QPoint, *, keys: Qt.KeyboardModifier = NO_KEY
) -> None:
    """Enter and move, but do not let go."""
    data, left = pack(payload), Qt.MouseButton.LeftButton
    QApplication.sendEvent(view.viewport(), QDragEnterEvent(at, BOTH, data, left, keys))
    QApplication.sendEvent(view.viewport(), QDragMoveEvent(at, BOTH, data, left, keys))


def leave(view: DayView) -> None:
    QApplication.sendEvent(view.viewport(), QDragLeaveEvent())


def drop(
    view: DayView, payload: DragPayload, at: QPoint, *, keys: Qt.KeyboardModifier = NO_KEY
) -> QDropEvent:
    """Enter, move and let go."""
    drag_to(view, payload, at, keys=keys)
    data = pack(payload)
    event = QDropEvent(QPointF(at), BOTH, data, Qt.MouseButton.LeftButton, keys)
    QApplication.sendEvent(view.viewport(), event)
    return event


def day_of(planner: Planner, on: date) -> Day:
    return planner.week(MONDAY).day(on)


def titles(planner: Planner, on: date) -> list[str]:
    return [session.title for session in day_of(planner, on).sessions]


def names(planner: Planner, on: date, session: int = 0) -> list[str]:
    return [item.exercise_name for item in day_of(planner, on).sessions[session].items]


def ids(planner: Planner, on: date, session: int = 0) -> list[str]:
    return [item.id for item in day_of(planner, on).sessions[session].items]
