"""Where something is dropped."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Place:
    """A gap on a day.

    `index` counts gaps as they are before the drop: 0 is above the first,
    `None` the end. For an exercise `session_id` names the session it goes
    into; without one it starts a new session at gap `index` of the day.
    """

    date: date
    index: int | None = None
    session_id: str | None = None
