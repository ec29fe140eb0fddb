"""Repeating events: every part of a rule, exceptions, daylight saving, year ends."""

import calendar
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runstrength_desktop.domain.errors import PlanError
from tests.exchange.calendars import MONDAY, SYDNEY, VIENNA, begins, known, seen

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def days(rule: str, start: str = "20261116", months: int = 13) -> list[str]:
    first = date(int(start[:4]), int(start[4:6]), 1)
    found = known(f"DTSTART;VALUE=DATE:{start}\nRRULE:{rule}").between(
        first, first + timedelta(30 * months)
    )
    return [f"{event.first:%y%m%d}" for event in found]


@pytest.mark.parametrize(
    ("rule", "shown"),
    [
        ("FREQ=DAILY;COUNT=3", "261116 261117 261118"),
        ("FREQ=DAILY;INTERVAL=10;COUNT=3", "261116 261126 261206"),
        ("FREQ=DAILY;UNTIL=20261118", "261116 261117 261118"),
        ("FREQ=DAILY;BYDAY=SA,SU;COUNT=4", "261116 261121 261122 261128"),
        ("FREQ=DAILY;BYMONTH=12;UNTIL=20261202", "261116 261201 261202"),
        ("FREQ=DAILY;BYMONTHDAY=-1,1;COUNT=4", "261116 261130 261201 261231"),
        ("FREQ=WEEKLY;COUNT=3", "261116 261123 261130"),
        ("FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3", "261116 261118 261123"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;COUNT=4", "261116 261122 261130 261206"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU;COUNT=4", "261116 261129 261130 261213"),
        ("FREQ=WEEKLY;BYDAY=2MO;COUNT=2", "261116 261123"),
        ("FREQ=MONTHLY;COUNT=3", "261116 261216 270116"),
        ("FREQ=MONTHLY;BYMONTHDAY=31;COUNT=4", "261116 261231 270131 270331"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4", "261116 261130 261231 270131"),
        ("FREQ=MONTHLY;BYDAY=3MO;COUNT=3", "261116 261221 270118"),
        ("FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", "261116 261127 261225"),
        ("FREQ=MONTHLY;BYDAY=5MO;COUNT=3", "261116 261130 270329"),
        ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=2", "261116 270813"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3", "261116 261130 261231"),
        ("FREQ=MONTHLY;BYMONTH=1,6;COUNT=3", "261116 270116 270616"),
        ("FREQ=YEARLY;COUNT=2", "261116 271116"),
        ("FREQ=YEARLY;BYMONTH=3;COUNT=2", "261116 270316"),
        ("FREQ=YEARLY;BYMONTH=12;BYDAY=1SU;COUNT=2", "261116 261206"),
        ("FREQ=YEARLY;BYDAY=-1MO;COUNT=2", "261116 261228"),
        ("FREQ=YEARLY;BYMONTHDAY=24;COUNT=3", "261116 261124 261224"),
        ("FREQ=YEARLY;BYDAY=MO;BYSETPOS=-1,1;COUNT=3", "261116 261228 270104"),
        ("freq=daily;count=2", "261116 261117"),
        ("FREQ=DAILY;COUNT=2;BYHOUR=0;BYMINUTE=0", "261116 261117"),
    ],
)
def test_every_part_of_a_rule_is_understood(rule: str, shown: str) -> None:
    assert days(rule) == shown.split()


def test_the_29th_of_february_comes_in_leap_years_only() -> None:
    found = known("DTSTART:20240229\nRRULE:FREQ=YEARLY").between(date(2024, 1, 1), date(2033, 1, 1))
    assert begins(found) == [date(2024, 2, 29), date(2028, 2, 29), date(2032, 2, 29)]


def test_a_rule_without_end_is_still_right_a_lifetime_later() -> None:
    rule = "DTSTART:19700101\nRRULE:FREQ=WEEKLY;INTERVAL=3;BYDAY=TH"
    found = known(rule).between(date(2199, 1, 1), date(2199, 12, 31))
    assert all((day - date(1970, 1, 1)).days % 21 == 0 for day in begins(found))
    assert len(found) == 18


