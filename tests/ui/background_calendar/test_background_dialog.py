"""The dialog of the calendar behind the plan, with real files and the real reader."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from runstrength_desktop.exchange.icalendar import read_calendar
from runstrength_desktop.planning.background import BackgroundCalendar
from runstrength_desktop.ui.background_calendar.dialog import BackgroundDialog
from runstrength_desktop.ui.background_calendar.reading import CalendarReading
from tests.exchange.calendars import calendar_text

WEDNESDAY = date(2026, 11, 18)
RUN = "DTSTART:20261118T070000\nSUMMARY:Club run"


@pytest.fixture
def original(tmp_path: Path) -> Path:
    return written(tmp_path / "club.ics", RUN, "DTSTART:20261117\nDTEND:20261120\nSUMMARY:Trip")


@pytest.fixture
def calendar(tmp_path: Path) -> BackgroundCalendar:
    home = tmp_path / "data"
    home.mkdir()
    now = datetime(2026, 11, 18, 9, 30, tzinfo=UTC)
    return BackgroundCalendar(home, read_calendar, lambda: now)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def reading(window: QWidget, calendar: BackgroundCalendar) -> CalendarReading:
    return CalendarReading(calendar, window)


@pytest.fixture
def dialog(qtbot: QtBot, reading: CalendarReading) -> Iterator[BackgroundDialog]:
    dialog = BackgroundDialog(reading, lambda: WEDNESDAY)
    qtbot.addWidget(dialog)
    dialog.show()
    yield dialog
    dialog.close()


def written(path: Path, *events: str) -> Path:
    path.write_text(calendar_text(*events), "utf-8", newline="")
    return path


def attach(qtbot: QtBot, reading: CalendarReading, path: Path) -> None:
    with qtbot.waitSignal(reading.changed):
        reading.attach(path)


def listed(dialog: BackgroundDialog) -> list[str]:
    return [dialog.coming.item(n).text() for n in range(dialog.coming.count())]


def test_without_a_calendar_it_invites(dialog: BackgroundDialog) -> None:
    assert dialog.name.text() == "No calendar yet"
    assert "choose it here" in dialog.about.text()
    assert dialog.chooser.isEnabled()
    assert not dialog.refresher.isVisible()
    assert not dialog.remover.isVisible()
    assert not dialog.coming.isVisible()


def test_a_chosen_file_is_read_aside_and_what_comes_is_listed(
    qtbot: QtBot,
    reading: CalendarReading,
    dialog: BackgroundDialog,
    original: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(original), ""))
    with qtbot.waitSignal(reading.changed):
        qtbot.mouseClick(dialog.chooser, Qt.MouseButton.LeftButton)
        assert dialog.said.text() == "Reading…"
        assert not dialog.chooser.isEnabled()
    assert dialog.name.text() == "club.ics"
    assert str(original.parent) in dialog.about.text()
    assert "Last read on Wednesday 18 November 2026 at " in dialog.about.text()
    assert dialog.count.text() == "2 events in the coming 4 weeks"
    assert listed(dialog) == ["Wed 18 Nov  Trip", "Wed 18 Nov, 07:00  Club run"]
    assert not dialog.said.isVisible()


def test_refreshing_shows_what_the_file_says_now(
    qtbot: QtBot, reading: CalendarReading, dialog: BackgroundDialog, original: Path
) -> None:
    attach(qtbot, reading, original)
    written(original, RUN, RUN.replace("18T", "19T"), "DTSTART:20261118T080000\nRRULE:FREQ=HOURLY")
    with qtbot.waitSignal(reading.changed):
        qtbot.mouseClick(dialog.refresher, Qt.MouseButton.LeftButton)
    assert dialog.count.text() == "2 events in the coming 4 weeks"
    assert "1 event is left out" in dialog.said.text()


@pytest.mark.parametrize("spoilt", [None, "hello", calendar_text("DTSTART:soon")])
def test_what_goes_wrong_is_one_sentence_and_the_calendar_stays(
    qtbot: QtBot,
    reading: CalendarReading,
    dialog: BackgroundDialog,
    original: Path,
    spoilt: str | None,
) -> None:
    attach(qtbot, reading, original)
    original.unlink()
    if spoilt is not None:
        original.write_text(spoilt, "utf-8")
    with qtbot.waitSignal(reading.failed):
        reading.refresh()
    assert dialog.said.text().endswith(".")
    assert "club.ics" in dialog.said.text()
    assert len(listed(dialog)) == 2
    assert dialog.refresher.isEnabled()


def test_removing_goes_back_to_the_invitation(
    qtbot: QtBot, reading: CalendarReading, dialog: BackgroundDialog, original: Path
) -> None:
    attach(qtbot, reading, original)
    with qtbot.waitSignal(reading.changed):
        qtbot.mouseClick(dialog.remover, Qt.MouseButton.LeftButton)
    assert dialog.name.text() == "No calendar yet"
    assert not dialog.coming.isVisible()


def test_weeks_without_events_say_so(
    qtbot: QtBot, reading: CalendarReading, dialog: BackgroundDialog, tmp_path: Path
) -> None:
    attach(qtbot, reading, written(tmp_path / "old.ics", "DTSTART:20250101"))
    assert dialog.count.text() == "No event in the coming 4 weeks"
    assert not dialog.coming.isVisible()


def test_hostile_titles_and_names_are_shown_as_they_are(
    qtbot: QtBot, reading: CalendarReading, dialog: BackgroundDialog, tmp_path: Path
) -> None:
    path = written(tmp_path / "<b>&x.ics", "DTSTART:20261118\nSUMMARY:<img src=x>")
    attach(qtbot, reading, path)
    assert dialog.name.text() == "<b>&x.ics"
    assert listed(dialog) == ["Wed 18 Nov  <img src=x>"]


def test_a_dialog_opened_while_reading_waits_for_it(
    qtbot: QtBot, reading: CalendarReading, original: Path
) -> None:
    with qtbot.waitSignal(reading.changed):
        reading.attach(original)
        dialog = BackgroundDialog(reading, lambda: WEDNESDAY)
        qtbot.addWidget(dialog)
        assert dialog.said.text() == "Reading…"
    assert dialog.count.text() == "2 events in the coming 4 weeks"


def test_a_kept_copy_is_loaded_aside(
    qtbot: QtBot, calendar: BackgroundCalendar, original: Path, window: QWidget
) -> None:
    calendar.attach(original)
    kept = BackgroundCalendar(calendar._folder, read_calendar, calendar._now)
    again = CalendarReading(kept, window)
    with qtbot.waitSignal(again.changed):
        again.load()
    assert len(again.calendar.events_on(WEDNESDAY)) == 2


def test_every_part_has_a_name(dialog: BackgroundDialog) -> None:
    assert dialog.coming.accessibleName()
    assert all(button.text() for button in dialog.findChildren(QPushButton))
