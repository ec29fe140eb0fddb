from datetime import date

import pytest
from PySide6.QtCore import QDate, QRect, Qt
from pytestqt.qtbot import QtBot

from runstrength_desktop.ui.theme.tokens import LIGHT
from runstrength_desktop.ui.views.jump_to_date import JumpToDate

TODAY = date(2026, 11, 20)


@pytest.fixture
def jump(qtbot: QtBot) -> JumpToDate:
    popup = JumpToDate(date(2026, 12, 24), TODAY, LIGHT, first_weekday=6)
    popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(popup)
    popup.show_at(QRect(10, 10, 80, 30))
    return popup


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2026-W53", date(2026, 12, 28)),
        ("24 Dec", date(2026, 12, 24)),
        ("2027-01-03", date(2027, 1, 3)),
        ("next week", date(2026, 11, 23)),
        ("", date(2026, 12, 24)),
    ],
)
def test_a_date_is_gone_to_once(qtbot: QtBot, jump: JumpToDate, text: str, meant: date) -> None:
    told: list[date] = []
    jump.date_chosen.connect(told.append)
    qtbot.keyClicks(jump.line, text)
    qtbot.keyClick(jump.line, Qt.Key.Key_Return)
    assert told == [meant]
    assert not jump.isVisible()


@pytest.mark.parametrize("text", ["31 foo", "2026-W54", "1969-12-31", "2200-01-01", "<b>x</b>"])
def test_what_is_no_date_gets_one_sentence(qtbot: QtBot, jump: JumpToDate, text: str) -> None:
    with qtbot.assertNotEmitted(jump.date_chosen):
        qtbot.keyClicks(jump.line, text)
        qtbot.keyClick(jump.line, Qt.Key.Key_Return)
    assert jump.refusal.isVisible()
    assert jump.refusal.text().startswith("That is no date; write 2026-W47")
    assert jump.line.text() == text
    qtbot.keyClick(jump.line, Qt.Key.Key_Delete)
    assert not jump.refusal.isVisible()
    jump.close()


def test_a_click_on_a_day_goes_there(qtbot: QtBot, jump: JumpToDate) -> None:
    with qtbot.waitSignal(jump.date_chosen, timeout=1000) as chosen:
        jump.calendar.clicked.emit(QDate(2026, 12, 1))
    assert chosen.args == [date(2026, 12, 1)]


def test_escape_goes_nowhere(qtbot: QtBot, jump: JumpToDate) -> None:
    with qtbot.assertNotEmitted(jump.date_chosen):
        qtbot.keyClick(jump.line, Qt.Key.Key_Escape)
    assert not jump.isVisible()


def test_the_calendar_begins_with_the_chosen_day_and_keeps_to_the_years(jump: JumpToDate) -> None:
    assert jump.calendar.firstDayOfWeek() is Qt.DayOfWeek.Sunday
    assert (jump.calendar.minimumDate().year(), jump.calendar.maximumDate().year()) == (1970, 2199)
    assert jump.calendar.selectedDate() == QDate(2026, 12, 24)
    jump.close()


def test_its_parts_have_names(jump: JumpToDate) -> None:
    parts = (jump, jump.line, jump.calendar)
    assert all(part.accessibleName() for part in parts)
    jump.close()
