"""Calendars written in a line or two, and what is seen of them."""

from collections.abc import Iterable
from datetime import date, timedelta, tzinfo
from zoneinfo import ZoneInfo

from runstrength_desktop.domain.background_event import BackgroundEvent
from runstrength_desktop.exchange.icalendar import KnownCalendar, calendar_of

VIENNA, SYDNEY = ZoneInfo("Europe/Vienna"), ZoneInfo("Australia/Sydney")
MONDAY = date(2026, 11, 16)
NAME = "team.ics"


def calendar_text(*events: str) -> str:
    """A calendar of events that are given as their lines; each has its own UID unless it says."""
    told = (_event(number, lines) for number, lines in enumerate(events, 1))
    return "\r\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", *told, "END:VCALENDAR", ""))


def known(*events: str, zone: tzinfo | None = VIENNA) -> KnownCalendar:
    return calendar_of(calendar_text(*events), NAME, zone)


def seen(
    *events: str, first: date = MONDAY, days: int = 7, zone: tzinfo | None = VIENNA
) -> list[str]:
    """What a week shows, such as "2026-11-16 07:00-08:00 Breakfast"."""
    found = known(*events, zone=zone).between(first, first + timedelta(days - 1))
    return [told(event) for event in found]


def begins(events: Iterable[BackgroundEvent]) -> list[date]:
    return [event.first for event in events]


def told(event: BackgroundEvent) -> str:
    day = str(event.first) if event.first == event.last else f"{event.first}/{event.last}"
    if event.starts_at is None or event.ends_at is None:
        return f"{day} {event.title}".rstrip()
    return f"{day} {event.starts_at:%H:%M}-{event.ends_at:%H:%M} {event.title}".rstrip()


def _event(number: int, lines: str) -> str:
    given = [line.strip() for line in lines.strip().splitlines()]
    own = [] if any(line.startswith("UID") for line in given) else [f"UID:event-{number}"]
    return "\r\n".join(("BEGIN:VEVENT", *own, *given, "END:VEVENT"))
