"""The days that a repeat rule gives, period by period (RFC 5545, 3.3.10)."""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from runstrength_desktop.domain.iso_week import LAST_YEAR
from runstrength_desktop.domain.week import DAYS
from runstrength_desktop.exchange.repeat_rule import Frequency, RepeatRule

MONTHS = 12
_STEPS = {
    Frequency.DAILY: 2,
    Frequency.WEEKLY: 6,
    Frequency.MONTHLY: 8,
    Frequency.YEARLY: 8,
}
LAST_DAY = date(LAST_YEAR, 12, 31)


class TooMuchError(Exception):
    """A calendar repeats more than can be worked out in a moment."""


class Work:
    """How many steps are left; bounds what rules that never end can cost."""

    def __init__(self, most: int) -> None:
        self._left = most

    def spend(self, steps: int) -> None:
        """Use steps up; `TooMuchError` when there are none left."""
        self._left -= steps
        if self._left < 0:
            raise TooMuchError


class Span(NamedTuple):
    """The first and last day of a period."""

    first: date
    last: date


def repeated_days(
    rule: RepeatRule, start: date, first: date, last: date, work: Work
) -> Iterator[date]:
    """The days from `first` to `last`, in order; COUNT and UNTIL are left to others.

    The start itself is always one of them, whatever the rule says.
    """
    if first <= start <= last:
        yield start
    number, cost = _period_of(rule, start, first), _cost(rule)
    while (span := _span(rule, start, number)) is not None and span.first <= last:
        every = sorted(_days(rule, start, span))
        work.spend(cost + len(every))
        days = _placed(every, rule.positions)
        yield from (day for day in days if day > start and first <= day <= last)
        number += 1


def _period_of(rule: RepeatRule, start: date, day: date) -> int:
    """The number of the period that a day lies in, or of the one before it; 0 for the first."""
    if rule.frequency is Frequency.YEARLY:
        past = day.year - start.year
    elif rule.frequency is Frequency.MONTHLY:
        past = _month_number(day) - _month_number(start)
    elif rule.frequency is Frequency.WEEKLY:
        past = (day.toordinal() - _week_begin(rule, start)) // DAYS
    else:
        past = (day - start).days
    return max(0, past // rule.interval)


def _span(rule: RepeatRule, start: date, number: int) -> Span | None:
    """The period of a number; None when it lies beyond the years of a plan."""
    past = number * rule.interval
    if rule.frequency is Frequency.YEARLY:
        year = start.year + past
        return Span(date(year, 1, 1), date(year, MONTHS, 31)) if year <= LAST_YEAR else None
    if rule.frequency is Frequency.MONTHLY:
        year, month = divmod(_month_number(start) + past, MONTHS)
        return _month(year, month + 1) if year <= LAST_YEAR else None
    is_week = rule.frequency is Frequency.WEEKLY
    begin = _week_begin(rule, start) + DAYS * past if is_week else start.toordinal() + past
    if begin > LAST_DAY.toordinal():
        return None
    first = date.fromordinal(begin)
    return Span(first, first + timedelta(DAYS - 1)) if is_week else Span(first, first)


def _cost(rule: RepeatRule) -> int:
    """Steps that a period takes, days apart."""
    is_year = rule.frequency is Frequency.YEARLY
    months = len(rule.months) or (MONTHS if is_year and rule.month_days else 1)
    return _STEPS[rule.frequency] * (months if is_year else 1)


def _days(rule: RepeatRule, start: date, span: Span) -> Iterable[date]:
    if rule.frequency is Frequency.YEARLY:
        return _year_days(rule, start, span)
    if rule.months and rule.frequency is Frequency.MONTHLY and span.first.month not in rule.months:
        return ()
    if rule.frequency is Frequency.MONTHLY:
        return _month_days(rule, start.day, span)
    plain = (0, start.weekday())
    is_week = rule.frequency is Frequency.WEEKLY
    weekdays = rule.weekdays or (frozenset((plain,)) if is_week else frozenset())
    every = (span.first + timedelta(n) for n in range((span.last - span.first).days + 1))
    return [day for day in every if _is_wanted(rule, day, weekdays)]


def _is_wanted(rule: RepeatRule, day: date, weekdays: frozenset[tuple[int, int]]) -> bool:
    if weekdays and (0, day.weekday()) not in weekdays:
        return False
    if rule.months and day.month not in rule.months:
        return False
    if not rule.month_days:
        return True
    length = monthrange(day.year, day.month)[1]
    return bool(rule.month_days & {day.day, day.day - length - 1})


def _year_days(rule: RepeatRule, start: date, span: Span) -> Iterable[date]:
    if rule.weekdays and not rule.months and not rule.month_days:
        return _by_weekday(rule.weekdays, span)
    by_days = rule.month_days or rule.weekdays
    months = rule.months or (range(1, MONTHS + 1) if by_days else (start.month,))
    spans = (_month(span.first.year, month) for month in months)
    return [day for month in spans for day in _month_days(rule, start.day, month)]


def _month_days(rule: RepeatRule, own_day: int, month: Span) -> Iterable[date]:
    if rule.weekdays and not rule.month_days:
        return _by_weekday(rule.weekdays, month)
    length = month.last.day
    wanted = {day if day > 0 else length + 1 + day for day in rule.month_days or (own_day,)}
    days = {month.first.replace(day=day) for day in wanted if 1 <= day <= length}
    return days & _by_weekday(rule.weekdays, month) if rule.weekdays else days


def _by_weekday(weekdays: frozenset[tuple[int, int]], span: Span) -> set[date]:
    found: set[date] = set()
    for which, weekday in weekdays:
        begin = span.first + timedelta((weekday - span.first.weekday()) % DAYS)
        days = [begin + timedelta(n) for n in range(0, (span.last - begin).days + 1, DAYS)]
        if which == 0:
            found.update(days)
        elif abs(which) <= len(days):
            found.add(days[which - 1 if which > 0 else which])
    return found


def _placed(days: list[date], positions: frozenset[int]) -> list[date]:
    """The days at these places of a period, 1 for the first and −1 for the last."""
    if not positions:
        return days
    count = len(days)
    places = {place - 1 if place > 0 else count + place for place in positions}
    return [days[place] for place in sorted(places) if 0 <= place < count]


def _month(year: int, month: int) -> Span:
    return Span(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def _month_number(day: date) -> int:
    return day.year * MONTHS + day.month - 1


def _week_begin(rule: RepeatRule, start: date) -> int:
    return start.toordinal() - (start.weekday() - rule.week_start) % DAYS
