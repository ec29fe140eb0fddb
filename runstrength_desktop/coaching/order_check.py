"""R05: jumps come before heavy leg work, while the legs are fresh."""

from collections.abc import Iterator

from runstrength_desktop.coaching.check import Check, CheckStatus, Scope
from runstrength_desktop.coaching.checked_week import CheckedWeek
from runstrength_desktop.coaching.jump_load import planned_sessions
from runstrength_desktop.coaching.session_order import RULE, jumps_after_heavy
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.domain.week import Session

ID = "order"
SOURCES = (RULE,)

_FORMULA = (
    "A jump that follows three or more heavy leg sets; jumps, heavy lifts, one-leg work, calves, "
    "then core and mobility."
)


def order(seen: CheckedWeek) -> Iterator[Check]:
    """Each session with a jump after heavy sets, else that there is none."""
    late = [
        session
        for session in planned_sessions(seen.week)
        if RULE not in session.dismissed and jumps_after_heavy(session, seen.exercises)
    ]
    yield from map(_late, late)
    if not late:
        reason = "No jump follows heavy leg sets."
        yield Check(ID, CheckStatus.OK, None, "exercises", reason, _FORMULA, SOURCES)


def _late(session: Session) -> Check:
    reason = f"Jumps come after heavy leg sets in “{shown(session.title)}”; first suits better."
    return Check(
        ID,
        CheckStatus.NOTICE,
        None,
        "exercises",
        reason,
        _FORMULA,
        SOURCES,
        Scope.SESSION,
        (session.id,),
    )
