"""Small tuples kept in order: insert, remove, replace."""

from collections.abc import Sequence, Set
from typing import Protocol, TypeVar


class HasId(Protocol):
    """Anything with a client-made id."""

    @property
    def id(self) -> str:
        """The id."""


T = TypeVar("T")
Identified = TypeVar("Identified", bound=HasId)


def inserted(items: Sequence[T], item: T, index: int | None) -> tuple[T, ...]:
    """`item` put in at `index`, or at the end."""
    return spliced(items, (item,), index)


def spliced(items: Sequence[T], added: Sequence[T], index: int | None) -> tuple[T, ...]:
    """Several put in at a gap, or at the end, in their order."""
    at = len(items) if index is None else max(0, min(index, len(items)))
    return (*items[:at], *added, *items[at:])


def chosen(items: Sequence[Identified], ids: Set[str]) -> tuple[Identified, ...]:
    """Those with one of these ids."""
    return tuple(item for item in items if item.id in ids)


def without(items: Sequence[Identified], gone: str) -> tuple[Identified, ...]:
    """All but the one with id `gone`."""
    return tuple(item for item in items if item.id != gone)


def replaced(items: Sequence[Identified], new: Identified) -> tuple[Identified, ...]:
    """`new` in the place of the one with its id."""
    return tuple(new if item.id == new.id else item for item in items)


def index_after_removal(items: Sequence[HasId], moved: str, index: int | None) -> int | None:
    """Where `index` (a gap before the removal) lies once `moved` is taken out."""
    if index is None:
        return None
    at = next((n for n, item in enumerate(items) if item.id == moved), None)
    return index - 1 if at is not None and at < index else index
