"""An exercise of the catalogue."""

from dataclasses import dataclass
from enum import StrEnum

from runstrength_desktop.domain.prescription import Prescription

ALWAYS_AT_HAND = frozenset({"mat", "wall", "chair", "table", "towel"})


class Impact(StrEnum):
    """How hard one landing is (R07)."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    SHOCK = "shock"


@dataclass(frozen=True, slots=True)
class Exercise:
    """One movement with the muscles it works.

    `muscles` pairs a region id with its weight: 1 prime mover, 0.5 secondary,
    0.25 stabiliser (R16), heaviest first. `equipment` lists alternatives, each
    a set of ids needed together; an empty set means nothing is needed.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    pattern: str
    level: int
    unilateral: bool
    equipment: tuple[frozenset[str], ...]
    muscles: tuple[tuple[str, float], ...]
    dose: Prescription
    dose_source: str
    contacts_per_rep: int = 0
    impact: Impact | None = None
    sources: tuple[str, ...] = ()
    vocabularies: tuple[tuple[str, str], ...] = ()

    @property
    def is_plyometric(self) -> bool:
        """Whether sets count half (R16) and contacts count (R06)."""
        return self.pattern == "plyometric"

    @property
    def is_mobility(self) -> bool:
        """Whether it prepares rather than trains: no sets are counted (R15, R16)."""
        return self.pattern == "mobility"

    def weight(self, muscle_id: str) -> float:
        """The share this exercise gives a region, 0 if none (R16)."""
        return next((w for m, w in self.muscles if m == muscle_id), 0.0)

    def can_be_done_with(self, owned: frozenset[str]) -> bool:
        """Whether one of its alternatives is owned; mat, wall and the like always are."""
        at_hand = owned | ALWAYS_AT_HAND
        return any(needed <= at_hand for needed in self.equipment)

    @property
    def needs_nothing(self) -> bool:
        """Whether it can be done with nothing but what every home has."""
        return self.can_be_done_with(frozenset())


@dataclass(frozen=True, slots=True)
class Equipment:
    """A thing to train with.

    `stars`: how much it is worth to a runner, 1 to 5, if the articles say so;
    `price` is historical; `instead` is what a household has in its place.
    """

    id: str
    name: str
    always_at_hand: bool
    stars: int | None = None
    good_for: str = ""
    price: str = ""
    instead: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
