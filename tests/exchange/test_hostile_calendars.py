"""Calendars that are broken, endless, huge or hostile: one sentence, soon (F32)."""

import os
import random
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.exchange import icalendar
from runstrength_desktop.exchange.icalendar import calendar_of, read_calendar
from tests.counts import count
from tests.exchange.calendars import NAME, VIENNA, calendar_text

DAY = "DTSTART;TZID=Europe/Vienna:20261116T070000\nSUMMARY:Run"
STEPS_OF_TWO_SECONDS = 8_000_000


def refused(text: str, name: str = NAME) -> str:
    with pytest.raises(PlanError) as problem:
        calendar_of(text, name, VIENNA).between(date(2025, 1, 1), date(2027, 12, 31))
    sentence = str(problem.value)
    assert "\n" not in sentence
    assert sentence.endswith(".")
    return sentence


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ("SUMMARY:No start", "line 3 begins an event without a DTSTART"),
        ("DTSTART:soon", "line 5 has no date: “soon”"),
        ("DTSTART:20261317", "line 5 has no date: “20261317”"),
        ("DTSTART:20260230T070000", "line 5 has no date"),
        ("DTSTART:20261117T250000", "line 5 has no date"),
        ("DTSTART:00010101", "line 5 has no date"),
        ("DTSTART:２０２６１１１７", "line 5 has no date"),
        ("DTSTART", "line 5 is not a property of the form DTSTART:…"),
        ("DTSTART:20261117\nDTEND:never", "line 6 has no date: “never”"),
        ("DTSTART:20261117\nDURATION:-PT1H", "line 6 has no length: “-PT1H”"),
        ("DTSTART:20261117\nDURATION:P" + "9" * 400 + "D", "line 6 has no length"),
        ("DTSTART:20261117\nEXDATE:20261118,x", "line 6 has no date: “x”"),
        ("DTSTART:20261117\n:x", "line 6 is not a property"),
        ("DTSTART:20261117\n<html>", "line 6 is not a property"),
        ("DTSTART:20261117\nEND:VTODO", "line 6 ends “VTODO”, which is not open"),
        ("DTSTART:20261117\nRRULE:FREQ=SECONDLY", "line 6 has an event that repeats each minute"),
        ("DTSTART:20261117\nRRULE:FREQ=MINUTELY", "line 6 has an event that repeats each minute"),
        ("DTSTART:20261117\nRRULE:FREQ=FORTNIGHTLY", "line 6 has a repeat that makes no sense"),
        ("DTSTART:20261117\nRRULE:nonsense", "line 6 has a repeat with an empty part"),
        ("DTSTART:20261117\nRRULE:FREQ=DAILY;INTERVAL=0", "line 6 has a repeat that makes no"),
        ("DTSTART:20261117\nRRULE:FREQ=DAILY;INTERVAL=-1", "line 6 has a repeat that makes no"),
        ("DTSTART:20261117\nRRULE:FREQ=DAILY;COUNT=0", "line 6 has a repeat that makes no sense"),
        ("DTSTART:20261117\nRRULE:FREQ=DAILY;COUNT=" + "9" * 99, "line 6 has a repeat that"),
        ("DTSTART:20261117\nRRULE:FREQ=DAILY;UNTIL=x", "line 6 has no date: “X”"),
        ("DTSTART:20261117\nRRULE:FREQ=MONTHLY;BYDAY=99MO", "line 6 has a repeat that makes no"),
        ("DTSTART:20261117\nRRULE:FREQ=MONTHLY;BYDAY=XX", "line 6 has a repeat that makes no"),
        ("DTSTART:20261117\nRRULE:FREQ=MONTHLY;BYMONTHDAY=0", "line 6 has a repeat that makes"),
        ("DTSTART:20261117\nRRULE:FREQ=MONTHLY;BYMONTHDAY=32", "line 6 has a repeat that makes"),
        ("DTSTART:20261117\nRRULE:FREQ=YEARLY;BYMONTH=-1", "line 6 has a repeat that makes no"),
        ("DTSTART:20261117\nRRULE:FREQ=YEARLY;BYMONTH=a", "line 6 has a repeat that makes no"),
        ("DTSTART:20261117\nRRULE:FREQ=WEEKLY;WKST=XX", "line 6 has a repeat that makes no"),
        ("DTSTART:20261117\nRRULE:FREQ=DAILY;BYDAY=" + "MO," * 999, "line 6 has a repeat that is"),
        ("DTSTART:20261117\nBEGIN:A\n" * 20, "is nested too deep"),
    ],
)
def test_a_broken_line_is_named_by_its_number(lines: str, why: str) -> None:
    sentence = refused(calendar_text(lines))
    assert sentence.startswith(f"“{NAME}” cannot be read: ")
    assert why in sentence


def test_a_file_that_is_cut_off_is_told_from_a_whole_one() -> None:
    text = calendar_text(DAY, DAY, DAY)
    assert "line 9 is the last, but VEVENT is still open" in refused(text[:150])
    assert "VCALENDAR is still open" in refused(text.replace("END:VCALENDAR", ""))


@pytest.mark.parametrize("text", ["", "hello", "<html></html>", "BEGIN:VCARD\nEND:VCARD", "{}"])
def test_what_is_no_calendar_says_so(text: str) -> None:
    assert refused(text) == f"“{NAME}” is not an iCalendar file; choose an .ics file."


