"""Arrow keys over the map: the next region in a direction."""

from collections.abc import Sequence

from runstrength_desktop.ui.muscle_map.drawing import DrawnShape

LEFT, RIGHT, UP, DOWN = (-1, 0), (1, 0), (0, -1), (0, 1)
Direction = tuple[int, int]

_SIDEWAYS = 2.5
_LEAST_STEP = 1.0


def first(shapes: Sequence[DrawnShape]) -> DrawnShape | None:
    """Where a walk starts: the figures are drawn from the front and the neck down."""
    return next(iter(shapes), None)


def next_shape(
    shapes: Sequence[DrawnShape], current: DrawnShape, direction: Direction
) -> DrawnShape:
    """The nearest centre that way, straight ahead before sideways; `current` at the edge."""
    ahead = [
        (cost, index)
        for index, shape in enumerate(shapes)
        if shape is not current and (cost := _cost(current, shape, direction)) is not None
    ]
    return shapes[min(ahead)[1]] if ahead else current


def _cost(current: DrawnShape, other: DrawnShape, direction: Direction) -> float | None:
    dx = other.centre[0] - current.centre[0]
    dy = other.centre[1] - current.centre[1]
    along = dx * direction[0] + dy * direction[1]
    if along < _LEAST_STEP:
        return None
    across = abs(dx * direction[1]) + abs(dy * direction[0])
    return along + _SIDEWAYS * across
