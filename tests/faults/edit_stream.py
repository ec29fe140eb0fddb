"""Random steps as a user takes them: plan, move, remove, own things, undo, redo."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from enum import StrEnum
from functools import lru_cache
from random import Random

from runstrength_desktop.domain.edit import Edit
from runstrength_desktop.domain.own_change import OwnChange, OwnThing
from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.profile import Profile
from runstrength_desktop.domain.template import UsualWeek, usual_week_of
from runstrength_desktop.domain.week import Day, PlannedExercise, Run, RunKind, Session
from runstrength_desktop.domain.weeks import Weeks, all_days
from runstrength_desktop.paths import DB
from runstrength_desktop.planning import changes
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.catalogue_file import load_catalogue
from runstrength_desktop.planning.change import Change
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.storage.history import MOST_STEPS
from tests.planning.memory_store import MemoryStore
from tests.storage.kept_values import profile, template, usual_week
from tests.storage.own_values import own_exercise, own_place

MONDAYS = (date(2026, 11, 16), date(2026, 11, 23))
_FULL = 30


class Way(StrEnum):
    """A step along the steps made before."""

    BACK = "undo"
    FORTH = "redo"


Step = Edit | Way
_Maker = Callable[[], Change]


def choose(model: MemoryStore, random: Random) -> Step:
    """A step that changes the plan as `model` holds it."""
    while True:
        chance = random.random()
        if chance < 0.12 and model.done:
            return Way.BACK
        if chance < 0.22 and model.undone:
            return Way.FORTH
        if chance < 0.34:
            return _own_step(model, random)
        change = _change(model.read(MONDAYS), random)
        before = model.read(change.starts)
        after = change.apply(before)
        if after != before:
            return Edit(change.name, before, after)


def take(step: Step, planner: Planner) -> None:
    """Take a step through the planner, as the window does."""
    if isinstance(step, Edit) and step.own:
        planner.keep(step)
    elif isinstance(step, Edit):
        starts = tuple(week.start for week in step.before)
        assert planner.make(Change(step.name, starts, lambda _: step.after))
    else:
        name = planner.undo_name if step is Way.BACK else planner.redo_name
        assert name is not None
        _ = planner.undo() if step is Way.BACK else planner.redo()


def expect(step: Step, model: MemoryStore) -> None:
    """Take a step in the model."""
    if isinstance(step, Edit):
        model.commit(step)
        del model.done[:-MOST_STEPS]
    elif step is Way.BACK:
        model.undo()
    else:
        model.redo()


def _own_step(model: MemoryStore, random: Random) -> Edit:
    """Make, change or take away one or two things kept beside the weeks."""
    things: list[OwnThing] = [own_exercise("own-1"), own_exercise("own-2"), own_place()]
    things += [template(), usual_week(), profile()]
    changes_made = []
    for thing in random.sample(things, random.randint(1, 2)):
        before = model.own.get((type(thing), thing.id))
        after = _other(thing, random) if before is None or random.random() < 0.6 else None
        changes_made.append(OwnChange(before, after))
    return Edit("Own things", own=tuple(changes_made))


def _other(thing: OwnThing, random: Random) -> OwnThing:
    name = f"“Žižka” {random.random()}"
    if isinstance(thing, OwnExercise):
        changed = replace(thing.exercise, name=name)
        return replace(thing, exercise=changed, is_deleted=random.random() < 0.3)
    if isinstance(thing, UsualWeek):
        return usual_week_of(((random.randrange(7), _run(random)),))
    if isinstance(thing, Profile):
        return replace(thing, level=random.randint(1, 5), spared=frozenset({name}))
    return replace(thing, name=name)


def _change(weeks: Weeks, random: Random) -> Change:
    days = list(all_days(weeks))
    sessions = [(day.date, session) for day in days for session in day.sessions]
    items = [(on, item) for on, session in sessions for item in session.items]
    runs = [(day.date, run) for day in days for run in day.runs]
    place = _place(random.choice(days), random)
    kinds: list[_Maker] = [lambda: _add(place, random)]
    if len(runs) < len(days):
        kinds.append(lambda: changes.add_run(_run(random), Place(place.date)))
    else:
        kinds = [lambda: changes.remove_run(runs[0][1].id, runs[0][0])]
    if sessions:
        kinds.append(lambda: _edit_session(*random.choice(sessions), place, random))
    if items:
        kinds = [lambda: _edit_item(*random.choice(items), place, random), *kinds]
    if len(items) > _FULL:
        kinds = [lambda: changes.remove_session(sessions[0][1].id, sessions[0][0])]
    return random.choice(kinds)()


def _place(day: Day, random: Random) -> Place:
    if day.sessions and random.random() < 0.7:
        return Place(day.date, None, random.choice(day.sessions).id)
    return Place(day.date, random.randint(0, len(day.sessions)))


def _add(place: Place, random: Random) -> Change:
    return changes.place_exercise(random.choice(_catalogue().exercises), place)


def _run(random: Random) -> Run:
    return Run(f"run {random.random()}", random.choice(list(RunKind)), distance_km=6.5)


def _edit_session(on: date, session: Session, place: Place, random: Random) -> Change:
    kind = random.randrange(4)
    if kind == 0:
        return changes.rename_session(session.id, on, f"“Žižka” {random.randrange(99)} \U0001f3c3")
    if kind == 1:
        return changes.remove_session(session.id, on)
    to = Place(place.date)
    return changes.move_session(session.id, on, to, copy=kind == 3)


def _edit_item(on: date, item: PlannedExercise, place: Place, random: Random) -> Change:
    kind = random.randrange(5)
    if kind == 0:
        return changes.move_item(item.id, on, place)
    if kind == 1:
        return changes.move_item(item.id, on, place, copy=True)
    if kind == 2:
        return changes.remove_item(item.id, on)
    dose = Prescription(random.randint(1, 6), random.randint(1, 20), load_kg=2.5)
    return changes.prescribe(item.id, on, dose)


@lru_cache(maxsize=1)
def _catalogue() -> Catalogue:
    return load_catalogue(DB / "catalogue")
