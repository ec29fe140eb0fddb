"""R02: a block holds heavy, one-leg and calf work, jumps when advanced, core and upper body."""

from collections.abc import Callable, Mapping, Sequence

from runstrength_desktop.coaching.balance import CORE, UPPER_BODY
from runstrength_desktop.coaching.check import Check, CheckStatus, Scope
from runstrength_desktop.coaching.checked_week import Work, counted_work
from runstrength_desktop.coaching.timeline import LEG_PATTERNS
from runstrength_desktop.domain.exercise import Exercise
from runstrength_desktop.domain.week import Week

ID = "block_mix"
SOURCES = ("R02", "S1-04", "S1-05")

ADVANCED_LEVEL = 4
JUMPS = "something explosive"

_FORMULA = (
    "Parts found in at least half of the trained weeks: a squat or hinge, one-leg work, calves, "
    "core, upper body, and jumps from level 4 on."
)

Exercises = Mapping[str, Exercise]

_PARTS: Mapping[str, Callable[[Exercise], bool]] = {
    "a squat or hinge": lambda e: e.pattern in {"squat", "hip_hinge"},
    "one-leg work": lambda e: e.unilateral and e.pattern in LEG_PATTERNS,
    "calves": lambda e: e.pattern == "calf",
    JUMPS: lambda e: e.is_plyometric,
    "core": lambda e: any(e.weight(muscle) >= 1 for muscle in CORE),
    "upper body": lambda e: any(e.weight(muscle) >= 1 for muscle in UPPER_BODY),
}


def block_mix(weeks: Sequence[Week], exercises: Exercises, level: int) -> Check:
    """How many parts of the mix are there; half of the weeks is our reading of "a week"."""
    worked = [tuple(counted_work(week.items(), exercises)) for week in weeks]
    trained = [work for work in worked if work]
    wanted = [part for part in _PARTS if part != JUMPS or level >= ADVANCED_LEVEL]
    missing = [part for part in wanted if not _is_usual(part, trained)]
    return Check(
        ID,
        _status(trained, missing),
        float(len(wanted) - len(missing)) if trained else None,
        "parts",
        _reason(trained, missing),
        _FORMULA,
        SOURCES,
        Scope.BLOCK,
        low=float(len(wanted)),
    )


def _is_usual(part: str, trained: Sequence[Sequence[Work]]) -> bool:
    held = sum(any(_PARTS[part](one.exercise) for one in work) for work in trained)
    return bool(held) and 2 * held >= len(trained)


def _status(trained: Sequence[object], missing: Sequence[str]) -> CheckStatus:
    if not trained:
        return CheckStatus.UNKNOWN
    return CheckStatus.NOTICE if missing else CheckStatus.OK


def _reason(trained: Sequence[object], missing: Sequence[str]) -> str:
    if not trained:
        return "No strength is planned in these weeks yet."
    if not missing:
        return "The block holds every part of a runner's mix."
    *others, last = missing
    names = f"{', '.join(others)} and {last}" if others else last
    return f"Most weeks of the block are without {names}."