def test_birthdays_from_centuries_ago_are_shown() -> None:
    assert seen("DTSTART:16040118\nRRULE:FREQ=YEARLY", first=date(2027, 1, 18)) == ["2027-01-18"]


def test_weeks_go_on_across_the_end_of_the_53rd_week() -> None:
    rule = "DTSTART:20261224T180000\nRRULE:FREQ=WEEKLY;BYDAY=TH,FR"
    found = known(rule).between(date(2026, 12, 28), date(2027, 1, 10))
    assert [f"{day:%m%d}" for day in begins(found)] == ["1231", "0101", "0107", "0108"]


def test_until_is_meant_in_its_own_zone() -> None:
    start = "DTSTART;TZID=Europe/Vienna:20261116T070000\nRRULE:FREQ=DAILY;UNTIL="
    assert len(seen(start + "20261118T060000Z")) == 3
    assert len(seen(start + "20261118T055959Z")) == 2
    assert len(seen(start + "20261118T070000")) == 3
    assert len(seen(start + "20261118")) == 3
    assert len(seen(start + "99991231T235959Z")) == 7


def test_a_time_of_day_stays_when_clocks_change_at_home() -> None:
    vienna = "DTSTART;TZID=Europe/Vienna:20261023T070000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=5"
    shown = seen(vienna, first=date(2026, 10, 19), days=14)
    assert [line[11:] for line in shown] == ["07:00-08:00"] * 5
    sydney = vienna.replace("Europe/Vienna", "Australia/Sydney").replace("1023", "1002")
    shown = seen(sydney, first=date(2026, 9, 28), days=14, zone=SYDNEY)
    assert [line[11:] for line in shown] == ["07:00-08:00"] * 5


def test_a_time_of_another_zone_moves_when_clocks_change_there() -> None:
    utc = "DTSTART:20261024T060000Z\nRRULE:FREQ=DAILY;COUNT=2"
    assert seen(utc, first=date(2026, 10, 24)) == [
        "2026-10-24 08:00-08:00",
        "2026-10-25 07:00-07:00",
    ]
    sydney = "DTSTART;TZID=Australia/Sydney:20261003T180000\nRRULE:FREQ=DAILY;COUNT=2"
    assert seen(sydney, first=date(2026, 10, 1)) == [
        "2026-10-03 10:00-10:00",
        "2026-10-04 09:00-09:00",
    ]


def test_an_hour_that_clocks_leave_out_is_shown_after_it_and_one_that_comes_twice_once() -> None:
    lost = "DTSTART;TZID=Europe/Vienna:20270328T023000\nDURATION:PT1H"
    assert seen(lost, first=date(2027, 3, 28)) == ["2027-03-28 03:30-04:30"]
    twice = "DTSTART;TZID=Europe/Vienna:20261025T023000\nDURATION:PT2H"
    assert seen(twice, first=date(2026, 10, 25)) == ["2026-10-25 02:30-03:30"]


def test_a_local_time_without_a_zone_is_the_same_everywhere() -> None:
    lines = "DTSTART:20261117T070000\nRRULE:FREQ=DAILY;COUNT=2"
    assert seen(lines, zone=VIENNA) == seen(lines, zone=SYDNEY) == seen(lines, zone=None)


DAILY = "UID:a\nDTSTART;TZID=Europe/Vienna:20261116T070000\nSUMMARY:Run\nRRULE:FREQ=DAILY;COUNT=4"


def test_exceptions_are_left_out_in_whatever_zone_they_are_told() -> None:
    for exception in (
        "EXDATE;TZID=Europe/Vienna:20261117T070000,20261118T070000",
        "EXDATE:20261117T060000Z\nEXDATE:20261118T060000Z",
        "EXDATE;VALUE=DATE:20261117,20261118",
    ):
        assert [line[8:10] for line in seen(f"{DAILY}\n{exception}")] == ["16", "19"]


