"""Exercises in blocks: each block of a session stays in one piece, whatever is moved.

Main exercises stand alone; every other block, such as a superset, holds
neighbours only, and a superset or circuit holds at least two.
"""

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from itertools import groupby

from runstrength_desktop.domain.block import MAIN, MOST_BLOCKS, Block, BlockKind
from runstrength_desktop.domain.errors import PlanError
from runstrength_desktop.domain.ordered import without
from runstrength_desktop.domain.week import PlannedExercise

Items = tuple[PlannedExercise, ...]

_FULL = f"A session can hold at most {MOST_BLOCKS + 1} blocks of a kind."
_TOO_FEW = "Choose two exercises or more to do in turns."


def are_whole(items: Sequence[PlannedExercise]) -> bool:
    """Whether every block is in one piece."""
    seen = [block for block, _ in groupby(items, _block) if block.kind is not BlockKind.MAIN]
    return len(seen) == len(set(seen))


def made_whole(items: Iterable[PlannedExercise]) -> Items:
    """The same exercises in the same order; a part of a block becomes one of its own.

    What is left alone of a superset or circuit is a main exercise.
    """
    found: list[PlannedExercise] = []
    taken: set[Block] = set()
    for block, parts in groupby(items, _block):
        members = tuple(parts)
        own = MAIN if block.kind is BlockKind.MAIN else _settled(block, len(members), taken)
        taken.add(own)
        found += members if own == block else _in_block(members, own)
    return tuple(found)


def with_placed(items: Items, placed: Items, index: int | None) -> Items:
    """Exercises of elsewhere put in at a gap; inside a block they become part of it."""
    taken = {item.block for item in items}
    moved = _renumbered(placed, taken)
    at = len(items) if index is None else max(0, min(index, len(items)))
    return _joined((*items[:at], *moved, *items[at:]), at, len(moved))


def with_moved(items: Items, moved_id: str, index: int | None) -> Items:
    """An exercise at another gap of its session, counted without it.

    Taken away from its block it becomes a main one.
    """
    moved = next(item for item in items if item.id == moved_id)
    rest = without(items, moved_id)
    at = len(rest) if index is None else max(0, min(index, len(rest)))
    if moved.block not in {item.block for item in rest[max(0, at - 1) : at + 1]} and any(
        item.block == moved.block for item in rest
    ):
        moved = replace(moved, block=MAIN)
    return _joined((*rest[:at], moved, *rest[at:]), at, 1)


def grouped(items: Items, chosen: Set[str], kind: BlockKind) -> Items:
    """The chosen exercises as one block, where the first of them stood.

    A warm-up goes first and a cool-down last, together with what is there of it.
    """
    if kind is BlockKind.MAIN:
        return released(items, chosen)
    if kind in {BlockKind.WARM_UP, BlockKind.COOL_DOWN}:
        return _at_the_end(items, chosen, kind)
    members = _chosen(items, chosen)
    if len(members) < 2:  # noqa: PLR2004  (taking turns needs two)
        raise PlanError(_TOO_FEW)
    rest = tuple(item for item in items if item.id not in chosen)
    at = sum(item.id not in chosen for item in items[: items.index(members[0])])
    block = _free(kind, {item.block for item in rest})
    if block is None:
        raise PlanError(_FULL)
    between = _after_block(rest, at)
    return made_whole((*rest[:between], *_in_block(members, block), *rest[between:]))


def released(items: Items, chosen: Set[str]) -> Items:
    """The chosen exercises as main ones; they step behind what stays of their block."""
    found: list[PlannedExercise] = []
    for block, parts in groupby(items, _block):
        members = tuple(parts)
        freed = () if block.kind is BlockKind.MAIN else _chosen(members, chosen)
        found += [one for one in members if one not in freed]
        found += _in_block(freed, MAIN)
    return made_whole(found)


def _at_the_end(items: Items, chosen: Set[str], kind: BlockKind) -> Items:
    there = tuple(item for item in items if item.block.kind is kind and item.id not in chosen)
    members = _in_block((*there, *_chosen(items, chosen)), Block(kind))
    gone = {item.id for item in members}
    rest = tuple(item for item in items if item.id not in gone)
    return made_whole((*members, *rest) if kind is BlockKind.WARM_UP else (*rest, *members))


def _chosen(items: Items, chosen: Set[str]) -> Items:
    return tuple(item for item in items if item.id in chosen)


def _after_block(items: Items, at: int) -> int:
    """The gap itself, or the end of the block that it would cut in two."""
    while 0 < at < len(items) and _is_inside(items, at):
        at += 1
    return at


def _is_inside(items: Items, at: int) -> bool:
    block = items[at].block
    return block.kind is not BlockKind.MAIN and items[at - 1].block == block


def _joined(items: Items, at: int, count: int) -> Items:
    before, after = items[max(0, at - 1) : at], items[at + count : at + count + 1]
    if before and after and before[0].block == after[0].block:
        inside = before[0].block
        if inside.kind is not BlockKind.MAIN:
            placed = _in_block(items[at : at + count], inside)
            items = (*items[:at], *placed, *items[at + count :])
    return made_whole(items)


def _renumbered(placed: Items, taken: Set[Block]) -> Items:
    """Blocks that take turns stay together, apart from those that are there."""
    found: list[PlannedExercise] = []
    used = set(taken)
    for block, parts in groupby(placed, _block):
        own = block
        if block.shares_rest and block in taken:
            own = _free(block.kind, used) or MAIN
        used.add(own)
        found += _in_block(tuple(parts), own)
    return tuple(found)


def _settled(block: Block, members: int, taken: Set[Block]) -> Block:
    if block.shares_rest and members == 1:
        return MAIN
    return block if block not in taken else _free(block.kind, taken) or MAIN


def _free(kind: BlockKind, taken: Set[Block]) -> Block | None:
    numbered = (Block(kind, number) for number in range(MOST_BLOCKS + 1))
    return next((block for block in numbered if block not in taken), None)


def _in_block(items: Iterable[PlannedExercise], block: Block) -> Items:
    return tuple(replace(item, block=block) for item in items)


def _block(item: PlannedExercise) -> Block:
    return item.block
