"""Changes of what became of a session or run, and of verdicts waved away."""

from datetime import date

from runstrength_desktop.domain import status_edits
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.user_text import clean_line
from runstrength_desktop.planning.change import Change, change_of
from runstrength_desktop.planning.change_names import of_thing

_NAMES = {
    Status.PLANNED: "Mark {} as planned",
    Status.DONE: "Mark {} as done",
    Status.PARTLY: "Mark {} as partly done",
    Status.SKIPPED: "Skip {}",
}


def set_status(thing_id: str, on: date, status: Status, reason: str = "") -> Change:
    """A session or run planned, done, partly done or skipped, with a reason for the last two."""
    why = clean_line(reason, "A reason")
    return change_of(
        "Set status",
        (on,),
        lambda w: status_edits.set_status(w, thing_id, status, why),
        of_thing(_NAMES[status], thing_id),
    )


def dismiss(thing_id: str, on: date, rules: tuple[str, ...]) -> Change:
    """Verdicts of these rules on a session or run waved away."""
    return change_of(
        "Dismiss advice",
        (on,),
        lambda w: status_edits.dismiss(w, thing_id, rules),
        of_thing("Dismiss advice on {}", thing_id),
    )