def test_an_exception_at_another_time_takes_nothing_out() -> None:
    assert len(seen(f"{DAILY}\nEXDATE;TZID=Europe/Vienna:20261117T073000")) == 4


def test_added_days_are_shown_once_each() -> None:
    added = "RDATE;TZID=Europe/Vienna:20261121T090000,20261117T070000"
    assert [line[8:16] for line in seen(f"{DAILY}\n{added}")] == [
        "16 07:00",
        "17 07:00",
        "18 07:00",
        "19 07:00",
        "21 09:00",
    ]
    period = "DTSTART:20261116T070000\nRDATE;VALUE=PERIOD:20261118T080000/PT1H"
    assert [line[8:16] for line in seen(period)] == ["16 07:00", "18 08:00"]


MOVED = """
    UID:a
    RECURRENCE-ID;TZID=Europe/Vienna:20261117T070000
    DTSTART;TZID=Europe/Vienna:20261117T180000
    SUMMARY:Later
"""


def test_a_moved_repeat_stands_in_for_the_one_it_replaces() -> None:
    for events in ((DAILY, MOVED), (MOVED, DAILY)):
        assert [line[8:16] for line in seen(*events)] == [
            "16 07:00",
            "17 18:00",
            "18 07:00",
            "19 07:00",
        ]


def test_a_cancelled_repeat_is_gone() -> None:
    assert [line[8:10] for line in seen(DAILY, f"{MOVED}STATUS:CANCELLED")] == ["16", "18", "19"]


def test_only_the_newest_version_of_a_moved_repeat_is_shown() -> None:
    newest = MOVED.replace("T180000", "T190000") + "SEQUENCE:3"
    assert [line[8:16] for line in seen(DAILY, newest, MOVED)][1] == "17 19:00"


def test_a_moved_repeat_of_a_series_that_is_not_in_the_file_is_shown() -> None:
    assert seen(MOVED) == ["2026-11-17 18:00-18:00 Later"]


def test_events_with_repeats_too_fine_for_a_week_are_left_out_and_counted() -> None:
    fine = ("FREQ=HOURLY", "FREQ=DAILY;BYHOUR=7,19", "FREQ=YEARLY;BYWEEKNO=20")
    events = [f"DTSTART:20261116T070000\nRRULE:{rule}" for rule in fine]
    calendar = known(*events, "DTSTART:20261117")
    assert calendar.left_out == 3
    assert len(calendar.between(MONDAY, MONDAY + timedelta(7))) == 1


# Generated rules against a slow, simple reading of the standard: ask each day.

numbers = st.integers


def some(values: st.SearchStrategy[str], most: int = 3) -> st.SearchStrategy[str]:
    return st.lists(values, max_size=most, unique=True).map(",".join)


@st.composite
def rules(draw: st.DrawFn) -> dict[str, str]:
    frequency = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    is_counted = frequency in {"MONTHLY", "YEARLY"} and draw(st.booleans())
    which = numbers(-5, 5).map(lambda n: str(n) if n and is_counted else "")
    rule = {
        "FREQ": frequency,
        "INTERVAL": str(draw(numbers(1, 4))),
        "BYMONTH": draw(some(numbers(1, 12).map(str))),
        "BYDAY": draw(some(st.tuples(which, st.sampled_from(WEEKDAYS)).map("".join))),
        "WKST": draw(st.sampled_from(WEEKDAYS)),
    }
    if frequency != "WEEKLY":
        month_days = numbers(-31, 31).filter(bool).map(str)
        rule["BYMONTHDAY"] = "" if is_counted else draw(some(month_days))
    rule["BYSETPOS"] = draw(some(numbers(-3, 3).filter(bool).map(str), 2))
    rule["COUNT"] = draw(st.just("") | numbers(1, 12).map(str))
    return {name: value for name, value in rule.items() if value}


