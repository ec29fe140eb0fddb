"""The 44 muscle regions (reference-data, section A)."""

from dataclasses import dataclass
from enum import StrEnum


class BodyView(StrEnum):
    """From where a region is seen."""

    FRONT = "front"
    BACK = "back"
    BOTH = "both"


class BodySide(StrEnum):
    """The runner's own left or right."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Muscle:
    """One region of the muscle map.

    `role` holds the letters of the articles: U used, N neglected, O often
    over-strong or tight, W often weak (S2-17, S2-18, S0-29). `gait` names
    phases: IC, ST, PO, ES, LS or ALL, and posture or arm swing. `vocabularies`
    pairs another system with its own word; one that starts with ~ is only near.
    """

    id: str
    code: str
    latin: str
    name: str
    group: str
    view: BodyView
    deep: bool
    posterior_chain: bool
    role: tuple[str, ...]
    action: str
    gait: tuple[str, ...]
    is_priority: bool
    vocabularies: tuple[tuple[str, str], ...] = ()
    common_name: str = ""
