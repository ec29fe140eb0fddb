"""Which backups stay: all of two days, then one a day, a week, a month."""

from collections.abc import Iterable
from datetime import datetime, timedelta

_ALL = timedelta(days=2)
_DAILY = timedelta(days=14)
_WEEKLY = timedelta(weeks=8)


def kept(made: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """The instants of those that stay; the newest of each span, and any from the future."""
    newest: dict[object, datetime] = {}
    for instant in sorted(made):
        newest[_span(instant, now - instant)] = instant
    return frozenset(newest.values())


def _span(instant: datetime, age: timedelta) -> object:
    if age < _ALL:
        return instant
    if age < _DAILY:
        return "day", instant.date()
    if age < _WEEKLY:
        return "week", instant.isocalendar()[:2]
    return "month", instant.year, instant.month