def period_of(day: date, frequency: str, week_start: int) -> int:
    if frequency == "DAILY":
        return day.toordinal()
    if frequency == "WEEKLY":
        return (day.toordinal() - 1 - week_start) // 7
    return day.year if frequency == "YEARLY" else day.year * 12 + day.month


def has_weekday(day: date, words: list[str], *, in_month: bool) -> bool:
    begin = day.replace(day=1) if in_month else day.replace(month=1, day=1)
    length = calendar.monthrange(day.year, day.month)[1]
    end = day.replace(day=length) if in_month else day.replace(month=12, day=31)
    for word in words:
        if word[-2:] != WEEKDAYS[day.weekday()]:
            continue
        before, after = (day - begin).days // 7 + 1, -((end - day).days // 7) - 1
        if word[:-2] in {"", str(before), str(after)}:
            return True
    return False


def matches(day: date, start: date, rule: dict[str, str]) -> bool:
    months, weekdays, month_days = (
        rule[part].split(",") if part in rule else [] for part in ("BYMONTH", "BYDAY", "BYMONTHDAY")
    )
    frequency, length = rule["FREQ"], calendar.monthrange(day.year, day.month)[1]
    if frequency == "WEEKLY" and not weekdays:
        weekdays = [WEEKDAYS[start.weekday()]]
    if frequency in {"MONTHLY", "YEARLY"} and not weekdays and not month_days:
        month_days = [str(start.day)]
        if frequency == "YEARLY" and not months:
            months = [str(start.month)]
    in_month = frequency == "MONTHLY" or bool(months)
    return (
        (not months or str(day.month) in months)
        and (not month_days or bool({str(day.day), str(day.day - length - 1)} & {*month_days}))
        and (not weekdays or has_weekday(day, weekdays, in_month=in_month))
    )


def slowly(rule: dict[str, str], start: date, last: date) -> Iterator[date]:
    week_start = WEEKDAYS.index(rule.get("WKST", "MO"))
    periods: dict[int, list[date]] = {}
    for number in range(start.toordinal() - 366, last.toordinal() + 366):
        day = date.fromordinal(number)
        if matches(day, start, rule):
            periods.setdefault(period_of(day, rule["FREQ"], week_start), []).append(day)
    begin, interval = period_of(start, rule["FREQ"], week_start), int(rule["INTERVAL"])
    yield start
    for period, found in sorted(periods.items()):
        if period >= begin and (period - begin) % interval == 0:
            places = [int(place) for place in rule.get("BYSETPOS", "").split(",") if place]
            kept = [found[p - 1 if p > 0 else p] for p in places if abs(p) <= len(found)]
            yield from (day for day in sorted({*(kept if places else found)}) if day > start)


@given(
    rules(),
    st.dates(date(2023, 1, 1), date(2027, 12, 31)),
    numbers(-60, 900),
    numbers(0, 400),
)
def test_generated_rules_give_the_days_that_a_slow_model_gives(
    rule: dict[str, str], start: date, offset: int, length: int
) -> None:
    first = start + timedelta(offset)
    last = first + timedelta(length)
    words = ";".join(f"{name}={value}" for name, value in rule.items())
    found = known(f"DTSTART:{start:%Y%m%d}\nRRULE:{words}").between(first, last)
    expected = list(slowly(rule, start, start + timedelta(366 * 60)))[
        : int(rule.get("COUNT", 9**9))
    ]
    assert begins(found) == [day for day in expected if first <= day <= last]


def test_an_event_too_much_is_refused_when_its_days_are_asked_for() -> None:
    long = "DTSTART:20200101\nDTEND:21000101\nRRULE:FREQ=DAILY"
    with pytest.raises(PlanError, match="too often to be shown"):
        known(long).between(date(2026, 1, 1), date(2026, 12, 31))
