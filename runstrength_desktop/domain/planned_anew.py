"""What is planned, once more: ids of its own, and nothing of what became of the first."""

from dataclasses import replace

from runstrength_desktop.domain.identity import new_id
from runstrength_desktop.domain.status import Status
from runstrength_desktop.domain.week import PlannedExercise, Run, Session


def unmarked_session(session: Session) -> Session:
    """The session as it was planned: no status, reason, series, or dismissed verdict."""
    return replace(session, status=Status.PLANNED, reason="", series="", dismissed=())


def unmarked_run(run: Run) -> Run:
    """The run as it was planned: no status, reason, series, or dismissed verdict."""
    return replace(run, status=Status.PLANNED, reason="", series="", dismissed=())


def with_new_ids(session: Session) -> Session:
    """The same session under ids of its own, exercises too."""
    return replace(session, id=new_id(), items=items_with_new_ids(session.items))


def items_with_new_ids(items: tuple[PlannedExercise, ...]) -> tuple[PlannedExercise, ...]:
    """The same exercises and doses under ids of their own."""
    return tuple(replace(item, id=new_id()) for item in items)


def session_anew(session: Session) -> Session:
    """A copy of a session to be done another time."""
    return with_new_ids(unmarked_session(session))


def run_anew(run: Run) -> Run:
    """A copy of a run to be done another time."""
    return replace(unmarked_run(run), id=new_id())
