"""R26: a running week holds four calf sets, two of them with a bent knee for the soleus."""

from runstrength_desktop.coaching.check import Check, CheckStatus
from runstrength_desktop.coaching.checked_week import CheckedWeek, planned
from runstrength_desktop.domain.exercise import Exercise

CALF, SOLEUS = "calf", "soleus"
SOURCES = ("R26", "R16", "S4-11", "S4-22")

FEWEST_CALF_SETS = 4.0
FEWEST_BENT_SETS = 2.0

_NO_RUNS = "No run is planned this week, so calf sets are not asked for."
_CALF_FORMULA = (
    "Sets of each exercise times its weight for the calf (upper or lower, whichever is more), "
    "added up; four in a week with running."
)
_SOLEUS_FORMULA = (
    "Sets led by the lower calf, which works with the knee bent; two in a week with running."
)


def calf(seen: CheckedWeek) -> Check:
    """At least four calf sets in a week with runs."""
    sets = sum((one.sets * calf_weight(one.exercise) for one in seen.work), 0.0)
    little = f"{planned(sets, 'set')} for the calves; a week with running asks for four."
    return _check(seen, CALF, sets, FEWEST_CALF_SETS, little, _CALF_FORMULA)


def soleus(seen: CheckedWeek) -> Check:
    """At least two of them with a bent knee."""
    sets = sum((one.sets for one in seen.work if is_bent_knee(one.exercise)), 0.0)
    little = f"{planned(sets, 'calf set')} with a bent knee; two a week are the least."
    return _check(seen, SOLEUS, sets, FEWEST_BENT_SETS, little, _SOLEUS_FORMULA)


def calf_weight(exercise: Exercise) -> float:
    """What a set gives the calf: the more of upper and lower part."""
    return max(exercise.weight("gastrocnemius"), exercise.weight("soleus"))


def is_bent_knee(exercise: Exercise) -> bool:
    """Whether it is led by the lower calf alone."""
    return exercise.weight("soleus") >= 1 > exercise.weight("gastrocnemius")


def _check(
    seen: CheckedWeek, check_id: str, sets: float, least: float, little: str, formula: str
) -> Check:
    runs = bool(seen.runs)
    well = "The calves have the sets that a week with running asks for."
    return Check(
        check_id,
        seen.at_least(sets, least) if runs else CheckStatus.UNKNOWN,
        round(sets, 6),
        "sets",
        seen.why(sets, least, well=well, little=little) if runs else _NO_RUNS,
        formula,
        SOURCES,
        low=least,
    )
