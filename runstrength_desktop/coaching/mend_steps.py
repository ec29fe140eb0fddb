"""Edits that a mend is made of: weeks before, weeks after, and the words that name them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from runstrength_desktop.coaching.session_order import turn
from runstrength_desktop.coaching.timeline import Exercises
from runstrength_desktop.domain.block import BlockKind
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.identity import new_id
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.domain.item_edits import add_item, change_item, move_item, prescribe
from runstrength_desktop.domain.place import Place
from runstrength_desktop.domain.prescription import Prescription
from runstrength_desktop.domain.run_edits import change_run
from runstrength_desktop.domain.session_edits import move_session
from runstrength_desktop.domain.week import PlannedExercise, Run, Session
from runstrength_desktop.domain.weeks import Weeks, find_item

NEW_TITLE = "Strength"
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class MendKind(StrEnum):
    """What a mend does."""

    ADD = "add"
    SWAP = "swap"
    MOVE = "move"
    REDUCE = "reduce"


@dataclass(frozen=True, slots=True)
class Step:
    """One edit of a plan; `applied` raises `PlanError` when what it edits is gone.

    `thing_id` is the planned exercise, session or run that it changes, empty for what
    is new; `sets` is how many it adds or takes away, `day` where it leads to.
    """

    kind: MendKind
    sentence: str
    day: date
    applied: Callable[[Weeks], Weeks]
    exercise_id: str = ""
    sets: int = 0
    thing_id: str = ""

    @property
    def choice(self) -> tuple[str, ...]:
        """What tells it apart from steps that are much the same."""
        if self.kind is MendKind.MOVE:
            return (self.kind, self.thing_id, self.day.isoformat())
        return (self.kind, self.exercise_id or self.thing_id)


def added(
    exercise: Exercise, dose: Prescription, on: date, session: Session | None, known: Exercises
) -> Step:
    """An exercise put where it belongs in a session (R05), or into a new one."""

    def applied(weeks: Weeks) -> Weeks:
        item = PlannedExercise(new_id(), exercise.id, exercise.name, dose)
        return add_item(weeks, item, place, NEW_TITLE)

    index = None if session is None else _index(exercise, session, known)
    place = Place(on, index, None if session is None else session.id)
    words = f"Add {dose.work_text()} {exercise.name} to {weekday(on)}"
    return Step(MendKind.ADD, words, on, applied, exercise.id, dose.sets)


def dosed(item: PlannedExercise, dose: Prescription, on: date) -> Step:
    """More or fewer sets or repetitions of what is planned, or the other side as well."""
    sets = dose.sets - item.prescription.sets
    if sets > 0:
        kind, words = MendKind.ADD, f"Add {_sets(sets)} of {_name(item)} on {weekday(on)}"
    elif dose.side is not item.prescription.side:
        kind, words = MendKind.ADD, f"Do {_name(item)} with both sides on {weekday(on)}"
    else:
        kind = MendKind.REDUCE
        words = f"Reduce {_name(item)} on {weekday(on)} to {dose.work_text()}"
    return Step(
        kind,
        words,
        on,
        lambda weeks: prescribe(weeks, item.id, dose),
        item.exercise_id,
        abs(sets),
        item.id,
    )


def swapped(item: PlannedExercise, exercise: Exercise, on: date) -> Step:
    """Another exercise in the place of a planned one, in its own dose with as many sets."""

    def applied(weeks: Weeks) -> Weeks:
        _, _, now = find_item(weeks, item.id)
        new = PlannedExercise(now.id, exercise.id, exercise.name, dose, now.block)
        return change_item(weeks, new)

    dose = replace(exercise.dose, sets=item.prescription.sets)
    words = f"Swap {_name(item)} for {dose.work_text()} {exercise.name} on {weekday(on)}"
    return Step(MendKind.SWAP, words, on, applied, exercise.id, dose.sets, item.id)


def moved(session: Session, to: date) -> Step:
    """A session on another day."""
    words = f"Move “{shown(session.title)}” to {weekday(to)}"
    place = Place(to)
    return Step(
        MendKind.MOVE,
        words,
        to,
        lambda weeks: move_session(weeks, session.id, place),
        thing_id=session.id,
    )


def put_first(items: Sequence[PlannedExercise], session: Session, on: date) -> Step:
    """Planned exercises at the head of their session, after its warm-up."""

    def applied(weeks: Weeks) -> Weeks:
        for n, item in enumerate(items):
            place = Place(on, warm_ups + n, session.id)
            weeks = move_item(weeks, item.id, place, session.title)
        return weeks

    warm_ups = sum(item.block.kind is BlockKind.WARM_UP for item in session.items)
    words = f"Do the jumps first in “{shown(session.title)}” on {weekday(on)}"
    return Step(MendKind.MOVE, words, on, applied, thing_id=session.id)


def shortened(run: Run, on: date) -> Step:
    """A run as it is given here, shorter than it was."""
    length = f"{run.minutes} minutes" if run.minutes is not None else f"{run.distance_km:g} km"
    words = f"Shorten the run on {weekday(on)} to {length}"
    return Step(MendKind.REDUCE, words, on, lambda weeks: change_run(weeks, run), thing_id=run.id)


def weekday(on: date) -> str:
    """Its English name."""
    return _WEEKDAYS[on.weekday()]


def _index(exercise: Exercise, session: Session, known: Exercises) -> int | None:
    own = turn(exercise)
    for n, item in enumerate(session.items):
        other = known.get(item.exercise_id)
        if other is not None and turn(other) > own:
            return n
    return None


def _name(item: PlannedExercise) -> str:
    return shown(item.exercise_name)


def _sets(count: int) -> str:
    return "1 set" if count == 1 else f"{count} sets"
