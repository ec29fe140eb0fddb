"""Where the muscles at work lie on a running figure: patches on its nearer leg and trunk."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from runstrength_desktop.domain.figure import Figure
from runstrength_desktop.domain.knowledge import StridePhase
from runstrength_desktop.planning.figure_plane import Capsule, Flat, Picture, Role
from runstrength_desktop.planning.figure_shapes import picture
from runstrength_desktop.planning.figure_skeleton import Points, posed

_BONES = {
    "thigh": ("near_hip", "near_knee"),
    "shank": ("near_knee", "near_ankle"),
    "trunk": ("waist", "pelvis"),
}


@dataclass(frozen=True, slots=True)
class Patch:
    """From one place to another: bone, share of its length, how far in front; two radii."""

    first: tuple[str, float, float]
    second: tuple[str, float, float]
    radii: tuple[float, float]


_HAMSTRINGS = (Patch(("thigh", 0.24, -3.4), ("thigh", 0.9, -2.2), (3.6, 2.2)),)
_CALF = (Patch(("shank", 0.1, -1.8), ("shank", 0.48, -2.0), (3.4, 2.6)),)
_SOLEUS = (Patch(("shank", 0.3, -1.4), ("shank", 0.82, -1.0), (3.0, 1.7)),)
_ABDUCTORS = (Patch(("trunk", 0.5, -1.0), ("trunk", 0.92, 0.6), (2.6, 3.4)),)
PATCHES = {
    "gluteus_maximus": (Patch(("trunk", 0.98, -6.2), ("thigh", 0.14, -4.2), (4.6, 3.8)),),
    "gluteus_medius": _ABDUCTORS,
    "gluteus_minimus": _ABDUCTORS,
    "biceps_femoris": _HAMSTRINGS,
    "medial_hamstrings": _HAMSTRINGS,
    "rectus_femoris": (Patch(("thigh", 0.16, 4.2), ("thigh", 0.88, 2.6), (3.0, 2.0)),),
    "vastus_lateralis": (Patch(("thigh", 0.28, 3.4), ("thigh", 0.88, 2.4), (3.4, 2.2)),),
    "vastus_medialis": (Patch(("thigh", 0.66, 2.8), ("thigh", 0.94, 2.0), (2.8, 2.0)),),
    "iliopsoas": (Patch(("trunk", 0.3, 4.4), ("thigh", 0.12, 3.8), (2.6, 2.2)),),
    "gastrocnemius": _CALF,
    "soleus": _SOLEUS,
    "erector_spinae": (Patch(("trunk", -0.5, -6.6), ("trunk", 0.62, -6.4), (2.2, 2.4)),),
}


def stride_picture(phase: StridePhase) -> Picture:
    """The figure with its muscles at work."""
    drawn = picture(phase.figure)
    points, shift = posed(phase.figure.start), _shift(drawn, phase.figure)
    patches = (_capsule(patch, points, shift) for patch in _patches(phase.muscles))
    return replace(drawn, capsules=(*drawn.capsules, *patches))


def _patches(muscles: Sequence[str]) -> Iterator[Patch]:
    found = (patch for muscle in muscles for patch in PATCHES.get(muscle, ()))
    yield from dict.fromkeys(found)


def _shift(drawn: Picture, figure: Figure) -> float:
    """How far the picture moved the body: its head is the last shape of the trunk."""
    head = [shape for shape in drawn.capsules if shape.role is Role.BODY][-1]
    return head.first[0] - posed(figure.start)["head"][0]


def _capsule(patch: Patch, points: Points, shift: float) -> Capsule:
    first, second = (_at(place, points, shift) for place in (patch.first, patch.second))
    return Capsule(Role.BAND, first, second, *patch.radii)


def _at(place: tuple[str, float, float], points: Points, shift: float) -> Flat:
    bone, share, ahead = place
    (x1, y1, _), (x2, y2, _) = (points[end] for end in _BONES[bone])
    dx, dy = x2 - x1, y2 - y1
    size = (dx * dx + dy * dy) ** 0.5
    return (
        x1 + share * dx - ahead * dy / size + shift,
        y1 + share * dy + ahead * dx / size,
    )
