"""What starting a programme does, in words: what stood in the way, why no day, what to know."""

from collections.abc import Iterator, Mapping

from runstrength_desktop.coaching.placing import NoDay
from runstrength_desktop.coaching.suiting import Hindrance, Obstacle
from runstrength_desktop.planning.programme_start import ProgrammeStart

_WHY = {
    Obstacle.EQUIPMENT: "not at hand: {}",
    Obstacle.ROOM: "too loud or too wide for the place",
    Obstacle.CAREFUL: "to be careful with: {}",
    Obstacle.SPARED: "not wanted",
}
NO_DAY = {
    NoDay.NO_TIME: "no day has the minutes",
    NoDay.TAKEN: "every day with the minutes holds a session",
    NoDay.CLASH: "it would clash with what lies around it on every free day",
    None: "none of its exercises can be done",
}


def hindrance_words(found: Hindrance, things: Mapping[str, str] | None = None) -> str:
    """Such as "not at hand: barbell"; `things` are names of equipment by id."""
    names = things or {}
    words = ", ".join(names.get(key, key.replace("_", " ")).lower() for key in found.of)
    return _WHY[found.obstacle].format(words)


def notes(start: ProgrammeStart) -> Iterator[str]:
    """What is for the runner to know."""
    if start.is_above_level:
        yield f"It is of level {start.programme.level}, above the profile's; begin it lightly."
    if start.is_easier_week_due:
        yield "It has four weeks without an easier one; plan one after it (R21)."
