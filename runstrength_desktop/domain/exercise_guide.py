"""How an exercise is done, and what it asks of a room and a body."""

from dataclasses import dataclass
from enum import StrEnum


class Noise(StrEnum):
    """What the neighbours below hear, least first."""

    QUIET = "quiet"
    SOME = "some"
    LOUD = "loud"

    def fits(self, most: "Noise") -> bool:
        """Whether it is no louder than `most`."""
        order = tuple(Noise)
        return order.index(self) <= order.index(most)


class Space(StrEnum):
    """The room it needs, least first: a mat's, a cleared room, a lane to move along."""

    MAT = "mat"
    ROOM = "room"
    LANE = "lane"

    def fits(self, most: "Space") -> bool:
        """Whether it needs no more than `most`."""
        order = tuple(Space)
        return order.index(self) <= order.index(most)


class Caution(StrEnum):
    """What an exercise asks of a body that someone may want to spare (R32)."""

    JUMPING = "jumping"
    LOADED_SPINE = "loaded_spine"
    DEEP_KNEE = "deep_knee"
    OVERHEAD = "overhead"
    PRESSURE = "pressure"
    HAMSTRING_STRAIN = "hamstring_strain"


@dataclass(frozen=True, slots=True)
class ExerciseGuide:
    """How to do an exercise, in short sentences.

    `cues` are in the order one needs them; `why` says what a runner gets from it
    (R03); `sources` are the fact and rule ids its text carries.
    """

    exercise_id: str
    setup: str
    cues: tuple[str, ...]
    mistakes: tuple[str, ...]
    noise: Noise
    space: Space
    cautions: frozenset[Caution] = frozenset()
    breathing: str = ""
    tempo: str = ""
    why: str = ""
    sources: tuple[str, ...] = ()
