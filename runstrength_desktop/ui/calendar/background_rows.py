"""What stands in another calendar, as quiet rows at the top of a day: only to be read."""

from collections.abc import Callable, Sequence
from datetime import date

from runstrength_desktop.domain.background_event import BackgroundEvent
from runstrength_desktop.ui.calendar.rows import DayRow, RowKind, Rows
from runstrength_desktop.ui.calendar.wording import translate
from runstrength_desktop.ui.dates import clock

EventsOn = Callable[[date], Sequence[BackgroundEvent]]
"""planning/background.py: BackgroundCalendar.events_on."""

MOST = 3
_SHOWN_OF_MANY = 2


def background_rows(events: Sequence[BackgroundEvent], day: date) -> Rows:
    """A row an event; of more than three, two rows and one that counts the others."""
    if len(events) <= MOST:
        rows = [_event_row(event, day) for event in events]
    else:
        first, others = events[:_SHOWN_OF_MANY], events[_SHOWN_OF_MANY:]
        rows = [*(_event_row(event, day) for event in first), _others_row(others)]
    return tuple(row._replace(ends_card=row is rows[-1]) for row in rows)


def event_title(event: BackgroundEvent) -> str:
    """What an event is called."""
    return event.title or translate("calendar", "Busy")


def _event_row(event: BackgroundEvent, day: date) -> DayRow:
    shown = _short(event, day)
    spoken = translate("calendar", "In your calendar: {event}").format(event=shown)
    return DayRow(RowKind.BACKGROUND, "", shown, spoken, note=_whole(event))


def _others_row(events: Sequence[BackgroundEvent]) -> DayRow:
    shown = translate("calendar", "and {number} more").format(number=len(events))
    spoken = translate("calendar", "In your calendar: {event}").format(event=shown)
    return DayRow(RowKind.BACKGROUND, "", shown, spoken, note="\n".join(map(_whole, events)))


def _short(event: BackgroundEvent, day: date) -> str:
    at = event.starts_on(day)
    return event_title(event) if at is None else f"{clock(at)} {event_title(event)}"


def _whole(event: BackgroundEvent) -> str:
    """Such as "07:00–08:00 Team breakfast (club.ics)"."""
    times = [clock(at) for at in (event.starts_at, event.ends_at) if at is not None]
    until = times[:1] if times[:1] == times[1:] else times
    source = f"({event.source})" if event.source else ""
    return " ".join(filter(None, ("–".join(until), event_title(event), source)))
