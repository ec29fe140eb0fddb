from PySide6.QtGui import QAccessible

from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.week import Session
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.calendar.day_view import DayView
from runstrength_desktop.ui.calendar.panel import WeekPanel
from tests.ui.calendar.conftest import FRIDAY, MONDAY, TUESDAY, WEDNESDAY
from tests.ui.calendar.looking import spoken, view_of


def test_each_day_is_a_list_named_by_its_date(panel: WeekPanel) -> None:
    views = panel.findChildren(DayView)
    assert [view.accessibleName() for view in views][2:4] == [
        "Wednesday 18 November 2026",
        "Thursday 19 November 2026",
    ]
    for view in views:
        seen = QAccessible.queryAccessibleInterface(view)
        assert seen.role() is QAccessible.Role.List
        assert seen.text(QAccessible.Text.Name) == view.accessibleName()


def test_rows_say_sessions_doses_runs_and_where_to_add(panel: WeekPanel) -> None:
    assert spoken(panel, TUESDAY) == [
        "Intervals, 8 km",
        "Posterior chain A, 20 min",
        "Hip thrust 3 × 8, 24 kg",
        "Plank 3 × 30 s",
        "Calf raise 3 × 8, each",
        "Add to Tuesday 17 November 2026",
    ]
    assert spoken(panel, WEDNESDAY)[0] == "Easy run, 6 km"
    assert spoken(panel, FRIDAY) == ["No run", "Add to Friday 20 November 2026"]


def test_a_screen_reader_finds_the_rows_under_their_day(panel: WeekPanel) -> None:
    seen = QAccessible.queryAccessibleInterface(view_of(panel, TUESDAY))
    children = [seen.child(n) for n in range(seen.childCount())]
    names = [child.text(QAccessible.Text.Name) for child in children]
    assert "Hip thrust 3 × 8, 24 kg" in names
    assert "Add to Tuesday 17 November 2026" in names


def test_another_week_renames_the_days(panel: WeekPanel) -> None:
    panel.show_week(MONDAY.replace(day=23))
    names = [view.accessibleName() for view in panel.findChildren(DayView)]
    assert names[0] == "Monday 23 November 2026"
    assert spoken(panel, MONDAY.replace(day=23))[-1] == "Add to Monday 23 November 2026"


def test_a_session_without_exercises_says_so(panel: WeekPanel, planner: Planner) -> None:
    planner.make(changes.add_session("Yoga", Place(FRIDAY)))
    assert "Yoga, empty" in spoken(panel, FRIDAY)
    assert isinstance(planner.week(MONDAY).days[4].sessions[0], Session)
