"""Weeks by name: 2026-W47, any date in it, "this" or "next"."""

import re
from datetime import date, timedelta

from runstrength_desktop.domain.errors import PlanError

_WEEK = re.compile(r"(\d{4})-?[Ww](\d{1,2})", re.ASCII)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
FIRST_YEAR, LAST_YEAR = 1970, 2199


def monday_of(day: date) -> date:
    """The Monday of the week a date is in."""
    return day - timedelta(days=day.weekday())


def first_day(day: date, first_weekday: int) -> date:
    """The first of the seven days around a date when weeks begin on `first_weekday` (0 Monday)."""
    return day - timedelta(days=(day.weekday() - first_weekday) % 7)


def monday_within(start: date) -> date:
    """The Monday among the seven days from `start` on; it names their week."""
    return start + timedelta(days=-start.weekday() % 7)


def mondays_of(start: date) -> tuple[date, ...]:
    """The Mondays of the one or two ISO weeks that the seven days from `start` on lie in."""
    return tuple(sorted({monday_of(start), monday_within(start)}))


def checked_day(day: date) -> date:
    """The same date; `PlanError` outside the years that a plan can hold."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise PlanError(f"{day} is outside the years {FIRST_YEAR} to {LAST_YEAR}.")
    return day


def week_label(start: date) -> str:
    """ISO name of a week, such as "2026-W47"."""
    year, week, _ = start.isocalendar()
    return f"{year}-W{week:02d}"


def week_number(start: date) -> int:
    """ISO number of a week, 1 to 53."""
    return start.isocalendar().week


_WEEKS_AHEAD = {"this": 0, "next": 1}


def parse_week(text: str, today: date) -> date:
    """The Monday of "2026-W47", of a date in it, of "this" or "next"; `PlanError` otherwise."""
    word = text.strip()
    if word.lower() in _WEEKS_AHEAD:
        return monday_of(today) + timedelta(weeks=_WEEKS_AHEAD[word.lower()])
    if match := _WEEK.fullmatch(word):
        return _iso_monday(int(match[1]), int(match[2]), word)
    if _DATE.fullmatch(word):
        return monday_of(parse_date(word))
    raise PlanError(
        f"“{shown(word)}” is not a week; write 2026-W47, a date such as 2026-11-18, this or next."
    )


def parse_date(text: str) -> date:
    """A date written 2026-11-18; `PlanError` otherwise."""
    word = text.strip()
    try:
        if not _DATE.fullmatch(word):
            raise ValueError
        day = date.fromisoformat(word)
    except ValueError:
        raise PlanError(f"“{shown(word)}” is not a date; write it as 2026-11-18.") from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise PlanError(f"“{word}” is outside the years {FIRST_YEAR} to {LAST_YEAR}.")
    return day


def shown(text: str, limit: int = 40) -> str:
    """User text short enough to quote in a sentence."""
    printable = "".join(c if c.isprintable() else " " for c in text)
    return printable if len(printable) <= limit else printable[: limit - 1] + "…"


def _iso_monday(year: int, week: int, word: str) -> date:
    try:
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise ValueError
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        raise PlanError(f"“{shown(word)}” is not a week of the calendar.") from None
