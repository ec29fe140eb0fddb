"""What an iCalendar file shows in a week: days, times, zones, versions, text."""

import time
from datetime import date
from pathlib import Path

import pytest

from runstrength_desktop.exchange.icalendar import calendar_of, read_calendar
from tests.exchange.calendars import MONDAY, NAME, SYDNEY, VIENNA, calendar_text, known, seen, told

BREAKFAST = """
    DTSTART;TZID=Europe/Vienna:20261117T070000
    DTEND;TZID=Europe/Vienna:20261117T080000
    SUMMARY:Breakfast
"""


def test_an_event_is_shown_with_its_day_times_title_and_calendar() -> None:
    (event,) = known(BREAKFAST).between(MONDAY, date(2026, 11, 22))
    assert told(event) == "2026-11-17 07:00-08:00 Breakfast"
    assert (event.uid, event.source) == ("event-1", NAME)


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        ("DTSTART;VALUE=DATE:20261117", "2026-11-17"),
        ("DTSTART:20261117", "2026-11-17"),
        ("DTSTART;VALUE=DATE:20261117\nDTEND;VALUE=DATE:20261118", "2026-11-17"),
        ("DTSTART;VALUE=DATE:20261117\nDTEND;VALUE=DATE:20261120", "2026-11-17/2026-11-19"),
        ("DTSTART;VALUE=DATE:20261117\nDURATION:P2D", "2026-11-17/2026-11-18"),
        ("DTSTART;VALUE=DATE:20261117\nDTEND;VALUE=DATE:20261110", "2026-11-17"),
        ("DTSTART:20261117T070000", "2026-11-17 07:00-07:00"),
        ("DTSTART:20261117T070000\nDURATION:PT1H30M", "2026-11-17 07:00-08:30"),
        ("DTSTART:20261117T070000\nDURATION:P1W", "2026-11-17/2026-11-24 07:00-07:00"),
        ("DTSTART:20261117T220000\nDTEND:20261118T000000", "2026-11-17 22:00-00:00"),
        ("DTSTART:20261117T220000\nDTEND:20261118T010000", "2026-11-17/2026-11-18 22:00-01:00"),
        ("DTSTART:20261117T070000\nDTEND:20261117T060000", "2026-11-17 07:00-07:00"),
        ("DTSTART:20261117T060000Z\nDURATION:PT1H", "2026-11-17 07:00-08:00"),
        ("DTSTART:20261116T235960Z", "2026-11-17 00:59-00:59"),
        ("DTSTART;TZID=Australia/Sydney:20261117T070000", "2026-11-16 21:00-21:00"),
        ('DTSTART;TZID="Australia/Sydney":20261117T070000', "2026-11-16 21:00-21:00"),
        ("DTSTART;TZID=/x.org/2026_1/Europe/London:20261117T070000", "2026-11-17 08:00-08:00"),
        ("DTSTART;TZID=W. Europe Standard Time:20261117T070000", "2026-11-17 07:00-07:00"),
        ("DTSTART;TZID=../../etc/passwd:20261117T070000", "2026-11-17 07:00-07:00"),
        ("dtstart;tzid=Europe/London:20261117T070000", "2026-11-17 08:00-08:00"),
    ],
)
def test_days_times_zones_and_lengths_are_understood(lines: str, shown: str) -> None:
    assert seen(lines) == [shown]


