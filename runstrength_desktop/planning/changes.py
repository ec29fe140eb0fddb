"""Every change a user can ask for, as values that preview and make share."""

from datetime import date

from runstrength_desktop.domain import item_edits, run_edits, session_edits
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.identity import new_id
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.user_text import clean_line
from runstrength_desktop.domain.week import PlannedExercise, Run, Session, Week
from runstrength_desktop.domain.weeks import Weeks
from runstrength_desktop.planning.change import Change, change_of

NEW_SESSION_TITLE = "Strength"


def place_exercise(
    exercise: Exercise,
    place: Place,
    dose: Prescription | None = None,
    title: str = NEW_SESSION_TITLE,
) -> Change:
    """An exercise of the catalogue onto a day or into a session."""
    item = PlannedExercise(new_id(), exercise.id, exercise.name, dose or exercise.dose)
    name = session_title(title)
    return change_of(
        "Add exercise", (place.date,), lambda w: item_edits.add_item(w, item, place, name)
    )


def move_item(item_id: str, source: date, place: Place, *, copy: bool = False) -> Change:
    """A planned exercise to another session, order or day; `copy` leaves the first."""
    edit = item_edits.copy_item if copy else item_edits.move_item
    return change_of(
        "Copy exercise" if copy else "Move exercise",
        (source, place.date),
        lambda w: edit(w, item_id, place, NEW_SESSION_TITLE),
    )


def move_session(session_id: str, source: date, place: Place, *, copy: bool = False) -> Change:
    """A session to another day, week or order; `copy` leaves the first."""
    edit = session_edits.copy_session if copy else session_edits.move_session
    name = "Copy session" if copy else "Move session"
    return change_of(name, (source, place.date), lambda w: edit(w, session_id, place))


def move_run(run_id: str, source: date, place: Place, *, copy: bool = False) -> Change:
    """A run to another day; `copy` leaves the first."""
    edit = run_edits.copy_run if copy else run_edits.move_run
    name = "Copy run" if copy else "Move run"
    return change_of(name, (source, place.date), lambda w: edit(w, run_id, place))


def add_run(run: Run, place: Place) -> Change:
    """A new run on a day."""
    return change_of("Add run", (place.date,), lambda w: run_edits.add_run(w, run, place))


def change_run(run: Run, on: date) -> Change:
    """Another kind, distance or time for a run."""
    return change_of("Edit run", (on,), lambda w: run_edits.change_run(w, run))


def add_session(title: str, place: Place) -> Change:
    """A new, empty session."""
    session = Session(new_id(), session_title(title))
    return change_of(
        "Add session", (place.date,), lambda w: session_edits.add_session(w, session, place)
    )


def rename_session(session_id: str, on: date, title: str) -> Change:
    """Another title for a session."""
    name = session_title(title)
    return change_of(
        "Rename session", (on,), lambda w: session_edits.rename_session(w, session_id, name)
    )


def prescribe(item_id: str, on: date, dose: Prescription) -> Change:
    """Another dose for a planned exercise."""
    return change_of("Edit dose", (on,), lambda w: item_edits.prescribe(w, item_id, dose))


def remove_item(item_id: str, on: date) -> Change:
    """Take a planned exercise out."""
    return change_of("Remove exercise", (on,), lambda w: item_edits.remove_item(w, item_id))


def remove_session(session_id: str, on: date) -> Change:
    """Take a session out."""
    return change_of("Remove session", (on,), lambda w: session_edits.remove_session(w, session_id))


def remove_run(run_id: str, on: date) -> Change:
    """Take a run out."""
    return change_of("Remove run", (on,), lambda w: run_edits.remove_run(w, run_id))


def put_week(name: str, week: Week) -> Change:
    """Fill an empty week with a ready one; refuses a week that holds something."""

    def apply(weeks: Weeks) -> Weeks:
        if not weeks[0].is_empty:
            raise PlanError("That week already holds something; choose an empty week.")
        return (week,)

    return change_of(name, (week.start,), apply)


def session_title(text: str) -> str:
    """A title fit to store; an empty one becomes "Strength"."""
    return clean_line(text, "A session title") or NEW_SESSION_TITLE
