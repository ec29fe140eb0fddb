"""A drag held at an edge turns the week; weeks may begin on another day than Monday."""

from datetime import timedelta

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.place import Place
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.calendar.edge_turning import EdgeMark
from runstrength_desktop.ui.calendar.panel import WeekPanel
from runstrength_desktop.ui.drag import DragKind, DragPayload
from tests.ui.calendar.conftest import MONDAY, SATURDAY, SUNDAY, TUESDAY
from tests.ui.calendar.looking import blank, drag_to, drop, leave, row_of, titles, view_of

CORE = DragPayload(DragKind.SESSION, "posterior", TUESDAY)
BEFORE = MONDAY - timedelta(1)


def test_a_drag_held_at_the_right_edge_asks_for_the_next_week(
    qtbot: QtBot, panel: WeekPanel
) -> None:
    view = view_of(panel, SUNDAY)
    with qtbot.waitSignal(panel.day_wanted, timeout=3000) as asked:
        drag_to(view, CORE, QPoint(view.width() - 4, 300))
        assert panel.findChildren(EdgeMark)[0].isVisible()
    assert asked.args == [MONDAY + timedelta(7)]
    leave(view)
    assert not panel.findChildren(EdgeMark)[0].isVisible()


def test_away_from_the_edge_nothing_turns(qtbot: QtBot, panel: WeekPanel) -> None:
    view = view_of(panel, SUNDAY)
    drag_to(view, CORE, QPoint(view.width() - 4, 300))
    drag_to(view, CORE, QPoint(40, 300))
    with qtbot.assertNotEmitted(panel.day_wanted, wait=900):
        pass
    leave(view)


def test_a_drag_goes_on_in_the_week_that_was_turned_to(panel: WeekPanel, planner: Planner) -> None:
    view = view_of(panel, MONDAY)
    drag_to(view, CORE, QPoint(4, 300))
    panel.show_week(MONDAY + timedelta(7))
    drop(view, CORE, blank(view))
    assert titles(planner, TUESDAY) == []
    assert [s.title for s in planner.week(MONDAY + timedelta(7)).sessions()] == [
        "Posterior chain A"
    ]


def test_weeks_from_sunday_show_and_edit_the_days_of_two_weeks(
    panel: WeekPanel, planner: Planner
) -> None:
    planner.make(changes.add_session("Hills", Place(BEFORE)))
    panel.show_week(BEFORE)
    assert view_of(panel, BEFORE).x() < view_of(panel, MONDAY).x() < view_of(panel, SATURDAY).x()
    assert row_of(panel, "posterior").isValid()
    view = view_of(panel, BEFORE)
    drop(view, CORE, blank(view))
    week = planner.week(MONDAY - timedelta(7))
    assert [s.title for s in week.day(BEFORE).sessions] == ["Hills", "Posterior chain A"]
    planner.undo()
    assert titles(planner, TUESDAY) == ["Posterior chain A"]
    assert row_of(panel, "posterior").isValid()


def test_an_exercise_goes_to_the_weekday_that_was_named(panel: WeekPanel, planner: Planner) -> None:
    panel.show_week(BEFORE)
    panel.add_exercise("plank", 0)
    assert [s.title for s in planner.week(MONDAY).day(MONDAY).sessions] == ["Strength"]


def test_seven_days_from_sunday_are_copied_to_the_next_seven(
    panel: WeekPanel, planner: Planner
) -> None:
    panel.show_week(BEFORE)
    next(one for one in panel.actions() if one.objectName() == "duplicate_week").trigger()
    first = BEFORE + timedelta(7)
    copied = planner.seven_days(first)
    assert [s.title for s in copied.sessions()] == [
        s.title for s in planner.seven_days(BEFORE).sessions()
    ]
