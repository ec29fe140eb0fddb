"""A PlanStore that keeps everything in memory."""

from collections.abc import Sequence
from contextlib import nullcontext
from datetime import date

from runstrength_desktop.domain.athlete import Athlete
from runstrength_desktop.domain.edit import Edit
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.own_change import OwnChange, OwnShelf, OwnThing
from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.domain.profile import Profile
from runstrength_desktop.domain.template import SessionTemplate, UsualWeek
from runstrength_desktop.domain.training_place import TrainingPlace
from runstrength_desktop.domain.week import Week
from runstrength_desktop.domain.weeks import Weeks


class MemoryStore:
    """Weeks in a dictionary, steps in two lists; can be told to refuse."""

    def __init__(self) -> None:
        self.kept: dict[date, Week] = {}
        self.done: list[Edit] = []
        self.undone: list[Edit] = []
        self.own: dict[tuple[type, str], OwnThing] = {}
        self.favourites: set[str] = set()
        self.refusal: str | None = None
        self.reads = 0

    def read(self, starts: Sequence[date]) -> Weeks:
        self.reads += 1
        return tuple(self.kept.get(start, Week.empty(start)) for start in starts)

    def read_series(self, series: str) -> Sequence[date]:
        days = (day for week in self.kept.values() for day in week.days)
        return sorted(day.date for day in days if any(t.series == series for t in day.things))

    def commit(self, edit: Edit) -> None:
        if self.refusal:
            raise PlanError(self.refusal)
        if self.read([w.start for w in edit.before]) != edit.before:
            raise PlanError("The plan was changed elsewhere.")
        for change in edit.own:
            if self.own.get(_key(change)) != change.before:
                raise PlanError("The plan was changed elsewhere.")
        self._keep(edit)
        self.done.append(edit)
        self.undone.clear()

    def undo(self) -> Edit | None:
        if not self.done:
            return None
        step = self.done.pop()
        self.undone.append(step)
        self._keep(step.reversed())
        return step.reversed()

    def redo(self) -> Edit | None:
        if not self.undone:
            return None
        step = self.undone.pop()
        self.done.append(step)
        self._keep(step)
        return step

    def undo_name(self) -> str | None:
        return self.done[-1].name if self.done else None

    def redo_name(self) -> str | None:
        return self.undone[-1].name if self.undone else None

    def read_shelf(self) -> OwnShelf:
        things = [self.own[key] for key in sorted(self.own, key=lambda key: key[1])]
        return OwnShelf(
            tuple(thing for thing in things if isinstance(thing, OwnExercise)),
            tuple(thing for thing in things if isinstance(thing, TrainingPlace)),
            frozenset(self.favourites),
            tuple(thing for thing in things if isinstance(thing, SessionTemplate)),
            next((thing for thing in things if isinstance(thing, UsualWeek)), None),
            next((thing for thing in things if isinstance(thing, Profile)), None),
        )

    def read_last_used(self) -> Sequence[str]:
        items = (item for week in self.kept.values() for item in week.items())
        return tuple(dict.fromkeys(item.exercise_id for item in items))

    def set_favourite(self, exercise_id: str, *, on: bool) -> None:
        if self.refusal:
            raise PlanError(self.refusal)
        (self.favourites.add if on else self.favourites.discard)(exercise_id)

    def athletes(self) -> Sequence[Athlete]:
        return (Athlete("only", ""),)

    def current_athlete(self) -> Athlete:
        return self.athletes()[0]

    def add_athlete(self, name: str) -> Athlete:
        raise NotImplementedError

    def rename_athlete(self, athlete_id: str, name: str) -> Athlete:
        raise NotImplementedError

    def use_athlete(self, athlete_id: str) -> None:
        assert athlete_id == "only"

    def acting_for(self, athlete_id: str) -> nullcontext[None]:
        assert athlete_id == "only"
        return nullcontext()

    def _keep(self, edit: Edit) -> None:
        for change in edit.own:
            self.own.pop(_key(change), None)
            if change.after is not None:
                self.own[_key(change)] = change.after
        for week in edit.after:
            self.kept[week.start] = week


def _key(change: OwnChange) -> tuple[type, str]:
    return type(change.thing), change.thing.id
