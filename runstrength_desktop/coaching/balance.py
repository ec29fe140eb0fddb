"""R22: posterior share and hamstring : quadriceps sets (a count, not a strength ratio)."""

from enum import StrEnum

from runstrength_desktop.coaching.fractional_sets import MuscleSets

RULE = "R22"

GLUTES = ("gluteus_maximus", "deep_hip_rotators")
HAMSTRINGS = ("biceps_femoris", "medial_hamstrings")
CALVES = ("gastrocnemius", "soleus")
ERECTORS = ("erector_spinae",)
QUADRICEPS = ("vastus_lateralis", "vastus_medialis", "vastus_intermedius", "rectus_femoris")
HIP_FLEXORS = ("iliopsoas", "sartorius")
TIBIALIS = ("tibialis_anterior",)
HIP_ABDUCTORS = ("gluteus_medius", "gluteus_minimus")
CORE = (
    "rectus_abdominis",
    "external_oblique",
    "internal_oblique",
    "transversus_abdominis",
    "quadratus_lumborum",
)
UPPER_BODY = (
    "latissimus_dorsi",
    "trapezius_upper",
    "trapezius_mid_lower",
    "rhomboids",
    "pectoralis_major",
    "deltoid_anterior",
    "deltoid_lateral",
    "deltoid_posterior",
    "biceps_brachii",
    "triceps_brachii",
)

POSTERIOR = (GLUTES, HAMSTRINGS, CALVES, ERECTORS)
ANTERIOR = (QUADRICEPS, HIP_FLEXORS, TIBIALIS)

SHARE_LOW, SHARE_HIGH = 0.55, 0.75
RATIO_LOW, RATIO_HIGH = 0.6, 1.5
ENOUGH_QUADRICEPS_SETS = 4.0


class Verdict(StrEnum):
    """Where a figure lies against what suits a runner."""

    FITS = "fits"
    LOW = "low"
    HIGH = "high"
    UNKNOWN = "unknown"


def posterior_share(sets: MuscleSets) -> float | None:
    """(glutes + hamstrings + calves + erectors) / (those + quads + hip flexors + tibialis).

    0 to 1; `None` when none of them is trained.
    """
    posterior = sum(sets.of_group(group) for group in POSTERIOR)
    anterior = sum(sets.of_group(group) for group in ANTERIOR)
    whole = posterior + anterior
    return posterior / whole if whole else None


def hamstring_quad_ratio(sets: MuscleSets) -> float | None:
    """Hamstring sets / quadriceps sets; `None` below 4 quadriceps sets (not enough to say)."""
    quadriceps = sets.of_group(QUADRICEPS)
    if quadriceps < ENOUGH_QUADRICEPS_SETS:
        return None
    return sets.of_group(HAMSTRINGS) / quadriceps


def share_verdict(share: float | None) -> Verdict:
    """0.55 to 0.75 suits a runner."""
    return _verdict(share, SHARE_LOW, SHARE_HIGH)


def ratio_verdict(ratio: float | None) -> Verdict:
    """0.6 to 1.5 is balanced; below the plan is quad-heavy, above hamstring-heavy."""
    return _verdict(ratio, RATIO_LOW, RATIO_HIGH)


def _verdict(value: float | None, low: float, high: float) -> Verdict:
    if value is None:
        return Verdict.UNKNOWN
    if value < low:
        return Verdict.LOW
    return Verdict.HIGH if value > high else Verdict.FITS
