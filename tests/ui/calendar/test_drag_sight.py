"""What is seen while something is dragged: the note keeps clear, day and ghost stand out."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage

from runstrength_desktop.domain.place import Place
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.calendar.card_layout import MARGIN
from runstrength_desktop.ui.calendar.day_header import DayHeader
from runstrength_desktop.ui.calendar.day_view import DayView
from runstrength_desktop.ui.calendar.edge_turning import EdgeMark
from runstrength_desktop.ui.calendar.panel import WeekPanel
from runstrength_desktop.ui.drag import DragKind, DragPayload
from runstrength_desktop.ui.reason_note import ReasonNote
from runstrength_desktop.ui.theme.tokens import LIGHT
from tests.ui.calendar.conftest import MONDAY, SUNDAY, TUESDAY
from tests.ui.calendar.looking import blank, drag_to, leave, row_of, view_of

POSTERIOR = DragPayload(DragKind.SESSION, "posterior", TUESDAY)
ACCENT = QColor(LIGHT.accent)


def note_of(panel: WeekPanel) -> ReasonNote:
    return panel.findChildren(ReasonNote)[0]


def head_of(panel: WeekPanel, view: DayView) -> DayHeader:
    return next(head for head in panel.findChildren(DayHeader) if head.x() == view.x())


def colours_across(image: QImage, y: int) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width())}


def test_the_note_leaves_the_line_and_the_rows_free_when_held_low(panel: WeekPanel) -> None:
    view = view_of(panel, SUNDAY)
    drag_to(view, POSTERIOR, blank(view))
    note = note_of(panel).geometry()
    assert view.rows_end < note.top()
    assert note.bottom() < view.held_at
    leave(view)


def test_the_note_leaves_neighbouring_cards_free_too(panel: WeekPanel) -> None:
    view = view_of(panel, MONDAY)
    drag_to(view, POSTERIOR, blank(view))
    assert view_of(panel, TUESDAY).rows_end < note_of(panel).geometry().top()
    leave(view)


def test_the_note_makes_room_as_the_pointer_goes_down_the_same_gap(panel: WeekPanel) -> None:
    view = view_of(panel, SUNDAY)
    drag_to(view, POSTERIOR, QPoint(40, 120))
    assert note_of(panel).geometry().top() > view.geometry().center().y()
    drag_to(view, POSTERIOR, blank(view))
    assert note_of(panel).geometry().bottom() < view.geometry().center().y()
    leave(view)


def test_the_note_stays_in_a_day_that_is_full(panel: WeekPanel, planner: Planner) -> None:
    for _ in range(8):
        planner.make(changes.move_session("posterior", TUESDAY, Place(TUESDAY), copy=True))
    view = view_of(panel, TUESDAY)
    drag_to(view, POSTERIOR, blank(view))
    assert view.geometry().contains(QPoint(view.x() + 1, note_of(panel).geometry().top()))
    assert note_of(panel).geometry().bottom() < view.held_at
    leave(view)


def test_the_head_of_the_day_that_is_held_over_carries_a_bar(panel: WeekPanel) -> None:
    view, other = view_of(panel, SUNDAY), view_of(panel, MONDAY)
    drag_to(view, POSTERIOR, blank(view))
    assert colours_across(head_of(panel, view).grab().toImage(), 1) == {ACCENT.name()}
    assert ACCENT.name() not in colours_across(head_of(panel, other).grab().toImage(), 1)
    leave(view)
    assert ACCENT.name() not in colours_across(head_of(panel, view).grab().toImage(), 1)


@pytest.mark.parametrize("row_id", ["posterior", "plank", "intervals"])
def test_what_is_dragged_has_a_line_around_it(panel: WeekPanel, row_id: str) -> None:
    ghost = view_of(panel, TUESDAY).ghost(row_of(panel, row_id)).toImage()
    middle = ghost.pixelColor(ghost.width() // 2, 0)
    right = ghost.pixelColor(ghost.width() - MARGIN - 1, ghost.height() // 2)
    assert all(abs(middle.hue() - ACCENT.hue()) < 8 for middle in (middle, right))


def test_several_that_are_dragged_are_counted_on_the_ghost(panel: WeekPanel) -> None:
    view = view_of(panel, TUESDAY)
    alone, three = (view.ghost(row_of(panel, "posterior"), n).toImage() for n in (1, 3))
    inside = QPoint(three.width() - 4, 10)
    assert three.pixelColor(inside).name() == ACCENT.name()
    assert alone.pixelColor(inside) != three.pixelColor(inside)
    assert three != view.ghost(row_of(panel, "posterior"), 2).toImage()


def test_both_arrows_at_the_edge_point_the_way_the_week_turns(panel: WeekPanel) -> None:
    view = view_of(panel, SUNDAY)
    drag_to(view, POSTERIOR, QPoint(view.width() - 4, 300))
    mark_at_edge = panel.findChildren(EdgeMark)[0]
    image = mark_at_edge.grab().toImage()
    for height in (mark_at_edge.height() // 4, mark_at_edge.height() * 3 // 4):
        assert image.pixelColor(mark_at_edge.width() // 2 + 3, height).name() == ACCENT.name()
    leave(view)
