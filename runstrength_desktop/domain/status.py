"""What became of what was planned."""

from enum import StrEnum


class Status(StrEnum):
    """Planned, or done, partly done or skipped."""

    PLANNED = "planned"
    DONE = "done"
    PARTLY = "partly"
    SKIPPED = "skipped"