def test_a_time_of_another_zone_may_fall_on_another_day_and_week() -> None:
    lines = "DTSTART;TZID=Australia/Sydney:20261116T070000"
    assert seen(lines) == []
    assert seen(lines, first=date(2026, 11, 9)) == ["2026-11-15 21:00-21:00"]
    assert seen(lines, zone=SYDNEY) == ["2026-11-16 07:00-07:00"]


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows sets its zone otherwise")
def test_times_are_shown_in_the_zone_that_the_machine_has_now(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    calendar = known("DTSTART:20261117T060000Z", zone=None)
    shown = []
    for zone in ("Europe/Vienna", "Australia/Sydney"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        shown += [told(event) for event in calendar.between(MONDAY, date(2026, 11, 22))]
    monkeypatch.undo()
    time.tzset()
    assert shown == ["2026-11-17 07:00-07:00", "2026-11-17 17:00-17:00"]


def test_an_event_is_seen_from_every_week_that_it_goes_on_in() -> None:
    lines = "DTSTART;VALUE=DATE:20260101\nDTEND;VALUE=DATE:20270101\nSUMMARY:Year off"
    assert seen(lines) == ["2026-01-01/2026-12-31 Year off"]
    assert seen(lines, first=date(2026, 12, 31)) == ["2026-01-01/2026-12-31 Year off"]
    assert seen(lines, first=date(2027, 1, 1)) == []


@pytest.mark.parametrize(
    ("summary", "title"),
    [
        (r"SUMMARY:Run\, then eat\; rest\\lie", "Run, then eat; rest\\lie"),
        (r"SUMMARY:Two\nlines\Nhere", "Two lines here"),
        ("SUMMARY;LANGUAGE=de:Frühstück", "Frühstück"),
        ('SUMMARY;X="a:b;c":After', "After"),
        ("SUMMARY:Fu\u0308r alle", "Für alle"),
        ("SUMMARY:<b>bold</b> & <img src=x>", "<b>bold</b> & <img src=x>"),
        ("SUMMARY:\u202eevil\u2066 \x07bell", "evil bell"),
        ("SUMMARY:a\\", "a\\"),
        ("SUMMARY:", ""),
        ("STATUS:CONFIRMED", ""),
    ],
)
def test_titles_are_one_line_of_plain_text(summary: str, title: str) -> None:
    assert seen(f"DTSTART:20261117\n{summary}") == [f"2026-11-17 {title}".rstrip()]


def test_a_long_title_is_cut() -> None:
    (shown,) = seen("DTSTART:20261117\nSUMMARY:" + "x" * 5000)
    assert len(shown) == len("2026-11-17 ") + 200
    assert shown.endswith("x…")


def test_folded_lines_are_joined_wherever_they_were_folded() -> None:
    folded = calendar_text("DTSTART:20261117\nSUMMARY:Frühstück mit allen")
    for mark in (":", "ü", "T", "V"):
        text = folded.replace(mark, f"\r\n {mark}") if mark != ":" else folded
        text = text.replace("SUMMARY:", "SUMM\r\n\tARY:\r\n ")
        if mark in "ü:":
            (event,) = calendar_of(text, NAME, VIENNA).between(MONDAY, MONDAY.replace(day=22))
            assert event.title == "Frühstück mit allen"


@pytest.mark.parametrize("ending", ["\n", "\r", "\r\n", "\n\n"])
def test_any_line_ending_will_do(ending: str) -> None:
    text = calendar_text(BREAKFAST).replace("\r\n", ending)
    assert len(calendar_of(text, NAME, VIENNA).between(MONDAY, date(2026, 11, 22))) == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_may_carry_a_byte_order_mark(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / NAME
    path.write_bytes(calendar_text(BREAKFAST).encode(encoding))
    text, calendar = read_calendar(path, zone=VIENNA)
    assert text == calendar_text(BREAKFAST)
    assert len(calendar.between(MONDAY, date(2026, 11, 22))) == 1


def test_only_events_count_not_tasks_alarms_or_zones() -> None:
    alarm = "BEGIN:VALARM\nSUMMARY:Beep\nDTSTART:20261118\nDURATION:PT9H\nEND:VALARM"
    text = calendar_text(f"{alarm}\n{BREAKFAST}").replace(
        "VERSION:2.0",
        "VERSION:2.0\nBEGIN:VTODO\nDTSTART:20261117\nEND:VTODO\nBEGIN:VTIMEZONE\n"
        "BEGIN:STANDARD\nDTSTART:16011028T030000\nRRULE:FREQ=SECONDLY\nEND:STANDARD\nEND:VTIMEZONE",
    )
    found = calendar_of(text, NAME, VIENNA).between(MONDAY, date(2026, 11, 22))
    assert [told(event) for event in found] == ["2026-11-17 07:00-08:00 Breakfast"]


def test_several_calendars_in_one_file_are_all_read() -> None:
    text = calendar_text("DTSTART:20261117\nUID:a") + calendar_text("DTSTART:20261118\nUID:b")
    assert len(calendar_of(text, NAME).between(MONDAY, date(2026, 11, 22))) == 2


def test_cancelled_events_are_left_out() -> None:
    assert seen("DTSTART:20261117\nSTATUS:CANCELLED", "DTSTART:20261118\nSTATUS:cancelled") == []
    assert seen("DTSTART:20261117\nSTATUS:TENTATIVE") == ["2026-11-17"]


def test_an_event_that_comes_twice_is_shown_once_in_its_newest_version() -> None:
    old = "UID:a\nDTSTART:20261117\nSUMMARY:Old\nSEQUENCE:1"
    new = "UID:a\nDTSTART:20261118\nSUMMARY:New\nSEQUENCE:2"
    assert seen(old, old) == ["2026-11-17 Old"]
    assert seen(old, new) == seen(new, old) == ["2026-11-18 New"]
    assert seen(new.replace(":2", ":1").replace("SEQUENCE", "X-NO"), old) == ["2026-11-17 Old"]


def test_of_equal_versions_the_last_is_shown() -> None:
    first, last = ("UID:a\nDTSTART:20261117\nSUMMARY:" + name for name in ("First", "Last"))
    assert seen(first, last) == ["2026-11-17 Last"]


def test_events_without_a_uid_are_shown_and_not_doubled() -> None:
    lines = "UID:\nDTSTART:20261117\nSUMMARY:"
    assert seen(lines + "A", lines + "B", lines + "A") == ["2026-11-17 A", "2026-11-17 B"]


def test_events_are_shown_in_order_whole_days_first() -> None:
    late, early, whole = (f"DTSTART:20261117{at}\nSUMMARY:x" for at in ("T190000", "T070000", ""))
    assert seen(late, early, whole) == [
        "2026-11-17 x",
        "2026-11-17 07:00-07:00 x",
        "2026-11-17 19:00-19:00 x",
    ]
