"""What stands in another calendar: shown behind the plan, never part of it."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True)
class BackgroundEvent:
    """An event in local dates and clock times.

    `first` and `last` are its first and last day; `starts_at` and `ends_at` are
    None when it takes whole days. `title` may be empty; `source` names the calendar.
    """

    uid: str
    title: str
    first: date
    starts_at: time | None
    last: date
    ends_at: time | None
    source: str = ""

    @property
    def order(self) -> tuple[date, time, str, str]:
        """What events are sorted by: whole days come before clock times."""
        return self.first, self.starts_at or time.min, self.title, self.uid

    def starts_on(self, day: date) -> time | None:
        """The clock time it begins at on a day; None when it only goes on or takes all of it."""
        return self.starts_at if day == self.first else None
