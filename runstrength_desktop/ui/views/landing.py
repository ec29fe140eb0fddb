"""Where on a day something dragged would land: from the card under the pointer to a place."""

from typing import NamedTuple

from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.week import Day
from runstrength_desktop.ui.drag import DragKind


class Landing(NamedTuple):
    """A place; `card` is the session it goes into, `gap` the card it goes above, −1 for none."""

    place: Place
    card: int = -1
    gap: int = -1


def landing(kind: DragKind, day: Day, card: int | None, *, below: bool) -> Landing:
    """Where `kind` goes when held over card number `card`, or beside all of them.

    `below` says that the pointer is in the lower half of the card.
    """
    if kind in (DragKind.EXERCISE, DragKind.ITEM):
        return _into_session(day, card)
    runs, things = len(day.runs), len(day.things)
    first, last = (0, runs) if kind is DragKind.RUN else (runs, things)
    gap = last if card is None else min(max(card + below, first), last)
    return Landing(Place(day.date, gap - first), gap=gap if first < last else -1)


def _into_session(day: Day, card: int | None) -> Landing:
    """Over a session into it, else into the last one of the day, else into a new one."""
    if not day.sessions:
        return Landing(Place(day.date))
    runs = len(day.runs)
    number = card - runs if card is not None and card >= runs else len(day.sessions) - 1
    return Landing(Place(day.date, None, day.sessions[number].id), card=runs + number)
