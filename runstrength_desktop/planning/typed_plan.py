"""A typed line made part of the plan: the same for command, window and handover."""

from datetime import date

from runstrength_desktop.domain.iso_week import monday_of
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.user_text import fold
from runstrength_desktop.domain.week import Run, Session
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.change import Change
from runstrength_desktop.planning.plan_text import TypedExercise, parse_plan_text
from runstrength_desktop.planning.planner import Planner


def add_typed(planner: Planner, catalogue: Catalogue, on: date, text: str, title: str = "") -> str:
    """Plan what `text` says on a day; what was added, in words.

    An exercise goes into the day's session called `title`, else into a new one
    of that title; without a title into the day's last session. `PlanError`
    when the text says nothing known.
    """
    typed = parse_plan_text(text, catalogue)
    if isinstance(typed, Run):
        planner.make(changes.add_run(typed, Place(on)))
        return f"{typed.kind.value.capitalize()} run"
    planner.make(_exercise_change(planner, typed, on, title))
    return f"{typed.exercise.name} {typed.dose.work_text()}"


def session_of_day(planner: Planner, on: date, title: str = "") -> Session | None:
    """The session that new exercises of a day join: by title, else the last one."""
    sessions = planner.week(monday_of(on)).day(on).sessions
    if not title:
        return sessions[-1] if sessions else None
    wanted = fold(changes.session_title(title))
    return next((s for s in sessions if fold(s.title) == wanted), None)


def _exercise_change(planner: Planner, typed: TypedExercise, on: date, title: str) -> Change:
    joined = session_of_day(planner, on, title)
    place = Place(on, session_id=joined.id if joined else None)
    name = title or changes.NEW_SESSION_TITLE
    return changes.place_exercise(typed.exercise, place, typed.dose, name)
