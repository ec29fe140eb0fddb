"""Programmes by name, and starting one: the same for command, window and handover."""

from collections.abc import Iterable
from datetime import date

from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.domain.programme import Programme
from runstrength_desktop.domain.user_text import fold
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.programme_host import ProgrammeHost
from runstrength_desktop.planning.programme_start import ProgrammeStart, prepare_start

_UNKNOWN = "No programme is called “{}”; there are {}."


def programme_called(programmes: Iterable[Programme], text: str) -> Programme:
    """The programme with this id or name; `PlanError` names them all when there is none."""
    there = tuple(programmes)
    wanted = fold(text)
    found = next((p for p in there if wanted in {fold(p.id), fold(p.name)}), None)
    if found is None:
        names = ", ".join(programme.id for programme in there) or "none"
        raise PlanError(_UNKNOWN.format(shown(text), names))
    return found


def start_programme(
    planner: Planner, catalogue: Catalogue, programme: Programme, first: date
) -> ProgrammeStart:
    """Start a programme on a date by one step of undo; what that added.

    `PlanError` when none of its sessions finds a day.
    """
    start = prepare_start(programme, first, ProgrammeHost.of(planner, catalogue))
    planner.make(start.change)
    return start


def started_sentence(start: ProgrammeStart) -> str:
    """What was done, such as "Started At home: 12 sessions from Monday 2026-11-23."."""
    number = len(start.placed)
    sessions = "1 session" if number == 1 else f"{number} sessions"
    first = f"{start.first:%A} {start.first.isoformat()}"
    return f"Started {start.programme.name}: {sessions} from {first}."
