"""How much a programme asks for: sessions, minutes (R28) and equipment."""

from collections.abc import Iterator
from dataclasses import dataclass

from runstrength_desktop.coaching.duration import session_minutes
from runstrength_desktop.domain.exercise import ALWAYS_AT_HAND
from runstrength_desktop.domain.programme import Programme
from runstrength_desktop.domain.week import PlannedExercise, Session
from runstrength_desktop.planning.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Extent:
    """Fewest and most sessions a week and minutes a session; names of what it needs."""

    weeks: int
    sessions: tuple[int, int]
    minutes: tuple[int, int]
    equipment: tuple[str, ...]


def extent_of(programme: Programme, catalogue: Catalogue) -> Extent:
    """What a programme asks for as it is written, before it is fitted to a profile."""
    sessions = [len(week.days) for week in programme.weeks]
    minutes = [session_minutes(one, catalogue.by_id) or 0 for one in _sessions(programme)]
    needed = {thing for key in programme.exercise_ids() for thing in _needs(key, catalogue)}
    return Extent(
        len(programme.weeks),
        (min(sessions), max(sessions)),
        (min(minutes), max(minutes)),
        tuple(thing.name for thing in catalogue.equipment if thing.id in needed),
    )


def span(bounds: tuple[int, int]) -> str:
    """Such as "2" or "10 to 15"."""
    least, most = bounds
    return str(least) if least == most else f"{least} to {most}"


def _needs(exercise_id: str, catalogue: Catalogue) -> frozenset[str]:
    """The things of the first alternative, which is how it is meant."""
    alternatives = catalogue.by_id[exercise_id].equipment
    return alternatives[0] - ALWAYS_AT_HAND if alternatives else frozenset()


def _sessions(programme: Programme) -> Iterator[Session]:
    for number, week in enumerate(programme.weeks, 1):
        for _, key in week.days:
            planned = programme.session_in_week(number, key)
            items = (PlannedExercise("", exercise, "", dose) for exercise, dose in planned)
            yield Session("", "", tuple(items))
