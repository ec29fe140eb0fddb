"""Turning directions in space: x is forward, y up, z to the right of the body."""

from math import cos, radians, sin, sqrt

Vector = tuple[float, float, float]
Turn = tuple[Vector, Vector, Vector]
"""Where the x, y and z directions of a part point to."""

UPRIGHT: Turn = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


def plus(a: Vector, b: Vector, times: float = 1.0) -> Vector:
    """`a` and `b` so many times."""
    return (a[0] + times * b[0], a[1] + times * b[1], a[2] + times * b[2])


def length(a: Vector) -> float:
    """How long a direction is."""
    return sqrt(a[0] ** 2 + a[1] ** 2 + a[2] ** 2)


def along(turn: Turn, local: Vector) -> Vector:
    """A direction given within a part, seen from outside."""
    found = (0.0, 0.0, 0.0)
    for axis, amount in zip(turn, local, strict=True):
        found = plus(found, axis, amount)
    return found


def about_x(turn: Turn, degrees: float) -> Turn:
    """Turned about its own x axis: y goes to z."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return (turn[0], along(turn, (0, c, s)), along(turn, (0, -s, c)))


def about_y(turn: Turn, degrees: float) -> Turn:
    """Turned about its own y axis: z goes to x."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return (along(turn, (c, 0, -s)), turn[1], along(turn, (s, 0, c)))


def about_z(turn: Turn, degrees: float) -> Turn:
    """Turned about its own z axis: x goes to y."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return (along(turn, (c, s, 0)), along(turn, (-s, c, 0)), turn[2])
