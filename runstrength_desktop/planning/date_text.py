"""Dates as people type them to go there: "2026-W50", "24 dec", "next week", "friday"."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import MAXYEAR, MINYEAR, date, timedelta

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import checked_day, monday_of, parse_date, parse_week

LONGEST = 40

_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORTEST_NAME = 3
_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_WEEKS = {"last": -1, "this": 0, "next": 1}

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_ISO_WEEK = re.compile(r"\d{4}-?w\d{1,2}", re.ASCII)
_WEEK = re.compile(r"(?:w|week )(\d{1,2})", re.ASCII)
_NEAR_WEEK = re.compile(r"(last|this|next) week")
_IN = re.compile(r"in (\d{1,3}) (day|week)s?", re.ASCII)
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? ([a-z]+)(?: (\d{4}))?", re.ASCII)
_MONTH_DAY = re.compile(r"([a-z]+) (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?", re.ASCII)


def date_meant(text: str, today: date) -> date | None:
    """The date that a text names, or the Monday of its week; None if it names none.

    A day without a year is the one nearest to `today`, a weekday the next one from
    `today` on. "go" or "go to" before it changes nothing.
    """
    words = text.lower().replace(",", " ").replace(".", " ").split()
    words = words[1:] if words[:1] == ["go"] else words
    said = " ".join(words[1:] if words[:1] == ["to"] else words)
    if not said or len(said) > LONGEST:
        return None
    try:
        return next((checked_day(day) for day in _readings(said, today)), None)
    except (PlanError, ValueError, OverflowError):
        return None


def _readings(said: str, today: date) -> Iterator[date]:
    if said in _DAYS:
        yield today + timedelta(_DAYS[said])
    if (weekday := _named(said, _WEEKDAYS)) is not None:
        yield today + timedelta((weekday - today.weekday()) % 7)
    for pattern, read in _READERS.items():
        if match := pattern.fullmatch(said):
            yield read(match, today)


def _near_week(match: re.Match[str], today: date) -> date:
    return monday_of(today) + timedelta(weeks=_WEEKS[match[1]])


def _in_a_while(match: re.Match[str], today: date) -> date:
    count = int(match[1])
    return today + (timedelta(count) if match[2] == "day" else timedelta(weeks=count))


def _week_alone(match: re.Match[str], today: date) -> date:
    year = today.isocalendar().year
    return _nearest(lambda n: date.fromisocalendar(n, int(match[1]), 1), year, today)


def _day_month(match: re.Match[str], today: date) -> date:
    return _day_of_month(match[1], match[2], match[3], today)


def _month_day(match: re.Match[str], today: date) -> date:
    return _day_of_month(match[2], match[1], match[3], today)


def _day_of_month(day: str, name: str, year: str | None, today: date) -> date:
    month = _named(name, _MONTHS)
    if month is None:
        raise ValueError(name)
    if year is not None:
        return date(int(year), month + 1, int(day))
    return _nearest(lambda n: date(n, month + 1, int(day)), today.year, today)


def _nearest(in_year: Callable[[int], date], year: int, today: date) -> date:
    """Of a day that this year, the last and the next may have; `ValueError` if none has."""
    found: list[date] = []
    for n in range(max(MINYEAR, year - 1), min(MAXYEAR, year + 1) + 1):
        try:
            found.append(in_year(n))
        except ValueError:
            continue
    return min(found, key=lambda day: abs(day - today))


def _named(word: str, names: tuple[str, ...]) -> int | None:
    if len(word) < _SHORTEST_NAME:
        return None
    return next((n for n, name in enumerate(names) if name.startswith(word)), None)


_READERS: Mapping[re.Pattern[str], Callable[[re.Match[str], date], date]] = {
    _ISO: lambda match, _today: parse_date(match[0]),
    _ISO_WEEK: lambda match, today: parse_week(match[0], today),
    _WEEK: _week_alone,
    _NEAR_WEEK: _near_week,
    _IN: _in_a_while,
    _DAY_MONTH: _day_month,
    _MONTH_DAY: _month_day,
}
