from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.place import Place
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.ui.theme.tokens import DARK, LIGHT
from runstrength_desktop.ui.views.agenda_view import AgendaView
from tests.ui.views.conftest import FRIDAY, MONDAY, SUNDAY, TUESDAY, WEDNESDAY, WEEK

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def agenda(qtbot: QtBot, planner: Planner) -> Iterator[AgendaView]:
    view = AgendaView(planner, LIGHT, lambda: MONDAY)
    qtbot.addWidget(view)
    view.resize(600, 500)
    view.show()
    qtbot.waitExposed(view)
    yield view
    view.close()


def spoken(agenda: AgendaView) -> list[str]:
    model = agenda.model()
    return [str(model.index(n, 0).data(SPOKEN)) for n in range(model.rowCount(QModelIndex()))]


def test_days_that_hold_something_stand_under_their_date(agenda: AgendaView) -> None:
    assert spoken(agenda) == [
        "Tuesday 17 November 2026",
        "Tuesday 17 November: Intervals, 8 km",
        "Tuesday 17 November: Posterior chain A, 2 exercises",
        "Wednesday 18 November 2026",
        "Wednesday 18 November: Easy run, 6 km",
        "Wednesday 18 November: Core, 1 exercise",
        "Wednesday 18 November: Feet, empty",
    ]


def test_it_ends_after_six_weeks(agenda: AgendaView, planner: Planner) -> None:
    planner.make(changes.move_run("easy", WEDNESDAY, Place(SUNDAY + 5 * WEEK)))
    assert spoken(agenda)[-1] == "Sunday 27 December: Easy run, 6 km"
    planner.make(changes.move_run("easy", SUNDAY + 5 * WEEK, Place(MONDAY + 6 * WEEK)))
    assert "Easy" not in "".join(spoken(agenda))


def test_arrows_skip_the_dates_and_enter_opens_the_day(qtbot: QtBot, agenda: AgendaView) -> None:
    days = [agenda.current_day()]
    for _ in range(2):
        qtbot.keyClick(agenda, Qt.Key.Key_Down)
        days.append(agenda.current_day())
        row = agenda.current_row()
        assert row is not None
        assert row.card is not None
    assert days == [TUESDAY, TUESDAY, WEDNESDAY]
    with qtbot.waitSignal(agenda.day_opened, timeout=1000) as opened:
        qtbot.keyClick(agenda, Qt.Key.Key_Return)
    assert opened.args == [WEDNESDAY]


def test_a_double_click_opens_the_day(qtbot: QtBot, agenda: AgendaView) -> None:
    at = agenda.visualRect(agenda.model().index(1, 0)).center()
    qtbot.mouseClick(agenda.viewport(), Qt.MouseButton.LeftButton, pos=at)
    with qtbot.waitSignal(agenda.day_opened, timeout=1000) as opened:
        qtbot.mouseDClick(agenda.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened.args == [TUESDAY]


def test_nothing_planned_is_said(agenda: AgendaView, planner: Planner) -> None:
    assert agenda.empty_text() == ""
    filled = agenda.grab().toImage()
    planner.make(changes.clear_days((TUESDAY, WEDNESDAY)))
    assert agenda.empty_text() == (
        "Nothing planned for 16 November – 27 December 2026. Go to a week to plan it."
    )
    assert agenda.accessibleDescription() == agenda.empty_text()
    assert agenda.grab().toImage() != filled
    assert agenda.current_day() == MONDAY


def test_what_was_current_stays_so(agenda: AgendaView, planner: Planner) -> None:
    agenda.setCurrentIndex(agenda.model().index(5, 0))
    planner.make(changes.remove_run("intervals", TUESDAY))
    row = agenda.current_row()
    assert row is not None
    assert row.card is not None
    assert row.card.id == "core"
    planner.make(changes.move_session("core", WEDNESDAY, Place(FRIDAY)))
    assert agenda.current_day() == FRIDAY


def test_it_goes_on_by_six_weeks_but_not_out_of_the_years(qtbot: QtBot, agenda: AgendaView) -> None:
    agenda.step(1)
    assert agenda.title() == "28 December 2026 – 7 February 2027"
    agenda.show_from(date(2199, 12, 1))
    with qtbot.waitSignal(agenda.failed, timeout=1000):
        agenda.step(1)
    assert agenda.span.first == date(2199, 12, 1)


def test_another_theme_paints_anew(agenda: AgendaView) -> None:
    light = agenda.grab().toImage()
    agenda.apply_palette(DARK)
    assert agenda.grab().toImage() != light
