"""R02, R16, R17, R22, R26: what a filled week is to hold, and how much each part counts."""

from dataclasses import dataclass

from runstrength_desktop.coaching import balance, bands

RULES = ("R02", "R03", "R16", "R17", "R22", "R26")

BENT_KNEE_SETS = 2.0

SHARE_WEIGHT, RATIO_WEIGHT, BENT_KNEE_WEIGHT, EVEN_WEIGHT = 12.0, 10.0, 5.0, 4.0
REGION_WEIGHT = 0.6
MIX_WEIGHT, POSTERIOR_DOSE_WEIGHT = 2.0, 4.0
REACHED = 0.3
TOLD_FROM = 4.0


@dataclass(frozen=True, slots=True)
class Goal:
    """Weekly sets of a group (its most trained region counts), and the weight of reaching them."""

    key: str
    muscles: tuple[str, ...]
    low: float
    weight: float
    rule: str = bands.RULE


GLUTES = Goal("glutes", balance.GLUTES, bands.PRIORITY_TARGET, 10)
HAMSTRINGS = Goal("hamstrings", balance.HAMSTRINGS, bands.PRIORITY_TARGET, 12)
CALVES = Goal("calves", balance.CALVES, bands.PRIORITY_TARGET, 9, "R26")
ERECTORS = Goal("lower_back", balance.ERECTORS, bands.OTHER_TARGET, 2)
QUADRICEPS = Goal("quadriceps", balance.QUADRICEPS, bands.PRIORITY_TARGET, 6)
HIP_FLEXORS = Goal("hip_flexors", balance.HIP_FLEXORS, bands.OTHER_TARGET, 1)
SHIN = Goal("shin", balance.TIBIALIS, bands.OTHER_TARGET, 1)
HIP_ABDUCTORS = Goal("hip_abductors", balance.HIP_ABDUCTORS, bands.PRIORITY_TARGET, 10, "R03")
CORE = Goal("core", balance.CORE, bands.PRIORITY_TARGET, 10, "R03")
SIDE_CORE = Goal(
    "side_core",
    ("external_oblique", "internal_oblique", "quadratus_lumborum"),
    bands.OTHER_TARGET,
    2,
)
ADDUCTORS = Goal("adductors", ("hip_adductors",), bands.OTHER_TARGET, 1.5)
ANKLE = Goal("ankle", ("fibulares", "tibialis_posterior"), bands.OTHER_TARGET, 1.5)
PUSH = Goal("push", ("pectoralis_major", "deltoid_anterior"), bands.OTHER_TARGET, 4, "R02")
PULL = Goal("pull", ("latissimus_dorsi", "rhomboids"), bands.OTHER_TARGET, 4, "R02")

GOALS = (
    HAMSTRINGS,
    GLUTES,
    HIP_ABDUCTORS,
    CORE,
    CALVES,
    QUADRICEPS,
    SIDE_CORE,
    PULL,
    PUSH,
    ERECTORS,
    ADDUCTORS,
    ANKLE,
    HIP_FLEXORS,
    SHIN,
)
POSTERIOR = (GLUTES, HAMSTRINGS, CALVES, ERECTORS)
ANTERIOR = (QUADRICEPS, HIP_FLEXORS, SHIN)

TRAINED = frozenset(muscle for goal in GOALS for muscle in goal.muscles)
