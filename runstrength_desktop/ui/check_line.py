"""One thing to look at, as short as a line of the window can tell it."""

from dataclasses import dataclass

from runstrength_desktop.coaching.check import CheckStatus


@dataclass(frozen=True, slots=True)
class Line:
    """A check by its id, how it stands, what it is about, and why in one sentence."""

    check_id: str
    status: CheckStatus
    title: str
    sentence: str
