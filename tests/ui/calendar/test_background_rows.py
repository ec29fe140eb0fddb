"""Another calendar behind the week: rows that are read, and that nothing can be done with."""

from collections.abc import Sequence
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.background_event import BackgroundEvent
from runstrength_desktop.domain.week import RunKind
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.calendar.panel import WeekPanel
from runstrength_desktop.ui.calendar.rows import RowKind
from runstrength_desktop.ui.drag import DragKind, DragPayload
from tests.ui.calendar.conftest import MONDAY, THURSDAY, TUESDAY, WEDNESDAY
from tests.ui.calendar.looking import (
    day_of,
    drop,
    ids,
    model_of,
    row_of,
    select,
    spoken,
    titles,
    upper,
    view_of,
)

DESCRIBED = Qt.ItemDataRole.AccessibleDescriptionRole


def event(title: str, hour: int | None = 7, first: date = TUESDAY) -> BackgroundEvent:
    starts = None if hour is None else time(hour)
    ends = None if hour is None else time(hour + 1)
    return BackgroundEvent(title, title, first, starts, first, ends, "club.ics")


def show(panel: WeekPanel, *events: BackgroundEvent) -> None:
    def events_on(day: date) -> Sequence[BackgroundEvent]:
        return [one for one in events if one.first <= day <= one.last]

    panel.use_background(events_on)


def described(panel: WeekPanel, on: date, row: int) -> str:
    model = model_of(panel)
    return str(model.data(model.index(row, 0, view_of(panel, on).rootIndex()), DESCRIBED))


def shown(panel: WeekPanel, on: date) -> list[str]:
    rows = view_of(panel, on).rows
    return [row.title for row in rows if row.kind is RowKind.BACKGROUND]


def choose(panel: WeekPanel, on: date, row: int) -> None:
    view = view_of(panel, on)
    view.setCurrentIndex(view.index_of(row))
    view.setFocus()


def test_events_stand_at_the_top_of_their_day_and_are_spoken(panel: WeekPanel) -> None:
    before = spoken(panel, TUESDAY)
    show(panel, event("Team breakfast"), event("Holiday", None))
    assert spoken(panel, TUESDAY) == [
        "In your calendar: 07:00 Team breakfast",
        "In your calendar: Holiday",
        *before,
    ]
    assert shown(panel, WEDNESDAY) == []
    assert described(panel, TUESDAY, 0) == "07:00–08:00 Team breakfast (club.ics)"


def test_an_event_that_goes_on_has_its_time_on_its_first_day_only(panel: WeekPanel) -> None:
    end = TUESDAY + timedelta(1)
    show(panel, BackgroundEvent("t", "Trip", TUESDAY, time(9), end, time(17)))
    assert shown(panel, TUESDAY) == ["09:00 Trip"]
    assert shown(panel, WEDNESDAY) == ["Trip"]


def test_an_event_without_a_title_is_something_busy(panel: WeekPanel) -> None:
    show(panel, event(""))
    assert shown(panel, TUESDAY) == ["07:00 Busy"]


def test_three_events_are_shown_and_of_four_two_and_how_many_more(panel: WeekPanel) -> None:
    some = [event(name, hour) for hour, name in enumerate("ABCD", 7)]
    show(panel, *some[:3])
    assert shown(panel, TUESDAY) == ["07:00 A", "08:00 B", "09:00 C"]
    show(panel, *some)
    assert shown(panel, TUESDAY) == ["07:00 A", "08:00 B", "and 2 more"]
    assert spoken(panel, TUESDAY)[2] == "In your calendar: and 2 more"
    assert described(panel, TUESDAY, 2).split("\n") == [
        "09:00–10:00 C (club.ics)",
        "10:00–11:00 D (club.ics)",
    ]


def test_events_come_and_go_without_touching_what_is_chosen(panel: WeekPanel) -> None:
    view = select(panel, "thrust")
    for events in ((event("A"), event("B")), (event("C"),), ()):
        show(panel, *events)
        row = model_of(panel).row_at(view.currentIndex())
        assert row is not None
        assert row.id == "thrust"


def test_another_week_shows_its_own_events(panel: WeekPanel) -> None:
    show(panel, event("Now"), event("Then", first=TUESDAY + timedelta(7)))
    panel.show_week(MONDAY + timedelta(7))
    assert shown(panel, TUESDAY + timedelta(7)) == ["07:00 Then"]


def test_an_edit_leaves_the_events_where_they_are(panel: WeekPanel, planner: Planner) -> None:
    show(panel, event("A"))
    planner.make(changes.remove_run("intervals", TUESDAY))
    assert spoken(panel, TUESDAY)[:2] == ["In your calendar: 07:00 A", "No run"]


