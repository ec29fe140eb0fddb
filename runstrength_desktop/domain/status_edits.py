"""What became of a session or run, and verdicts waved away: weeks before, weeks after."""

from dataclasses import replace

from runstrength_desktop.domain.run_edits import change_run
from runstrength_desktop.domain.session_edits import change_session
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import Run
from runstrength_desktop.domain.weeks import Weeks, find_thing


def set_status(weeks: Weeks, thing_id: str, status: Status, reason: str) -> Weeks:
    """A session or run planned, done, partly done or skipped; only the last two keep a reason."""
    _, thing = find_thing(weeks, thing_id)
    kept = reason if status in {Status.PARTLY, Status.SKIPPED} else ""
    if isinstance(thing, Run):
        return change_run(weeks, replace(thing, status=status, reason=kept))
    return change_session(weeks, replace(thing, status=status, reason=kept))


def dismiss(weeks: Weeks, thing_id: str, rules: tuple[str, ...]) -> Weeks:
    """Verdicts of these rules on a session or run waved away, besides those before."""
    _, thing = find_thing(weeks, thing_id)
    dismissed = tuple(dict.fromkeys((*thing.dismissed, *rules)))
    if isinstance(thing, Run):
        return change_run(weeks, replace(thing, dismissed=dismissed))
    return change_session(weeks, replace(thing, dismissed=dismissed))
