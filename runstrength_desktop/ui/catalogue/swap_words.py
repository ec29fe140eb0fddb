"""What can stand in for an exercise, with its reasons in words."""

from collections.abc import Iterable
from heapq import nlargest

from PySide6.QtCore import QCoreApplication

from runstrength_desktop.coaching.swaps import Swap, SwapKind, SwapReason, fitness, swaps
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.planning.catalogue import Catalogue

_SPARE = 10

AtHand = frozenset[str] | None


def best_swaps(
    exercise: Exercise, catalogue: Catalogue, most: int, at_hand: AtHand = None
) -> tuple[Swap, ...]:
    """The fittest few; reasons are made for these alone, so long lists stay quick."""
    possible = (
        other
        for other in _alike(exercise, catalogue.exercises)
        if at_hand is None or other.can_be_done_with(at_hand)
    )
    near = nlargest(most + _SPARE, possible, key=lambda other: fitness(exercise, other))
    return swaps(exercise, near, catalogue.guides, at_hand)[:most]


def swap_sentence(swap: Swap, catalogue: Catalogue) -> str:
    """Such as "Same hip hinge, no barbell, less grip"."""
    kinds = {reason.kind for reason in swap.reasons}
    says_enough = SwapKind.SAME_PATTERN in kinds and len(kinds) > 2
    dropped = SwapKind.SAME_PRIME_MOVERS if says_enough else None
    kept = [reason for reason in swap.reasons if reason.kind is not dropped]
    text = ", ".join(_reason_words(reason, catalogue) for reason in kept)
    return text[:1].upper() + text[1:]


def alike_text(swap: Swap) -> str:
    """Such as "82 % alike"."""
    return _tr("{share} % alike").format(share=round(100 * swap.overlap))


def swap_text(
    exercise: Exercise, other: Exercise, catalogue: Catalogue, at_hand: AtHand = None
) -> str:
    """Why the other could stand in for the exercise, "" if it is nothing like it."""
    found = swaps(exercise, [other], catalogue.guides, at_hand)
    return f"{alike_text(found[0])}. {swap_sentence(found[0], catalogue)}" if found else ""


def _alike(exercise: Exercise, others: Iterable[Exercise]) -> Iterable[Exercise]:
    """Others that work one of its muscles."""
    ours = {muscle for muscle, _ in exercise.muscles}
    return (
        other
        for other in others
        if other.id != exercise.id and not ours.isdisjoint([m for m, _ in other.muscles])
    )


def _reason_words(reason: SwapReason, catalogue: Catalogue) -> str:
    if reason.kind is SwapKind.SAME_PATTERN:
        name = catalogue.patterns.get(reason.of, reason.of)
        return _tr("same {pattern}").replace("{pattern}", name.lower())
    if reason.kind is SwapKind.WITHOUT:
        thing = catalogue.equipment_by_id.get(reason.of)
        return _tr("no {thing}").replace("{thing}", thing.name.lower() if thing else reason.of)
    if reason.kind is SwapKind.ALSO:
        muscle = catalogue.muscle_by_id.get(reason.of)
        name = (muscle.common_name or muscle.name) if muscle else reason.of
        return _tr("also {muscle}").replace("{muscle}", name.lower())
    return _plain_words(reason.kind)


def _plain_words(kind: SwapKind) -> str:
    return {
        SwapKind.SAME_PRIME_MOVERS: _tr("same prime movers"),
        SwapKind.LESS_GRIP: _tr("less grip"),
        SwapKind.ONE_SIDE: _tr("one side at a time"),
        SwapKind.BOTH_SIDES: _tr("both sides together"),
        SwapKind.QUIETER: _tr("quieter"),
        SwapKind.EASIER: _tr("easier"),
        SwapKind.HARDER: _tr("harder"),
    }[kind]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Swap", text)