def test_verbs_do_nothing_with_an_event(qtbot: QtBot, panel: WeekPanel, planner: Planner) -> None:
    show(panel, event("A"))
    before = planner.week(MONDAY)
    choose(panel, TUESDAY, 0)
    assert not [one for one in panel.actions() if one.data().needs_thing and one.isEnabled()]
    view = view_of(panel, TUESDAY)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_Space):
        qtbot.keyClick(view, key)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=upper(view, view.index_of(0)))
    assert planner.week(MONDAY) == before
    assert not (view.model().flags(view.index_of(0)) & Qt.ItemFlag.ItemIsDragEnabled)
    assert not (view.model().flags(view.index_of(0)) & Qt.ItemFlag.ItemIsEditable)


def test_the_keyboard_reaches_an_event_to_read_it_and_enters_the_day_below(
    qtbot: QtBot, panel: WeekPanel
) -> None:
    show(panel, event("A"))
    view = select(panel, "intervals")
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.currentIndex().row() == 0
    panel.show_week(MONDAY + timedelta(7))
    panel.show_week(MONDAY)
    assert view.currentIndex().row() == 1


@pytest.mark.parametrize("on", [TUESDAY, THURSDAY])
@pytest.mark.parametrize("row", [0, 1])
def test_a_run_dropped_on_an_event_goes_among_the_runs(
    panel: WeekPanel, planner: Planner, on: date, row: int
) -> None:
    show(panel, event("A", first=on), event("B", first=on))
    view = view_of(panel, on)
    drop(view, DragPayload(DragKind.RUN, "easy", WEDNESDAY), upper(view, view.index_of(row)))
    assert day_of(planner, on).runs[-1].kind is RunKind.EASY
    assert shown(panel, on) == ["07:00 A", "07:00 B"]


def test_runs_keep_their_order_below_events(panel: WeekPanel, planner: Planner) -> None:
    show(panel, event("A"), event("B"))
    view = view_of(panel, TUESDAY)
    payload = DragPayload(DragKind.RUN, "easy", WEDNESDAY)
    drop(view, payload, upper(view, row_of(panel, "intervals")))
    assert [run.id for run in day_of(planner, TUESDAY).runs] == ["easy", "intervals"]


def test_a_session_dropped_on_an_event_comes_first(panel: WeekPanel, planner: Planner) -> None:
    show(panel, event("A"))
    view = view_of(panel, TUESDAY)
    payload = DragPayload(DragKind.SESSION, "core", WEDNESDAY)
    drop(view, payload, upper(view, view.index_of(0)))
    assert titles(planner, TUESDAY) == ["Core", "Posterior chain A"]


def test_an_exercise_dropped_on_an_event_goes_into_the_last_session(
    panel: WeekPanel, planner: Planner
) -> None:
    show(panel, event("A"))
    view = view_of(panel, TUESDAY)
    payload = DragPayload(DragKind.ITEM, "lone", THURSDAY)
    drop(view, payload, upper(view, view.index_of(0)))
    assert ids(planner, TUESDAY)[-1] == "lone"


def test_events_count_nowhere(panel: WeekPanel, planner: Planner) -> None:
    before = planner.week(MONDAY), model_of(panel).ids()
    show(panel, event("Long run 30 km"), event("Hip thrust 9x9"))
    assert (planner.week(MONDAY), model_of(panel).ids()) == before


def test_a_hostile_title_is_plain_in_the_row_and_in_the_tooltip(panel: WeekPanel) -> None:
    show(panel, *[event(f"<b>{n}</b>", 7 + n) for n in range(5)])
    view = view_of(panel, TUESDAY)
    at = upper(view, view.index_of(2))
    help_event = QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), help_event)
    assert "&lt;b&gt;2&lt;/b&gt; (club.ics)<br>10:00" in QToolTip.text()
    QToolTip.hideText()
    assert shown(panel, TUESDAY)[0] == "07:00 <b>0</b>"


def test_a_long_title_is_cut_after_two_lines_and_told_in_full(panel: WeekPanel) -> None:
    show(panel, event("A very long meeting about everything " * 4))
    view = view_of(panel, TUESDAY)
    layout = view.layouts()[0]
    assert layout.is_cut
    assert len(layout.texts) == 2
    assert described(panel, TUESDAY, 0).count("everything") == 4
    assert view.visualRect(view.index_of(0)).topLeft() == QPoint(0, 0)
