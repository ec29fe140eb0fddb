"""Edits of planned exercises: weeks before, weeks after; blocks stay in one piece."""

from collections.abc import Set
from dataclasses import replace

from runstrength_desktop.domain.block import BlockKind
from runstrength_desktop.domain.blocks import grouped, made_whole, released, with_moved, with_placed
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.identity import new_id
from runstrength_desktop.domain.ordered import index_after_removal, replaced, without
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.session_edits import add_session, change_session, remove_session
from runstrength_desktop.domain.week import PlannedExercise, Session
from runstrength_desktop.domain.weeks import Weeks, find_item, find_session

_STRANGERS = "Exercises are grouped within one session; choose some of the same one."


def add_item(weeks: Weeks, item: PlannedExercise, place: Place, new_title: str) -> Weeks:
    """An exercise put into a session, or into a new session called `new_title`."""
    if place.session_id is None:
        return add_session(weeks, Session(new_id(), new_title, (item,)), place)
    _, session = find_session(weeks, place.session_id)
    items = with_placed(session.items, (item,), place.index)
    return change_session(weeks, replace(session, items=items))


def remove_item(weeks: Weeks, item_id: str) -> Weeks:
    """An exercise taken out; its session stays, even if empty."""
    _, session, _ = find_item(weeks, item_id)
    return change_session(weeks, _without(session, item_id))


def move_item(weeks: Weeks, item_id: str, place: Place, new_title: str) -> Weeks:
    """An exercise taken elsewhere; a session that it leaves empty goes too."""
    _, session, item = find_item(weeks, item_id)
    if session.id == place.session_id:
        index = index_after_removal(session.items, item_id, place.index)
        items = with_moved(session.items, item_id, index)
        return change_session(weeks, replace(session, items=items))
    added = add_item(weeks, item, place, new_title)
    if len(session.items) == 1:
        return remove_session(added, session.id)
    return change_session(added, _without(session, item_id))


def copy_item(weeks: Weeks, item_id: str, place: Place, new_title: str) -> Weeks:
    """The same exercise and dose once more, elsewhere."""
    _, _, item = find_item(weeks, item_id)
    return add_item(weeks, replace(item, id=new_id()), place, new_title)


def prescribe(weeks: Weeks, item_id: str, prescription: Prescription) -> Weeks:
    """Another dose for a planned exercise."""
    _, _, item = find_item(weeks, item_id)
    return change_item(weeks, replace(item, prescription=prescription))


def change_item(weeks: Weeks, item: PlannedExercise) -> Weeks:
    """The planned exercise with this id replaced by this value."""
    _, session, _ = find_item(weeks, item.id)
    items = made_whole(replaced(session.items, item))
    return change_session(weeks, replace(session, items=items))


def group_items(weeks: Weeks, session_id: str, chosen: Set[str], kind: BlockKind) -> Weeks:
    """Exercises of a session as one block; `MAIN` takes them out of theirs."""
    _, session = find_session(weeks, session_id)
    if not chosen <= {item.id for item in session.items}:
        raise PlanError(_STRANGERS)
    return change_session(weeks, replace(session, items=grouped(session.items, chosen, kind)))


def ungroup_items(weeks: Weeks, session_id: str, chosen: Set[str]) -> Weeks:
    """Exercises of a session taken out of their blocks."""
    _, session = find_session(weeks, session_id)
    return change_session(weeks, replace(session, items=released(session.items, chosen)))


def _without(session: Session, item_id: str) -> Session:
    return replace(session, items=made_whole(without(session.items, item_id)))
