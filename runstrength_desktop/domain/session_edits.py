"""Edits of whole sessions: weeks before, weeks after."""

from dataclasses import replace

from runstrength_desktop.domain.ordered import index_after_removal, inserted, replaced, without
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.planned_anew import session_anew
from runstrength_desktop.domain.week import Session
from runstrength_desktop.domain.weeks import Weeks, day_in, find_session, with_day


def add_session(weeks: Weeks, session: Session, place: Place) -> Weeks:
    """A session put in at a gap of a day."""
    day = day_in(weeks, place.date)
    return with_day(weeks, replace(day, sessions=inserted(day.sessions, session, place.index)))


def remove_session(weeks: Weeks, session_id: str) -> Weeks:
    """The session and its exercises taken out."""
    day, _ = find_session(weeks, session_id)
    return with_day(weeks, replace(day, sessions=without(day.sessions, session_id)))


def move_session(weeks: Weeks, session_id: str, place: Place) -> Weeks:
    """The session taken to another day, week or order."""
    day, session = find_session(weeks, session_id)
    index = place.index
    if day.date == place.date:
        index = index_after_removal(day.sessions, session_id, index)
    return add_session(remove_session(weeks, session_id), session, replace(place, index=index))


def copy_session(weeks: Weeks, session_id: str, place: Place) -> Weeks:
    """The same session planned again, with ids of its own."""
    _, session = find_session(weeks, session_id)
    return add_session(weeks, session_anew(session), place)


def change_session(weeks: Weeks, session: Session) -> Weeks:
    """The session with this id replaced by this value."""
    day, _ = find_session(weeks, session.id)
    return with_day(weeks, replace(day, sessions=replaced(day.sessions, session)))


def rename_session(weeks: Weeks, session_id: str, title: str) -> Weeks:
    """The session under another title."""
    _, session = find_session(weeks, session_id)
    return change_session(weeks, replace(session, title=title))
