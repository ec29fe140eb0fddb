"""The parts of a session: warm-up, main, supersets, circuits, cool-down."""

from dataclasses import dataclass
from enum import StrEnum

MOST_BLOCKS = 20


class BlockKind(StrEnum):
    """What exercises are grouped for."""

    WARM_UP = "warm_up"
    MAIN = "main"
    SUPERSET = "superset"
    CIRCUIT = "circuit"
    COOL_DOWN = "cool_down"


@dataclass(frozen=True, slots=True)
class Block:
    """Where an exercise belongs in its session.

    Neighbours with the same kind and number form one block; the number tells
    two supersets that follow each other apart.
    """

    kind: BlockKind = BlockKind.MAIN
    number: int = 0

    @property
    def shares_rest(self) -> bool:
        """Whether its exercises take turns, so that rest is shared (R28)."""
        return self.kind in {BlockKind.SUPERSET, BlockKind.CIRCUIT}


MAIN = Block()
