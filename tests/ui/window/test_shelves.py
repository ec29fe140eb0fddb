"""Templates, the usual week and another calendar in the assembled window."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from runstrength_desktop.domain.template import usual_week_of
from runstrength_desktop.domain.week import Run, RunKind
from runstrength_desktop.ui.background_calendar.dialog import BackgroundDialog
from runstrength_desktop.ui.calendar.rows import RowKind
from runstrength_desktop.ui.calendar.week_model import WeekModel
from runstrength_desktop.ui.drag import template_payload
from runstrength_desktop.ui.usual_week.dialog import UsualWeekDialog
from runstrength_desktop.ui.views.view_switch import PlanView
from runstrength_desktop.ui.window.main_window import MainWindow


def trigger(window: MainWindow, name: str) -> None:
    window.actions_by_name[name].trigger()


def keep_first_session(window: MainWindow) -> str:
    session = next(window.planner.week(window.week_start).sessions())
    window.calendar.select(session.id)
    action = next(one for one in window.calendar.actions() if one.objectName() == "save_template")
    action.trigger()
    return session.title


def test_a_session_is_kept_shown_and_put_on_the_current_day(
    window: MainWindow, qtbot: QtBot
) -> None:
    title = keep_first_session(window)
    assert window.messages.text() == f"Saved template {title}."
    trigger(window, "go_templates")
    shelf = window.shelf.templates
    assert shelf is not None
    assert shelf.isVisible()
    window.calendar.choose_day(window.week_start + timedelta(6))
    shelf.templates.setFocus()
    qtbot.keyClick(shelf.templates, Qt.Key.Key_Return)
    sunday = window.planner.week(window.week_start).days[6]
    assert [session.title for session in sunday.sessions] == [title]
    qtbot.keyClick(shelf.templates, Qt.Key.Key_Escape)
    assert window.catalogue.isVisible()


def test_the_link_beside_the_count_opens_the_shelf(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.catalogue.browser.shelf_button, Qt.MouseButton.LeftButton)
    assert window.shelf.templates is not None
    assert window.shelf.templates.isVisible()
    trigger(window, "go_exercises")
    assert window.catalogue.isVisible()


def test_a_template_goes_to_the_current_day_of_four_weeks(window: MainWindow) -> None:
    keep_first_session(window)
    (template,) = window.rooms.library.templates
    assert template_payload(template).content
    window.navigation.choose_view(PlanView.BLOCK)
    assert window.views.grid is not None
    day = window.week_start + timedelta(20)
    window.views.grid.reveal(day)
    window.shelf.add_requested.emit(template.id)
    (session,) = window.planner.seven_days(day).days[0].sessions
    assert session.title == template.name


@pytest.mark.parametrize("name", ["undo"])
def test_keeping_a_template_is_a_step_of_undo(window: MainWindow, name: str) -> None:
    keep_first_session(window)
    trigger(window, name)
    assert not window.rooms.library.templates


def test_the_usual_week_fills_an_empty_week_once(window: MainWindow) -> None:
    trigger(window, "fill_usual")
    assert window.messages.text().startswith("There is no usual week yet")
    usual = usual_week_of(((1, Run("a", RunKind.EASY, minutes=40)),))
    window.rooms.library.save_usual_week(usual)
    window.show_week(window.week_start + timedelta(7))
    trigger(window, "fill_usual")
    week = window.planner.week(window.week_start)
    assert [[run.minutes for run in day.runs] for day in week.days][1] == [40]
    trigger(window, "fill_usual")
    assert "holds runs already" in window.messages.text()
    trigger(window, "usual_week")
    dialog = next(iter(window.findChildren(UsualWeekDialog)))
    assert any("40" in line.text() for line in dialog.findChildren(QLineEdit))
    dialog.reject()


def test_events_of_another_calendar_stand_behind_the_week(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    day = window.week_start + timedelta(2)
    lines = ("BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1", f"DTSTART;VALUE=DATE:{day:%Y%m%d}")
    end = ("SUMMARY:Team <b>breakfast</b>", "END:VEVENT", "END:VCALENDAR", "")
    path = tmp_path / "mine.ics"
    path.write_text("\r\n".join((*lines, *end)))
    trigger(window, "background_calendar")
    dialog = next(iter(window.findChildren(BackgroundDialog)))
    reading = window.shelves.reading()
    reading.attach(path)
    model = window.calendar.findChildren(WeekModel)[0]
    qtbot.waitUntil(lambda: model.rows_of(2)[0].kind is RowKind.BACKGROUND)
    assert "Team <b>breakfast</b>" in model.rows_of(2)[0].title
    reading.detach()
    qtbot.waitUntil(lambda: model.rows_of(2)[0].kind is not RowKind.BACKGROUND)
    dialog.reject()
