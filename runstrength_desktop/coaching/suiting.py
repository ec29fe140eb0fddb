"""R32: whether an exercise suits a body and a place, and what can stand in for it if not."""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from enum import StrEnum

from runstrength_desktop.coaching.swaps import Guides, Swap, swaps
from runstrength_desktop.domain.exercise import ALWAYS_AT_HAND, Exercise
from runstrength_desktop.domain.exercise_guide import Caution
from runstrength_desktop.domain.training_place import TrainingPlace

RULE = "R32"


class Obstacle(StrEnum):
    """Why an exercise is not done as it was asked for."""

    EQUIPMENT = "equipment"
    ROOM = "room"
    CAREFUL = "careful"
    SPARED = "spared"


@dataclass(frozen=True, slots=True)
class Hindrance:
    """An obstacle; `of` holds ids of the things that are missing, or cautions."""

    obstacle: Obstacle
    of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and by whom a session is done; without a place everything is at hand.

    `careful` names what is to be spared, `spared` exercises that are not wanted,
    `level` how hard one that stands in may be.
    """

    place: TrainingPlace | None
    careful: frozenset[Caution]
    spared: frozenset[str]
    level: int

    @property
    def at_hand(self) -> frozenset[str] | None:
        """The things there are; `None` for all."""
        return None if self.place is None else self.place.equipment


def hindrance(exercise: Exercise, guides: Guides, setting: Setting) -> Hindrance | None:
    """What stands in the way of an exercise, if anything does.

    One without a guide may ask anything of a body: it is no exercise for the careful.
    """
    guide, place = guides.get(exercise.id), setting.place
    if exercise.id in setting.spared:
        return Hindrance(Obstacle.SPARED)
    asked = frozenset(Caution) if guide is None else guide.cautions
    if harmed := asked & setting.careful:
        return Hindrance(Obstacle.CAREFUL, tuple(sorted(harmed)))
    if place is None or place.allows(exercise, guide):
        return None
    if exercise.can_be_done_with(place.equipment):
        return Hindrance(Obstacle.ROOM)
    return Hindrance(Obstacle.EQUIPMENT, missing(exercise, place.equipment))


def stand_ins(
    exercise: Exercise,
    candidates: Iterable[Exercise],
    guides: Guides,
    setting: Setting,
    taken: Container[str] = (),
) -> tuple[Swap, ...]:
    """What keeps its pattern and muscles, suits, and is not among `taken`, the best first."""
    level = max(setting.level, exercise.level)
    suited = (
        other
        for other in candidates
        if other.pattern == exercise.pattern
        and other.level <= level
        and other.id not in taken
        and hindrance(other, guides, setting) is None
    )
    return swaps(exercise, suited, guides, setting.at_hand)


def missing(exercise: Exercise, at_hand: frozenset[str]) -> tuple[str, ...]:
    """What the alternative that lacks least would need besides."""
    lacking = [tuple(sorted(needed - at_hand - ALWAYS_AT_HAND)) for needed in exercise.equipment]
    return min(lacking, key=len, default=())