def test_a_hostile_name_is_only_quoted() -> None:
    assert refused("", "a\nb\x1b[31m" + "x" * 500).count("…") == 1


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.touch()
    os.truncate(path, 10_000_001)
    with pytest.raises(PlanError, match="larger than 10 MB"):
        read_calendar(path)


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\xfd", b"BEGIN:VCALENDAR\0", b"\x89PNG\r\n"])
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / NAME
    path.write_bytes(data)
    with pytest.raises(PlanError):
        read_calendar(path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes of this kind")
def test_folders_pipes_and_missing_files_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.ics")
    for name in ("", "pipe.ics", "missing.ics", "a\0b.ics", "x" * 300):
        with pytest.raises(PlanError):
            read_calendar(tmp_path / name)


def test_more_events_than_a_person_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(icalendar, "MOST_EVENTS", 3)
    assert len(calendar_of(calendar_text(*[DAY] * 3), NAME).series) == 3
    assert "more than 3 events" in refused(calendar_text(*[DAY] * 4))


ENDLESS = "repeats its events too often to be shown; export less."


def steps_of(text: str) -> int:
    """Lines of Python that reading and showing take: what does not depend on the machine."""
    steps = 0

    def follow(_frame: FrameType, event: str, _arg: object) -> Any:
        nonlocal steps
        steps += event == "line"
        return follow

    sys.settrace(follow)
    try:
        with suppress(PlanError):
            calendar_of(text, NAME, VIENNA).between(date(2025, 1, 1), date(2027, 12, 31))
    finally:
        sys.settrace(None)
    return steps


YEAR = "RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=366;COUNT=999"
NEVER = "RRULE:FREQ=YEARLY;BYMONTH=1,2,3,4,5,6;BYMONTHDAY=31;BYDAY=1MO;COUNT=5"
BOMBS = {
    "counts to a million millions": [f"{DAY}\nRRULE:FREQ=DAILY;COUNT=1000000000000"] * 20,
    "goes on every day in many events": [f"{DAY}\nRRULE:FREQ=DAILY"] * 200,
    "lasts a lifetime every day": ["DTSTART:20200101\nDTEND:21000101\nRRULE:FREQ=DAILY"],
    "seeks the 366th day": [f"{DAY}\n{YEAR}"] * 5_000,
    "seeks a day that never comes": [f"{DAY}\n{NEVER}"] * 5_000,
    "leaves out half a million days": [f"{DAY}\nEXDATE:" + ",".join(["20261117"] * 20_000)] * 25,
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_refused_as_a_whole(bomb: str) -> None:
    assert refused(calendar_text(*BOMBS[bomb])).endswith(ENDLESS)


@pytest.mark.long
@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_refused_within_what_two_seconds_hold(bomb: str) -> None:
    assert steps_of(calendar_text(*BOMBS[bomb])) < STEPS_OF_TWO_SECONDS


def test_what_lies_beyond_all_years_is_read_and_never_shown() -> None:
    far = (
        "DTSTART:99991231T235959Z\nDURATION:P9999W",
        "DTSTART:99991231\nRRULE:FREQ=DAILY",
        "DTSTART;TZID=Australia/Sydney:10000101T000000\nDURATION:PT1H",
        "DTSTART:20261116\nRRULE:FREQ=DAILY;INTERVAL=999999999999999999",
        "DTSTART:20261116\nRRULE:FREQ=MONTHLY;INTERVAL=999999999999999999",
        "DTSTART:20261116\nRRULE:FREQ=YEARLY;INTERVAL=999999999999999999;UNTIL=99991231T235959Z",
    )
    calendar = calendar_of(calendar_text(*far), NAME, VIENNA)
    assert len(calendar.between(date(2026, 1, 1), date(2026, 12, 31))) == 3
    for year in (1970, 2199):
        assert calendar.between(date(year, 1, 1), date(year, 12, 31)) == ()


PIECES = [
    "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VALARM", "END:VALARM",
    "DTSTART:20261116", "DTSTART:20261116T070000Z", "DTEND:20261117", "DURATION:PT1H", "UID:a",
    "RRULE:FREQ=DAILY;COUNT=3", "RRULE:FREQ=YEARLY", "EXDATE:20261118", "RDATE:20261118T070000",
    "RECURRENCE-ID:20261117", "SEQUENCE:2", "STATUS:CANCELLED", "SUMMARY:x\\", " folded", "", "x",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=20))
def test_pieces_in_any_order_are_read_or_refused(pieces: list[str]) -> None:
    with suppress(PlanError):
        text = "\n".join(
            ["BEGIN:VCALENDAR", "BEGIN:VEVENT", *pieces, "END:VEVENT", "END:VCALENDAR"]
        )
        calendar_of(text, NAME, VIENNA).between(date(2026, 1, 1), date(2026, 12, 31))


def test_flipped_bytes_are_read_or_refused() -> None:
    whole = calendar_text(f"{DAY}\nRRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=9\nEXDATE:20261208T060000Z")
    chance = random.Random(7)
    for _ in range(count(400, 20_000)):
        text = list(whole)
        for _ in range(chance.randint(1, 4)):
            text[chance.randrange(20, len(text))] = chr(
                chance.choice([0, 10, 32, 45, 58, 59, 65, 0xFFFF])
            )
        with suppress(PlanError):
            calendar_of("".join(text), NAME, VIENNA).between(date(2026, 1, 1), date(2026, 12, 31))
