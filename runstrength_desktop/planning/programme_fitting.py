"""Sessions of a programme made to suit a profile: where they are done, and what stands in."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from runstrength_desktop.coaching.suiting import Hindrance, Setting, hindrance, stand_ins
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

LEFT_OUT = ""
Choices = Mapping[str, str]
"""What was chosen instead, by the id of what was asked for; `LEFT_OUT` for nothing."""

NO_CHOICE: Choices = {}

_LOAD = "Up to {} % more load, if last week felt controlled."


@dataclass(frozen=True, slots=True)
class Replaced:
    """An exercise that is not done as asked: what stood in the way, and what stands in.

    Without a `swap` it is left out; `options` are all that keep its pattern and
    muscles, the best first.
    """

    session: str
    asked: Exercise
    hindrance: Hindrance
    swap: Swap | None
    options: tuple[Swap, ...] = ()


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


def fitted(
    session: ProgrammeSession,
    catalogue: Catalogue,
    settings: Iterable[Setting],
    choices: Choices = NO_CHOICE,
) -> Fitted:
    """The session where least of it is left out or swapped; the first of equal places.

    A choice that does not suit, or that the session holds already, is not followed.
    """
    at_places = list(settings)
    ways = [_fitted_at(session, catalogue, setting, NO_CHOICE) for setting in at_places]
    best = min(range(len(ways)), key=lambda n: _cost(ways[n]))
    return _fitted_at(session, catalogue, at_places[best], choices) if choices else ways[best]


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


def _fitted_at(
    session: ProgrammeSession, catalogue: Catalogue, setting: Setting, choices: Choices
) -> Fitted:
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
            options = stand_ins(one, catalogue.exercises, catalogue.guides, setting, done)
            swap = _chosen(options, choices.get(one.id))
            done |= {swap.exercise.id} if swap is not None else set()
            replaced[one.id] = Replaced(session.title, one, hindered[one.id], swap, options)
    return Fitted(setting.place.id if setting.place is not None else "", replaced)


def _chosen(options: Sequence[Swap], choice: str | None) -> Swap | None:
    if choice == LEFT_OUT:
        return None
    best = next(iter(options), None)
    return next((one for one in options if one.exercise.id == choice), best)


def _asked(session: ProgrammeSession, catalogue: Catalogue) -> Iterator[Exercise]:
    for item in session.items:
        yield catalogue.by_id[item.exercise_id]
        if item.later is not None:
            yield catalogue.by_id[item.later[1]]


def _cost(way: Fitted) -> tuple[int, int]:
    gone = sum(told.swap is None for told in way.replaced.values())
    return gone, len(way.replaced)


def _note(programme: Programme, number: int, week: ProgrammeWeek) -> str:
    count = f"Week {number} of {len(programme.weeks)}"
    is_named = week.title != f"Week {number}"
    parts = [f"{count}: {week.title}." if is_named else f"{count}.", week.note]
    if week.load_change and not week.note:
        parts.append(_LOAD.format(week.load_change))
    return " ".join(part for part in parts if part)
