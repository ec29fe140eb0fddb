"""R16, R22, R26: the regions that a check counts, to be shown on the muscle map."""

from collections.abc import Mapping

from runstrength_desktop.coaching import (
    calf_and_soleus,
    front_and_back,
    hip_and_trunk,
    neglected,
    posterior_dose,
    recent_change,
)
from runstrength_desktop.coaching.balance import (
    CALVES,
    CORE,
    GLUTES,
    HAMSTRINGS,
    HIP_ABDUCTORS,
    QUADRICEPS,
)
from runstrength_desktop.coaching.check import Check

RULES = ("R16", "R22", "R26")

_COUNTED: Mapping[str, tuple[str, ...]] = {
    posterior_dose.ID: (*GLUTES, *HAMSTRINGS),
    hip_and_trunk.HIP: HIP_ABDUCTORS,
    hip_and_trunk.TRUNK: CORE,
    front_and_back.RATIO: (*HAMSTRINGS, *QUADRICEPS),
    calf_and_soleus.CALF: CALVES,
    calf_and_soleus.SOLEUS: ("soleus",),
    recent_change.CALF_LOAD: CALVES,
}
_NAMED_BY_THE_CHECK = frozenset({neglected.ID, recent_change.RISE})


def muscles_of(check: Check) -> tuple[str, ...]:
    """Ids of the regions that it counts or names; none where it counts them all."""
    if check.id in _NAMED_BY_THE_CHECK:
        return check.subjects
    return _COUNTED.get(check.id, ())
