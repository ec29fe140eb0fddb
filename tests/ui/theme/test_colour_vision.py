"""The ramp can be told apart with any colour vision, and in grey print.

Colour differences are CIEDE2000 between neighbouring steps, seen through Machado,
Oliveira and Fernandes' (2009) matrices for full dichromacy. Lightness alone is the
difference in CIE L*, which is all that grey print keeps.
"""

from itertools import pairwise
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

import pytest

from runstrength_desktop.ui.theme.tokens import DARK, LIGHT, Palette

Triple = tuple[float, float, float]
BOTH = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda p: p.name)
LEAST = 10.0

DICHROMATS: dict[str, tuple[Triple, Triple, Triple]] = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
NORMAL: tuple[Triple, Triple, Triple] = ((1, 0, 0), (0, 1, 0), (0, 0, 1))


def linear(colour: str) -> Triple:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return red, green, blue


def seen(colour: str, matrix: tuple[Triple, Triple, Triple]) -> Triple:
    """CIELAB (D65) of a colour as an eye with this matrix sees it."""
    light = linear(colour)
    red, green, blue = (
        min(1.0, max(0.0, sum(a * b for a, b in zip(row, light, strict=True)))) for row in matrix
    )
    x = _root((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
    y = _root(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue)
    z = _root((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(value: float) -> float:
    return value ** (1 / 3) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116


def ciede2000(one: Triple, other: Triple) -> float:
    """The CIE's colour difference of 2000 between two colours in CIELAB."""
    seventh = ((hypot(*one[1:]) + hypot(*other[1:])) / 2) ** 7
    stretch = 1.5 - 0.5 * sqrt(seventh / (seventh + 25**7))
    c1, h1 = _polar(one[1] * stretch, one[2])
    c2, h2 = _polar(other[1] * stretch, other[2])
    turn = (h2 - h1 + 180) % 360 - 180 if c1 and c2 else 0.0
    middle_hue = h1 + turn / 2 if c1 and c2 else h1 + h2
    light, chroma = (one[0] + other[0]) / 2, (c1 + c2) / 2
    around = (light - 50) ** 2
    dl = (other[0] - one[0]) / (1 + 0.015 * around / sqrt(20 + around))
    dc = (c2 - c1) / (1 + 0.045 * chroma)
    dh = 2 * sqrt(c1 * c2) * sin(radians(turn / 2)) / (1 + 0.015 * chroma * _hue(middle_hue))
    bend = 60 * exp(-((((middle_hue - 275 + 180) % 360 - 180) / 25) ** 2))
    blue = -2 * sqrt(chroma**7 / (chroma**7 + 25**7)) * sin(radians(bend))
    return sqrt(dl**2 + dc**2 + dh**2 + blue * dc * dh)


def _polar(a: float, b: float) -> tuple[float, float]:
    return hypot(a, b), degrees(atan2(b, a)) % 360


def _hue(angle: float) -> float:
    return (
        1
        - 0.17 * cos(radians(angle - 30))
        + 0.24 * cos(radians(2 * angle))
        + 0.32 * cos(radians(3 * angle + 6))
        - 0.20 * cos(radians(4 * angle - 63))
    )


@pytest.mark.parametrize(
    ("one", "other", "difference"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
        ((90.8027, -2.0831, 1.4410), (91.1528, -1.6435, 0.0447), 1.4441),
    ],
)
def test_differences_agree_with_published_pairs(
    one: Triple, other: Triple, difference: float
) -> None:
    assert ciede2000(one, other) == pytest.approx(difference, abs=1e-4)


@BOTH
@pytest.mark.parametrize("eye", DICHROMATS)
def test_neighbouring_steps_differ_for_every_eye(palette: Palette, eye: str) -> None:
    steps = [seen(colour, DICHROMATS[eye]) for colour in palette.ramp]
    differences = [ciede2000(one, other) for one, other in pairwise(steps)]
    assert min(differences) >= LEAST, differences


@BOTH
def test_neighbouring_steps_differ_by_lightness_alone(palette: Palette) -> None:
    lightness = [seen(colour, NORMAL)[0] for colour in palette.ramp]
    steps = [abs(later - earlier) for earlier, later in pairwise(lightness)]
    assert min(steps) >= LEAST, steps
    assert lightness in (sorted(lightness), sorted(lightness, reverse=True))


def test_no_work_is_lightest_on_white() -> None:
    lightness = [seen(colour, NORMAL)[0] for colour in LIGHT.ramp]
    assert max(lightness) == lightness[0]
