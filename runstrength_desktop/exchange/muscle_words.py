"""Other lists' muscles as regions of ours: 1 for a prime mover there, 0.5 for a helper."""

from collections.abc import Iterable, Mapping

Shares = tuple[tuple[str, float], ...]
HELPER = 0.5
LEAST = 0.25

_QUADS = ("vastus_lateralis", "vastus_medialis", "vastus_intermedius", "rectus_femoris")
_HAMSTRINGS = ("biceps_femoris", "medial_hamstrings")
_OBLIQUES = ("external_oblique", "internal_oblique")


def _shares(*prime: str, half: tuple[str, ...] = ()) -> Shares:
    return (*((region, 1.0) for region in prime), *((region, HELPER) for region in half))


FREE_EXERCISE_DB: Mapping[str, Shares] = {
    "abdominals": _shares("rectus_abdominis", half=(*_OBLIQUES, "transversus_abdominis")),
    "abductors": _shares("gluteus_medius", "gluteus_minimus", "tensor_fasciae_latae"),
    "adductors": _shares("hip_adductors"),
    "biceps": _shares("biceps_brachii", "brachialis"),
    "calves": _shares("gastrocnemius", "soleus"),
    "chest": _shares("pectoralis_major"),
    "forearms": _shares("forearm_flexors", "forearm_extensors"),
    "glutes": _shares("gluteus_maximus"),
    "hamstrings": _shares(*_HAMSTRINGS),
    "lats": _shares("latissimus_dorsi"),
    "lower back": _shares("erector_spinae", half=("multifidus",)),
    "middle back": _shares("rhomboids", "trapezius_mid_lower"),
    "neck": _shares("neck_flexors", "neck_extensors"),
    "quadriceps": _shares(*_QUADS),
    "shoulders": _shares("deltoid_anterior", "deltoid_lateral", "deltoid_posterior"),
    "traps": _shares("trapezius_upper", half=("trapezius_mid_lower",)),
    "triceps": _shares("triceps_brachii"),
}

WGER: Mapping[int, Shares] = {
    1: _shares("biceps_brachii"),
    2: _shares("deltoid_anterior", half=("deltoid_lateral", "deltoid_posterior")),
    3: _shares("serratus_anterior"),
    4: _shares("pectoralis_major"),
    5: _shares("triceps_brachii"),
    6: _shares("rectus_abdominis", half=("transversus_abdominis",)),
    7: _shares("gastrocnemius", half=("soleus",)),
    8: _shares("gluteus_maximus", half=("gluteus_medius", "gluteus_minimus")),
    9: _shares("trapezius_upper", "trapezius_mid_lower", half=("rhomboids",)),
    10: _shares(*_QUADS),
    11: _shares(*_HAMSTRINGS),
    12: _shares("latissimus_dorsi"),
    13: _shares("brachialis"),
    14: _shares(*_OBLIQUES),
    15: _shares("soleus"),
    16: _shares("erector_spinae", half=("multifidus",)),
}

WGER_CATEGORIES: Mapping[int, Shares] = {
    10: _shares("rectus_abdominis"),
    11: _shares("pectoralis_major"),
    13: _shares("deltoid_anterior", "deltoid_lateral", "deltoid_posterior"),
    14: _shares("gastrocnemius", "soleus"),
}
"""Where wger names no muscle, its category may; arms, legs and back say too little."""


def combined(prime: Iterable[Shares], helping: Iterable[Shares]) -> Shares:
    """Each region once with its greatest share, heaviest first; helpers count half."""
    shares: dict[str, float] = {}
    for region, share in (pair for found in prime for pair in found):
        shares[region] = max(share, shares.get(region, 0))
    for region, share in (pair for found in helping for pair in found):
        shares[region] = max(share * HELPER, LEAST, shares.get(region, 0))
    return tuple(sorted(shares.items(), key=lambda pair: -pair[1]))
