"""What the dialog says about a calendar and its events."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDateTime

from runstrength_desktop.domain.background_event import BackgroundEvent
from runstrength_desktop.ui.dates import clock, locale, short_day, short_weekday

WEEKS = 4


def invitation() -> str:
    """What the dialog says when there is no calendar yet."""
    return _tr(
        "The calendar of another planner can stand quietly behind your week. Export it there as "
        "an .ics file and choose it here. Nothing of it becomes part of your plan, and nothing "
        "is fetched from the network."
    )


def count_text(number: int) -> str:
    """Such as "12 events in the coming 4 weeks"."""
    if number == 0:
        return _tr("No event in the coming %1 weeks").replace("%1", str(WEEKS))
    if number == 1:
        return _tr("1 event in the coming %1 weeks").replace("%1", str(WEEKS))
    text = _tr("%2 events in the coming %1 weeks").replace("%1", str(WEEKS))
    return text.replace("%2", str(number))


def read_text(at: datetime) -> str:
    """Such as "Last read on Wednesday 18 November 2026 at 09:30"."""
    local = QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
    day = locale().toString(local, "dddd d MMMM yyyy")
    return (
        _tr("Last read on %1 at %2")
        .replace("%1", day)
        .replace("%2", locale().toString(local, "HH:mm"))
    )


def left_out_text(number: int) -> str:
    """How many events are not shown, and why; empty for none."""
    if number == 0:
        return ""
    if number == 1:
        return _tr("1 event is left out: it repeats in a way that is not understood.")
    text = _tr("%1 events are left out: they repeat in ways that are not understood.")
    return text.replace("%1", str(number))


def event_texts(events: Sequence[BackgroundEvent], today: date) -> list[str]:
    """Such as "Tue 17 Nov, 07:00  Team breakfast", one an event."""
    return [_event_text(event, max(event.first, today)) for event in events]


def _event_text(event: BackgroundEvent, day: date) -> str:
    at = event.starts_on(day)
    when = f"{short_weekday(day)} {short_day(day)}" + ("" if at is None else f", {clock(at)}")
    return f"{when}  {event.title or _tr('Busy')}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("BackgroundCalendar", text)
