"""R22: push and pull near each other, left and right the same."""

from runstrength_desktop.coaching.check import Check, CheckStatus
from runstrength_desktop.coaching.checked_week import CheckedWeek, amount, counted
from runstrength_desktop.domain.muscle import BodySide

PUSH_PULL, LEFT_RIGHT = "push_pull", "left_right"
SOURCES = ("R22", "R16")

LEAST_RATIO, MOST_RATIO = 0.67, 1.5
ENOUGH_SETS = 4.0

_PUSH_PULL_FORMULA = (
    "Sets of pushing exercises divided by sets of pulling ones, from 4 sets of both together on."
)
_LEFT_RIGHT_FORMULA = (
    "Sets of the same exercise on the left and on the right; the biggest difference."
)


def push_pull(seen: CheckedWeek) -> Check:
    """Push against pull in sets; below four of both there is too little to say [ours]."""
    push, pull = (_pattern_sets(seen, pattern) for pattern in ("push", "pull"))
    ratio = round(push / pull, 6) if pull else None
    return Check(
        PUSH_PULL,
        _push_pull_status(push, pull),
        ratio,
        "ratio",
        _push_pull_reason(push, pull),
        _PUSH_PULL_FORMULA,
        SOURCES,
        low=LEAST_RATIO,
        high=MOST_RATIO,
    )


def left_right(seen: CheckedWeek) -> Check:
    """The exercise whose two sides differ most."""
    differences = _differences(seen)
    name, most = max(differences.items(), key=lambda one: one[1], default=("", 0.0))
    reason = "Left and right do the same."
    if most:
        reason = f"One side does {counted(most, 'set')} more of {name} than the other."
    return Check(
        LEFT_RIGHT,
        CheckStatus.NOTICE if most else CheckStatus.OK,
        most,
        "sets",
        reason,
        _LEFT_RIGHT_FORMULA,
        SOURCES,
        high=0.0,
    )


def _pattern_sets(seen: CheckedWeek, pattern: str) -> float:
    return sum((one.sets for one in seen.work if one.exercise.pattern == pattern), 0.0)


def _push_pull_status(push: float, pull: float) -> CheckStatus:
    if round(push + pull, 6) < ENOUGH_SETS:
        return CheckStatus.UNKNOWN
    is_even = pull > 0 and LEAST_RATIO <= round(push / pull, 6) <= MOST_RATIO
    return CheckStatus.OK if is_even else CheckStatus.NOTICE


def _push_pull_reason(push: float, pull: float) -> str:
    status = _push_pull_status(push, pull)
    if status is CheckStatus.UNKNOWN:
        return "There are fewer than 4 sets of pushing and pulling to compare."
    if status is CheckStatus.OK:
        return "Pushing and pulling are near each other."
    return f"{amount(push)} sets of pushing and {amount(pull)} of pulling are far apart."


def _differences(seen: CheckedWeek) -> dict[str, float]:
    sums: dict[str, float] = {}
    for one in seen.work:
        side = one.item.prescription.side
        sign = side.works(BodySide.LEFT) - side.works(BodySide.RIGHT)
        sums[one.exercise.name] = sums.get(one.exercise.name, 0.0) + sign * one.sets
    return {name: round(abs(difference), 6) for name, difference in sums.items()}
