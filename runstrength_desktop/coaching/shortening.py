"""R28, R10: a session made to fit the minutes there are; one set each still keeps strength."""

from collections.abc import Mapping
from dataclasses import replace

from runstrength_desktop.coaching.duration import session_minutes
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.week import Session

RULES = ("R10", "R28")

FEWEST_SETS = 1


def fitted_to(session: Session, minutes: int, exercises: Mapping[str, Exercise]) -> Session | None:
    """The session with as many sets as fit into `minutes`; `None` if one set each is too long.

    A set goes from the exercise with the most of them, the later one first, for
    what matters most stands first (R05).
    """
    shorter: Session | None = session
    while shorter is not None and (session_minutes(shorter, exercises) or 0) > minutes:
        shorter = _with_a_set_less(shorter)
    return shorter


def sets_of(session: Session) -> int:
    """All its sets."""
    return sum(item.prescription.sets for item in session.items)


def _with_a_set_less(session: Session) -> Session | None:
    most = max((item.prescription.sets for item in session.items), default=FEWEST_SETS)
    if most <= FEWEST_SETS:
        return None
    items = list(session.items)
    last = max(n for n, item in enumerate(items) if item.prescription.sets == most)
    dose = items[last].prescription
    items[last] = replace(items[last], prescription=replace(dose, sets=most - 1))
    return replace(session, items=tuple(items))
