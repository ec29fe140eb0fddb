"""One event of a calendar with all its repeats, and how it is made from its lines."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import islice

from runstrength_desktop.domain.user_text import TITLE_LIMIT, clean_line
from runstrength_desktop.exchange.calendar_lines import EventLines, Line, LineError
from runstrength_desktop.exchange.calendar_moment import Moment, Zones, length_of, moment_of
from runstrength_desktop.exchange.repeat_rule import RepeatRule, rule_of
from runstrength_desktop.exchange.repeated_days import LAST_DAY, Work, repeated_days

_DAY = timedelta(1)
_LONGEST = timedelta(36_525)
_SPARE = 2 * _DAY
_LONGEST_ID = 1000
_NUMBER = re.compile(r"\d{1,9}", re.ASCII)
_ESCAPES = {"\\n": "\n", "\\N": "\n", "\\,": ",", "\\;": ";", "\\\\": "\\"}


@dataclass(frozen=True, slots=True)
class Series:
    """An event, its repeats, and what is added to them or left out of them.

    `instead_of` names the repeat of another series that this one replaces;
    `last` is the last day that a repeat can begin on.
    """

    uid: str
    title: str
    start: Moment
    length: timedelta
    last: date
    rule: RepeatRule | None = None
    added: tuple[Moment, ...] = ()
    left_out: frozenset[datetime] = frozenset()
    days_left_out: frozenset[date] = frozenset()
    instead_of: Moment | None = None
    sequence: int = 0
    is_cancelled: bool = False

    @property
    def key(self) -> tuple[str, object]:
        """What the same event has in common in every version of it."""
        if not self.uid:
            return "", (self.start.instant, self.title)
        return self.uid, None if self.instead_of is None else self.instead_of.instant

    def without(self, replaced: Iterable[Moment]) -> "Series":
        """The same without repeats that others stand for."""
        gone = tuple(replaced)
        return replace(
            self,
            left_out=self.left_out | {moment.instant for moment in gone if moment.at},
            days_left_out=self.days_left_out | {moment.day for moment in gone if not moment.at},
        )

    def repeats(self, first: date, last: date, work: Work) -> Iterator[tuple[Moment, datetime]]:
        """When it begins, with the instant, if that can be seen on these days in any zone."""
        begin = first - min(self.length, _LONGEST) - _SPARE
        end = last + _SPARE
        if self.last < begin or (self.start.day > end and not self.added):
            return
        seen = set(self.left_out)
        for moment in (*self._ruled(begin, end, work), *self.added):
            if begin <= moment.day <= end and moment.day not in self.days_left_out:
                instant = moment.instant
                if instant not in seen:
                    seen.add(instant)
                    yield moment, instant

    def _ruled(self, begin: date, end: date, work: Work) -> Iterator[Moment]:
        work.spend(1)
        if self.rule is None:
            yield self.start
            return
        days = repeated_days(self.rule, self.start.day, begin, min(end, self.last), work)
        yield from (self.start.on(day) for day in days if _is_before_end(self.rule, self, day))


def series_of(event: EventLines, zones: Zones, work: Work) -> Series:
    """An event as its lines tell it; errors as of `rule_of`."""
    line = event.first("DTSTART")
    if line is None:
        raise LineError(event.number, "begins an event without a DTSTART")
    start = moment_of(line, line.value, zones)
    added = tuple(_moments(event, "RDATE", zones, work))
    series = Series(
        _value(event, "UID")[:_LONGEST_ID],
        _title(_value(event, "SUMMARY")),
        start,
        _length(event, start, zones),
        max(start.day, *(moment.day for moment in added), start.day),
        added=added,
        instead_of=_instead_of(event, zones),
        sequence=_sequence(event),
        is_cancelled=_value(event, "STATUS").strip().upper() == "CANCELLED",
    ).without(_moments(event, "EXDATE", zones, work))
    return _repeating(series, event.first("RRULE"), zones, work)


def _repeating(series: Series, line: Line | None, zones: Zones, work: Work) -> Series:
    """The same with its rule; COUNT becomes a last day, so that nothing need be counted again."""
    if line is None or series.instead_of is not None:
        return series
    rule = rule_of(line, series.start, zones)
    if rule.count is not None:
        days = repeated_days(rule, series.start.day, series.start.day, LAST_DAY, work)
        *_, counted = islice(days, rule.count)
        rule = replace(rule, count=None, until=Moment(counted))
    last = LAST_DAY
    if rule.until is not None and rule.until.day < LAST_DAY:
        last = rule.until.day + _DAY
    return replace(series, rule=rule, last=max(last, series.last))


def _is_before_end(rule: RepeatRule, series: Series, day: date) -> bool:
    if rule.until is None:
        return True
    if rule.until.at is None or series.start.at is None:
        return day <= rule.until.day
    return series.start.on(day).instant <= rule.until.instant


def _moments(event: EventLines, name: str, zones: Zones, work: Work) -> Iterator[Moment]:
    for line in event.every(name):
        for text in filter(None, line.value.split(",")):
            work.spend(1)
            yield moment_of(line, text.partition("/")[0], zones)


def _instead_of(event: EventLines, zones: Zones) -> Moment | None:
    line = event.first("RECURRENCE-ID")
    return None if line is None else moment_of(line, line.value, zones)


def _length(event: EventLines, start: Moment, zones: Zones) -> timedelta:
    """How long it takes; a day or no time when nothing is said."""
    if (end := event.first("DTEND")) is not None:
        length = moment_of(end, end.value, zones).instant - start.instant
    elif (told := event.first("DURATION")) is not None:
        length = length_of(told)
    else:
        length = timedelta()
    shortest = timedelta() if start.at else _DAY
    return min(max(length, shortest), _LONGEST)


def _sequence(event: EventLines) -> int:
    found = _NUMBER.fullmatch(_value(event, "SEQUENCE").strip())
    return int(found[0]) if found else 0


def _value(event: EventLines, name: str) -> str:
    line = event.first(name)
    return "" if line is None else line.value


def _title(escaped: str) -> str:
    """One line of plain text, cut where a title ends."""
    text = _unescaped(escaped[: 2 * TITLE_LIMIT])
    if text.isprintable():
        text = unicodedata.normalize("NFC", " ".join(text.split()))
    else:
        text = clean_line(text, "A title", 4 * TITLE_LIMIT)
    return text if len(text) <= TITLE_LIMIT else text[: TITLE_LIMIT - 1] + "…"


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text
    parts, at = [], 0
    while at < len(text):
        pair = text[at : at + 2]
        parts.append(_ESCAPES.get(pair, text[at]))
        at += 2 if pair in _ESCAPES else 1
    return "".join(parts)
