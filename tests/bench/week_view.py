"""The calendar: other weeks, whole repaints, and what moves under a drag."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QDragMoveEvent, QPainter
from PySide6.QtWidgets import QWidget

from runstrength_desktop import app, composition
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.calendar.card_layout import Text
from runstrength_desktop.ui.calendar.day_view import DayView
from runstrength_desktop.ui.calendar.inks import Inks
from runstrength_desktop.ui.calendar.panel import WeekPanel
from runstrength_desktop.ui.drag import DragKind, DragPayload, pack
from runstrength_desktop.ui.theme.tokens import LIGHT
from runstrength_desktop.ui.window.main_window import MainWindow
from tests.bench.measuring import Figure, medians
from tests.bench.painted import SIZE, PaintedWidget, finish_painting, repaint_all, shown
from tests.bench.ten_years import ten_years, this_week

CALENDAR_SIZE = (1250, 820)
ROUNDS = 80
SWITCH_GOAL, TEXT_GOAL, DRAG_GOAL = 2.0, 1.3, 0.25


def measure(folder: Path) -> list[Figure]:
    """The calendar by itself, then in the real window, over ten years of plans."""
    database = ten_years(folder)
    with composition.open_plan(database) as plan:
        calendar = _calendar(Planner(plan))
        figures = [_calendar_switch(calendar), _repaint(calendar), _drag(calendar)]
        calendar.close()
        window = app.make_window(plan, database)
        shown(window, SIZE)
        figures.append(_window_switch(window))
        window.close()
    return figures


def _calendar(planner: Planner) -> WeekPanel:
    panel = WeekPanel(planner, composition.catalogue(), LIGHT, date.today)
    panel.show_week(this_week())
    shown(panel, CALENDAR_SIZE)
    return panel


def _calendar_switch(calendar: WeekPanel) -> Figure:
    what = "Another week read and painted, ten years stored"
    ms, floor_ms = _switching(calendar, calendar.show_week)
    return Figure(what, "a full repaint of the week", SWITCH_GOAL, ms, floor_ms)


def _window_switch(window: MainWindow) -> Figure:
    what = "Another week in the whole window, with map and balance"
    ms, floor_ms = _switching(window, window.show_week)
    return Figure(what, "a full repaint of the window", SWITCH_GOAL, ms, floor_ms)


def _switching(window: QWidget, show_week: Callable[[date], None]) -> tuple[float, float]:
    weeks = _weeks_ahead()

    def switch() -> None:
        show_week(next(weeks))
        finish_painting(window)

    switched, repainted = medians(ROUNDS, switch, lambda: repaint_all(window))
    return switched, repainted


def _repaint(calendar: WeekPanel) -> Figure:
    calendar.show_week(this_week())
    finish_painting(calendar)
    plain = PaintedWidget(*CALENDAR_SIZE, _plain_text(calendar))
    shown(plain)
    views = calendar.findChildren(DayView)

    def repaint() -> None:
        for view in views:
            view.viewport().update()
        finish_painting(calendar)

    ms, floor_ms = medians(ROUNDS, repaint, lambda: repaint_all(plain))
    plain.close()
    floor = "drawText of the same rows"
    return Figure("All rows of a week painted", floor, TEXT_GOAL, ms, floor_ms)


def _plain_text(calendar: WeekPanel) -> Callable[[QPainter], None]:
    """Draws all texts of the week where they are, on a plain ground, and nothing else."""
    inks = Inks(LIGHT)
    rows = [row for view in calendar.findChildren(DayView) for row in _texts(view)]

    def paint(painter: QPainter) -> None:
        painter.fillRect(0, 0, *SIZE, QColor(LIGHT.surface))
        for at, text in rows:
            painter.setFont(text.font)
            painter.setPen(inks.texts[text.ink])
            painter.drawText(at + text.at.toPoint(), text.text)

    return paint


def _texts(view: DayView) -> Iterator[tuple[QPoint, Text]]:
    corner = view.mapTo(view.window(), QPoint())
    for (top, bottom), layout in zip(view.spans(), view.layouts(), strict=True):
        if bottom > 0 and top < view.height():
            for text in layout.texts:
                yield corner + QPoint(0, top + 12), text


def _drag(calendar: WeekPanel) -> Figure:
    """Every move reaches another row, which is the dearest kind: most stay within one."""
    view = next(v for v in calendar.findChildren(DayView) if v.day == this_week())
    exercise = composition.catalogue().exercises[0]
    mime = pack(DragPayload(DragKind.EXERCISE, exercise.id))
    heights = cycle([(top + bottom) // 2 for top, bottom in view.spans()])

    def move() -> None:
        view.dragMoveEvent(
            QDragMoveEvent(
                QPoint(60, next(heights)),
                Qt.DropAction.CopyAction,
                mime,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )
        finish_painting(calendar)

    ms, floor_ms = medians(ROUNDS, move, lambda: repaint_all(calendar))
    view.end_hover()
    what = "A dragged exercise moved to another row, target shown"
    return Figure(what, "a full repaint of the week", DRAG_GOAL, ms, floor_ms)


def _weeks_ahead() -> Iterator[date]:
    """Weeks that were not shown before: none comes from the planner's memory."""
    number = -250
    while True:
        number += 1
        yield this_week() + timedelta(weeks=number)
