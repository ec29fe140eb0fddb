"""Changes of whole sessions: place, order, title, note, clock time and where it is done."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

from runstrength_desktop.domain import session_edits
from runstrength_desktop.domain.identity import new_id
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.template import SessionTemplate
from runstrength_desktop.domain.user_text import clean_note
from runstrength_desktop.domain.week import Session
from runstrength_desktop.domain.weeks import Weeks, find_session
from runstrength_desktop.planning.change import Change, change_of
from runstrength_desktop.planning.change_names import day_name, of_thing, quoted
from runstrength_desktop.planning.item_changes import alone, session_title


def add_session(title: str, place: Place) -> Change:
    """A new, empty session."""
    return put_session(Session(new_id(), session_title(title)), place)


def put_session(session: Session, place: Place) -> Change:
    """A ready session, such as one of a template, put on a day."""
    return change_of(
        "Add session",
        (place.date,),
        lambda w: session_edits.add_session(w, session, place),
        lambda _: f"Add {quoted(session.title)} on {day_name(place.date)}",
    )


def place_template(template: SessionTemplate, place: Place) -> Change:
    """A template put on a day, as a session with ids of its own."""
    return put_session(tidied(template.session()), place)


def move_session(session_id: str, source: date, place: Place, *, copy: bool = False) -> Change:
    """A session to another day, week or order; `copy` leaves the first."""
    edit = session_edits.copy_session if copy else session_edits.move_session
    words = "Copy {} to " if copy else "Move {} to "
    return change_of(
        "Copy session" if copy else "Move session",
        (source, place.date),
        alone(lambda w: edit(w, session_id, place)),
        of_thing(words + day_name(place.date, source), session_id),
    )


def rename_session(session_id: str, on: date, title: str) -> Change:
    """Another title for a session."""
    name = session_title(title)
    return change_of(
        "Rename session",
        (on,),
        alone(lambda w: session_edits.rename_session(w, session_id, name)),
        of_thing("Rename {}", session_id),
    )


def note_session(session_id: str, on: date, note: str) -> Change:
    """A note on a session; empty takes it away."""
    text = clean_note(note, "A note")
    return _edit(session_id, on, "Edit note on {}", lambda one: replace(one, note=text))


def session_at(session_id: str, on: date, starts_at: time | None) -> Change:
    """A local clock time for a session; `None` takes it away."""
    at = to_the_minute(starts_at)
    return _edit(session_id, on, "Set the time of {}", lambda one: replace(one, starts_at=at))


def session_in(session_id: str, on: date, place_id: str) -> Change:
    """The training place of a session; empty takes it away."""
    return _edit(session_id, on, "Set the place of {}", lambda one: replace(one, place=place_id))


def change_session(session: Session, on: date) -> Change:
    """Another title, note, time, place or content for a session, in one step."""
    cleaned = tidied(session)
    return change_of(
        "Edit session",
        (on,),
        alone(lambda w: session_edits.change_session(w, cleaned)),
        of_thing("Edit {}", session.id),
    )


def remove_session(session_id: str, on: date) -> Change:
    """Take a session out."""
    return change_of(
        "Remove session",
        (on,),
        lambda w: session_edits.remove_session(w, session_id),
        of_thing("Remove {}", session_id),
    )


def tidied(session: Session) -> Session:
    """A session as it is stored: title and note cleaned, its time to the minute."""
    return replace(
        session,
        title=session_title(session.title),
        note=clean_note(session.note, "A note"),
        starts_at=to_the_minute(session.starts_at),
    )


def to_the_minute(at: time | None) -> time | None:
    """A local clock time without seconds."""
    return None if at is None else time(at.hour, at.minute)


def _edit(session_id: str, on: date, words: str, edit: Callable[[Session], Session]) -> Change:
    def apply(weeks: Weeks) -> Weeks:
        _, session = find_session(weeks, session_id)
        return session_edits.change_session(weeks, edit(session))

    return change_of("Edit session", (on,), alone(apply), of_thing(words, session_id))
