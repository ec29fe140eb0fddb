"""What an RRULE says (RFC 5545, 3.3.10)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.exchange.calendar_lines import Line, LineError
from runstrength_desktop.exchange.calendar_moment import Moment, Zones, moment_of

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_BY_DAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)", re.ASCII)
_NUMBER = re.compile(r"[+-]?\d{1,18}", re.ASCII)
_ENDLESS = frozenset({"SECONDLY", "MINUTELY"})
_LONGEST = 500
_MOST_WEEKS = 53
_KNOWN = frozenset(
    {
        "BYDAY",
        "BYMONTH",
        "BYMONTHDAY",
        "BYSETPOS",
        "COUNT",
        "FREQ",
        "INTERVAL",
        "UNTIL",
        "WKST",
    }
)
_CLOCK = ("BYHOUR", "BYMINUTE", "BYSECOND")


class TooFineError(Exception):
    """A rule that is sound but more than a background needs; its event is left out."""


class Frequency(StrEnum):
    """How long one period of a rule is."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


@dataclass(frozen=True, slots=True)
class RepeatRule:
    """Which days repeat; weekdays are (which one of the period or 0 for each, 0 for Monday)."""

    frequency: Frequency
    interval: int = 1
    count: int | None = None
    until: Moment | None = None
    months: frozenset[int] = frozenset()
    month_days: frozenset[int] = frozenset()
    weekdays: frozenset[tuple[int, int]] = frozenset()
    positions: frozenset[int] = frozenset()
    week_start: int = 0


def rule_of(line: Line, start: Moment, zones: Zones) -> RepeatRule:
    """The rule of a line; `LineError` if it is none or bursts, `TooFineError` if it is too fine."""
    if len(line.value) > _LONGEST:
        raise LineError(line.number, "has a repeat that is too long")
    parts = _parts(line)
    frequency = _frequency(line, parts)
    _check_clock(parts, start)
    count, until = parts.get("COUNT"), parts.get("UNTIL")
    return RepeatRule(
        frequency,
        _counted(line, parts.get("INTERVAL", "1")),
        None if count is None else _counted(line, count),
        None if until is None else moment_of(line, until, zones),
        _numbers(line, parts, "BYMONTH", 12, lowest=1),
        _numbers(line, parts, "BYMONTHDAY", 31),
        _by_day(line, parts, frequency),
        _numbers(line, parts, "BYSETPOS", 366),
        _week_start(line, parts.get("WKST", "MO")),
    )


def _parts(line: Line) -> dict[str, str]:
    pairs = (part.partition("=") for part in line.value.upper().split(";") if part)
    parts = {name.strip(): value.strip() for name, _, value in pairs}
    if not all(parts.values()):
        raise LineError(line.number, "has a repeat with an empty part")
    return parts


def _frequency(line: Line, parts: dict[str, str]) -> Frequency:
    word = parts.get("FREQ", "")
    if word in _ENDLESS:
        raise LineError(line.number, "has an event that repeats each minute or second")
    if word == "HOURLY" or set(parts) - _KNOWN - set(_CLOCK):
        raise TooFineError
    try:
        return Frequency(word)
    except ValueError:
        raise _no_repeat(line) from None


def _check_clock(parts: dict[str, str], start: Moment) -> None:
    """BYHOUR and its like are fine as long as they only repeat what DTSTART says."""
    at = start.at
    said = [str(number) for number in (at.hour, at.minute, at.second)] if at else ["", "", ""]
    for name, number in zip(_CLOCK, said, strict=True):
        if parts.get(name, number).lstrip("0") != number.lstrip("0"):
            raise TooFineError


def _counted(line: Line, text: str) -> int:
    number = int(text) if _NUMBER.fullmatch(text) else 0
    if number < 1:
        raise _no_repeat(line)
    return number


def _numbers(
    line: Line, parts: dict[str, str], name: str, highest: int, *, lowest: int | None = None
) -> frozenset[int]:
    """Numbers from 1 to `highest`, or from the end as −1 and on unless `lowest` says no."""
    found = frozenset(_listed(line, parts.get(name, "")))
    least = -highest if lowest is None else lowest
    if any(not least <= number <= highest or number == 0 for number in found):
        raise _no_repeat(line)
    return found


def _listed(line: Line, text: str) -> Iterator[int]:
    for word in filter(None, text.split(",")):
        if not _NUMBER.fullmatch(word.strip()):
            raise _no_repeat(line)
        yield int(word)


def _by_day(line: Line, parts: dict[str, str], frequency: Frequency) -> frozenset[tuple[int, int]]:
    found = set()
    for word in filter(None, parts.get("BYDAY", "").split(",")):
        day = _BY_DAY.fullmatch(word.strip())
        if day is None or abs(int(day[1] or 0)) > _MOST_WEEKS:
            raise _no_repeat(line)
        is_counted = frequency in (Frequency.MONTHLY, Frequency.YEARLY)
        found.add((int(day[1] or 0) if is_counted else 0, _WEEKDAYS.index(day[2])))
    return frozenset(found)


def _week_start(line: Line, word: str) -> int:
    if word not in _WEEKDAYS:
        raise _no_repeat(line)
    return _WEEKDAYS.index(word)


def _no_repeat(line: Line) -> LineError:
    return LineError(line.number, f"has a repeat that makes no sense: “{shown(line.value)}”")
