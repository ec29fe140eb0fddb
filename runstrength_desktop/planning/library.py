"""The catalogue as the user sees it: built-in and own, favourites, and what was used last."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import TypeVar

from runstrength_desktop.domain.edit import Edit
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.iso_week import shown
from runstrength_desktop.domain.own_change import OwnChange, OwnThing
from runstrength_desktop.domain.own_exercise import OwnExercise
from runstrength_desktop.domain.profile import Profile
from runstrength_desktop.domain.template import SessionTemplate, UsualWeek
from runstrength_desktop.domain.training_place import TrainingPlace
from runstrength_desktop.domain.user_text import fold
from runstrength_desktop.domain.week import Session
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.own_check import (
    Problem,
    TakenNames,
    place_problem,
    problems_of,
)
from runstrength_desktop.planning.own_drafts import copy_draft, new_draft, tidied, tidied_place
from runstrength_desktop.planning.planner import Planner
from runstrength_desktop.planning.profile_check import tidied_profile
from runstrength_desktop.planning.profile_fit import fitting_exercises
from runstrength_desktop.planning.templates import (
    kept_template,
    renamed_template,
    tidied_usual_week,
)

MOST_RECENT = 20

_Thing = TypeVar("_Thing", OwnExercise, TrainingPlace, SessionTemplate)

_NOT_OWN = "That exercise is not one of your own; a built-in one can only be changed."
_NO_OVERRIDE = "That exercise is as it came; there is nothing to go back from."
_GONE = "That exercise is no longer there; choose another one."
_NOT_OWN_PLACE = "That place is not one of your own."
_NO_TEMPLATE = "That template is no longer there; choose another one."
_UNKNOWN = "“{name}” needs a newer RunStrength; update it, or restore a backup."


class Library:
    """Own exercises, places and templates, usual week and profile; each edit is a step of undo.

    `PlanError` when the plan's own things cannot be read or saved; after an error
    nothing has changed.
    """

    def __init__(self, built_in: Catalogue, planner: Planner) -> None:
        self._built_in = built_in
        self._planner = planner
        self._watchers: list[Callable[[], None]] = []
        self._favourites = frozenset[str]()
        self._usual_week: UsualWeek | None = None
        self._profile: Profile | None = None
        self._catalogue: Catalogue | None = None
        self._recent: tuple[str, ...] | None = None
        self._read()
        planner.watch_own(self._follow)
        planner.watch(lambda _: self._forget_recent())

    @property
    def built_in(self) -> Catalogue:
        """The catalogue as it ships."""
        return self._built_in

    @property
    def catalogue(self) -> Catalogue:
        """Built-in and own exercises; own ones in the place of those with their id."""
        if self._catalogue is None:
            mine = sorted(self._mine.values(), key=lambda own: (fold(own.name), own.id))
            self._catalogue = self._built_in.with_own(mine)
        return self._catalogue

    @property
    def favourites(self) -> frozenset[str]:
        """Ids of the favourites that lists show."""
        return frozenset(key for key in self._favourites if self._is_listed(key))

    @property
    def recent(self) -> tuple[str, ...]:
        """Ids of the exercises used last, newest first, at most `MOST_RECENT`."""
        if self._recent is None:
            used = self._planner.store.read_last_used()
            self._recent = tuple(key for key in used if self._is_listed(key))[:MOST_RECENT]
        return self._recent

    @property
    def places(self) -> tuple[TrainingPlace, ...]:
        """Built-in places, then own ones by name."""
        mine = sorted(self._places.values(), key=lambda place: (fold(place.name), place.id))
        return (*self._built_in.places, *mine)

    @property
    def fitting(self) -> tuple[Exercise, ...]:
        """Exercises that fit the profile; all before any was set."""
        return fitting_exercises(self.catalogue, self._profile, self.places)

    def is_override(self, exercise_id: str) -> bool:
        """Whether an own exercise stands in the place of this built-in one."""
        return exercise_id in self._mine and exercise_id in self._built_in.by_id

    def own(self, exercise_id: str) -> OwnExercise | None:
        """The own exercise or override with this id; none if it was deleted."""
        found = self._mine.get(exercise_id)
        return None if found is None or found.is_deleted else found

    def is_own_place(self, place_id: str) -> bool:
        """Whether a place is the user's, to be changed and deleted."""
        return place_id in self._places

    def new_draft(self) -> OwnExercise:
        """An exercise to fill in."""
        return new_draft(self._built_in)

    def copy_draft(self, exercise_id: str) -> OwnExercise:
        """A copy of an exercise to fill in, under a free name and an id of its own."""
        return copy_draft(self.catalogue, self.draft(exercise_id))

    def draft(self, exercise_id: str) -> OwnExercise:
        """An exercise to change: an own one, or a built-in one to be overridden."""
        catalogue = self.catalogue
        exercise = catalogue.by_id.get(exercise_id)
        if exercise is None:
            raise PlanError(_GONE)
        return self.own(exercise_id) or OwnExercise(exercise, catalogue.guides.get(exercise_id))

    def problems(self, own: Sequence[OwnExercise]) -> tuple[tuple[Problem, ...], ...]:
        """For each exercise what keeps it from being saved together with those before it."""
        catalogue, found = self.catalogue, []
        taken = TakenNames(catalogue)
        for one in (tidied(one) for one in own):
            found.append(problems_of(one, catalogue, taken))
            taken.add(one.exercise)
        return tuple(found)

    def save(self, own: OwnExercise) -> None:
        """Keep a new or changed exercise, or an override of a built-in one."""
        before = self._mine.get(own.id)
        is_new = (before is None or before.is_deleted) and own.id not in self._built_in.by_id
        verb = "New" if is_new else "Change"
        self._save(f"{verb} exercise {shown(own.name.strip())}", (own,))

    def save_all(self, own: Sequence[OwnExercise]) -> None:
        """Keep several in one transaction and one step of undo, such as a list brought in."""
        self._save(f"Bring in {len(own)} exercises", own)

    def delete(self, exercise_id: str) -> None:
        """Hide an own exercise from lists; plans that hold it keep and count it."""
        before = self.own(exercise_id)
        if before is None:
            raise PlanError(_NOT_OWN)
        if self.is_override(exercise_id):
            self.go_back(exercise_id)
        else:
            name = f"Delete exercise {shown(before.name)}"
            self._keep(name, (OwnChange(before, replace(before, is_deleted=True)),))

    def go_back(self, exercise_id: str) -> None:
        """Drop an override: the built-in exercise stands in its place again."""
        if not self.is_override(exercise_id):
            raise PlanError(_NO_OVERRIDE)
        before = self._mine[exercise_id]
        name = f"Go back to built-in {shown(self._built_in.by_id[exercise_id].name)}"
        self._keep(name, (OwnChange(before, None),))

    def set_favourite(self, exercise_id: str, on: bool) -> None:  # noqa: FBT001  (a contract)
        """Mark an exercise or take its mark away; no step of undo."""
        self._planner.store.set_favourite(exercise_id, on=on)
        one = frozenset((exercise_id,))
        self._favourites = self._favourites | one if on else self._favourites - one
        self._tell()

    def save_place(self, place: TrainingPlace) -> None:
        """Keep a new or changed place of the user's."""
        after, before = tidied_place(place), self._places.get(place.id)
        taken = {fold(one.name): one.id for one in self.places}
        if problem := place_problem(after, self._built_in, taken):
            raise PlanError(problem)
        if any(place.id == one.id for one in self._built_in.places):
            raise PlanError(_NOT_OWN_PLACE)
        verb = "New" if before is None else "Change"
        self._keep(f"{verb} place {shown(after.name)}", (OwnChange(before, after),))

    def delete_place(self, place_id: str) -> None:
        """Take a place of the user's away."""
        before = self._places.get(place_id)
        if before is None:
            raise PlanError(_NOT_OWN_PLACE)
        self._keep(f"Delete place {shown(before.name)}", (OwnChange(before, None),))

    @property
    def templates(self) -> tuple[SessionTemplate, ...]:
        """Sessions kept to be used again, by name."""
        return tuple(sorted(self._templates.values(), key=lambda one: (fold(one.name), one.id)))

    def template(self, template_id: str) -> SessionTemplate:
        """The template with this id; `PlanError` if it is gone."""
        found = self._templates.get(template_id)
        if found is None:
            raise PlanError(_NO_TEMPLATE)
        return found

    def save_template(self, session: Session, name: str) -> SessionTemplate:
        """Keep a session as a template; a name that is taken gets a number behind it."""
        after = kept_template(session, name, self._templates.values())
        self._keep(f"Save template {shown(after.name)}", (OwnChange(None, after),))
        return after

    def rename_template(self, template_id: str, name: str) -> None:
        """Another name for a template; `PlanError` if another one has it."""
        before = self.template(template_id)
        after = renamed_template(before, name, self._templates.values())
        self._keep(f"Rename template {shown(before.name)}", (OwnChange(before, after),))

    def delete_template(self, template_id: str) -> None:
        """Take a template away; sessions made from it stay as they are."""
        before = self.template(template_id)
        self._keep(f"Delete template {shown(before.name)}", (OwnChange(before, None),))

    @property
    def usual_week(self) -> UsualWeek:
        """The runs of a usual week; none before any were set."""
        return self._usual_week or UsualWeek()

    def save_usual_week(self, usual: UsualWeek) -> None:
        """Keep another usual week; weeks that were filled stay as they are."""
        after = tidied_usual_week(usual)
        if after.runs or self._usual_week:
            self._keep("Change usual week", (OwnChange(self._usual_week, after),))

    @property
    def profile(self) -> Profile:
        """Who the plan is for; usual values before any were set."""
        return self._profile or Profile()

    @property
    def stored_profile(self) -> Profile | None:
        """The profile that was set, if any was."""
        return self._profile

    def save_profile(self, profile: Profile) -> None:
        """Keep another profile; what is planned stays as it is."""
        after = tidied_profile(profile, self.places, self.catalogue)
        if after != self.profile or self._profile is None:
            self._keep("Change profile", (OwnChange(self._profile, after),))

    def watch(self, watcher: Callable[[], None]) -> None:
        """Call `watcher` after each save that changed what the library shows."""
        self._watchers.append(watcher)

    def _save(self, name: str, own: Sequence[OwnExercise]) -> None:
        after = [replace(tidied(one), is_deleted=False) for one in own]
        if len({one.id for one in after}) < len(after):
            raise PlanError("An exercise comes twice in the list; bring it in once.")
        problem = next((found[0] for found in self.problems(after) if found), None)
        if problem is not None:
            raise PlanError(problem.sentence)
        changed = (one for one in after if not self._is_as_it_ships(one))
        self._keep(name, (OwnChange(self._mine.get(one.id), one) for one in changed))

    def _keep(self, name: str, changes: Iterable[OwnChange]) -> None:
        made = tuple(change for change in changes if change.before != change.after)
        if made:
            with self._reading_anew_on_refusal():
                self._planner.keep(Edit(name, own=made))

    @contextmanager
    def _reading_anew_on_refusal(self) -> Iterator[None]:
        """What was refused may have changed elsewhere."""
        try:
            yield
        except PlanError:
            with suppress(PlanError):
                self._read()
            raise

    def _follow(self, changes: Sequence[OwnChange] | None) -> None:
        if changes is None:
            self._read()
        for change in changes or ():
            self._put(change.thing, is_there=change.after is not None)
        self._catalogue = None
        self._forget_recent()
        self._tell()

    def _put(self, thing: OwnThing, *, is_there: bool) -> None:
        if isinstance(thing, OwnExercise):
            _hold(self._mine, thing, is_there=is_there)
        elif isinstance(thing, TrainingPlace):
            _hold(self._places, thing, is_there=is_there)
        elif isinstance(thing, SessionTemplate):
            _hold(self._templates, thing, is_there=is_there)
        elif isinstance(thing, Profile):
            self._profile = thing if is_there else None
        else:
            self._usual_week = thing if is_there else None

    def _read(self) -> None:
        shelf = self._planner.store.read_shelf()
        for own in shelf.exercises:
            _check_known(own, self._built_in)
        self._mine = {own.id: own for own in shelf.exercises}
        self._places = {place.id: place for place in shelf.places}
        self._favourites = shelf.favourites
        self._templates = {template.id: template for template in shelf.templates}
        self._usual_week = shelf.usual_week
        self._profile = shelf.profile
        self._catalogue = None
        self._recent = None

    def _is_listed(self, exercise_id: str) -> bool:
        own = self._mine.get(exercise_id)
        if exercise_id in self._built_in.by_id:
            return True
        return own is not None and not own.is_deleted

    def _is_as_it_ships(self, own: OwnExercise) -> bool:
        """Whether an override would say what the built-in exercise says."""
        exercise = self._built_in.by_id.get(own.id)
        if exercise is None or own.id in self._mine:
            return False
        return own == OwnExercise(exercise, self._built_in.guides.get(own.id))

    def _forget_recent(self) -> None:
        self._recent = None

    def _tell(self) -> None:
        for watcher in self._watchers:
            watcher()


def _hold(held: dict[str, _Thing], thing: _Thing, *, is_there: bool) -> None:
    """Put `thing` last, or take it out."""
    held.pop(thing.id, None)
    if is_there:
        held[thing.id] = thing


def _check_known(own: OwnExercise, built_in: Catalogue) -> None:
    """Refuse what refers to something that this program does not ship."""
    exercise = own.exercise
    knows = (
        exercise.pattern in built_in.patterns
        and all(muscle in built_in.muscle_by_id for muscle, _ in exercise.muscles)
        and all(needed <= built_in.equipment_by_id.keys() for needed in exercise.equipment)
    )
    if not knows:
        raise PlanError(_UNKNOWN.format(name=shown(own.name)))
