"""Changes of planned exercises: place, order, dose, note, and blocks."""

from collections.abc import Callable, Set
from dataclasses import replace
from datetime import date

from runstrength_desktop.domain import item_edits
from runstrength_desktop.domain.block import BlockKind
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.identity import new_id
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.series_edits import leaving_series
from runstrength_desktop.domain.user_text import clean_line, clean_note
from runstrength_desktop.domain.week import PlannedExercise
from runstrength_desktop.domain.weeks import Weeks, find_item
from runstrength_desktop.planning.change import Change, change_of
from runstrength_desktop.planning.change_names import day_name, of_item, of_thing, quoted

NEW_SESSION_TITLE = "Strength"

_BLOCK_NAMES = {
    BlockKind.WARM_UP: "Make a warm-up in {}",
    BlockKind.MAIN: "Ungroup exercises in {}",
    BlockKind.SUPERSET: "Make a superset in {}",
    BlockKind.CIRCUIT: "Make a circuit in {}",
    BlockKind.COOL_DOWN: "Make a cool-down in {}",
}


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
        "Add exercise",
        (place.date,),
        alone(lambda w: item_edits.add_item(w, item, place, name)),
        lambda _: f"Add {quoted(exercise.name)} on {day_name(place.date)}",
    )


def move_item(item_id: str, source: date, place: Place, *, copy: bool = False) -> Change:
    """A planned exercise to another session, order or day; `copy` leaves the first."""
    edit = item_edits.copy_item if copy else item_edits.move_item
    words = "Copy {} to " if copy else "Move {} to "
    return change_of(
        "Copy exercise" if copy else "Move exercise",
        (source, place.date),
        alone(lambda w: edit(w, item_id, place, NEW_SESSION_TITLE)),
        of_item(words + day_name(place.date, source), item_id),
    )


def prescribe(item_id: str, on: date, dose: Prescription) -> Change:
    """Another dose for a planned exercise."""
    return change_of(
        "Edit dose",
        (on,),
        alone(lambda w: item_edits.prescribe(w, item_id, dose)),
        of_item("Edit dose of {}", item_id),
    )


def note_item(item_id: str, on: date, note: str) -> Change:
    """A note on a planned exercise; empty takes it away."""
    text = clean_note(note, "A note")

    def apply(weeks: Weeks) -> Weeks:
        _, _, item = find_item(weeks, item_id)
        return item_edits.change_item(weeks, replace(item, note=text))

    return change_of("Edit note", (on,), alone(apply), of_item("Edit note on {}", item_id))


def change_item(item: PlannedExercise, on: date) -> Change:
    """Another dose and another note for a planned exercise, in one step."""
    cleaned = replace(item, note=clean_note(item.note, "A note"))
    return change_of(
        "Edit exercise",
        (on,),
        alone(lambda w: item_edits.change_item(w, cleaned)),
        of_item("Edit {}", item.id),
    )


def remove_item(item_id: str, on: date) -> Change:
    """Take a planned exercise out."""
    return change_of(
        "Remove exercise",
        (on,),
        alone(lambda w: item_edits.remove_item(w, item_id)),
        of_item("Remove {}", item_id),
    )


def group_items(session_id: str, on: date, chosen: Set[str], kind: BlockKind) -> Change:
    """Exercises of a session as a superset, circuit, warm-up or cool-down; `MAIN` ungroups."""
    return change_of(
        "Group exercises",
        (on,),
        alone(lambda w: item_edits.group_items(w, session_id, chosen, kind)),
        of_thing(_BLOCK_NAMES[kind], session_id),
    )


def ungroup_items(session_id: str, on: date, chosen: Set[str]) -> Change:
    """Exercises of a session out of their blocks; they step behind what stays of them."""
    return group_items(session_id, on, chosen, BlockKind.MAIN)


def session_title(text: str) -> str:
    """A title fit to store; an empty one becomes "Strength"."""
    return clean_line(text, "A session title") or NEW_SESSION_TITLE


def alone(apply: Callable[[Weeks], Weeks]) -> Callable[[Weeks], Weeks]:
    """An edit after which what it changed alone is no longer in its series."""
    return lambda weeks: leaving_series(weeks, apply(weeks))
