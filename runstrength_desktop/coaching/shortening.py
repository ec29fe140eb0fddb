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


def with_at_most(session: Session, sets: int, spared: frozenset[str] = frozenset()) -> Session:
    """The session with at most so many sets, one of each exercise at least, as in `fitted_to`.

    Exercises whose ids are `spared` keep theirs.
    """
    while sets_of(session) > sets:
        shorter = _with_a_set_less(session, spared)
        if shorter is None:
            break
        session = shorter
    return session


def sets_of(session: Session) -> int:
    """All its sets."""
    return sum(item.prescription.sets for item in session.items)


def _with_a_set_less(session: Session, spared: frozenset[str] = frozenset()) -> Session | None:
    sets = {
        n: item.prescription.sets
        for n, item in enumerate(session.items)
        if item.id not in spared and item.prescription.sets > FEWEST_SETS
    }
    if not sets:
        return None
    last = max(sets, key=lambda n: (sets[n], n))
    items = list(session.items)
    dose = items[last].prescription
    items[last] = replace(items[last], prescription=replace(dose, sets=dose.sets - 1))
    return replace(session, items=tuple(items))
