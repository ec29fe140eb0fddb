"""Sessions of a programme made to suit a profile: where they are done, and what stands in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from runstrength_desktop.coaching.suiting import Hindrance, Setting, hindrance, stand_in
from runstrength_desktop.coaching.swaps import Swap
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.exercise_guide import Noise, Space
from runstrength_desktop.domain.identity import new_id
from runstrength_desktop.domain.profile import Profile
from runstrength_desktop.domain.programme import Programme, ProgrammeSession, ProgrammeWeek
from runstrength_desktop.domain.training_place import TrainingPlace
from runstrength_desktop.domain.week import PlannedExercise, Session
from runstrength_desktop.planning.catalogue import Catalogue
from runstrength_desktop.planning.swap_change import fitting_dose

_LOAD = "Up to {} % more load, if last week felt controlled."


@dataclass(frozen=True, slots=True)
class Replaced:
    """An exercise that is not done as asked: what stood in the way, and what stands in.

    Without a `swap` nothing keeps its pattern and muscles, so it is left out.
    """

    session: str
    asked: Exercise
    hindrance: Hindrance
    swap: Swap | None


@dataclass(frozen=True, slots=True)
class Fitted:
    """A session of a programme at the place where most of it can be done as asked.

    `replaced` tells by exercise id what is done instead.
    """

    place: str
    replaced: Mapping[str, Replaced]

    def taken(self, exercise: Exercise) -> Exercise | None:
        """What is done for an exercise that is asked for, if anything is."""
        told = self.replaced.get(exercise.id)
        if told is None:
            return exercise
        return told.swap.exercise if told.swap is not None else None


def settings_of(profile: Profile, places: Iterable[TrainingPlace]) -> tuple[Setting, ...]:
    """Where the runner may train, the liked place first, with what is at hand anywhere."""
    by_id = {place.id: place for place in places}
    chosen = [by_id[key] for key in profile.places if key in by_id]
    found: list[TrainingPlace | None] = [
        replace(place, equipment=place.equipment | profile.equipment) for place in chosen
    ]
    if not found:
        anywhere = TrainingPlace("", "", profile.equipment, Noise.LOUD, Space.LANE)
        found = [anywhere if profile.knows_equipment else None]
    return tuple(Setting(one, profile.careful, profile.spared, profile.level) for one in found)


def fitted(session: ProgrammeSession, catalogue: Catalogue, settings: Iterable[Setting]) -> Fitted:
    """The session where least of it is left out or swapped; the first of equal places."""
    ways = (_fitted_at(session, catalogue, setting) for setting in settings)
    return min(ways, key=_cost)


def built(
    programme: Programme, number: int, key: str, way: Fitted, catalogue: Catalogue
) -> Session:
    """A session of a week (counted from 1) as it is planned, with the week's wave (R20)."""
    week, session = programme.weeks[number - 1], programme.sessions[key]
    items = []
    for item in session.items:
        exercise_id, dose = item.in_week(number, week.wave)
        asked = catalogue.by_id[exercise_id]
        done = way.taken(asked)
        if done is not None:
            kept = dose if done is asked else fitting_dose(dose, done)
            items.append(PlannedExercise(new_id(), done.id, done.name, kept))
    note = _note(programme, number, week)
    return Session(new_id(), session.title, tuple(items), note, place=way.place)


def _fitted_at(session: ProgrammeSession, catalogue: Catalogue, setting: Setting) -> Fitted:
    asked = list(_asked(session, catalogue))
    hindered = {
        one.id: found
        for one in asked
        if (found := hindrance(one, catalogue.guides, setting)) is not None
    }
    done = {one.id for one in asked if one.id not in hindered}
    replaced: dict[str, Replaced] = {}
    for one in asked:
        if one.id in hindered and one.id not in replaced:
            swap = stand_in(one, catalogue.exercises, catalogue.guides, setting, done)
            done |= {swap.exercise.id} if swap is not None else set()
            replaced[one.id] = Replaced(session.title, one, hindered[one.id], swap)
    return Fitted(setting.place.id if setting.place is not None else "", replaced)


def _asked(session: ProgrammeSession, catalogue: Catalogue) -> Iterator[Exercise]:
    for item in session.items:
        yield catalogue.by_id[item.exercise_id]
        if item.later is not None:
            yield catalogue.by_id[item.later[1]]


def _cost(way: Fitted) -> tuple[int, int]:
    gone = sum(told.swap is None for told in way.replaced.values())
    return gone, len(way.replaced)


def _note(programme: Programme, number: int, week: ProgrammeWeek) -> str:
    parts = [f"Week {number} of {len(programme.weeks)}: {week.title}.", week.note]
    if week.load_change and not week.note:
        parts.append(_LOAD.format(week.load_change))
    return " ".join(part for part in parts if part)
