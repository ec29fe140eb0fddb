"""Dates, times, zones and lengths as iCalendar writes them (RFC 5545, 3.3)."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.exchange.calendar_lines import Line, LineError

_MOMENT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?", re.ASCII)
_LENGTH = re.compile(
    r"\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?",
    re.ASCII,
)
_LAST_SECOND = 59
_MOST_ZONES = 200
_FIRST_YEAR = 1000


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, perhaps a time, and the zone they are of; no zone means wherever the user is."""

    day: date
    at: time | None = None
    zone: tzinfo | None = None

    @property
    def instant(self) -> datetime:
        """What moments are compared by: UTC where there is a zone, else the wall clock; naive."""
        wall = datetime.combine(self.day, self.at or time.min)
        if self.zone is None:
            return wall
        try:
            return wall.replace(tzinfo=self.zone).astimezone(UTC).replace(tzinfo=None)
        except OverflowError:
            return wall

    def on(self, day: date) -> "Moment":
        """The same time on another day."""
        return Moment(day, self.at, self.zone)


class Zones:
    """Time zones by name; an unknown one stands for the user's own."""

    def __init__(self) -> None:
        self._known: dict[str, tzinfo | None] = {}

    def named(self, name: str) -> tzinfo | None:
        """The zone of a TZID; None when this machine does not know it."""
        if name not in self._known:
            if len(self._known) >= _MOST_ZONES:
                return None
            self._known[name] = _zone(name)
        return self._known[name]


def moment_of(line: Line, text: str, zones: Zones) -> Moment:
    """The moment that `text`, a value of `line`, tells; `LineError` when it is none."""
    found = _MOMENT.fullmatch(text.strip())
    if found is None:
        raise _no_date(line, text)
    try:
        day = date(int(found[1]), int(found[2]), int(found[3]))
        is_timed = found[4] and line.parameters.get("VALUE", "").upper() != "DATE"
        at = _clock(found) if is_timed else None
    except ValueError:
        raise _no_date(line, text) from None
    if day.year < _FIRST_YEAR:
        raise _no_date(line, text)
    if at is None:
        return Moment(day)
    zone = UTC if found[7] else zones.named(line.parameters.get("TZID", ""))
    return Moment(day, at, zone)


def length_of(line: Line) -> timedelta:
    """The length that a DURATION tells; `LineError` when it is none."""
    found = _LENGTH.fullmatch(line.value.strip().upper())
    if found is None:
        raise LineError(line.number, f"has no length: “{shown(line.value)}”")
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return timedelta(days, seconds, weeks=weeks, hours=hours, minutes=minutes)


def _clock(found: re.Match[str]) -> time:
    return time(int(found[4]), int(found[5]), min(int(found[6]), _LAST_SECOND))


def _zone(name: str) -> tzinfo | None:
    """Some programs write a path before the name, such as "/example.org/Europe/Vienna"."""
    parts = [part for part in name.split("/") if part][-3:]
    for first in range(len(parts)):
        try:
            return ZoneInfo("/".join(parts[first:]))
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    return None


def _no_date(line: Line, text: str) -> LineError:
    return LineError(line.number, f"has no date: “{shown(text)}”")
